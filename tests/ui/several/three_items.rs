use aws_operation::{aws_error, aws_operation, aws_shape};

#[aws_operation(target = "DescribeStudio", error = EmrStudioError)]
pub struct DescribeStudio {
    pub studio_id: String,
}

#[aws_shape(rename_all = "camelcase")]
pub struct DescribeStudioOutput {
    pub name: Option<String>,
}

#[aws_error]
pub enum EmrStudioError {
    InvalidRequestException(String),
}

fn main() {}
