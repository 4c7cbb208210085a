use aws_operation::{aws_operation, Client};

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    exactly_one(identity_id, identity_name, identity_arn),
)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub identity_arn: Option<String>,
}

async fn delete(client: &Client) {
    let _ = DeleteStudioSessionMapping::builder()
        .identity_name("alice")
        .studio_id("es-1")
        .identity_arn("arn:aws:identitystore:::user/u-1")
        .send(client)
        .await;
}

fn main() {
    let _ = delete;
}
