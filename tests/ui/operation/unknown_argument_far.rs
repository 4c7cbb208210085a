use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = (), region = "eu-west-1")]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
