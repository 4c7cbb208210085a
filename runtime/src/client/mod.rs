//! [`Client`]: configuration, credentials and a transport, shared by every call.

mod attempts;
mod builder;
mod clock;
mod dispatch;
mod endpoints;
mod headers;
mod overrides;
mod trace;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderValue};

use crate::config::{Settings, System};
use crate::credentials::{Cache, Context, Credentials, CredentialsError, Imds, ProvideCredentials};
use crate::retry::{RetryPolicy, TokenBucket};
use crate::sign::Signer;
use crate::transport::Transport;

pub use builder::ClientBuilder;
pub use overrides::Overrides;

use endpoints::Endpoints;
use headers::Invocations;

/// What every call shares; cheap to clone, safe to share between tasks.
///
/// ```no_run
/// # async fn example() -> Result<(), aws_operation::ConfigError> {
/// use aws_operation::Client;
///
/// let client = Client::from_env().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    shared: Arc<Shared>,
    settings: Arc<Settings>,
    credentials: Source,
    retry: RetryPolicy,
    timeouts: Timeouts,
    /// Headers of the caller's own.
    headers: HeaderMap,
    endpoints: Arc<Endpoints>,
}

/// What a client and those made by [`Client::with`] have in common.
struct Shared {
    system: System,
    transport: Arc<dyn Transport>,
    signer: Signer,
    quota: TokenBucket,
    invocations: Invocations,
    user_agent: HeaderValue,
    /// Whether the program is a Lambda function, whose trace each call passes on.
    is_lambda: bool,
    /// The metadata of the instance, for credentials and for the region.
    imds: Arc<Imds>,
}

/// Where credentials come from. A pair from code costs neither a lock nor an allocation.
#[derive(Clone)]
enum Source {
    Fixed(Credentials),
    Chain(Cache),
    Provider(Arc<dyn ProvideCredentials>),
}

/// How long the parts of a call may take.
#[derive(Debug, Clone, Copy)]
struct Timeouts {
    attempt: Duration,
    operation: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        // The longest long polls take a minute.
        Self { attempt: Duration::from_secs(75), operation: Duration::MAX }
    }
}

impl Client {
    /// A client with the settings of the environment: region, credentials and endpoint as the AWS
    /// CLI finds them there. It does no network I/O.
    ///
    /// # Errors
    /// A setting cannot be used, or asks for something that is not supported; the text names it.
    #[cfg(feature = "hyper")]
    pub async fn from_env() -> Result<Self, crate::config::ConfigError> {
        Self::builder().build()
    }

    /// A client whose settings are given in code; what is not given comes from the environment.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client for calls that differ: it has these settings, and shares everything else, the
    /// connections and the retry quota too, with this one. It is as cheap as a clone.
    ///
    /// ```no_run
    /// # async fn example(client: aws_operation::Client) {
    /// use std::time::Duration;
    /// use aws_operation::Overrides;
    ///
    /// let patient = client.with(Overrides::new().attempt_timeout(Duration::from_secs(300)));
    /// # }
    /// ```
    #[must_use]
    pub fn with(&self, overrides: Overrides) -> Self {
        overrides.apply(self)
    }

    /// The credentials that a call would be signed with now: those of code, or the first that are found
    /// in the environment, the profile, a web identity, the container or the instance. They are kept, and
    /// refreshed before they expire.
    ///
    /// # Errors
    /// There are none; the text says what was looked at, and what to do.
    pub async fn credentials(&self) -> Result<Credentials, CredentialsError> {
        match &self.0.credentials {
            Source::Fixed(credentials) => Ok(credentials.clone()),
            Source::Chain(cache) => cache.get().await,
            Source::Provider(provider) => provider.provide().await,
        }
    }

    /// What sources of credentials need of it.
    pub(crate) fn context(&self) -> Context {
        let Shared { system, transport, imds, .. } = &*self.0.shared;
        Context {
            system: system.clone(),
            settings: Arc::clone(&self.0.settings),
            transport: Arc::clone(transport),
            imds: Arc::clone(imds),
        }
    }

    /// The region of its calls, if it is set.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.0.settings.region.as_deref()
    }

    /// The tokens left in the quota that retries take from; see [`RetryPolicy`].
    #[must_use]
    pub fn retry_quota(&self) -> u32 {
        self.0.shared.quota.left()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Client")
            .field("settings", &self.0.settings)
            .field("retry", &self.0.retry)
            .field("timeouts", &self.0.timeouts)
            .finish_non_exhaustive()
    }
}
