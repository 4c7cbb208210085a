use aws_operation::aws_operation;

pub struct DeleteStudio {
    pub studio_id: String,
}

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
impl DeleteStudio {}

fn main() {}
