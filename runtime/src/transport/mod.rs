//! [`Transport`]: the seam between a signed request and the network.

mod error;
#[cfg(feature = "hyper")]
mod hyper;

use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response};

use crate::BoxFuture;

pub use self::error::{TransportError, TransportErrorKind, TransportProgress};
#[cfg(feature = "hyper")]
pub use self::hyper::{HyperTransport, HyperTransportBuilder};

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

/// An extension of requests that need a new connection, since a kept one turned out to be stale.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fresh;

/// A transport that several clients share.
impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        (**self).send(request)
    }
}

/// An extension of requests that no proxy may see: those for the credentials of a container or an
/// instance, wherever they are configured to be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Direct;
