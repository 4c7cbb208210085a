use aws_operation::aws_operation;

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    exactly_one = "identity_id, identity_name",
)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
}

fn main() {}
