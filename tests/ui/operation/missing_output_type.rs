use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DescribeStudio")]
pub struct DescribeStudio {
    pub studio_id: String,
}

fn main() {}
