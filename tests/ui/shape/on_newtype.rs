use aws_operation::aws_shape;

#[aws_shape]
pub struct StudioId(pub String);

fn main() {}
