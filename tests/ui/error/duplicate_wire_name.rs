use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    InvalidRequestException {
        error_code: Option<String>,
        #[aws(rename = "ErrorCode")]
        code: Option<String>,
    },
}

fn main() {}
