use aws_operation::aws_shape;

#[aws_shape]
mod shapes {}

fn main() {}
