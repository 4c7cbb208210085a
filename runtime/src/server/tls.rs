//! TLS with a given certificate, through the client's own stack.

use std::io;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;

/// A chain of certificates and the key of its first, in PEM.
pub(super) struct Pem {
    pub(super) chain: Vec<u8>,
    pub(super) key: Vec<u8>,
}

impl Pem {
    /// # Errors
    /// The certificates or the key are none, or do not belong together.
    pub(super) fn acceptor(&self) -> io::Result<TlsAcceptor> {
        let invalid = |why: String| io::Error::new(io::ErrorKind::InvalidInput, why);
        let chain: Vec<_> =
            CertificateDer::pem_slice_iter(&self.chain)
                .collect::<Result<_, _>>()
                .map_err(|why| invalid(format!("the certificates are not PEM: {why}")))?;
        if chain.is_empty() {
            return Err(invalid("the PEM of the certificates holds none".to_owned()));
        }
        // What is wrong with a key is not told with the key in it.
        let key = PrivateKeyDer::from_pem_slice(&self.key).map_err(|_| {
            invalid("the private key is not PEM, or not of a known kind".to_owned())
        })?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        #[cfg_attr(
            not(feature = "http2"),
            expect(unused_mut, reason = "without HTTP/2 there is no choice")
        )]
        let mut config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|why| invalid(format!("TLS cannot be set up: {why}")))?
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .map_err(|why| invalid(format!("the certificate and its key cannot be used: {why}")))?;
        #[cfg(feature = "http2")]
        {
            config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        }
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}
