//! The default transport: hyper's pooled client, with rustls, ring and the system's roots.

use std::error::Error as StdError;
use std::fmt::Write as _;
use std::future::Future;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response, Uri};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Body as _, Incoming};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use tokio::net::TcpStream;
use tower_service::Service;

use super::{Transport, TransportError, TransportErrorKind as Kind};
use crate::BoxFuture;
use crate::config::System;

/// The connections stay open this long without a request; AWS's own end theirs later.
const IDLE: Duration = Duration::from_secs(20);
const CONNECT_TIMEOUT: Duration = Duration::from_millis(3_100);
/// For the connection and the TLS handshake on it.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);

/// HTTP/1.1 over hyper, with a pool of kept connections. It needs a tokio runtime.
#[derive(Debug)]
pub struct HyperTransport {
    client: Client<Connector, Full<Bytes>>,
    limit: usize,
}

impl HyperTransport {
    /// A transport that refuses responses of more than `limit` bytes.
    ///
    /// Roots come from the file that `AWS_CA_BUNDLE` names, else from the system (which honours
    /// `SSL_CERT_FILE` and `SSL_CERT_DIR`). They are read when the first TLS connection is made.
    #[must_use]
    pub fn new(system: &System, limit: usize) -> Self {
        let connector =
            Connector { http: http_connector(), tls: Arc::default(), system: system.clone() };
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(IDLE)
            .pool_timer(TokioTimer::new())
            .build(connector);
        Self { client, limit }
    }
}

impl Transport for HyperTransport {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let host = request.uri().authority().map(ToString::to_string).unwrap_or_default();
            let request = request.map(Full::new);
            let response = self
                .client
                .request(request)
                .await
                .map_err(|why| explain(&host, why.is_connect(), &why))?;
            let (parts, body) = response.into_parts();
            let body = collect(body, self.limit, &host).await?;
            Ok(Response::from_parts(parts, body))
        })
    }
}

/// The whole body, or an error as soon as it is past the limit.
async fn collect(mut body: Incoming, limit: usize, host: &str) -> Result<Bytes, TransportError> {
    let too_large = || {
        TransportError::new(
            Kind::TooLarge,
            format!(
                "the response of {host} is larger than {limit} bytes; raise the limit with \
                 `Client::builder().max_response_bytes(…)`"
            ),
        )
    };
    if body.size_hint().lower() > limit as u64 {
        return Err(too_large());
    }
    let mut first = Bytes::new();
    let mut all = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|why| explain(host, false, &why))?;
        let Ok(data) = frame.into_data() else { continue };
        if first.len() + all.len() + data.len() > limit {
            return Err(too_large());
        }
        // Most bodies come in one piece, which need not be copied.
        if first.is_empty() && all.is_empty() {
            first = data;
        } else {
            if all.is_empty() {
                all.extend_from_slice(&std::mem::take(&mut first));
            }
            all.extend_from_slice(&data);
        }
    }
    Ok(if all.is_empty() { first } else { all.freeze() })
}

fn http_connector() -> HttpConnector {
    let mut http = HttpConnector::new();
    http.enforce_http(false);
    http.set_nodelay(true);
    http.set_connect_timeout(Some(CONNECT_TIMEOUT));
    http
}

/// TCP for `http`, TLS for `https`; the roots are read when they are first needed.
#[derive(Clone)]
struct Connector {
    http: HttpConnector,
    tls: Arc<OnceLock<Result<HttpsConnector<HttpConnector>, TransportError>>>,
    system: System,
}

impl std::fmt::Debug for Connector {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Connector").finish_non_exhaustive()
    }
}

type Boxed = Box<dyn StdError + Send + Sync>;

impl Service<Uri> for Connector {
    type Response = MaybeHttpsStream<TokioIo<TcpStream>>;
    type Error = Boxed;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Boxed>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Boxed>> {
        self.http.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        if uri.scheme_str() != Some("https") {
            let stream = self.http.call(uri);
            return Box::pin(async move { Ok(MaybeHttpsStream::Http(stream.await?)) });
        }
        match self.tls.get_or_init(|| https_connector(&self.system)) {
            Ok(https) => {
                let stream = https.clone().call(uri);
                Box::pin(async move {
                    match tokio::time::timeout(HANDSHAKE_TIMEOUT, stream).await {
                        Ok(stream) => stream,
                        Err(elapsed) => Err(elapsed.into()),
                    }
                })
            }
            Err(why) => Box::pin(std::future::ready(Err(why.clone().into()))),
        }
    }
}

