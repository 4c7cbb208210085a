//! What a [`Fault`] makes of an answer: other headers, another body, or other bytes on the wire.

use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use serde_json::{Value as Json, json};

use super::fault::{Fault, FaultBody};
use super::reply::{Reply, type_name};
use crate::operation::OperationMeta;
use crate::transport::{TransportError, TransportErrorKind};

/// The answer of a fault in the place of the handler's.
pub(super) fn reply(fault: &Fault, meta: &OperationMeta) -> Option<Reply> {
    const RETRY_AFTER: HeaderName = HeaderName::from_static("x-amz-retry-after");

    let error = |status, code: &str, text: &str| {
        let name = type_name(meta, code);
        Reply::error(meta.service.content_type, status, &name, Some(("message", text)))
    };
    let reply = match fault {
        Fault::Throttle { retry_after } => {
            let mut reply = error(StatusCode::BAD_REQUEST, "ThrottlingException", "Rate exceeded");
            if let Some(after) = retry_after {
                let millis = u64::try_from(after.as_millis()).unwrap_or(u64::MAX);
                reply.headers.insert(RETRY_AFTER, HeaderValue::from(millis));
            }
            reply
        }
        Fault::ExpiredToken => error(
            StatusCode::BAD_REQUEST,
            "ExpiredTokenException",
            "The security token included in the request is expired",
        ),
        Fault::Status { status, body } => {
            let (code, text) = match status.as_u16() {
                503 => ("ServiceUnavailableException", "Service is unavailable."),
                500 => ("InternalFailure", "An internal failure has occurred."),
                502 | 504 => ("InternalServerError", "The service did not answer in time."),
                _ => ("UnknownError", "Something went wrong."),
            };
            let mut reply = error(*status, code, text);
            match body {
                FaultBody::Json => {}
                FaultBody::Html => {
                    let title = format!("{} {}", status.as_u16(), reason(*status));
                    let html = format!(
                        "<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n\
                         <center><h1>{title}</h1></center>\r\n</body>\r\n</html>\r\n"
                    );
                    reply.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                    (reply.body, reply.code) = (html.into(), None);
                }
                FaultBody::Empty => {
                    reply.headers.remove(CONTENT_TYPE);
                    (reply.body, reply.code) = (Bytes::new(), None);
                }
            }
            reply
        }
        _ => return None,
    };
    Some(reply.explained(format!("a fault was asked for: {fault:?}")))
}

/// Changes the body where the fault is in it.
pub(super) fn body(fault: &Fault, body: &Bytes) -> Option<Bytes> {
    match fault {
        Fault::InvalidUtf8 => {
            let mut bytes = b"{\"\xc3\x28\":\"\xff\xfe\",".to_vec();
            bytes.extend_from_slice(body.strip_prefix(b"{").unwrap_or(b"}"));
            Some(bytes.into())
        }
        Fault::WrongTypes => {
            let json = serde_json::from_slice(body).unwrap_or_else(|_| json!({}));
            Some(otherwise(&json).to_string().into())
        }
        _ => None,
    }
}

/// JSON with the same members, each of another type; an object without members is a list.
fn otherwise(json: &Json) -> Json {
    match json {
        Json::Object(members) if !members.is_empty() => members
            .iter()
            .map(|(name, value)| {
                let other = if value.is_array() { json!("x") } else { json!([true]) };
                (name.clone(), other)
            })
            .collect(),
        _ => json!([true]),
    }
}

/// What happens to an answer on the wire instead of being written as it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Script {
    /// What is written, and for how long nothing is after each piece.
    pub(super) pieces: Vec<(Bytes, Duration)>,
    pub(super) end: End,
}

/// What becomes of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Keep,
    Close,
    Reset,
}

/// The bytes of a fault that no HTTP library would write; `None` if the answer goes the usual way.
pub(super) fn script(fault: &Fault, response: &Response<Bytes>) -> Option<Script> {
    let now = Duration::ZERO;
    let body = response.body();
    let middle = body.len() / 2;
    let (first, rest) = (body.slice(..middle), body.slice(middle..));
    let whole = |length: String| (head(response, &length), now);
    let length = body.len().to_string();
    let (pieces, end) = match fault {
        Fault::ResetBefore => (vec![], End::Reset),
        // Without a body, it is the head that breaks off.
        Fault::ResetDuring | Fault::TruncatedBody if body.is_empty() => {
            let head = head(response, &length);
            let end = if *fault == Fault::ResetDuring { End::Reset } else { End::Close };
            (vec![(head.slice(..head.len() / 2), now)], end)
        }
        Fault::ResetDuring => (vec![whole(length), (first, now)], End::Reset),
        Fault::TruncatedBody => (vec![whole(length), (first, now)], End::Close),
        Fault::ResetAfter => (vec![whole(length), (body.clone(), now)], End::Reset),
        Fault::CloseIdle => (vec![whole(length), (body.clone(), now)], End::Close),
        Fault::DelayInBody(time) => (vec![whole(length), (first, *time), (rest, now)], End::Keep),
        Fault::OverlongBody => {
            let more = Bytes::from_static(b"{\"more\":\"than was said\"}");
            (vec![whole(length), (body.clone(), now), (more, now)], End::Keep)
        }
        Fault::WrongContentLength => {
            (vec![whole(format!("{length}-or-so")), (body.clone(), now)], End::Close)
        }
        _ => return None,
    };
    Some(Script { pieces, end })
}

/// The head of an HTTP/1.1 answer.
fn head(response: &Response<Bytes>, length: &str) -> Bytes {
    let status = response.status();
    let mut head = format!("HTTP/1.1 {} {}\r\n", status.as_u16(), reason(status)).into_bytes();
    for (name, value) in response.headers().iter().filter(|(name, _)| *name != CONTENT_LENGTH) {
        head.extend_from_slice(name.as_str().as_bytes());
        head.extend_from_slice(b": ");
        head.extend_from_slice(value.as_bytes());
        head.extend_from_slice(b"\r\n");
    }
    head.extend_from_slice(format!("content-length: {length}\r\n\r\n").as_bytes());
    head.into()
}

fn reason(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or("Unknown")
}

/// What a transport without a socket makes of a fault on the wire; `None` if the answer comes.
pub(super) fn transport_error(fault: &Fault) -> Option<TransportError> {
    use TransportErrorKind::{Broken, Protocol};

    let (kind, message) = match fault {
        Fault::ResetBefore | Fault::ResetDuring => {
            (Broken, "the connection broke: the server was told to reset it")
        }
        Fault::TruncatedBody => (Broken, "the connection broke: the body ended early"),
        Fault::WrongContentLength => {
            (Protocol, "the answer is no HTTP: its content-length is no number")
        }
        _ => return None,
    };
    Some(TransportError::new(kind, message))
}
