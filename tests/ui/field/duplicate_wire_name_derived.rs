use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
pub struct UpdateStudio {
    #[aws(rename = "StudioId")]
    pub id: String,
    pub studio_id: String,
}

fn main() {}
