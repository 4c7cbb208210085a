use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
pub struct UpdateStudio {
    #[serde(rename = "StudioARN")]
    pub studio_arn: String,
}

fn main() {}
