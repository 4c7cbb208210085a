//! Credentials from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`.

use super::{Credentials, CredentialsError, timestamp};
use crate::config::System;

const ID: &str = "AWS_ACCESS_KEY_ID";
const SECRET: &str = "AWS_SECRET_ACCESS_KEY";
const EXPIRATION: &str = "AWS_CREDENTIAL_EXPIRATION";

/// The credentials of the environment.
///
/// # Errors
/// There are none; or there is a key without its secret, or they have expired.
pub(super) fn load(system: &System) -> Result<Credentials, CredentialsError> {
    let (id, secret) = match (system.var(ID), system.var(SECRET)) {
        (Some(id), Some(secret)) => (id, secret),
        (None, None) => {
            return Err(CredentialsError::not_found(format!("neither {ID} nor {SECRET} is set")));
        }
        // As in the AWS CLI, which looks for the key id alone.
        (None, Some(_)) => {
            return Err(CredentialsError::not_found(format!("{SECRET} is set but {ID} is not")));
        }
        (Some(_), None) => {
            return Err(CredentialsError::configuration(format!(
                "{ID} is set but {SECRET} is not; set both or neither"
            )));
        }
    };
    let mut credentials = Credentials::new(id, secret).with_source("environment");
    if let Some(token) = system.var("AWS_SESSION_TOKEN") {
        credentials = credentials.with_session_token(token);
    }
    if let Some(account) = system.var("AWS_ACCOUNT_ID") {
        credentials = credentials.with_account_id(account);
    }
    if let Some(text) = system.var(EXPIRATION) {
        let at = timestamp(&text).ok_or_else(|| {
            CredentialsError::configuration(format!(
                "{EXPIRATION} is `{text}`, which is no time; write it as `2025-10-28T15:09:33Z`"
            ))
        })?;
        if at <= system.now() {
            return Err(CredentialsError::of(
                super::CredentialsErrorKind::Expired,
                format!("the credentials expired: {EXPIRATION} is `{text}`; set new ones"),
            ));
        }
        credentials = credentials.with_expiry(at);
    }
    Ok(credentials)
}
