use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    InvalidRequestException {
        #[aws(renmae = "ErrorCode")]
        code: Option<String>,
    },
}

fn main() {}
