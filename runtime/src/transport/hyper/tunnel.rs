//! CONNECT: a way through a proxy to a host, for TLS.
//!
//! hyper-util has one as well; it tells 407 from the rest, and nothing more.

use bytes::Bytes;
use http::header::{HOST, PROXY_AUTHORIZATION};
use http::{HeaderValue, Method, Request, StatusCode, Uri};
use http_body_util::Full;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;

use super::explain::{causes, host_and_port};
use super::proxy::Proxy;
use super::wire::{Form, Io, Wire};
use super::{Kind, TransportError};

/// Has the proxy open a tunnel to the host of this URL.
pub(super) async fn open(io: Io, url: &Uri, proxy: &Proxy) -> Result<Io, TransportError> {
    let target = match url.port() {
        Some(_) => host_and_port(url).to_owned(),
        None => format!("{}:443", host_and_port(url)),
    };
    let request = connect(&target, proxy).map_err(|why| {
        TransportError::new(Kind::Setup, format!("no proxy can be asked for `{target}`: {why}"))
    })?;
    let (mut sender, connection) = http1::Builder::new()
        .max_buf_size(super::MAX_HEAD_BYTES)
        // Body and connection are of the pool's types, for which hyper is compiled already.
        .handshake(TokioIo::new(Wire::new(io, Form::Origin)))
        .await
        .map_err(|why| broken(proxy, &why))?;
    // It ends with the tunnel, or when the request is given up.
    tokio::spawn(connection.with_upgrades());
    let response = sender.send_request(request).await.map_err(|why| broken(proxy, &why))?;
    if response.status() != StatusCode::OK {
        return Err(refused(proxy, &target, response.status()));
    }
    let tunnel = hyper::upgrade::on(response).await.map_err(|why| broken(proxy, &why))?;
    match tunnel.downcast::<TokioIo<Wire>>() {
        // In TLS it is the client that speaks first.
        Ok(parts) if parts.read_buf.is_empty() => Ok(parts.io.into_inner().into_io()),
        _ => Err(TransportError::new(
            Kind::Proxy,
            format!("{proxy} sent more than its answer to CONNECT"),
        )),
    }
}

fn connect(target: &str, proxy: &Proxy) -> Result<Request<Full<Bytes>>, http::Error> {
    let mut request =
        Request::builder().method(Method::CONNECT).uri(target).body(Full::<Bytes>::default())?;
    request.headers_mut().insert(HOST, HeaderValue::try_from(target)?);
    if let Some(authorization) = &proxy.authorization {
        request.headers_mut().insert(PROXY_AUTHORIZATION, authorization.clone());
    }
    Ok(request)
}

/// 407, of a tunnel or of a plain request.
pub(super) fn unauthorized(proxy: &Proxy) -> TransportError {
    let variable = proxy.variable;
    let message = match proxy.authorization {
        None => format!(
            "{proxy} wants a user name and password (HTTP 407); write {variable} as \
             `http://user:password@host:port`"
        ),
        Some(_) => format!(
            "{proxy} does not accept the user name and password of {variable} as Basic (HTTP 407); \
             check them, and percent-encode special characters"
        ),
    };
    TransportError::new(Kind::Proxy, message)
}

fn refused(proxy: &Proxy, target: &str, status: StatusCode) -> TransportError {
    match status {
        StatusCode::PROXY_AUTHENTICATION_REQUIRED => unauthorized(proxy),
        // The host may be there again in a moment.
        status if status.is_server_error() => TransportError::new(
            Kind::Connect,
            format!("{proxy} cannot connect to {target} (HTTP {})", status.as_u16()),
        ),
        status => TransportError::new(
            Kind::Proxy,
            format!(
                "{proxy} refuses to connect to {target} (HTTP {}); have it allowed there, or name \
                 the host in NO_PROXY",
                status.as_u16()
            ),
        ),
    }
}

fn broken(proxy: &Proxy, why: &hyper::Error) -> TransportError {
    let cause = causes(why).last().unwrap_or(why);
    if why.is_parse() {
        let message = format!("{proxy} did not answer in HTTP: {cause}; check {}", proxy.variable);
        return TransportError::new(Kind::Proxy, message);
    }
    TransportError::new(Kind::Connect, format!("the connection to {proxy} broke: {cause}"))
}
