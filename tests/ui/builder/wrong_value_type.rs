use aws_operation::aws_operation;

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    exactly_one(identity_id, identity_name),
)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
}

fn main() {
    let _ = DeleteStudioSessionMapping::builder()
        .studio_id(42)
        .identity_id("u-1")
        .build();
}
