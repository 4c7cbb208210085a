use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
pub struct UpdateStudio {
    #[serde(default)]
    pub subnet_ids: Vec<String>,
}

fn main() {}
