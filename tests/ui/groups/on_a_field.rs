use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudioSessionMapping", output = ())]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    #[aws(exactly_one)]
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
}

fn main() {}
