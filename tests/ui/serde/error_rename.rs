use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    #[serde(rename = "InvalidRequestException")]
    InvalidRequest {},
}

fn main() {}
