use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    InternalServerError {},
    #[aws(rename = "InternalServerError")]
    ServerError {},
}

fn main() {}
