use aws_operation::aws_shape;

#[aws_shape]
pub struct Tag<'a> {
    pub key: &'a str,
}

fn main() {}
