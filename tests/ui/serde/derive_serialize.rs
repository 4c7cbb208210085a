use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
#[derive(Debug, serde::Serialize)]
pub struct UpdateStudio {
    pub studio_id: String,
}

fn main() {}
