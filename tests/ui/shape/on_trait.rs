use aws_operation::aws_shape;

#[aws_shape]
pub trait Tag {
    fn key(&self) -> String;
}

fn main() {}
