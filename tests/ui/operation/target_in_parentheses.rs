use aws_operation::aws_operation;

#[aws_operation(target("ElasticMapReduce.DeleteStudio"), output = ())]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
