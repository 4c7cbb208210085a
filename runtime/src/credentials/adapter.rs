//! Providers of the AWS SDK for Rust, plugged in.

use std::fmt;

use aws_credential_types::provider::{
    ProvideCredentials as SdkProvider, SharedCredentialsProvider,
    error::CredentialsError as SdkError,
};

use super::{Credentials, CredentialsError, CredentialsErrorKind, ProvideCredentials};
use crate::BoxFuture;

/// A provider of `aws-config`, or any other that implements the SDK's own trait.
///
/// ```no_run
/// # fn example(
/// #     theirs: aws_credential_types::provider::SharedCredentialsProvider,
/// # ) -> Result<(), aws_operation::ConfigError> {
/// use aws_operation::{Client, SdkCredentials};
///
/// // `theirs` is `aws_config::load_from_env().await.credentials_provider()`, for instance.
/// let client = Client::builder().credentials_provider(SdkCredentials::new(theirs)).build()?;
/// # Ok(())
/// # }
/// ```
///
/// It is asked for each attempt of a call: most of the SDK's providers do not keep what they found, so
/// give it one that does (the SDK's `LazyCredentialsCache`, or `aws-config`'s default chain).
#[derive(Clone)]
pub struct SdkCredentials(SharedCredentialsProvider);

impl SdkCredentials {
    /// A provider of the SDK as one for [`Client`](crate::Client).
    pub fn new(provider: impl SdkProvider + 'static) -> Self {
        Self(SharedCredentialsProvider::new(provider))
    }
}

impl ProvideCredentials for SdkCredentials {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let theirs = self.0.provide_credentials().await.map_err(|why| {
                let kind = match &why {
                    SdkError::CredentialsNotLoaded(_) => CredentialsErrorKind::NotFound,
                    SdkError::InvalidConfiguration(_) => CredentialsErrorKind::Configuration,
                    _ => CredentialsErrorKind::Source,
                };
                CredentialsError::of(
                    kind,
                    format!("no credentials: the SDK's provider: {}", chain(&why)),
                )
            })?;
            let mut ours = Credentials::new(theirs.access_key_id(), theirs.secret_access_key())
                .with_source("SDK");
            if let Some(token) = theirs.session_token() {
                ours = ours.with_session_token(token);
            }
            if let Some(account) = theirs.account_id() {
                ours = ours.with_account_id(account.as_str());
            }
            Ok(match theirs.expiry() {
                Some(at) => ours.with_expiry(at),
                None => ours,
            })
        })
    }
}

/// The SDK's errors say what happened only in their sources.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(why) = source {
        text.push_str(": ");
        text.push_str(&why.to_string());
        source = why.source();
    }
    super::http::printable(&text)
}

impl fmt::Debug for SdkCredentials {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("SdkCredentials").finish_non_exhaustive()
    }
}
