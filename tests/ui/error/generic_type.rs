use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError<T> {
    InvalidRequestException { details: Option<T> },
}

fn main() {}
