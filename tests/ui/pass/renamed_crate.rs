//! The runtime under another name.

extern crate aws_operation as renamed;

use renamed::{aws_error, aws_operation, aws_shape, Client, Error};

#[aws_operation(
    target = "ElasticMapReduce.DescribeStudio",
    error = EmrStudioError,
    crate = ::renamed,
)]
#[derive(Debug, PartialEq)]
pub struct DescribeStudio {
    #[aws(length(1..=256))]
    pub studio_id: String,
}

#[aws_shape(crate = ::renamed)]
#[derive(Debug, PartialEq)]
pub struct DescribeStudioOutput {
    pub auth_mode: Option<AuthMode>,
    pub identity: Option<Identity>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE", crate = ::renamed)]
#[derive(Debug, PartialEq)]
pub enum AuthMode {
    Iam,
    Sso,
}

#[aws_shape(crate = ::renamed)]
#[derive(Debug, PartialEq)]
pub enum Identity {
    IdentityId(String),
    IdentityName(String),
}

#[aws_error(crate = ::renamed)]
#[derive(Debug, PartialEq)]
pub enum EmrStudioError {
    InvalidRequestException { message: Option<String> },
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Result<DescribeStudioOutput, Error<EmrStudioError>> {
    DescribeStudio::builder()
        .studio_id("es-1")
        .send(client)
        .await
}

fn main() {
    let operation = DescribeStudio::builder().studio_id("es-1").build();
    assert!(operation.validate().is_ok());
}
