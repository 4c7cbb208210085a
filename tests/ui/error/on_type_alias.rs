use aws_operation::aws_error;

#[aws_error]
pub type EmrStudioError = String;

fn main() {}
