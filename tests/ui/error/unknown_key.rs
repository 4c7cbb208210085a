use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    #[aws(retriable)]
    InternalServerError {},
}

fn main() {}
