use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError<'a> {
    InvalidRequestException { message: &'a str },
}

fn main() {}
