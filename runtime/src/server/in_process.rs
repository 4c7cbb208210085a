//! The server as a [`Transport`]: no socket, and no HTTP on a wire.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};

use super::answer::{Answered, Body, Shared};
use super::damage;
use super::fault::Fault;
use crate::BoxFuture;
use crate::transport::{Transport, TransportError};

/// A [`Server`](super::Server) as a transport: each request goes to its handler in the task of the
/// caller, without a socket. Cheap to clone; it lives as long as it is held.
///
/// All is as on a socket but for the wire: a fault that breaks a connection is the error that the
/// default transport makes of it, and one that only ends a connection, or sends too much, does
/// nothing. Delays need a tokio runtime.
#[derive(Clone)]
pub struct InProcess(pub(super) Arc<Shared>);

impl Transport for InProcess {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let body = if body.len() > self.0.max_request_bytes {
                Body::TooLarge
            } else {
                Body::Whole(body)
            };
            let Answered { response, fault } = self.0.answer(0, head, body).await;
            let Some(fault) = fault else { return Ok(response) };
            if let Fault::DelayInBody(time) = fault
                && time > Duration::ZERO
            {
                tokio::time::sleep(time).await;
            }
            match damage::transport_error(&fault) {
                None => Ok(response),
                Some(why) => Err(why),
            }
        })
    }
}

impl fmt::Debug for InProcess {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("InProcess").finish_non_exhaustive()
    }
}
