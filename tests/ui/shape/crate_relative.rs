use aws_operation::aws_shape;

#[aws_shape(crate = aws_operation)]
pub struct Tag {
    pub key: String,
}

fn main() {}
