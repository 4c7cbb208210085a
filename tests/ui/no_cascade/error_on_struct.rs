use aws_operation::{aws_error, aws_operation, Client};

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudio",
    output = (),
    error = InvalidRequestException,
)]
pub struct DeleteStudio {
    pub studio_id: String,
}

#[aws_error]
#[derive(Debug)]
pub struct InvalidRequestException {
    pub message: Option<String>,
}

async fn delete(client: &Client) -> Option<String> {
    let error = DeleteStudio::builder()
        .studio_id("es-1")
        .send(client)
        .await
        .err()?;
    error.modeled()?.message.clone()
}

fn main() {
    let _ = delete;
}
