//! [`Operation`]: a declared operation, and its sans-IO pair: a request to send, a response to read.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Method, Request, Response};

use crate::BoxFuture;
use crate::client::Client;
use crate::config::endpoint::EndpointData;
use crate::config::{Found, ServiceEndpoint};
use crate::credentials::Credentials;
use crate::error::{self, Answer, Error, ErrorKind, ErrorVariant, Failure, ModeledError};
use crate::json::{Structure, Value, body};
use crate::response;
use crate::sign::{Scope, Signer, SigningRules};
use crate::validate::{ValidationError, Violations};

/// A service, as far as a call needs to know it.
#[derive(Debug)]
pub struct ServiceMeta {
    /// The id that names its settings: `EMR`, as in `AWS_ENDPOINT_URL_EMR`.
    pub id: &'static str,
    /// `application/x-amz-json-1.1`
    pub content_type: &'static str,
    /// The first label of its endpoints: `elasticmapreduce`.
    pub endpoint_prefix: &'static str,
    /// Its name in the credential scope: `elasticmapreduce`.
    pub signing_name: &'static str,
    /// It spoke the query protocol before, and is asked for that protocol's error codes.
    pub query_compatible: bool,
    /// How its endpoints differ from the usual ones.
    pub endpoint: EndpointData,
}

/// An operation, as far as a call needs to know it.
#[derive(Debug)]
pub struct OperationMeta {
    /// `ElasticMapReduce.GetStudioSessionMapping`
    pub target: &'static str,
    /// The service that has it.
    pub service: &'static ServiceMeta,
    /// What stands before the host of the endpoint: `sync-`.
    pub host_prefix: &'static str,
    /// Whether requests are signed.
    pub signed: bool,
}

/// A declared operation: `#[aws_operation]` implements it.
///
/// The attribute also gives the type these methods as its own, so that this trait need not be in
/// scope.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an operation",
    label = "has no `#[aws_operation]`"
)]
pub trait Operation: Structure + Value + Send + Sync + 'static {
    /// What the service answers with.
    type Output: Output;
    /// What the service may answer with instead.
    type Error: ModeledError;
    /// Target, service and errors.
    const META: &'static OperationMeta;

    /// The wire name of the member that takes an idempotency token, if it is not set.
    fn unset_token(&self) -> Option<&'static str> {
        None
    }

    /// Checks every declared constraint, as [`send`](Self::send) does.
    ///
    /// # Errors
    /// All constraints that are violated.
    fn validate(&self) -> Result<(), ValidationError> {
        Violations::of(self)
    }

    /// Validates the operation and sends it.
    fn send(&self, client: &Client) -> Call<Self> {
        send(self, client)
    }

    /// Validates the operation and makes the signed request for it, without sending it.
    ///
    /// # Errors
    /// A constraint is violated, or there is no endpoint or signature with these options.
    fn sign(&self, options: &SignOptions<'_>) -> Result<Request<Bytes>, Error<Self::Error>> {
        sign(self, options)
    }

    /// Reads a response to the operation.
    ///
    /// # Errors
    /// The service refused the call, or answered with something else than declared.
    fn parse(response: Response<Bytes>) -> Result<Self::Output, Error<Self::Error>> {
        let (parts, body) = response.into_parts();
        finish::<Self>(response::sort(Self::META, Self::Error::VARIANTS, &parts, body))
    }
}

/// What a service answers with: a shape, or `()` for operations without output.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the output of an operation",
    label = "neither a shape nor `()`",
    note = "put `#[aws_shape]` on the struct, or write `output = ()` for an operation without output"
)]
pub trait Output: Sized + Send {
    /// Reads a body.
    ///
    /// # Errors
    /// The body does not fit.
    fn from_body(body: &[u8]) -> Result<Self, body::BodyError>;

    /// Writes a body.
    ///
    /// # Errors
    /// The value has no wire form.
    #[cfg(feature = "server")]
    #[doc(hidden)]
    fn to_body(&self) -> Result<Bytes, body::BodyError>;
}

