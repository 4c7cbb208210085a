//! Settings given in code.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;

use super::{Client, Inner, Shared, Source, Timeouts, headers};
use crate::config::{ConfigError, InCode, Settings, System};
use crate::credentials::{self, Context, Credentials, Imds, ProvideCredentials};
use crate::retry::{RetryPolicy, TokenBucket};
use crate::sign::Signer;
use crate::transport::Transport;

/// What the default transport is told, unless it is replaced.
#[derive(Default)]
struct Connection {
    max_response_bytes: Option<usize>,
    connect_timeout: Option<Duration>,
}

/// Settings for a [`Client`]; what is given here wins over the environment.
#[derive(Default)]
#[must_use = "call `.build()`"]
pub struct ClientBuilder {
    settings: InCode,
    credentials: Option<Source>,
    transport: Option<Arc<dyn Transport>>,
    system: Option<System>,
    connection: Connection,
    retry: Option<RetryPolicy>,
    timeouts: Timeouts,
}

impl ClientBuilder {
    /// The profile to take settings and credentials from, in place of `AWS_PROFILE`: `dev`.
    ///
    /// There has to be one of this name in the config file or the credentials file; else
    /// [`build`](Self::build) fails.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.settings.profile = Some(name.into());
        self
    }

    /// The region, in place of `AWS_REGION` and the profile's `region`: `us-east-1`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.settings.region = Some(region.into());
        self
    }

    /// The URL of every service's endpoint: `http://127.0.0.1:8765`. A path in it is kept.
    ///
    /// It wins over all URLs that are configured. The services that credentials come from are not
    /// meant: for those, set `AWS_ENDPOINT_URL_STS`.
    pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
        self.settings.endpoint_url = Some(url.into());
        self
    }

    /// Whether to leave out of account what `AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_<SERVICE>` and the
    /// profile say about endpoints. Default: `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`, else `false`.
    pub fn ignore_configured_endpoint_urls(mut self, ignore: bool) -> Self {
        self.settings.ignore_configured_endpoint_urls = Some(ignore);
        self
    }

    /// Whether to use endpoints with FIPS 140 validated cryptography. Default:
    /// `AWS_USE_FIPS_ENDPOINT`, else the profile, else `false`.
    ///
    /// A call fails where the service has no such endpoint, or a URL is given.
    pub fn use_fips(mut self, fips: bool) -> Self {
        self.settings.use_fips = Some(fips);
        self
    }

    /// Whether to use endpoints that also speak IPv6. Default: `AWS_USE_DUALSTACK_ENDPOINT`, else the
    /// profile, else `false`.
    ///
    /// A call fails where the service has no such endpoint, or a URL is given.
    pub fn use_dual_stack(mut self, dual_stack: bool) -> Self {
        self.settings.use_dual_stack = Some(dual_stack);
        self
    }

    /// How often a call is attempted at most, the first attempt included; 1 means no retries.
    /// Default: `AWS_MAX_ATTEMPTS`, else the profile, else 3. With 0, [`build`](Self::build) fails.
    pub fn max_attempts(mut self, count: u32) -> Self {
        self.settings.max_attempts = Some(count);
        self
    }

    /// The name of the application, which the user agent then has. Default: `AWS_SDK_UA_APP_ID`, else
    /// the profile.
    ///
    /// AWS recommends at most 50 characters. Those that a user agent cannot have become `-`.
    pub fn app_id(mut self, id: impl Into<String>) -> Self {
        self.settings.app_id = Some(id.into());
        self
    }

    /// A PEM file of the root certificates to trust, in place of the system's. Default:
    /// `AWS_CA_BUNDLE`, else the profile's `ca_bundle`.
    ///
    /// The default transport reads it when it first connects; another one has to do so by itself.
    pub fn ca_bundle(mut self, path: impl Into<PathBuf>) -> Self {
        self.settings.ca_bundle = Some(path.into());
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

    /// How long opening a TCP connection may take. Default: 3.1 s. Like the limit of responses, it is
    /// for the default transport; others have settings of their own.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connection.connect_timeout = Some(limit);
        self
    }

    /// The size in bytes past which a response is refused. Default: 64 MiB, far above what awsJson
    /// services answer with.
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.connection.max_response_bytes = Some(limit);
        self
    }

    /// How calls are retried, in place of what `AWS_RETRY_MODE`, `AWS_NEW_RETRIES_2026`,
    /// `AWS_MAX_ATTEMPTS` and the profile say. [`max_attempts`](Self::max_attempts) changes it, too.
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

    /// The client. It reads the shared config and credentials files, and does no network I/O.
    ///
    /// # Errors
    /// A file is malformed, there is no such profile, or a setting cannot be used or asks for
    /// something that is not supported; the text names it.
    pub fn build(self) -> Result<Client, ConfigError> {
        let system = self.system.unwrap_or_default();
        let most_attempts = self.settings.max_attempts;
        let profile_in_code =
            self.settings.profile.as_ref().is_some_and(|name| !name.trim().is_empty());
        let settings = Arc::new(Settings::load(&system, self.settings)?);
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(&system, &settings, self.connection)?,
        };
        let retry = match (self.retry, most_attempts) {
            (None, _) => retry_policy(&settings),
            (Some(policy), None) => policy,
            (Some(policy), Some(count)) => policy.max_attempts(count),
        };
        let imds = Imds::new();
        let credentials = self.credentials.unwrap_or_else(|| {
            let context = Context {
                system: system.clone(),
                settings: Arc::clone(&settings),
                transport: Arc::clone(&transport),
                imds: Arc::clone(&imds),
            };
            Source::Chain(credentials::default_chain(context, profile_in_code))
        });
        let shared = Shared {
            transport,
            imds,
            signer: Signer::new(),
            quota: TokenBucket::new(retry.quota),
            invocations: Default::default(),
            user_agent: headers::user_agent(&settings),
            is_lambda: system.var("AWS_LAMBDA_FUNCTION_NAME").is_some(),
            system,
        };
        Ok(Client(Arc::new(Inner {
            shared: Arc::new(shared),
            settings,
            credentials,
            retry,
            timeouts: self.timeouts,
            headers: HeaderMap::new(),
            endpoints: Arc::default(),
        })))
    }
}

/// The policy of the settings.
fn retry_policy(settings: &Settings) -> RetryPolicy {
    let policy =
        if settings.new_retries { RetryPolicy::standard_2026() } else { RetryPolicy::standard() };
    match settings.max_attempts {
        Some(attempts) => policy.max_attempts(attempts),
        None => policy,
    }
}

#[cfg(feature = "hyper")]
#[expect(clippy::unnecessary_wraps, reason = "without the feature there is none")]
fn default_transport(
    system: &System,
    settings: &Settings,
    connection: Connection,
) -> Result<Arc<dyn Transport>, ConfigError> {
    let mut transport = crate::transport::HyperTransport::builder(system);
    if let Some(limit) = connection.max_response_bytes {
        transport = transport.max_response_bytes(limit);
    }
    if let Some(limit) = connection.connect_timeout {
        transport = transport.connect_timeout(limit);
    }
    if let Some(bundle) = &settings.ca_bundle {
        transport = transport.ca_bundle_of(bundle.path.clone(), bundle.whence.clone());
    }
    Ok(Arc::new(transport.build()))
}

#[cfg(not(feature = "hyper"))]
fn default_transport(
    _: &System,
    _: &Settings,
    _: Connection,
) -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::new(
        "no transport: enable the feature `hyper` of aws-operation, or give the client one with \
         `Client::builder().transport(…)`",
    ))
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("ClientBuilder").field("settings", &self.settings).finish_non_exhaustive()
    }
}
