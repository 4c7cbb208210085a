use aws_operation::aws_shape;

#[aws_shape(target = "ElasticMapReduce.DescribeStudio")]
pub struct DescribeStudio {
    pub studio_id: String,
}

fn main() {}