impl<T: Structure + Value + Send> Output for T {
    fn from_body(bytes: &[u8]) -> Result<Self, body::BodyError> {
        body::decode(bytes)
    }

    #[cfg(feature = "server")]
    fn to_body(&self) -> Result<Bytes, body::BodyError> {
        body::encode(self)
    }
}

impl Output for () {
    /// Accepts whatever comes with success.
    fn from_body(_: &[u8]) -> Result<Self, body::BodyError> {
        Ok(())
    }

    /// Nothing at all, as EMR answers.
    #[cfg(feature = "server")]
    fn to_body(&self) -> Result<Bytes, body::BodyError> {
        Ok(Bytes::new())
    }
}

/// Everything that a signed request needs besides the operation.
#[derive(Debug, Clone)]
pub struct SignOptions<'a> {
    /// The region, for the endpoint and the credential scope.
    pub region: &'a str,
    /// The credentials to sign with.
    pub credentials: &'a Credentials,
    /// The time of the signature.
    pub time: SystemTime,
    /// The endpoint, if not the one that the service has in the region.
    pub endpoint_url: Option<&'a str>,
    /// The value for an idempotency token that is not set; without it such a member stays out.
    pub idempotency_token: Option<&'a str>,
}

impl<'a> SignOptions<'a> {
    /// For the service's own endpoint in a region.
    #[must_use]
    pub fn new(region: &'a str, credentials: &'a Credentials, time: SystemTime) -> Self {
        Self { region, credentials, time, endpoint_url: None, idempotency_token: None }
    }
}

/// Validates an operation and sends it.
///
/// Validation and the body are done before the future is first polled; the future holds neither the
/// operation nor a borrow of the client.
pub(crate) fn send<T: Operation>(operation: &T, client: &Client) -> Call<T> {
    let answer =
        start(client, T::META, T::Error::VARIANTS, prepare(operation), operation.unset_token());
    Call { answer, operation: PhantomData }
}

// This file's generic functions are built once for each operation, so they are shells: neither closures
// nor combinators, and what does not depend on the operation's type stands in functions of its own.

type Answering = BoxFuture<'static, Result<Answer, Box<Failure>>>;

fn start(
    client: &Client,
    meta: &'static OperationMeta,
    errors: &'static [ErrorVariant],
    body: Result<Bytes, Box<Failure>>,
    unset_token: Option<&'static str>,
) -> Answering {
    match body {
        Ok(body) => client.clone().dispatch(meta, errors, body, unset_token),
        Err(failure) => Box::pin(std::future::ready(Err(failure))),
    }
}

/// A call under way: the future of an operation's `send`.
///
/// It holds neither the operation nor a borrow of the client. Dropping it cancels the call.
#[must_use = "a call is not made until it is awaited"]
pub struct Call<T: Operation> {
    answer: Answering,
    operation: PhantomData<fn() -> T>,
}

impl<T: Operation> Future for Call<T> {
    type Output = Result<T::Output, Error<T::Error>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.answer.as_mut().poll(context) {
            Poll::Ready(answer) => Poll::Ready(finish::<T>(answer)),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<T: Operation> fmt::Debug for Call<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Call").field("target", &T::META.target).finish_non_exhaustive()
    }
}

/// Validates an operation and makes the signed request for it.
///
/// # Errors
/// A constraint is violated, or the region, endpoint or credentials cannot be used.
fn sign<T: Operation>(
    operation: &T,
    options: &SignOptions<'_>,
) -> Result<Request<Bytes>, Error<T::Error>> {
    match sign_body(T::META, prepare(operation), operation.unset_token(), options) {
        Ok(request) => Ok(request),
        Err(failure) => Err(error::model(failure)),
    }
}

