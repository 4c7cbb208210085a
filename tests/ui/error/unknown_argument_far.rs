use aws_operation::aws_error;

#[aws_error(non_exhaustive)]
pub enum EmrStudioError {
    InvalidRequestException { message: Option<String> },
}

fn main() {}
