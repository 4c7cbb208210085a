use aws_operation::aws_error;

#[aws_error(crate = aws_operation)]
pub enum EmrStudioError {
    InvalidRequestException { message: Option<String> },
}

fn main() {}
