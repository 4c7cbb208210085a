//! TLS: whose certificates are believed, and what is said of the others.

use std::io;
use std::path::Path;
use std::sync::Arc;

use aws_operation::{Client, System, TransportErrorKind as Kind};
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
struct Server {
    host: String,
    issuer: String,
    serving: tokio::task::JoinHandle<()>,
}

impl Server {
    /// A server whose certificate is for this name.
    async fn start(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let key = KeyPair::generate().unwrap();
        let certificate =
            CertificateParams::new([name.to_owned()]).unwrap().signed_by(&key, &issuer).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::Pkcs8(key.serialize_der().into()),
            )
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
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
        Self { host, issuer: issuer.pem(), serving }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
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
            "the certificate of {host} does not verify: UnknownIssuer; \
             `{BUNDLE}` of AWS_CA_BUNDLE has to have the certificate of its issuer"
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
