//! What is under a request: TCP, a tunnel through a proxy, TLS.

use std::future::{Future, poll_fn};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use http::uri::Scheme;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioIo;
use tokio::time::timeout;
use tower_service::Service;

use super::explain::{Peer, Unreached, host_and_port};
use super::proxy::{Proxies, Proxy};
use super::tls::{Tls, With};
use super::wire::{Form, Io, Wire};
use super::{Kind, TransportError, tunnel};
use crate::BoxFuture;

/// For the TLS handshake, and for a proxy's answer to CONNECT.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);

/// Connects to the host of a URL, directly or through the proxy of its scheme.
#[derive(Clone)]
pub(super) struct Connector {
    pub(super) network: Arc<Network>,
    pub(super) proxied: bool,
}

/// What all connections of a transport share.
pub(super) struct Network {
    http: HttpConnector,
    connect_timeout: Duration,
    tls: Tls,
    pub(super) proxies: Proxies,
}

impl Service<Uri> for Connector {
    type Response = TokioIo<Wire>;
    type Error = TransportError;
    type Future = BoxFuture<'static, Result<Self::Response, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, url: Uri) -> Self::Future {
        let Self { network, proxied } = self.clone();
        Box::pin(async move {
            let proxy = network.proxies.of_scheme(&url).filter(|_| proxied);
            let proxy = proxy.map(|proxy| proxy.as_ref().map_err(Clone::clone)).transpose()?;
            network.connect(&url, proxy).await.map(TokioIo::new)
        })
    }
}

impl Network {
    pub(super) fn new(connect_timeout: Duration, tls: Tls, proxies: Proxies) -> Self {
        let mut http = HttpConnector::new();
        http.enforce_http(false);
        http.set_nodelay(true);
        // Which is shared out among the addresses of a host.
        http.set_connect_timeout(Some(connect_timeout));
        Self { http, connect_timeout, tls, proxies }
    }

    async fn connect(&self, url: &Uri, proxy: Option<&Proxy>) -> Result<Wire, TransportError> {
        let https = url.scheme() == Some(&Scheme::HTTPS);
        if https {
            self.tls.prepare().await?;
        }
        let io = match proxy {
            None => self.tcp(url).await.map_err(|why| unreached(url, why))?,
            Some(proxy) => self.connect_to(proxy).await?,
        };
        if !https {
            let form = if proxy.is_some() { Form::Absolute } else { Form::Origin };
            return Ok(Wire::new(io, form));
        }
        let io = match proxy {
            None => io,
            Some(proxy) => {
                let late = || format!("{proxy} opened no tunnel to {}", host_and_port(url));
                in_time(tunnel::open(io, url, proxy), late).await?
            }
        };
        let (io, h2) = self.secure(io, url, With::Service, Peer { url, proxy }.to_string()).await?;
        #[cfg(feature = "http2")]
        if h2 {
            return Ok(Wire::new(io, Form::Http2));
        }
        // Without the feature it is not offered.
        let _ = h2;
        Ok(Wire::new(io, Form::Origin))
    }

    async fn connect_to(&self, proxy: &Proxy) -> Result<Io, TransportError> {
        let https = proxy.url.scheme() == Some(&Scheme::HTTPS);
        if https {
            self.tls.prepare().await?;
        }
        let io = self.tcp(&proxy.url).await.map_err(|why| {
            let variable = proxy.variable;
            match why {
                Unreached::NoAddress(why) => TransportError::new(
                    Kind::Resolve,
                    format!("{proxy} has no address: {why}; check {variable}"),
                ),
                Unreached::NoConnection(why) => TransportError::new(
                    Kind::Connect,
                    format!("cannot connect to {proxy}: {why}; check {variable}"),
                ),
            }
        })?;
        if !https {
            return Ok(io);
        }
        let (io, _) = self.secure(io, &proxy.url, With::Proxy, proxy.to_string()).await?;
        Ok(io)
    }

    async fn tcp(&self, url: &Uri) -> Result<Io, Unreached> {
        let mut http = self.http.clone();
        let connecting = async {
            poll_fn(|context| http.poll_ready(context)).await?;
            http.call(url.clone()).await
        };
        match timeout(self.connect_timeout, connecting).await {
            Ok(Ok(stream)) => Ok(Box::new(stream.into_inner())),
            Ok(Err(why)) => Err(Unreached::of(&why)),
            Err(_) => {
                Err(Unreached::NoConnection(format!("no answer within {:?}", self.connect_timeout)))
            }
        }
    }

    async fn secure(
        &self,
        io: Io,
        url: &Uri,
        with: With,
        peer: String,
    ) -> Result<(Io, bool), TransportError> {
        let late = || format!("cannot connect to {peer}: no TLS handshake");
        in_time(self.tls.handshake(io, url, with, &peer), late).await
    }
}

fn unreached(url: &Uri, why: Unreached) -> TransportError {
    let host = host_and_port(url);
    match why {
        Unreached::NoAddress(why) => TransportError::new(
            Kind::Resolve,
            format!("the host {host} has no address: {why}; check the region and the endpoint URL"),
        ),
        Unreached::NoConnection(why) => {
            TransportError::new(Kind::Connect, format!("cannot connect to {host}: {why}"))
        }
    }
}

async fn in_time<T>(
    step: impl Future<Output = Result<T, TransportError>>,
    late: impl FnOnce() -> String,
) -> Result<T, TransportError> {
    timeout(HANDSHAKE_TIMEOUT, step).await.unwrap_or_else(|_| {
        let message = format!("{} within {HANDSHAKE_TIMEOUT:?}", late());
        Err(TransportError::new(Kind::Connect, message))
    })
}
