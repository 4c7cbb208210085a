//! Providers of the AWS SDK for Rust, plugged in.

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::provider::error::CredentialsError as SdkError;
use aws_credential_types::provider::{ProvideCredentials as SdkProvider, future};
use aws_operation::{CredentialsErrorKind, ProvideCredentials as _, SdkCredentials};

use crate::support::{KEY_ID, SECRET, SESSION_TOKEN, assert_no_secret, assert_presentable};

#[derive(Debug)]
struct Sealed;

impl SdkProvider for Sealed {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Err(SdkError::provider_error("the vault is sealed")))
    }
}

#[tokio::test]
async fn credentials_and_errors_come_through() {
    let expiry = UNIX_EPOCH + Duration::from_secs(1_440_939_600);
    let theirs = aws_credential_types::Credentials::new(
        KEY_ID,
        SECRET,
        Some(SESSION_TOKEN.to_owned()),
        Some(expiry),
        "test",
    );
    let provider = SdkCredentials::new(theirs);
    let found = provider.provide().await.unwrap();
    assert_eq!(found.access_key_id(), KEY_ID);
    assert_eq!(found.secret_access_key(), SECRET);
    assert_eq!(found.session_token(), Some(SESSION_TOKEN));
    assert_eq!(found.expires_at(), Some(expiry));
    assert_no_secret(&format!("{provider:?} {found:?}"));

    let why = SdkCredentials::new(Sealed).provide().await.unwrap_err();
    assert_eq!(
        why.to_string(),
        "no credentials: the SDK's provider: an error occurred while loading credentials: the vault \
         is sealed"
    );
    assert_eq!(why.kind(), CredentialsErrorKind::Source);
    assert_presentable(&why);
}
