use aws_operation::aws_error;

#[aws_error]
pub struct InternalServerError;

fn main() {}
