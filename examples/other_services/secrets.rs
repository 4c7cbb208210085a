//! Secrets Manager: values that logs must not show, bytes, and a token that makes a retry harmless.

use std::error::Error;

use aws_operation::{Blob, Client, Sensitive, aws_error, aws_operation, aws_shape};

/// Makes a secret, of text or of bytes.
#[aws_operation(
    target = "secretsmanager.CreateSecret",
    error = SecretsManagerError,
    exactly_one(secret_string, secret_binary),
)]
#[derive(Debug)]
pub(crate) struct CreateSecret {
    #[aws(length(1..=512))]
    name: String,
    /// Left out, it becomes a UUID, the same one for all attempts: two of them make one secret.
    #[aws(idempotency_token, length(32..=64))]
    client_request_token: Option<String>,
    /// `Debug` shows `<redacted>`.
    #[aws(length(1..=65536))]
    secret_string: Option<Sensitive<String>>,
    /// Base64 on the wire, bytes here.
    #[aws(length(1..=65536))]
    secret_binary: Option<Sensitive<Blob>>,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct CreateSecretOutput {
    // `Arn` would be the name that the rule makes of `arn`.
    #[aws(rename = "ARN")]
    arn: String,
}

#[aws_operation(target = "secretsmanager.GetSecretValue", error = SecretsManagerError)]
#[derive(Debug)]
pub(crate) struct GetSecretValue {
    secret_id: String,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct GetSecretValueOutput {
    name: String,
    secret_string: Option<Sensitive<String>>,
    secret_binary: Option<Sensitive<Blob>>,
}

#[aws_operation(
    target = "secretsmanager.DeleteSecret",
    output = (),
    error = SecretsManagerError,
    at_most_one(recovery_window_in_days, force_delete_without_recovery),
)]
#[derive(Debug)]
pub(crate) struct DeleteSecret {
    secret_id: String,
    #[aws(range(7..=30))]
    recovery_window_in_days: Option<i64>,
    force_delete_without_recovery: Option<bool>,
}

#[aws_error]
#[derive(Debug)]
pub(crate) enum SecretsManagerError {
    ResourceNotFoundException { message: Option<String> },
    ResourceExistsException { message: Option<String> },
}

pub(crate) async fn example(client: &Client, name: &str) -> Result<(), Box<dyn Error>> {
    println!("\nSecrets Manager");
    let password = [0, 159, 146, 150];
    let create = CreateSecret::builder().name(name).secret_binary(Blob::from(&password)).build();
    println!("  sent      {create:?}");
    let created = create.send(client).await?;
    println!("  made      {}", created.arn);

    let output = GetSecretValue { secret_id: name.to_owned() }.send(client).await?;
    println!("  received  {output:?}");
    // Only code that means it sees the value.
    let secret = output.secret_binary.ok_or("a secret without its bytes")?;
    println!("  the same  {}", secret.expose().as_ref() == password);
    if output.secret_string.is_some() || output.name != name || secret.expose().as_ref() != password
    {
        return Err("another secret came back".into());
    }

    // Made a second time it is there already, and the declaration has a variant for that.
    let again = CreateSecret::builder().name(name).secret_string("x").send(client).await;
    match again {
        Err(why) => match why.modeled() {
            Some(SecretsManagerError::ResourceExistsException { message }) => {
                println!("  again     {}", message.as_deref().unwrap_or("it exists"));
                Ok(())
            }
            _ => Err(why.into()),
        },
        Ok(_) => Err("the secret was made twice".into()),
    }
}

/// Deletes the secret, if there is one.
pub(crate) async fn delete(client: &Client, name: &str) -> Result<(), Box<dyn Error>> {
    let delete =
        DeleteSecret::builder().secret_id(name).force_delete_without_recovery(true).build();
    match delete.send(client).await {
        Ok(()) => println!("  deleted"),
        Err(why) => match why.modeled() {
            Some(SecretsManagerError::ResourceNotFoundException { .. }) => {}
            _ => return Err(why.into()),
        },
    }
    Ok(())
}
