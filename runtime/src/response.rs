//! Responses: success or error, and which error.
//!
//! Sources: Smithy's awsJson protocols ("Operation error serialization") and what AWS's SDKs agree
//! on where that is silent.

use std::sync::LazyLock;

use bytes::Bytes;
use http::HeaderMap;
use http::header::HeaderName;
use http::response::Parts;
use memchr::memmem::Finder;
use serde_json::Value as Json;

use crate::error::{Answer, ErrorKind, ErrorVariant, Failure};
use crate::json::body as wire;
use crate::operation::OperationMeta;
use crate::retry::{self, Reason};

/// Sorts a response into success and error.
pub(crate) fn sort(
    meta: &'static OperationMeta,
    errors: &[ErrorVariant],
    parts: &Parts,
    body: Bytes,
) -> Result<Answer, Box<Failure>> {
    let mut answer = Answer {
        status: parts.status,
        request_id: request_id(&parts.headers),
        code: None,
        shape: None,
        message: None,
        body,
        attempts: 0,
    };
    let header = header_code(&parts.headers);
    if parts.status.is_success() && header.is_none() && !mentions_type(&answer.body) {
        return Ok(answer);
    }

    let members = wire::any(&answer.body).unwrap_or_default();
    if parts.status.is_success() && header.is_none() && !is_error(errors, &members) {
        return Ok(answer);
    }
    answer.shape = header
        .map(sanitize)
        .or_else(|| body_code(&members))
        .filter(|code| !code.is_empty())
        .map(str::to_owned);
    answer.code = query_code(meta, &parts.headers).or_else(|| answer.shape.clone());
    answer.message = message(&members).map(str::to_owned);

    let mut failure = Failure::new(ErrorKind::Service, meta.target, "");
    let code = answer.code.as_deref().unwrap_or_default();
    let shape = answer.shape.as_deref().unwrap_or_default();
    let declared = errors.iter().find(|variant| variant.code == shape);
    let reason = retry::answer(code, answer.status);
    failure.throttling =
        reason == Some(Reason::Throttling) || declared.is_some_and(|variant| variant.throttling);
    failure.retryable =
        failure.throttling || reason.is_some() || declared.is_some_and(|variant| variant.retryable);
    failure.answer = Some(answer);
    Err(failure)
}

/// The members of an error's body; a body that is no JSON object has none.
pub(crate) fn error_members(body: &[u8]) -> &[u8] {
    match body.trim_ascii_start().first() {
        Some(b'{') => body,
        _ => b"{}",
    }
}

/// The last part of a code: of `aws.emr#FooError:http://…` it is `FooError`.
pub(crate) fn sanitize(code: &str) -> &str {
    let code = code.split_once(':').map_or(code, |(code, _)| code);
    code.split_once('#').map_or(code, |(_, code)| code).trim()
}

const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
const QUERY_ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");
/// In the order in which they are looked for: most services write the first.
const REQUEST_ID: [HeaderName; 3] = [
    HeaderName::from_static("x-amzn-requestid"),
    HeaderName::from_static("x-amzn-request-id"),
    HeaderName::from_static("x-amz-request-id"),
];

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok().map(str::trim).filter(|text| !text.is_empty())
}

fn header_code(headers: &HeaderMap) -> Option<&str> {
    text(headers, ERROR_TYPE)
}

/// The code of a service that spoke another protocol before: `Code;Sender`.
fn query_code(meta: &OperationMeta, headers: &HeaderMap) -> Option<String> {
    let header = meta.service.query_compatible.then(|| text(headers, QUERY_ERROR))??;
    let (code, fault) = header.split_once(';')?;
    (!code.is_empty() && !fault.contains(';')).then(|| code.to_owned())
}

fn body_code(members: &Json) -> Option<&str> {
    ["__type", "code"]
        .into_iter()
        .filter_map(|name| members.get(name)?.as_str())
        .map(sanitize)
        .find(|code| !code.is_empty())
}

fn message(members: &Json) -> Option<&str> {
    ["message", "Message", "errorMessage"].into_iter().find_map(|name| members.get(name)?.as_str())
}

/// Whether a body with success may be an error all the same; it costs one search.
fn mentions_type(body: &[u8]) -> bool {
    static TYPE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\"__type\""));
    TYPE.find(body).is_some()
}

/// Whether a body with success is an error: outputs may carry a `__type` too.
fn is_error(errors: &[ErrorVariant], members: &Json) -> bool {
    let Some(code) = members.get("__type").and_then(Json::as_str).map(sanitize) else {
        return false;
    };
    errors.iter().any(|variant| variant.code == code)
        || ["Exception", "Error", "Fault", "Failure"].iter().any(|end| code.ends_with(end))
}

fn request_id(headers: &HeaderMap) -> Option<String> {
    REQUEST_ID.into_iter().find_map(|name| text(headers, name)).map(str::to_owned)
}
