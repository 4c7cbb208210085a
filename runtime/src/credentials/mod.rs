//! Credentials, and where they come from.

mod answer;
mod assume_role;
mod cache;
mod chain;
mod container;
mod context;
mod environment;
mod error;
mod flight;
mod http;
mod imds;
mod plan;
mod process;
mod profile;
mod services;
mod sso;
mod sso_token;
mod sts;
mod web_identity;

#[cfg(feature = "aws-config")]
mod adapter;
#[cfg(feature = "internals")]
pub(crate) mod internals;

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use crate::BoxFuture;
use crate::json::Timestamp;

#[cfg(feature = "aws-config")]
pub use adapter::SdkCredentials;
pub use assume_role::{AssumeRole, AssumedRole};
pub(crate) use cache::Cache;
pub(crate) use context::Context;
pub use error::{CredentialsError, CredentialsErrorKind};
pub(crate) use imds::Imds;

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

    /// Where they come from: `code`, `environment`, `profile`, `assumed role`, `web identity`,
    /// `credential_process`, `SSO`, `container`, `instance metadata`, or what
    /// [`with_source`](Self::with_source) said.
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

/// The sources of the environment, in their order, behind one cache. `profile_in_code` is whether code
/// names the profile, which then comes before the environment's keys.
pub(crate) fn default_chain(context: Context, profile_in_code: bool) -> Cache {
    Cache::new(context.system.clone(), chain::Chain::new(context, profile_in_code))
}

/// A time as the sources write it: RFC 3339, or with `UTC` in place of `Z` as old versions of the AWS
/// CLI did, or as HTTP headers have it.
fn timestamp(text: &str) -> Option<SystemTime> {
    let text = text.trim();
    let text = text.strip_suffix("UTC").map_or_else(|| text.to_owned(), |time| format!("{time}Z"));
    let at: Timestamp = text.parse().ok()?;
    at.try_into().ok()
}

/// A source of credentials. It is asked once for each attempt of a call, so it should keep what
/// it has found.
pub trait ProvideCredentials: fmt::Debug + Send + Sync + 'static {
    /// The credentials to sign with now.
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>>;

    /// Tells that a service refused these credentials as expired. A source that keeps what it has found
    /// lets go of them; `false` if there are no others to be had. Default: `true`.
    fn invalidate(&self, _refused: &Credentials) -> bool {
        true
    }
}

impl ProvideCredentials for Credentials {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(std::future::ready(Ok(self.clone())))
    }

    fn invalidate(&self, _: &Credentials) -> bool {
        false
    }
}
