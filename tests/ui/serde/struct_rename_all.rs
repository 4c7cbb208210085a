use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
#[serde(rename_all = "camelCase")]
pub struct UpdateStudio {
    pub studio_id: String,
}

fn main() {}
