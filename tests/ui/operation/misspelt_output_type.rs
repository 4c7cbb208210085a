use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.DescribeStudio", output = DescribeStudioOuput)]
pub struct DescribeStudio {
    pub studio_id: String,
}

#[aws_shape]
pub struct DescribeStudioOutput {
    pub studio_arn: Option<String>,
}

fn main() {}
