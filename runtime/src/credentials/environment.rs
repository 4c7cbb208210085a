//! Credentials from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`.

use super::{Credentials, CredentialsError};
use crate::config::System;

/// The credentials of the environment.
///
/// # Errors
/// One or both of the variables are not set; the text says which, and how to set them.
pub(crate) fn from_environment(system: &System) -> Result<Credentials, CredentialsError> {
    const ID: &str = "AWS_ACCESS_KEY_ID";
    const SECRET: &str = "AWS_SECRET_ACCESS_KEY";

    let missing = |what: &str| {
        Err(CredentialsError::new(format!(
            "no credentials: {what} in the environment; set {ID} and {SECRET}, or give the client \
             credentials with `Client::builder().credentials(…)`"
        )))
    };
    let credentials = match (system.var(ID), system.var(SECRET)) {
        (Some(id), Some(secret)) => Credentials::new(id, secret).with_source("environment"),
        (Some(_), None) => return missing(&format!("{ID} is set but {SECRET} is not")),
        (None, Some(_)) => return missing(&format!("{SECRET} is set but {ID} is not")),
        (None, None) => return missing(&format!("neither {ID} nor {SECRET} is set")),
    };
    let credentials = match system.var("AWS_SESSION_TOKEN") {
        Some(token) => credentials.with_session_token(token),
        None => credentials,
    };
    Ok(match system.var("AWS_ACCOUNT_ID") {
        Some(account) => credentials.with_account_id(account),
        None => credentials,
    })
}
