use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DescribeStudio")]
pub struct DescribeStudio {
    pub studio_id: String,
}

pub struct DescribeStudioOutput {
    pub studio_arn: Option<String>,
}

fn main() {}
