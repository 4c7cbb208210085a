//! TLS: whose certificates are believed, and what is said of the others.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use http::Uri;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::sync::OnceCell;
use tokio_rustls::TlsConnector;

use super::wire::Io;
use super::{Kind, TransportError, explain};
use crate::config::System;

/// TLS with one set of roots, which is read when it is first needed.
pub(super) struct Tls {
    system: System,
    /// The file that code or a profile names, and what errors call that setting.
    bundle: Option<(PathBuf, Cow<'static, str>)>,
    ready: OnceCell<TlsConnector>,
}

/// What a handshake is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum With {
    Service,
    /// Whatever the service speaks, CONNECT is written in HTTP/1.1.
    Proxy,
}

impl Tls {
    pub(super) fn new(system: System, bundle: Option<(PathBuf, Cow<'static, str>)>) -> Self {
        // AWS_CA_BUNDLE is no other than the setting of a profile.
        let bundle = bundle.or_else(|| {
            system.var("AWS_CA_BUNDLE").map(|path| (path.into(), Cow::Borrowed("AWS_CA_BUNDLE")))
        });
        Self { system, bundle, ready: OnceCell::new() }
    }

    /// Reads the roots, if that has not been done.
    pub(super) async fn prepare(&self) -> Result<(), TransportError> {
        self.connector().await.map(drop)
    }

    /// TLS on a connection to the host of a URL, and whether both sides agreed on HTTP/2. `peer` is
    /// what errors call that host.
    pub(super) async fn handshake(
        &self,
        io: Io,
        url: &Uri,
        with: With,
        peer: &str,
    ) -> Result<(Io, bool), TransportError> {
        let host = url.host().unwrap_or_default();
        let host = host.strip_prefix('[').and_then(|v6| v6.strip_suffix(']')).unwrap_or(host);
        let name = ServerName::try_from(host.to_owned()).map_err(|_| {
            TransportError::new(Kind::Setup, format!("`{host}` is no name that TLS can check"))
        })?;
        let connector = self.connector().await?;
        let connecting = match with {
            With::Service => connector.connect(name, io),
            With::Proxy => connector.with_alpn(Vec::new()).connect(name, io),
        };
        match connecting.await {
            Ok(stream) => {
                let h2 = stream.get_ref().1.alpn_protocol() == Some(b"h2".as_slice());
                Ok((Box::new(stream), h2))
            }
            Err(why) => Err(match explain::find::<rustls::Error>(&why) {
                Some(tls) => self.explain(peer, tls),
                None => TransportError::new(
                    Kind::Connect,
                    format!("cannot connect to {peer}: the TLS handshake broke off: {why}"),
                ),
            }),
        }
    }

    async fn connector(&self) -> Result<&TlsConnector, TransportError> {
        // What fails is tried again by the next request: a bundle may be mounted late.
        self.ready
            .get_or_try_init(|| async {
                let (system, bundle) = (self.system.clone(), self.bundle.clone());
                // Files, and some milliseconds of parsing.
                let config = tokio::task::spawn_blocking(move || config(&system, bundle.as_ref()));
                let config = config.await.map_err(|why| {
                    TransportError::new(Kind::Setup, format!("TLS cannot be set up: {why}"))
                })??;
                Ok(TlsConnector::from(Arc::new(config)))
            })
            .await
    }

    fn explain(&self, peer: &str, why: &rustls::Error) -> TransportError {
        use rustls::CertificateError as Certificate;

        let message = match why {
            rustls::Error::InvalidCertificate(
                why @ (Certificate::NotValidForName | Certificate::NotValidForNameContext { .. }),
            ) => format!(
                "the certificate of {peer} is for another name: {why}; check the endpoint URL"
            ),
            rustls::Error::InvalidCertificate(
                why @ (Certificate::Expired
                | Certificate::ExpiredContext { .. }
                | Certificate::NotValidYet
                | Certificate::NotValidYetContext { .. }),
            ) => format!(
                "the certificate of {peer} does not hold now: {why}; check the clock of this machine"
            ),
            rustls::Error::InvalidCertificate(why) => match &self.bundle {
                Some((path, setting)) => format!(
                    "the certificate of {peer} does not verify: {why}; `{}` of {setting} has to \
                     have the certificate of its issuer",
                    path.display()
                ),
                None => format!(
                    "the certificate of {peer} does not verify: {why}; if its issuer is your own, \
                     set AWS_CA_BUNDLE to a PEM file with the issuer's certificate"
                ),
            },
            rustls::Error::InvalidMessage(why) => {
                format!("{peer} did not answer in TLS: {why:?}; is it an `http://` endpoint?")
            }
            why => format!("no TLS connection to {peer}: {why}"),
        };
        TransportError::new(Kind::Tls, message)
    }
}

fn config(
    system: &System,
    bundle: Option<&(PathBuf, Cow<'static, str>)>,
) -> Result<ClientConfig, TransportError> {
    let (certificates, whence) = certificates(system, bundle)?;
    let mut roots = RootCertStore::empty();
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
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|why| TransportError::new(Kind::Setup, format!("TLS cannot be set up: {why}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    #[cfg(feature = "http2")]
    let config = {
        let mut config = config;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        config
    };
    Ok(config)
}

/// The roots, and where they are from: the bundle, else what OpenSSL's variables name, else the
/// system's store.
fn certificates(
    system: &System,
    bundle: Option<&(PathBuf, Cow<'static, str>)>,
) -> Result<(Vec<CertificateDer<'static>>, String), TransportError> {
    if let Some((path, setting)) = bundle {
        return Ok((file(system, path, setting)?, format!("{setting} ({})", path.display())));
    }
    let (cert_file, cert_dir) = (system.var("SSL_CERT_FILE"), system.var("SSL_CERT_DIR"));
    if cert_file.is_none() && cert_dir.is_none() {
        // On Unix this looks at the process's own SSL_CERT_FILE, which is the system's but in tests.
        let found = rustls_native_certs::load_native_certs();
        return Ok(listed(found, "the system's certificate store".to_owned()));
    }
    let mut all = Vec::new();
    let mut whence = Vec::new();
    if let Some(path) = cert_file {
        all.extend(file(system, Path::new(&path), "SSL_CERT_FILE")?);
        whence.push(format!("SSL_CERT_FILE ({path})"));
    }
    // Directories are listed as they are on disk.
    for dir in cert_dir.iter().flat_map(std::env::split_paths) {
        let text = format!("SSL_CERT_DIR ({})", dir.display());
        let found = rustls_native_certs::load_certs_from_paths(None, Some(&dir));
        let (certificates, text) = listed(found, text);
        all.extend(certificates);
        whence.push(text);
    }
    Ok((all, whence.join(" and ")))
}

fn listed(
    found: rustls_native_certs::CertificateResult,
    mut whence: String,
) -> (Vec<CertificateDer<'static>>, String) {
    if let Some(why) = found.errors.first() {
        let _ = write!(whence, " ({why})");
    }
    (found.certs, whence)
}

fn file(
    system: &System,
    path: &Path,
    setting: &str,
) -> Result<Vec<CertificateDer<'static>>, TransportError> {
    let unusable = |why: String| {
        TransportError::new(Kind::Setup, format!("{setting}: `{}` {why}", path.display()))
    };
    let pem = system.read(path).map_err(|why| unusable(format!("cannot be read: {why}")))?;
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(&pem)
        .collect::<Result<_, _>>()
        .map_err(|_| unusable("is not PEM".to_owned()))?;
    if certificates.is_empty() {
        return Err(unusable("holds no PEM certificate".to_owned()));
    }
    Ok(certificates)
}
