use aws_operation::aws_error;

#[aws_error]
pub trait EmrStudioError {}

fn main() {}
