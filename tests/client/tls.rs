//! TLS: whose certificates are believed, and what is said of the others.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use aws_operation::{
    Client, HyperTransport, HyperTransportBuilder, System, Transport as _,
    TransportErrorKind as Kind, TransportProgress,
};
use bytes::Bytes;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::{self, ServerConfig, pki_types::PrivateKeyDer};

use crate::support::{
    Act, Facts, TARGET, assert_presentable, bounded, builder, fails, get, perform, read_request,
    system, wire,
};

const BUNDLE: &str = "/etc/ca.pem";

/// A TLS server on loopback, the certificate of its issuer, and how to stop it.
pub(crate) struct Server {
    pub(crate) host: String,
    pub(crate) issuer: String,
    serving: tokio::task::JoinHandle<()>,
}

impl Server {
    /// A server whose certificate is for this name.
    pub(crate) async fn start(name: &str) -> Self {
        Self::of(name, |_| {}).await
    }

    /// A server with a certificate that is for this name, and otherwise of the caller's making.
    async fn of(name: &str, change: impl FnOnce(&mut CertificateParams)) -> Self {
        let (acceptor, issuer) = acceptor(name, change, &[]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A caller that does not believe the certificate ends the handshake.
                let Ok(mut stream) = acceptor.accept(stream).await else { continue };
                read_request(&mut stream).await;
                perform(Act::Write(wire("200 OK", "", "{}")), &mut stream).await;
            }
        });
        Self { host, issuer, serving }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// The server side of TLS for this name, and the certificate of its issuer as PEM.
pub(crate) fn acceptor(
    name: &str,
    change: impl FnOnce(&mut CertificateParams),
    alpn: &[&[u8]],
) -> (TlsAcceptor, String) {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    change(&mut params);
    let certificate = params.signed_by(&key, &issuer).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(key.serialize_der().into()),
        )
        .unwrap();
    config.alpn_protocols = alpn.iter().map(|protocol| protocol.to_vec()).collect();
    (TlsAcceptor::from(Arc::new(config)), issuer.pem())
}

/// A client that has this file for `AWS_CA_BUNDLE`.
fn client(host: &str, bundle: io::Result<String>) -> Client {
    let bundle = bundle.map_err(|why| why.kind());
    let system: System = system([("AWS_CA_BUNDLE", BUNDLE)]).with_files(move |path| {
        assert_eq!(path, Path::new(BUNDLE));
        bundle.clone().map(String::into_bytes).map_err(Into::into)
    });
    builder().system(system).endpoint_url(format!("https://{host}")).build().unwrap()
}

/// The call fails with this text, which retries do not mend.
async fn refused(client: &Client, kind: Kind, why: &str) {
    let error =
        fails(bounded(get().send(client)).await, &Facts::broken(format!("{TARGET} failed: {why}")));
    assert_eq!(error.transport().unwrap().kind(), kind);
    assert!(!error.is_retryable());
}

fn other_issuer() -> String {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    // Of the same name it would be taken for the right issuer, with a wrong signature.
    params.distinguished_name.push(DnType::CommonName, "another issuer");
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap().pem()
}

#[tokio::test]
async fn issuer_in_the_bundle() {
    let server = Server::start("127.0.0.1").await;
    let client = client(&server.host, Ok(format!("# our own\n{}", server.issuer)));
    for _ in 0..2 {
        bounded(get().send(&client)).await.unwrap();
    }
}

#[tokio::test]
async fn unknown_issuer() {
    let server = Server::start("127.0.0.1").await;
    let host = &server.host;
    refused(
        &client(host, Ok(other_issuer())),
        Kind::Tls,
        &format!(
            "the certificate of {host} does not verify: UnknownIssuer; `{BUNDLE}` of \
             AWS_CA_BUNDLE has to have the certificate of its issuer"
        ),
    )
    .await;
}

#[tokio::test]
async fn certificate_for_another_name() {
    let server = Server::start("localhost").await;
    let host = &server.host;
    let error = bounded(get().send(&client(host, Ok(server.issuer.clone())))).await.unwrap_err();
    let text = error.to_string();
    assert_eq!(error.transport().unwrap().kind(), Kind::Tls);
    let start = format!("{TARGET} failed: the certificate of {host} is for another name: ");
    assert!(text.starts_with(&start) && text.contains("localhost"), "{text}");
    assert!(text.ends_with("; check the endpoint URL"), "{text}");
    assert!(!error.is_retryable());
    assert_presentable(&error);
    // A CA bundle would not help here.
    assert!(!text.contains("AWS_CA_BUNDLE"), "{text}");
}