fn sign_body(
    meta: &'static OperationMeta,
    body: Result<Bytes, Box<Failure>>,
    unset_token: Option<&str>,
    options: &SignOptions<'_>,
) -> Result<Request<Bytes>, Box<Failure>> {
    let body = match (unset_token, options.idempotency_token) {
        (Some(member), Some(token)) => with_token(&body?, member, token),
        _ => body?,
    };
    let url = options
        .endpoint_url
        .map(|url| Found { value: url.to_owned(), whence: "endpoint_url".to_owned() });
    let endpoint = ServiceEndpoint::resolve(meta.service, options.region, url, false, false)
        .map_err(|why| Failure::new(ErrorKind::Configuration, meta.target, why.to_string()))?;
    signed_request(meta, &endpoint, &body, options, &Signer::new(), HeaderMap::new())
}

fn prepare<T: Operation>(operation: &T) -> Result<Bytes, Box<Failure>> {
    match Violations::of(operation) {
        Ok(()) => encoded(T::META, body::encode(operation)),
        Err(why) => Err(Failure::validation(T::META.target, why)),
    }
}

fn encoded(
    meta: &OperationMeta,
    body: Result<Bytes, body::BodyError>,
) -> Result<Bytes, Box<Failure>> {
    body.map_err(|why| Failure::new(ErrorKind::Validation, meta.target, why.to_string()))
}

fn finish<T: Operation>(
    answer: Result<Answer, Box<Failure>>,
) -> Result<T::Output, Error<T::Error>> {
    let why = match &answer {
        Ok(answer) => match T::Output::from_body(&answer.body) {
            Ok(output) => return Ok(output),
            Err(why) => Some(why),
        },
        Err(_) => None,
    };
    Err(error::model(failed(T::META, answer, why)))
}

fn failed(
    meta: &OperationMeta,
    answer: Result<Answer, Box<Failure>>,
    why: Option<body::BodyError>,
) -> Box<Failure> {
    match answer {
        Ok(answer) => Failure::decode(meta.target, answer, why),
        Err(failure) => failure,
    }
}

/// A body with one more member in front; bodies of operations are JSON objects.
pub(crate) fn with_token(body: &[u8], member: &str, token: &str) -> Bytes {
    let rest = body.strip_prefix(b"{").unwrap_or(body);
    let separator = if rest == b"}" { "" } else { "," };
    let token = serde_json::Value::from(token);
    let mut with = format!("{{\"{member}\":{token}{separator}").into_bytes();
    with.extend_from_slice(rest);
    with.into()
}

/// The request for one attempt, signed if the operation asks for it; `headers` are those that the
/// operation does not determine.
pub(crate) fn signed_request(
    meta: &'static OperationMeta,
    endpoint: &ServiceEndpoint,
    body: &Bytes,
    options: &SignOptions<'_>,
    signer: &Signer,
    headers: HeaderMap,
) -> Result<Request<Bytes>, Box<Failure>> {
    const TARGET: HeaderName = HeaderName::from_static("x-amz-target");
    const QUERY_MODE: HeaderName = HeaderName::from_static("x-amzn-query-mode");

    let mut request = Request::new(body.clone());
    *request.method_mut() = Method::POST;
    *request.uri_mut() = endpoint
        .uri(meta)
        .map_err(|why| Failure::new(ErrorKind::Configuration, meta.target, why.to_string()))?;
    *request.headers_mut() = headers;
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(meta.service.content_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.insert(TARGET, HeaderValue::from_static(meta.target));
    if meta.service.query_compatible {
        headers.insert(QUERY_MODE, HeaderValue::from_static("true"));
    }
    if !meta.signed {
        return Ok(request);
    }
    let (mut parts, body) = request.into_parts();
    let scope = Scope { region: &endpoint.signing_region, service: endpoint.signing_name };
    let signature = signer
        .sign(&mut parts, &body, options.credentials, scope, options.time, SigningRules::default())
        .map_err(|why| Failure::new(ErrorKind::Credentials, meta.target, why.to_string()))?;
    if cfg!(feature = "server") {
        // A server in this process shows it beside its own, should it refuse the request.
        parts.extensions.insert(signature);
    }
    Ok(Request::from_parts(parts, body))
}
