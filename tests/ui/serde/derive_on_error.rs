use aws_operation::aws_error;

#[aws_error]
#[derive(Debug, serde::Deserialize)]
pub enum EmrStudioError {
    InvalidRequestException { message: Option<String> },
}

fn main() {}
