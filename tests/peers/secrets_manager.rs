//! Secrets Manager of moto: an idempotency token, and values that are not to be seen.

use std::sync::Arc;

use aws_operation::{Blob, Sensitive, Timestamp, aws_error, aws_operation, aws_shape};
use serde_json::json;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

#[aws_operation(
    target = "secretsmanager.CreateSecret",
    error = SecretsManagerError,
    exactly_one(secret_string, secret_binary),
)]
#[derive(Debug, Clone)]
pub(crate) struct CreateSecret {
    #[aws(length(1..=512))]
    name: String,
    #[aws(idempotency_token, length(32..=64))]
    client_request_token: Option<String>,
    secret_string: Option<Sensitive<String>>,
    secret_binary: Option<Sensitive<Blob>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct CreateSecretOutput {
    #[aws(rename = "ARN")]
    arn: Option<String>,
    name: Option<String>,
    version_id: Option<String>,
}

#[aws_operation(target = "secretsmanager.GetSecretValue", error = SecretsManagerError)]
#[derive(Debug, Clone)]
pub(crate) struct GetSecretValue {
    secret_id: String,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct GetSecretValueOutput {
    #[aws(rename = "ARN")]
    arn: Option<String>,
    name: Option<String>,
    version_id: Option<String>,
    secret_string: Option<Sensitive<String>>,
    secret_binary: Option<Sensitive<Blob>>,
    version_stages: Option<Vec<String>>,
    created_date: Option<Timestamp>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SecretsManagerError {
    ResourceNotFoundException { message: Option<String> },
    ResourceExistsException { message: Option<String> },
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::secrets_manager::idempotency_token", idempotency_token);
    trials.add("moto::secrets_manager::text_and_binary", text_and_binary);
    trials.add("moto::secrets_manager::missing_secret", missing_secret);
}

/// The token of a request is the version's id, so that the service shows which one was sent.
async fn idempotency_token(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "secretsmanager", "us-east-1").await?;
    let unset = CreateSecret::builder().name("unset").secret_string("x").build();
    let version = unset.send(&moto.client).await?.version_id.ok_or("no version")?;
    let parts: Vec<_> = version.split('-').map(str::len).collect();
    assert_eq!(parts, [8, 4, 4, 4, 12], "{version}");

    let token = "01234567-89ab-4cde-8f01-23456789abcd";
    let set =
        CreateSecret::builder().name("set").client_request_token(token).secret_string("x").build();
    assert_eq!(set.send(&moto.client).await?.version_id.as_deref(), Some(token));
    Ok(())
}

async fn text_and_binary(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "secretsmanager", "us-east-2").await?;
    let text = "correct horse \u{1f40e}";
    CreateSecret::builder().name("text").secret_string(text).send(&moto.client).await?;
    let binary = Blob::from(&[0, 159, 146, 150]);
    CreateSecret::builder().name("binary").secret_binary(binary).send(&moto.client).await?;
    for name in ["text", "binary"] {
        let output = GetSecretValue { secret_id: name.to_owned() }.send(&moto.client).await?;
        assert!(!format!("{output:?}").contains("horse"), "{output:?}");
        let theirs = moto.boto3("get_secret_value", json!({ "SecretId": name })).await?;
        Answer::Output(serde_json::to_value(output)?).must_be(&theirs)?;
    }
    Ok(())
}

async fn missing_secret(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "secretsmanager", "us-east-1").await?;
    let result = GetSecretValue { secret_id: "none".to_owned() }.send(&moto.client).await;
    let theirs = moto.boto3("get_secret_value", json!({ "SecretId": "none" })).await?;
    let ours = Answer::of(result)?;
    ours.must_have_code("ResourceNotFoundException")?;
    ours.must_be(&theirs)
}
