use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
pub struct DeleteStudio(pub String);

fn main() {}
