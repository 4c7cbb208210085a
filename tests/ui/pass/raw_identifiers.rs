//! Members that are Rust keywords, in groups and paths too.

use aws_operation::{aws_error, aws_operation, aws_shape, Client, Error};

#[aws_operation(
    target = "AmazonSSM.PutParameter",
    error = ParameterError,
    exactly_one(r#type, r#enum),
    at_least_one(r#match, value),
    paginate(input = r#yield, output = r#loop.r#yield, items = r#impl),
)]
#[derive(Debug, PartialEq)]
pub struct PutParameter {
    #[aws(length(1..=2048))]
    pub r#where: String,
    pub r#type: Option<String>,
    pub r#enum: Option<String>,
    pub r#match: Option<String>,
    pub value: Option<String>,
    pub r#yield: Option<String>,
    #[aws(rename = "Final")]
    pub r#fn: bool,
}

#[aws_shape]
#[derive(Debug, PartialEq)]
pub struct PutParameterOutput {
    pub r#loop: Option<r#Struct>,
    pub r#impl: Option<Vec<String>>,
}

#[aws_shape]
#[derive(Debug, PartialEq)]
pub struct r#Struct {
    pub r#yield: Option<String>,
    pub r#mod: Option<r#Ref>,
}

#[aws_shape]
#[derive(Debug, PartialEq)]
pub enum r#Ref {
    r#In(String),
    r#Box(String),
}

#[aws_error]
#[derive(Debug, PartialEq)]
pub enum ParameterError {
    r#Type { r#type: Option<String> },
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Result<PutParameterOutput, Error<ParameterError>> {
    let answer = PutParameter::builder()
        .r#type("SecureString")
        .value("x")
        .r#fn(true)
        .r#where("/emr")
        .send(client)
        .await;
    if let Err(error) = &answer {
        if let Some(ParameterError::r#Type { r#type }) = error.modeled() {
            let _: &Option<String> = r#type;
        }
    }
    answer
}

fn main() {
    let operation = PutParameter::builder()
        .r#where("/emr")
        .r#enum("SecureString")
        .r#match("x")
        .r#fn(false)
        .r#yield("page-2")
        .build();
    assert_eq!(operation.r#where, "/emr");
    assert_eq!(operation.r#enum.as_deref(), Some("SecureString"));
    assert_eq!(operation.r#type, None);
    assert_eq!(operation.r#yield.as_deref(), Some("page-2"));
    assert!(operation.validate().is_ok());
}
