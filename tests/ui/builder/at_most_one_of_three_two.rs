use aws_operation::aws_operation;

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    at_most_one(identity_id, identity_name, identity_arn),
)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub identity_arn: Option<String>,
}

fn main() {
    let _ = DeleteStudioSessionMapping::builder()
        .identity_arn("arn:aws:identitystore:::user/u-1")
        .studio_id("es-1")
        .identity_id("u-1")
        .build();
}
