use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
pub enum DeleteStudio {
    StudioId(String),
}

fn main() {}
