use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    #[aws(retryable = true)]
    InternalServerError {},
}

fn main() {}
