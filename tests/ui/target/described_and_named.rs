use aws_operation::aws_operation;

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudio",
    output = (),
    service = "emr",
    endpoint_prefix = "elasticmapreduce",
)]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
