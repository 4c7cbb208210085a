//! [`Transport`]: the seam between a signed request and the network.

#[cfg(feature = "hyper")]
mod hyper;

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response};

use crate::BoxFuture;

#[cfg(feature = "hyper")]
pub use self::hyper::HyperTransport;

/// Sends one signed request and reads the whole response.
///
/// Implement it to use another HTTP library, or to answer from memory in tests.
pub trait Transport: Send + Sync + 'static {
    /// Sends the request as it is: every header is signed or meant.
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>>;
}

/// A transport that several clients share.
impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        (**self).send(request)
    }
}

/// How far a request got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The transport cannot be set up: a CA bundle that cannot be read, a proxy that cannot be used.
    Setup,
    /// The host has no address.
    Resolve,
    /// Nothing listens there, or it does not answer.
    Connect,
    /// The TLS handshake failed: most often the certificate does not verify.
    Tls,
    /// The connection broke before a whole response had come.
    Broken,
    /// The response is larger than the client accepts.
    TooLarge,
    /// What came back is not HTTP.
    Protocol,
    /// The time for a part of it, such as connecting, was up.
    Timeout,
}

/// Why a transport has no response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransportError {
    kind: TransportErrorKind,
    message: String,
}

impl TransportError {
    /// An error with a text that names the host and says what to do.
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// How far the request got.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// True if the same request may succeed at once.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        crate::retry::transport(self).is_some()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.message)
    }
}

impl std::error::Error for TransportError {}
