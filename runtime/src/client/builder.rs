//! Settings given in code.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;

use super::{Client, Inner, Shared, Source, Timeouts, headers};
use crate::config::{ConfigError, Settings, System};
use crate::credentials::{Credentials, ProvideCredentials};
use crate::retry::{RetryPolicy, TokenBucket};
use crate::sign::Signer;
use crate::transport::Transport;

/// Responses of awsJson services are far below this.
const MAX_RESPONSE_BYTES: usize = 64 * 1024 * 1024;

/// Settings for a [`Client`]; what is given here wins over the environment.
#[derive(Default)]
#[must_use = "call `.build()`"]
pub struct ClientBuilder {
    region: Option<String>,
    endpoint_url: Option<String>,
    credentials: Option<Source>,
    transport: Option<Arc<dyn Transport>>,
    system: Option<System>,
    max_response_bytes: Option<usize>,
    retry: Option<RetryPolicy>,
    timeouts: Timeouts,
}

impl ClientBuilder {
    /// The region: `us-east-1`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The URL of every service's endpoint: `http://127.0.0.1:8765`. A path in it is kept.
    pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
        self.endpoint_url = Some(url.into());
        self
    }

    /// Credentials that do not change.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(Source::Fixed(credentials));
        self
    }

    /// A source of credentials, asked once for each attempt of a call.
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials) -> Self {
        self.credentials = Some(Source::Provider(Arc::new(provider)));
        self
    }

    /// What carries requests, in place of hyper.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Environment, files, clock and randomness, in place of the machine's.
    pub fn system(mut self, system: System) -> Self {
        self.system = Some(system);
        self
    }

    /// The size in bytes past which a response is refused. Default: 64 MiB.
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.max_response_bytes = Some(limit);
        self
    }

    /// How calls are retried.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// How long one attempt may take, connection included; [`Duration::MAX`] is no limit. Default:
    /// 75 s, as the longest long polls take 60 s.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.timeouts.attempt = limit;
        self
    }

    /// How long a call may take, with all its attempts and the waits between them. Default:
    /// [`Duration::MAX`], which is no limit.
    pub fn operation_timeout(mut self, limit: Duration) -> Self {
        self.timeouts.operation = limit;
        self
    }

    /// The client. It does no network I/O.
    ///
    /// # Errors
    /// A setting cannot be used, or asks for something that is not supported; the text names it.
    pub fn build(self) -> Result<Client, ConfigError> {
        let system = self.system.unwrap_or_default();
        // As in the environment: what is empty is unset.
        let set = |value: Option<String>| {
            value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        let settings = Settings::load(&system, set(self.region), set(self.endpoint_url))?;
        let limit = self.max_response_bytes.unwrap_or(MAX_RESPONSE_BYTES);
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(&system, limit)?,
        };
        let retry = self.retry.unwrap_or_default();
        let shared = Shared {
            transport,
            signer: Signer::new(),
            quota: TokenBucket::new(retry.quota),
            user_agent: headers::user_agent(&system, None),
            is_lambda: system.var("AWS_LAMBDA_FUNCTION_NAME").is_some(),
            system,
        };
        Ok(Client(Arc::new(Inner {
            shared: Arc::new(shared),
            settings: Arc::new(settings),
            credentials: self.credentials.unwrap_or(Source::Environment),
            retry,
            timeouts: self.timeouts,
            headers: HeaderMap::new(),
            endpoints: Arc::default(),
        })))
    }
}

#[cfg(feature = "hyper")]
#[expect(clippy::unnecessary_wraps, reason = "without the feature there is none")]
fn default_transport(system: &System, limit: usize) -> Result<Arc<dyn Transport>, ConfigError> {
    Ok(Arc::new(crate::transport::HyperTransport::new(system, limit)))
}

#[cfg(not(feature = "hyper"))]
fn default_transport(_: &System, _: usize) -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::new(
        "no transport: enable the feature `hyper` of aws-operation, or give the client one with \
         `Client::builder().transport(…)`",
    ))
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("ClientBuilder")
            .field("region", &self.region)
            .field("endpoint_url", &self.endpoint_url)
            .finish_non_exhaustive()
    }
}
