//! A role by a token of another identity provider: pods of Kubernetes, runners of CI systems.

use std::path::Path;

use super::sts::{Role, Sts};
use super::{Context, Credentials, CredentialsError};

const TOKEN_FILE: &str = "AWS_WEB_IDENTITY_TOKEN_FILE";
const ROLE: &str = "AWS_ROLE_ARN";

/// What the environment asks for.
///
/// # Errors
/// It asks for nothing, or names a token and no role; STS refuses, or does not answer.
pub(super) async fn load(context: &Context) -> Result<Credentials, CredentialsError> {
    let system = &context.system;
    let Some(token_file) = system.var(TOKEN_FILE) else {
        return Err(CredentialsError::not_found(format!("{TOKEN_FILE} is not set")));
    };
    let Some(arn) = system.var(ROLE) else {
        return Err(CredentialsError::configuration(format!(
            "{TOKEN_FILE} is set but {ROLE} is not; set both or neither"
        )));
    };
    let role = Role { session_name: system.var("AWS_ROLE_SESSION_NAME"), ..Role::new(arn) };
    assume(context, &role, &token_file).await
}

/// Assumes a role with the token in a file, which is read each time: it is replaced while it is used.
///
/// # Errors
/// The file cannot be read, or STS refuses or does not answer.
pub(super) async fn assume(
    context: &Context,
    role: &Role,
    token_file: &str,
) -> Result<Credentials, CredentialsError> {
    let bytes = context.system.read(Path::new(token_file)).map_err(|why| {
        CredentialsError::configuration(format!(
            "the token file `{token_file}` cannot be read: {why}"
        ))
    })?;
    let token = std::str::from_utf8(&bytes).unwrap_or_default().trim();
    if token.is_empty() {
        return Err(CredentialsError::configuration(format!(
            "the token file `{token_file}` holds no token"
        )));
    }
    Sts::new(context).await?.assume_role_with_web_identity(role, token).await
}
