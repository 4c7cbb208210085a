use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    InternalServerError {},
    #[aws(other)]
    Unknown {
        message: Option<String>,
    },
}

fn main() {}
