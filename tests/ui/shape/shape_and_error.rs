use aws_operation::{aws_error, aws_shape};

#[aws_error]
#[aws_shape]
pub enum EmrStudioError {
    InvalidRequestException {},
}

fn main() {}
