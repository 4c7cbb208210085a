use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
pub struct DeleteStudio<const MAX: usize> {
    pub studio_id: String,
}

fn main() {}
