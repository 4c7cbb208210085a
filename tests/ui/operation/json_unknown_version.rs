use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = (), json = "2.0")]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
