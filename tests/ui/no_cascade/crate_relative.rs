use aws_operation::{aws_operation, Client};

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudio",
    output = (),
    crate = aws_operation,
)]
pub struct DeleteStudio {
    pub studio_id: String,
}

async fn delete(client: &Client) -> bool {
    DeleteStudio::builder()
        .studio_id("es-1")
        .send(client)
        .await
        .is_ok()
}

fn main() {
    let _ = delete;
}
