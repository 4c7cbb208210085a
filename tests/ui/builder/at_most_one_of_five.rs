use aws_operation::aws_operation;

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    at_most_one(identity_id, identity_name, identity_arn, identity_email, identity_alias),
)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub identity_arn: Option<String>,
    pub identity_email: Option<String>,
    pub identity_alias: Option<String>,
}

fn main() {
    let _ = DeleteStudioSessionMapping::builder()
        .identity_alias("a")
        .studio_id("es-1")
        .identity_email("alice@example.com")
        .build();
}
