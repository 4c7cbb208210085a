use aws_operation::aws_error;

#[aws_error]
pub fn invalid_request_exception() {}

fn main() {}
