use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
pub trait DeleteStudio {
    fn delete_studio(&self, studio_id: String);
}

fn main() {}
