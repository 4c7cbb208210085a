use aws_operation::aws_error;

#[aws_error]
pub enum EmrStudioError {
    InvalidRequestException {
        causes: std::collections::HashSet<String>,
    },
}

fn main() {}