fn https_connector(system: &System) -> Result<HttpsConnector<HttpConnector>, TransportError> {
    let mut roots = rustls::RootCertStore::empty();
    let (certificates, whence) = match system.var("AWS_CA_BUNDLE") {
        Some(path) => (ca_bundle(system, &path)?, format!("AWS_CA_BUNDLE ({path})")),
        None => {
            let found = rustls_native_certs::load_native_certs();
            let mut whence = "the system's certificate store".to_owned();
            if let Some(why) = found.errors.first() {
                let _ = write!(whence, " ({why})");
            }
            (found.certs, whence)
        }
    };
    // Stores hold certificates that are broken or of a kind that rustls does not know.
    let (usable, _) = roots.add_parsable_certificates(certificates);
    if usable == 0 {
        return Err(TransportError::new(
            Kind::Setup,
            format!(
                "no root certificates in {whence}; set AWS_CA_BUNDLE to a PEM file that has them"
            ),
        ));
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|why| TransportError::new(Kind::Setup, format!("TLS cannot be set up: {why}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(hyper_rustls::HttpsConnectorBuilder::new()
        .with_tls_config(config)
        .https_only()
        .enable_http1()
        .wrap_connector(http_connector()))
}

fn ca_bundle(system: &System, path: &str) -> Result<Vec<CertificateDer<'static>>, TransportError> {
    let setup =
        |why: String| TransportError::new(Kind::Setup, format!("AWS_CA_BUNDLE: `{path}` {why}"));
    let pem =
        system.read(Path::new(path)).map_err(|why| setup(format!("cannot be read: {why}")))?;
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(&pem)
        .collect::<Result<_, _>>()
        .map_err(|_| setup("is not PEM".to_owned()))?;
    if certificates.is_empty() {
        return Err(setup("holds no PEM certificate".to_owned()));
    }
    Ok(certificates)
}

/// One sentence from the innermost cause: hyper's own say "client error" and no more.
fn explain(host: &str, connecting: bool, why: &(dyn StdError + 'static)) -> TransportError {
    let mut cause = why;
    let mut resolving = false;
    loop {
        if let Some(ours) = cause.downcast_ref::<TransportError>() {
            return ours.clone();
        }
        if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
            return tls_error(host, tls);
        }
        // An io::Error hides what it wraps from `source()`.
        let inner = cause.downcast_ref::<io::Error>().and_then(|io| io.get_ref());
        resolving |= cause.to_string().starts_with("dns error");
        match inner.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| cause.source()) {
            Some(next) => cause = next,
            None => break,
        }
    }
    if resolving {
        let message = format!(
            "the host {host} has no address: {cause}; check the region and the endpoint URL"
        );
        return TransportError::new(Kind::Resolve, message);
    }
    if connecting {
        let cause = cause.to_string();
        let cause =
            if cause == "deadline has elapsed" { "no answer in time".to_owned() } else { cause };
        return TransportError::new(Kind::Connect, format!("cannot connect to {host}: {cause}"));
    }
    let parse = why_is_parse(why);
    if parse {
        let message = format!("{host} did not answer in HTTP: {cause}");
        return TransportError::new(Kind::Protocol, message);
    }
    TransportError::new(Kind::Broken, format!("the connection to {host} broke: {cause}"))
}

fn why_is_parse(why: &(dyn StdError + 'static)) -> bool {
    let mut cause = Some(why);
    while let Some(error) = cause {
        if error.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_parse) {
            return true;
        }
        cause = error.source();
    }
    false
}

fn tls_error(host: &str, why: &rustls::Error) -> TransportError {
    use rustls::CertificateError::{NotValidForName, NotValidForNameContext};

    let message = match why {
        rustls::Error::InvalidCertificate(
            why @ (NotValidForName | NotValidForNameContext { .. }),
        ) => {
            format!("the certificate of {host} is for another name: {why}; check the endpoint URL")
        }
        rustls::Error::InvalidMessage(why) => {
            format!("{host} did not answer in TLS: {why:?}; is it an `http://` endpoint?")
        }
        rustls::Error::InvalidCertificate(why) => format!(
            "the certificate of {host} does not verify: {why}; if its issuer is your own, set \
             AWS_CA_BUNDLE to a PEM file with the issuer's certificate"
        ),
        why => format!("no TLS connection to {host}: {why}"),
    };
    TransportError::new(Kind::Tls, message)
}
