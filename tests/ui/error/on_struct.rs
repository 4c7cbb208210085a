use aws_operation::aws_error;

#[aws_error]
pub struct InvalidRequestException {
    pub message: Option<String>,
}

fn main() {}
