//! Credentials, and where they come from.

mod environment;

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use crate::BoxFuture;

pub(crate) use environment::from_environment;

/// An access key, its secret, and what came with them; cheap to clone.
///
/// `Debug` shows the access key id and the source, never the secret or the session token.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials(Arc<Parts>);

#[derive(Clone, PartialEq, Eq)]
struct Parts {
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
    expires_at: Option<SystemTime>,
    account_id: Option<String>,
    source: &'static str,
}

impl Credentials {
    /// An access key id and its secret, as code has them. Blanks around them are cut off.
    pub fn new(access_key_id: impl AsRef<str>, secret_access_key: impl AsRef<str>) -> Self {
        Self(Arc::new(Parts {
            access_key_id: access_key_id.as_ref().trim().to_owned(),
            secret_access_key: secret_access_key.as_ref().trim().to_owned(),
            session_token: None,
            expires_at: None,
            account_id: None,
            source: "code",
        }))
    }

    fn change(mut self, change: impl FnOnce(&mut Parts)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }

    /// With the session token of temporary credentials; an empty one is none.
    #[must_use]
    pub fn with_session_token(self, token: impl AsRef<str>) -> Self {
        let token = token.as_ref().trim().to_owned();
        self.change(|parts| parts.session_token = Some(token).filter(|token| !token.is_empty()))
    }

    /// With the time from which the service refuses them.
    #[must_use]
    pub fn with_expiry(self, at: SystemTime) -> Self {
        self.change(|parts| parts.expires_at = Some(at))
    }

    /// With the account that they belong to.
    #[must_use]
    pub fn with_account_id(self, account_id: impl Into<String>) -> Self {
        let account_id = account_id.into();
        self.change(|parts| parts.account_id = Some(account_id))
    }

    /// With the name of where they come from, for `Debug` and errors.
    #[must_use]
    pub fn with_source(self, source: &'static str) -> Self {
        self.change(|parts| parts.source = source)
    }

    /// The access key id.
    #[must_use]
    pub fn access_key_id(&self) -> &str {
        &self.0.access_key_id
    }

    /// The secret access key.
    #[must_use]
    pub fn secret_access_key(&self) -> &str {
        &self.0.secret_access_key
    }

    /// The session token of temporary credentials.
    #[must_use]
    pub fn session_token(&self) -> Option<&str> {
        self.0.session_token.as_deref()
    }

    /// The time from which the service refuses them; `None` if they do not expire.
    #[must_use]
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.0.expires_at
    }

    /// The account that they belong to, where it is known.
    #[must_use]
    pub fn account_id(&self) -> Option<&str> {
        self.0.account_id.as_deref()
    }

    /// Where they come from: `environment`.
    #[must_use]
    pub fn source(&self) -> &'static str {
        self.0.source
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Credentials")
            .field("access_key_id", &self.0.access_key_id)
            .field("source", &self.0.source)
            .field("expires_at", &self.0.expires_at)
            .finish_non_exhaustive()
    }
}

/// Why there are no credentials; the text holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CredentialsError(String);

impl CredentialsError {
    /// A sentence that says what is missing and what to do, without any secret in it.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for CredentialsError {}

/// A source of credentials. It is asked once for each attempt of a call, so it should keep what
/// it has found.
pub trait ProvideCredentials: fmt::Debug + Send + Sync + 'static {
    /// The credentials to sign with now.
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>>;
}

impl ProvideCredentials for Credentials {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(std::future::ready(Ok(self.clone())))
    }
}
