//! Operations without output, and with one that has no members.

use aws_operation::{aws_error, aws_operation, aws_shape, Client, Error};

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudio",
    output = (),
    error = EmrStudioError,
)]
#[derive(Debug)]
pub struct DeleteStudio {
    pub studio_id: String,
}

#[aws_error]
#[derive(Debug)]
pub enum EmrStudioError {
    InternalServerException {},
}

#[aws_operation(target = "AmazonSSM.DeleteParameter")]
#[derive(Debug)]
pub struct DeleteParameter {
    pub name: String,
}

#[aws_shape]
#[derive(Debug)]
pub struct DeleteParameterOutput {}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Result<(), Error<EmrStudioError>> {
    let output: Option<DeleteParameterOutput> = DeleteParameter::builder()
        .name("/emr")
        .send(client)
        .await
        .ok();
    let _ = output;
    DeleteStudio::builder().studio_id("es-1").send(client).await
}

fn main() {
    let operation = DeleteStudio::builder().studio_id("es-1").build();
    assert!(operation.validate().is_ok());
}
