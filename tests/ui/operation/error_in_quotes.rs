use aws_operation::{aws_error, aws_operation};

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = (), error = "EmrStudioError")]
pub struct DeleteStudio {
    pub studio_id: String,
}

#[aws_error]
pub enum EmrStudioError {
    InvalidRequestException {},
}

fn main() {}
