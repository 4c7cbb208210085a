use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
pub struct UpdateStudio {
    pub studio_id: String,
    #[serde(skip)]
    pub note: Option<String>,
}

fn main() {}
