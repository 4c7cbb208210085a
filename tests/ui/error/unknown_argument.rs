use aws_operation::aws_error;

#[aws_error(target = "ElasticMapReduce.DescribeStudio")]
pub enum EmrStudioError {
    InvalidRequestException { message: Option<String> },
}

fn main() {}