#[tokio::test]
async fn unreadable_bundle() {
    let why = io::Error::from(io::ErrorKind::NotFound);
    let text = format!("AWS_CA_BUNDLE: `{BUNDLE}` cannot be read: {why}");
    refused(&client("127.0.0.1:1", Err(io::ErrorKind::NotFound.into())), Kind::Setup, &text).await;
}

#[tokio::test]
async fn bundle_without_certificates() {
    for bundle in ["", "not PEM", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]
    {
        refused(
            &client("127.0.0.1:1", Ok(bundle.to_owned())),
            Kind::Setup,
            "AWS_CA_BUNDLE: `/etc/ca.pem` holds no PEM certificate",
        )
        .await;
    }
}

#[tokio::test]
async fn bundle_with_a_broken_certificate() {
    refused(
        &client(
            "127.0.0.1:1",
            Ok("-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n".into()),
        ),
        Kind::Setup,
        "AWS_CA_BUNDLE: `/etc/ca.pem` is not PEM",
    )
    .await;
}

#[tokio::test]
async fn bundle_is_not_read_without_tls() {
    let system = system([("AWS_CA_BUNDLE", BUNDLE)]).with_files(|_| panic!("it is read"));
    let server = crate::support::Server::writing(wire("200 OK", "", "{}")).await;
    let client = builder().system(system).endpoint_url(server.url()).build().unwrap();
    bounded(get().send(&client)).await.unwrap();
}

