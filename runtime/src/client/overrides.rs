//! [`Overrides`]: settings of single calls.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::{HeaderMap, HeaderName, HeaderValue};

use super::{Client, Inner, Source};
use crate::credentials::{Credentials, ProvideCredentials};
use crate::retry::RetryPolicy;

/// What [`Client::with`] changes; everything that is not set here stays as it is.
#[derive(Default)]
#[must_use = "give it to `Client::with`"]
pub struct Overrides {
    region: Option<String>,
    endpoint_url: Option<String>,
    credentials: Option<Source>,
    retry: Option<RetryPolicy>,
    attempt_timeout: Option<Duration>,
    operation_timeout: Option<Duration>,
    headers: HeaderMap,
}

impl Overrides {
    /// No change.
    pub fn new() -> Self {
        Self::default()
    }

    /// The region: `us-east-1`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The URL of the endpoint; a path in it is kept.
    pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
        self.endpoint_url = Some(url.into());
        self
    }

    /// Credentials that do not change.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(Source::Fixed(credentials));
        self
    }

    /// A source of credentials.
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials) -> Self {
        self.credentials = Some(Source::Provider(Arc::new(provider)));
        self
    }

    /// How calls are retried. The quota is the client's, whatever this one says of it.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// How long one attempt may take, connection included; [`Duration::MAX`] is no limit.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.attempt_timeout = Some(limit);
        self
    }

    /// How long a call may take, with all its attempts and the waits between them;
    /// [`Duration::MAX`] is no limit.
    pub fn operation_timeout(mut self, limit: Duration) -> Self {
        self.operation_timeout = Some(limit);
        self
    }

    /// A header of each request, which is signed like the others. One that the client writes
    /// itself, such as `x-amz-target`, is not replaced; `x-amzn-trace-id` and `user-agent` are.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.append(name, value);
        self
    }

    pub(super) fn apply(self, client: &Client) -> Client {
        let mut inner = Inner::clone(&client.0);
        if self.region.is_some() || self.endpoint_url.is_some() {
            inner.settings = Arc::new(inner.settings.with(self.region, self.endpoint_url));
            inner.endpoints = Arc::default();
        }
        if let Some(credentials) = self.credentials {
            inner.credentials = credentials;
        }
        if let Some(retry) = self.retry {
            inner.retry = retry;
        }
        if let Some(limit) = self.attempt_timeout {
            inner.timeouts.attempt = limit;
        }
        if let Some(limit) = self.operation_timeout {
            inner.timeouts.operation = limit;
        }
        inner.headers.extend(self.headers);
        Client(Arc::new(inner))
    }
}

impl fmt::Debug for Overrides {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Overrides")
            .field("region", &self.region)
            .field("endpoint_url", &self.endpoint_url)
            .field("retry", &self.retry)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("operation_timeout", &self.operation_timeout)
            .finish_non_exhaustive()
    }
}
