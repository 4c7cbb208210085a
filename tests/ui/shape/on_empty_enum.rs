use aws_operation::aws_shape;

#[aws_shape]
pub enum AuthMode {}

fn main() {}