/// A transport with these variables and files.
fn transport<const N: usize>(
    env: [(&str, &str); N],
    files: Vec<(&'static str, String)>,
) -> HyperTransportBuilder {
    let system = system(env).with_files(move |path| {
        let file = files.iter().find(|(name, _)| path == Path::new(name));
        file.map(|(_, text)| text.clone().into_bytes()).ok_or(io::ErrorKind::NotFound.into())
    });
    HyperTransport::builder(&system)
}

fn calling(host: &str, transport: HyperTransportBuilder) -> Client {
    builder().transport(transport.build()).endpoint_url(format!("https://{host}")).build().unwrap()
}

#[tokio::test]
async fn bundle_of_the_builder() {
    let server = Server::start("127.0.0.1").await;
    let env = [("AWS_CA_BUNDLE", BUNDLE), ("SSL_CERT_FILE", BUNDLE)];
    let files = vec![("own.pem", server.issuer.clone()), (BUNDLE, other_issuer())];
    let transport = transport(env, files);
    bounded(get().send(&calling(&server.host, transport.clone().ca_bundle("own.pem"))))
        .await
        .unwrap();

    // It is named as the one who gave it says.
    let setting = "`ca_bundle` of the profile `dev`";
    refused(
        &calling(&server.host, transport.clone().ca_bundle_of("none.pem", setting)),
        Kind::Setup,
        &format!("{setting}: `none.pem` cannot be read: entity not found"),
    )
    .await;
    let host = &server.host;
    refused(
        &calling(host, transport.ca_bundle_of(BUNDLE, setting)),
        Kind::Tls,
        &format!(
            "the certificate of {host} does not verify: UnknownIssuer; `{BUNDLE}` of {setting} has \
             to have the certificate of its issuer"
        ),
    )
    .await;
}

#[tokio::test]
async fn variables_of_openssl() {
    let server = Server::start("127.0.0.1").await;
    let files = vec![("own.pem", server.issuer.clone()), ("other.pem", other_issuer())];
    let own = transport([("SSL_CERT_FILE", "own.pem")], files.clone());
    bounded(get().send(&calling(&server.host, own))).await.unwrap();

    // AWS's own variable wins.
    let env = [("SSL_CERT_FILE", "other.pem"), ("AWS_CA_BUNDLE", "own.pem")];
    bounded(get().send(&calling(&server.host, transport(env, files.clone())))).await.unwrap();

    // And the system's store is left out of it.
    let host = &server.host;
    refused(
        &calling(host, transport([("SSL_CERT_FILE", "other.pem")], files)),
        Kind::Tls,
        &format!(
            "the certificate of {host} does not verify: UnknownIssuer; if its issuer is your own, \
             set AWS_CA_BUNDLE to a PEM file with the issuer's certificate"
        ),
    )
    .await;
    refused(
        &calling(host, transport([("SSL_CERT_FILE", "none.pem")], Vec::new())),
        Kind::Setup,
        "SSL_CERT_FILE: `none.pem` cannot be read: entity not found",
    )
    .await;
}

#[tokio::test]
async fn directories_of_certificates() {
    let server = Server::start("127.0.0.1").await;
    let root = std::env::temp_dir().join(format!("aws-operation-{}", std::process::id()));
    let (empty, full) = (root.join("empty"), root.join("full"));
    std::fs::create_dir_all(&empty).unwrap();
    std::fs::create_dir_all(&full).unwrap();
    std::fs::write(full.join("own.pem"), &server.issuer).unwrap();
    let list = std::env::join_paths([&empty, &full]).unwrap().into_string().unwrap();
    let both = calling(&server.host, transport([("SSL_CERT_DIR", &list)], Vec::new()));
    let sent = bounded(get().send(&both)).await;
    let empty = empty.to_str().unwrap();
    let none = calling(&server.host, transport([("SSL_CERT_DIR", empty)], Vec::new()));
    let why = format!(
        "no root certificates in SSL_CERT_DIR ({empty}); set AWS_CA_BUNDLE to a PEM file that has \
         them"
    );
    refused(&none, Kind::Setup, &why).await;
    std::fs::remove_dir_all(&root).unwrap();
    sent.unwrap();
}

#[tokio::test]
async fn roots_are_read_once_they_are_there() {
    let server = Server::start("127.0.0.1").await;
    let reads = Arc::new(AtomicUsize::new(0));
    let (count, issuer) = (Arc::clone(&reads), server.issuer.clone());
    let system = system([("AWS_CA_BUNDLE", BUNDLE)]).with_files(move |_| {
        match count.fetch_add(1, Ordering::Relaxed) {
            0 => Err(io::ErrorKind::NotFound.into()),
            _ => Ok(issuer.clone().into_bytes()),
        }
    });
    let client = calling(&server.host, HyperTransport::builder(&system));
    bounded(get().send(&client)).await.unwrap_err();
    for _ in 0..3 {
        bounded(get().send(&client)).await.unwrap();
    }
    assert_eq!(reads.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn certificate_that_has_expired() {
    let server = Server::of("127.0.0.1", |params| {
        params.not_after = rcgen::date_time_ymd(2015, 8, 30);
        params.not_before = rcgen::date_time_ymd(2014, 8, 30);
    })
    .await;
    let host = &server.host;
    let error = bounded(get().send(&client(host, Ok(server.issuer.clone())))).await.unwrap_err();
    let text = error.to_string();
    let start = format!("{TARGET} failed: the certificate of {host} does not hold now: ");
    assert!(text.starts_with(&start), "{text}");
    assert!(text.ends_with("; check the clock of this machine"), "{text}");
    assert_eq!(error.transport().unwrap().kind(), Kind::Tls);
    assert_presentable(&error);
}

#[tokio::test]
async fn handshake_that_does_not_end() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let client = client(&host, Ok(other_issuer()));
    let call = tokio::spawn(async move { get().send(&client).await.unwrap_err() });
    let (mut stream, _) = bounded(listener.accept()).await.unwrap();
    stream.read_u8().await.unwrap();
    tokio::time::pause();
    let error = bounded(call).await.unwrap();
    assert_eq!(
        error.to_string(),
        format!("{TARGET} failed: cannot connect to {host}: no TLS handshake within 10s")
    );
    assert!(error.is_retryable());
    assert_eq!(error.transport().unwrap().progress(), TransportProgress::NotSent);
}

#[test]
fn without_a_runtime() {
    let transport = HyperTransport::new(&system([]), 64);
    let request = http::Request::post("http://127.0.0.1:1/").body(Bytes::new()).unwrap();
    let mut sending = transport.send(request);
    let polled = sending.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    let Poll::Ready(Err(why)) = polled else { panic!("{polled:?}") };
    assert_eq!(why.kind(), Kind::Setup);
    assert!(why.to_string().starts_with("there is no tokio runtime here; "), "{why}");
}

#[tokio::test]
async fn plain_http_where_tls_is_expected() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let serving = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        // It answers what it cannot read.
        stream.read_u8().await.unwrap();
        let bytes = b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec();
        perform(Act::Write(bytes), &mut stream).await;
    });
    refused(
        &client(&host, Ok(other_issuer())),
        Kind::Tls,
        &format!("{host} did not answer in TLS: InvalidContentType; is it an `http://` endpoint?"),
    )
    .await;
    serving.abort();
}
