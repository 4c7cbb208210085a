use aws_operation::{aws_operation, Client};

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    exactly_one(identity_id, identity_nmae),
)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
}

async fn delete(client: &Client) -> bool {
    DeleteStudioSessionMapping::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .send(client)
        .await
        .is_ok()
}

fn main() {
    let operation = DeleteStudioSessionMapping::builder()
        .identity_id("u-1")
        .studio_id("es-1")
        .build();
    let _ = operation.validate();
    let _ = delete;
}
