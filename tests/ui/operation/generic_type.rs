use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
pub struct DeleteStudio<Id> {
    pub studio_id: Id,
}

fn main() {}
