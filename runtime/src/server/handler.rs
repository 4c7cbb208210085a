//! Handlers: from the bytes of a request through a typed function to the answer.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::task::Poll;
use std::time::SystemTime;

use http::HeaderMap;

use super::input::{self, Unfit};
use super::rejection::Rejection;
use super::reply::Reply;
use crate::BoxFuture;
use crate::operation::{Operation, OperationMeta};

/// What a handler may want to know of a call besides its input.
#[derive(Debug, Clone)]
pub struct CallContext {
    pub(super) request_id: String,
    pub(super) access_key_id: Option<String>,
    pub(super) region: Option<String>,
    pub(super) received_at: SystemTime,
    pub(super) headers: HeaderMap,
}

impl CallContext {
    /// The id that the answer will have in `x-amzn-requestid`.
    #[must_use]
    pub fn request_id(&self) -> &str {
        &self.request_id
    }

    /// Who has signed the call; `None` if it is not signed.
    #[must_use]
    pub fn access_key_id(&self) -> Option<&str> {
        self.access_key_id.as_deref()
    }

    /// The region of the signature; `None` if the call is not signed.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The time of the server's clock when the call came.
    #[must_use]
    pub fn received_at(&self) -> SystemTime {
        self.received_at
    }

    /// All headers of the request.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }
}

type Serve = dyn Fn(&[u8], CallContext) -> Result<BoxFuture<'static, Reply>, Unfit> + Send + Sync;

/// An operation that is served.
#[derive(Clone)]
pub(super) struct Route {
    pub(super) meta: &'static OperationMeta,
    serve: Arc<Serve>,
}

impl Route {
    pub(super) fn new<T, F, R>(handler: F) -> Self
    where
        T: Operation,
        F: Fn(T, CallContext) -> R + Send + Sync + 'static,
        R: Future<Output = Result<T::Output, Rejection<T::Error>>> + Send + 'static,
    {
        let serve = move |body: &[u8], context: CallContext| {
            let operation = input::read::<T>(body)?;
            // The handler may panic before it returns its future, too.
            let answer = catch_unwind(AssertUnwindSafe(|| handler(operation, context)));
            let answer: BoxFuture<'static, Reply> = match answer {
                Ok(answer) => {
                    Box::pin(caught(T::META, async move { Reply::of::<T>(answer.await) }))
                }
                Err(panic) => Box::pin(std::future::ready(panicked(T::META, &*panic))),
            };
            Ok(answer)
        };
        Self { meta: T::META, serve: Arc::new(serve) }
    }

    /// Starts the handler.
    ///
    /// # Errors
    /// The body does not hold the operation's input.
    pub(super) fn serve(
        &self,
        body: &[u8],
        context: CallContext,
    ) -> Result<BoxFuture<'static, Reply>, Unfit> {
        (self.serve)(body, context)
    }
}

/// The future, with an answer in place of a panic: an assertion in a handler is no broken
/// connection to its caller.
async fn caught(meta: &'static OperationMeta, answer: impl Future<Output = Reply>) -> Reply {
    let mut answer = std::pin::pin!(answer);
    std::future::poll_fn(move |context| {
        match catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(context))) {
            Ok(poll) => poll,
            Err(panic) => Poll::Ready(panicked(meta, &*panic)),
        }
    })
    .await
}

fn panicked(meta: &OperationMeta, panic: &(dyn std::any::Any + Send)) -> Reply {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("it says nothing");
    Reply { handled: true, ..Reply::broken(meta, format!("the handler panicked: {text}")) }
}
