use aws_operation::{aws_error, aws_operation, Client};

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudio",
    output = (),
    error = EmrStudioError,
)]
pub struct DeleteStudio {
    pub studio_id: String,
}

#[aws_error]
#[derive(Debug)]
pub enum EmrStudioError {
    InternalServerError {},
    InvalidRequestException(String),
}

async fn delete(client: &Client) -> bool {
    let operation = DeleteStudio::builder().studio_id("es-1").build();
    match operation.send(client).await {
        Ok(()) => true,
        Err(error) => match error.modeled() {
            Some(EmrStudioError::InvalidRequestException(message)) => message.is_empty(),
            Some(EmrStudioError::InternalServerError {}) => error.is_retryable(),
            None => false,
        },
    }
}

fn main() {
    let _ = delete;
}
