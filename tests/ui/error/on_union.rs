use aws_operation::aws_error;

#[aws_error]
pub union EmrStudioError {
    pub code: i32,
    pub status: i32,
}

fn main() {}
