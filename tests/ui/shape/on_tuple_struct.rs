use aws_operation::aws_shape;

#[aws_shape]
pub struct Tag(pub String, pub String);

fn main() {}
