use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
pub struct UpdateStudio {
    pub studio_id: String,
    #[aws(rename = "StudioId")]
    pub id: String,
}

fn main() {}
