//! Settings of the default transport.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use tokio::sync::Semaphore;

use super::connector::{Connector, Network};
use super::proxy::Proxies;
use super::tls::Tls;
use super::{HyperTransport, MAX_HEAD_BYTES, Pool, Route};
use crate::config::System;

/// Settings for a [`HyperTransport`].
#[derive(Debug, Clone)]
#[must_use = "call `.build()`"]
pub struct HyperTransportBuilder {
    system: System,
    max_response_bytes: usize,
    ca_bundle: Option<(PathBuf, Cow<'static, str>)>,
    connect_timeout: Duration,
    read_timeout: Option<Duration>,
    max_in_flight: usize,
    max_idle_per_host: usize,
    idle_timeout: Duration,
}

impl HyperTransportBuilder {
    pub(super) fn new(system: &System) -> Self {
        Self {
            system: system.clone(),
            max_response_bytes: 64 * 1024 * 1024,
            ca_bundle: None,
            connect_timeout: Duration::from_millis(3_100),
            read_timeout: None,
            max_in_flight: 512,
            max_idle_per_host: 128,
            idle_timeout: Duration::from_secs(20),
        }
    }

    /// The size in bytes past which a body is refused. Default: 64 MiB.
    ///
    /// The head of a response has limits of its own: 100 headers and 408 KiB, and with HTTP/2
    /// 16 KiB (those of hyper).
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.max_response_bytes = limit;
        self
    }

    /// A PEM file with the only root certificates to believe.
    ///
    /// Default: the file of `AWS_CA_BUNDLE`; else the file of `SSL_CERT_FILE` and those in the
    /// directories of `SSL_CERT_DIR`; else the system's store. It is read when the first TLS
    /// connection is made.
    pub fn ca_bundle(self, path: impl Into<PathBuf>) -> Self {
        self.ca_bundle_of(path, "`ca_bundle`")
    }

    /// The same, with what errors call the setting: ``"`ca_bundle` of the profile `dev`"``.
    pub fn ca_bundle_of(
        mut self,
        path: impl Into<PathBuf>,
        setting: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.ca_bundle = Some((path.into(), setting.into()));
        self
    }

    /// For finding a host's address and opening a TCP connection to it, or to the proxy. Default:
    /// 3.1 s, which is a lost packet and its repetition, as AWS's SDKs have it.
    ///
    /// The TLS handshake, and a proxy's answer to CONNECT, have 10 s more each.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// The longest wait for the head of a response (with connecting, where that is needed), and for
    /// each further piece of its body. Default: none, since some operations answer after minutes;
    /// a client bounds its attempts by other means.
    pub fn read_timeout(mut self, limit: Duration) -> Self {
        self.read_timeout = Some(limit);
        self
    }

    /// How many requests are under way at once; further ones wait, first come, first served.
    /// Default: 512, which leaves half of the usual 1,024 file descriptors to the rest of the
    /// program. At least 1.
    ///
    /// Over HTTP/1.1 each has a connection of its own, so this and the idle ones bound the sockets.
    pub fn max_in_flight(mut self, count: usize) -> Self {
        self.max_in_flight = count.clamp(1, Semaphore::MAX_PERMITS);
        self
    }

    /// How many idle connections are kept for each host. Default: 128; 0 keeps none.
    pub fn max_idle_per_host(mut self, count: usize) -> Self {
        self.max_idle_per_host = count;
        self
    }

    /// How long an idle connection is kept. Default: 20 s, before AWS's servers close theirs.
    /// At most an hour.
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.idle_timeout = limit.min(Duration::from_secs(3_600));
        self
    }

    /// The transport. It does no I/O, and its settings are not judged before they are needed.
    #[must_use]
    pub fn build(self) -> HyperTransport {
        let proxies = Proxies::of(&self.system);
        let proxied = !proxies.is_empty();
        let tls = Tls::new(self.system.clone(), self.ca_bundle.clone());
        let network = Arc::new(Network::new(self.connect_timeout, tls, proxies));
        HyperTransport {
            direct: self.route(&network, false),
            proxied: proxied.then(|| self.route(&network, true)),
            network,
            in_flight: Semaphore::new(self.max_in_flight),
            max_response_bytes: self.max_response_bytes,
            read_timeout: self.read_timeout,
        }
    }

    fn route(&self, network: &Arc<Network>, proxied: bool) -> Route {
        let connector = Connector { network: Arc::clone(network), proxied };
        Route {
            kept: self.pool(self.max_idle_per_host, connector.clone()),
            new: self.pool(0, connector),
        }
    }

    fn pool(&self, max_idle: usize, connector: Connector) -> Pool {
        let mut builder = Client::builder(TokioExecutor::new());
        builder
            .pool_idle_timeout(self.idle_timeout)
            .pool_max_idle_per_host(max_idle)
            .pool_timer(TokioTimer::new())
            .http1_max_buf_size(MAX_HEAD_BYTES);
        // One HTTP/2 connection carries all requests to a host: if its peer is gone without a word,
        // that is found out before they have all waited for it.
        #[cfg(feature = "http2")]
        builder
            .timer(TokioTimer::new())
            .http2_keep_alive_interval(Duration::from_secs(20))
            .http2_keep_alive_timeout(Duration::from_secs(10));
        builder.build(connector)
    }
}
