use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
mod delete_studio {}

fn main() {}
