//! What aws-operation's users write: the declaration, a client of the environment, the call.

#[path = "../../driver.rs"]
mod driver;

use aws_operation::{Client, Timestamp, aws_error, aws_operation, aws_shape};

/// Fetches the session mapping of a user or group in an EMR Studio.
#[aws_operation(
    target = "ElasticMapReduce.GetStudioSessionMapping",
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
)]
pub struct GetStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub identity_type: IdentityType,
}

#[aws_shape]
pub struct GetStudioSessionMappingOutput {
    pub session_mapping: Option<SessionMappingDetail>,
}

#[aws_shape]
pub struct SessionMappingDetail {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub identity_type: IdentityType,
    pub session_policy_arn: Option<String>,
    pub creation_time: Option<Timestamp>,
    pub last_modified_time: Option<Timestamp>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum IdentityType {
    User,
    Group,
    #[aws(other)]
    Unknown(String),
}

#[aws_error]
#[derive(Debug)]
pub enum EmrStudioError {
    InternalServerError {},
    InvalidRequestException { error_code: Option<String>, message: Option<String> },
}

fn main() -> std::process::ExitCode {
    driver::run(async {
        let client = Client::from_env().await.map_err(|why| why.to_string())?;
        let future_size = size_of_val(&operation().send(&client));
        let call = move || {
            let client = client.clone();
            async move {
                let output = operation().send(&client).await.map_err(|why| why.to_string())?;
                driver::expect(
                    output
                        .session_mapping
                        .and_then(|mapping| mapping.session_policy_arn)
                        .as_deref(),
                )
            }
        };
        driver::calls(future_size, call).await
    })
}

fn operation() -> GetStudioSessionMapping {
    GetStudioSessionMapping::builder()
        .studio_id("es-0123456789ABCDEFGHIJKLMNO")
        .identity_name("alice")
        .identity_type(IdentityType::User)
        .build()
}
