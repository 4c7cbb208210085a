use aws_operation::aws_shape;

#[aws_shape(rename_all = "camelcase", target = "ElasticMapReduce.DescribeStudio")]
pub struct Tag<T> {
    #[aws(length(-1..=128))]
    pub key: String,
    #[aws(flatten, rename = "Value")]
    pub value: T,
}

fn main() {}
