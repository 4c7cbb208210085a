use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    #[aws(rename = "ServerError")]
    InternalServerError {},
    ServerError {},
}

fn main() {}
