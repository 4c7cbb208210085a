//! A server with a certificate of its own.

use aws_operation::{ErrorKind, TransportErrorKind};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};

use crate::declared::{bounded, encrypt, services};

/// A chain of two certificates for loopback, and the key of the first.
fn chain() -> (String, String) {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &issuer).unwrap();
    (format!("{}{}", certificate.pem(), issuer.pem()), key.serialize_pem())
}

#[tokio::test]
async fn its_own_client_believes_it_and_others_do_not() {
    let (certificates, key) = chain();
    let server = services().tls(certificates, key).bind("127.0.0.1:0").await.unwrap();
    assert!(server.url().starts_with("https://127.0.0.1:"));
    for _ in 0..2 {
        bounded(encrypt("abc").send(&server.client())).await.unwrap();
    }
    assert_eq!(server.records()[1].connection(), 1);

    let (certificates, key) = chain();
    let other = services().tls(certificates, key).bind("127.0.0.1:0").await.unwrap();
    let client = other.client_builder().endpoint_url(server.url()).build().unwrap();
    let error = bounded(encrypt("abc").send(&client)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert_eq!(error.transport().unwrap().kind(), TransportErrorKind::Tls);
    bounded(server.shutdown()).await;
}

#[tokio::test]
async fn faults_break_tls_connections_too() {
    use aws_operation::server::Fault;

    let (certificates, key) = chain();
    let server = services().tls(certificates, key).bind("127.0.0.1:0").await.unwrap();
    let client = server.client();
    for (fault, calls) in [
        (Fault::ResetBefore, 2),
        (Fault::ResetDuring, 2),
        (Fault::TruncatedBody, 2),
        (Fault::DelayInBody(std::time::Duration::from_millis(5)), 1),
        (Fault::GoAway, 1),
        (Fault::CloseIdle, 1),
        (Fault::ConnectionClose, 1),
        (Fault::ResetAfter, 1),
    ] {
        server.forget();
        server.fault(fault.clone());
        bounded(encrypt("abc").send(&client)).await.unwrap();
        assert_eq!(server.records().len(), calls, "{fault:?}: {:?}", server.records());
        // And the client goes on, on this connection or another.
        bounded(encrypt("abc").send(&client)).await.unwrap();
    }
    bounded(server.shutdown()).await;
}

#[tokio::test]
async fn certificates_that_are_none() {
    let (certificates, key) = chain();
    let (_, other_key) = chain();
    for (certificates, key, text) in [
        (String::new(), key.clone(), "the PEM of the certificates holds none"),
        (certificates.clone(), String::new(), "the private key is not PEM"),
        (certificates, other_key, "cannot be used"),
    ] {
        let error = services().tls(certificates, key).bind("127.0.0.1:0").await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
        assert!(error.to_string().contains(text), "{error}");
    }
}
