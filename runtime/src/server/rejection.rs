//! [`Rejection`]: what a handler answers with in place of an output.

use bytes::Bytes;
use http::header::{HeaderName, HeaderValue};
use http::{HeaderMap, StatusCode};

use crate::error::{ModeledError, ServiceError};

/// What a handler answers with in place of an output: an error as the operation declares it, or
/// any other code, status or body.
///
/// A declared error becomes one by `?` or `.into()`.
///
/// ```
/// use aws_operation::server::Rejection;
/// # use aws_operation::aws_error;
/// # #[aws_error]
/// # #[derive(Debug)]
/// # pub enum EmrStudioError { InvalidRequestException { message: Option<String> } }
///
/// let declared: Rejection<EmrStudioError> =
///     EmrStudioError::InvalidRequestException { message: Some("no such Studio".into()) }.into();
/// let other: Rejection<EmrStudioError> =
///     Rejection::new("AccessDeniedException", "you may not").status(http::StatusCode::FORBIDDEN);
/// ```
#[derive(Debug, Clone)]
pub struct Rejection<E = ServiceError>(pub(super) Box<Parts<E>>);

/// Boxed, so that a handler's result is no larger than its output.
#[derive(Debug, Clone)]
pub(super) struct Parts<E> {
    pub(super) problem: Problem<E>,
    pub(super) status: Option<StatusCode>,
    pub(super) query_code: Option<String>,
    pub(super) headers: HeaderMap,
}

#[derive(Debug, Clone)]
pub(super) enum Problem<E> {
    /// As declared.
    Modeled(E),
    /// A code that is not declared.
    Code { code: String, message: Option<String> },
    /// No error of awsJson at all.
    Raw(Bytes),
}

impl<E> Rejection<E> {
    fn of(problem: Problem<E>) -> Self {
        Self(Box::new(Parts { problem, status: None, query_code: None, headers: HeaderMap::new() }))
    }

    /// A code and a message, whether or not the operation declares them.
    ///
    /// The status is 500 for codes that say that the service is at fault (`InternalFailure`,
    /// `InternalServerError`), 503 for `ServiceUnavailable…`, and 400 for all others, unless
    /// [`status`](Self::status) says something else.
    pub fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self::of(Problem::Code { code: code.into(), message: Some(message.into()) })
    }

    /// A body as it is, of any kind; with the status 500 unless [`status`](Self::status) says
    /// something else. Give it a `content-type` with [`header`](Self::header).
    pub fn raw(body: impl Into<Bytes>) -> Self {
        Self::of(Problem::Raw(body.into()))
    }

    /// With this HTTP status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.0.status = Some(status);
        self
    }

    /// With the code that a service which spoke the query protocol before has for it:
    /// `AWS.SimpleQueueService.NonExistentQueue`. It is sent to callers that ask for it; without
    /// it they get the error's own code.
    #[must_use]
    pub fn query_code(mut self, code: impl Into<String>) -> Self {
        self.0.query_code = Some(code.into());
        self
    }

    /// With one more header, or another value for one of the server's own.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.insert(name, value);
        self
    }
}

impl<E: ModeledError> From<E> for Rejection<E> {
    fn from(error: E) -> Self {
        Self::of(Problem::Modeled(error))
    }
}
