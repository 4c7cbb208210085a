use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
pub fn delete_studio(studio_id: String) {
    drop(studio_id);
}

fn main() {}
