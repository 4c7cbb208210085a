//! The default transport: hyper's pooled client, with rustls, ring and the system's roots.

mod body;
mod builder;
mod connector;
mod explain;
mod proxy;
mod tls;
mod tunnel;
mod wire;

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::PROXY_AUTHORIZATION;
use http::{Request, Response, StatusCode, Uri};
use http_body_util::Full;
use hyper_util::client::legacy::{Client, ResponseFuture};
use tokio::runtime::Handle;
use tokio::sync::Semaphore;

use self::connector::{Connector, Network};
use self::explain::Peer;
use self::proxy::Proxy;
use super::{
    Direct, Fresh, Transport, TransportError, TransportErrorKind as Kind,
    TransportProgress as Progress,
};
use crate::BoxFuture;
use crate::config::System;

pub use self::builder::HyperTransportBuilder;

/// For the head of a response: hyper's default.
const MAX_HEAD_BYTES: usize = 408 * 1024;

/// HTTP over hyper, with a pool of kept connections.
///
/// It speaks HTTP/1.1, and with the feature `http2` HTTP/2 to those servers that offer it over TLS.
/// It goes through the proxies of `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` (or lower
/// case, which wins), except to the hosts of instance and container metadata.
///
/// Servers close what is idle: a client sends a request on a kept connection that breaks before a
/// byte came back once more, on a new one. [`HyperTransportBuilder`] has the bounds of the pool, of
/// waiting and of responses.
///
/// It needs a tokio runtime with I/O and time enabled. If that runtime ends, its connections end
/// with it, and those of the next one are new.
pub struct HyperTransport {
    direct: Route,
    /// If there is a proxy at all.
    proxied: Option<Route>,
    network: Arc<Network>,
    in_flight: Semaphore,
    max_response_bytes: usize,
    read_timeout: Option<Duration>,
}

/// The connections that go one way: to the host, or through a proxy.
struct Route {
    kept: Pool,
    /// Keeps none: each request has a new connection.
    new: Pool,
}

type Pool = Client<Connector, Full<Bytes>>;

impl HyperTransport {
    /// A transport that refuses responses of more than `limit` bytes, with defaults for the rest.
    #[must_use]
    pub fn new(system: &System, limit: usize) -> Self {
        Self::builder(system).max_response_bytes(limit).build()
    }

    /// A transport whose proxies and roots come from this system, unless they are given.
    pub fn builder(system: &System) -> HyperTransportBuilder {
        HyperTransportBuilder::new(system)
    }

    /// Hands a request to the pool of its way.
    fn ask(&self, mut request: Request<Bytes>) -> Result<Asked<'_>, TransportError> {
        let url = request.uri().clone();
        check(&url)?;
        let (route, proxy) = match &self.proxied {
            Some(route) if request.extensions().get::<Direct>().is_none() => {
                match self.network.proxies.find(&url)? {
                    Some(proxy) => (route, Some(proxy)),
                    None => (&self.direct, None),
                }
            }
            _ => (&self.direct, None),
        };
        // A proxy sees this of a plain request; a tunnel has it in its CONNECT.
        let plain_proxy = proxy.filter(|_| url.scheme_str() == Some("http"));
        if let Some(authorization) = plain_proxy.and_then(|proxy| proxy.authorization.clone()) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, authorization);
        }
        let fresh = request.extensions_mut().remove::<Fresh>().is_some();
        let pool = if fresh { &route.new } else { &route.kept };
        let head = pool.request(request.map(Full::new));
        Ok(Asked { url, proxy, plain_proxy, fresh, head })
    }

    /// Waits for the whole response.
    async fn answer(&self, asked: Asked<'_>) -> Result<Response<Bytes>, TransportError> {
        let Asked { url, proxy, plain_proxy, fresh, head } = asked;
        let peer = Peer { url: &url, proxy };
        let response =
            within(self.read_timeout, head, peer, "a response").await?.map_err(|why| {
                let stale = !fresh && explain::was_stale(&why);
                let error = explain::request(peer, &why);
                if stale { error.on_stale_connection() } else { error }
            })?;
        if let (StatusCode::PROXY_AUTHENTICATION_REQUIRED, Some(proxy)) =
            (response.status(), plain_proxy)
        {
            return Err(tunnel::unauthorized(proxy));
        }
        let (parts, body) = response.into_parts();
        let body = body::collect(body, self.max_response_bytes, self.read_timeout, peer).await?;
        Ok(Response::from_parts(parts, body))
    }
}

/// A request that waits to be sent: nothing happens before its future is polled.
struct Asked<'a> {
    url: Uri,
    proxy: Option<&'a Proxy>,
    /// The same, if it sees the request.
    plain_proxy: Option<&'a Proxy>,
    fresh: bool,
    head: ResponseFuture,
}

impl Transport for HyperTransport {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let asked = self.ask(request);
        Box::pin(async move {
            if Handle::try_current().is_err() {
                return Err(TransportError::new(
                    Kind::Setup,
                    "there is no tokio runtime here; call it from one with I/O and time enabled, or \
                     give the client another transport",
                ));
            }
            // It is never closed.
            let _place = self.in_flight.acquire().await;
            self.answer(asked?).await
        })
    }
}

impl fmt::Debug for HyperTransport {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("HyperTransport")
            .field("max_response_bytes", &self.max_response_bytes)
            .finish_non_exhaustive()
    }
}

fn check(url: &Uri) -> Result<(), TransportError> {
    let known = matches!(url.scheme_str(), Some("http" | "https"));
    if known && url.host().is_some_and(|host| !host.is_empty()) {
        return Ok(());
    }
    // Not repeated: it may have a password.
    let message = "the URL of a request has to begin with `http://` or `https://` and name a host";
    Err(TransportError::new(Kind::Setup, message))
}

/// What a future gives, if that is within the time that is allowed for it. It comes pinned: one that is
/// given away takes its room twice.
async fn within<T>(
    limit: Option<Duration>,
    future: impl Future<Output = T> + Unpin,
    peer: Peer<'_>,
    what: &str,
) -> Result<T, TransportError> {
    let Some(limit) = limit else { return Ok(future.await) };
    tokio::time::timeout(limit, future).await.map_err(|_| {
        let message = format!("{peer} did not send {what} within {limit:?}");
        TransportError::new(Kind::Timeout, message)
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;

    use super::*;

    /// A request for credentials of a container, at an address that is configured.
    #[tokio::test]
    async fn direct_requests_pass_by_the_proxy() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut head = [0; 1024];
            let length = stream.read(&mut head).unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}").unwrap();
            String::from_utf8_lossy(&head[..length]).into_owned()
        });
        let nothing = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let system = System::real().with_env([("HTTP_PROXY", format!("http://{nothing}"))]);
        let transport = HyperTransport::new(&system, 64);
        let mut request = Request::get(&url).body(Bytes::new()).unwrap();
        let why = transport.send(request.clone()).await.unwrap_err().to_string();
        assert!(why.starts_with("cannot connect to the proxy "), "{why}");
        request.extensions_mut().insert(Direct);
        assert_eq!(transport.send(request).await.unwrap().body(), "{}");
        let head = server.join().unwrap();
        assert!(head.starts_with("GET / HTTP/1.1\r\n"), "{head}");
    }
}
