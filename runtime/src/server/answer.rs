//! One request to one answer: is it a call, of what, signed by whom, with which input; then the
//! handler, and the faults that were asked for.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, DATE, HeaderName, HeaderValue};
use http::request::Parts;
use http::{Method, Response, StatusCode};

use super::damage;
use super::fault::{Fault, Faults};
use super::handler::{CallContext, Route};
use super::input::Unfit;
use super::record::{Record, Records, Scope, text};
use super::reply::{QUERY_ERROR, Reply, common_name};
use super::signature::{Expected, Verifier};
use super::wording;
use crate::config::System;
use crate::json::{Timestamp, TimestampFormat};
use crate::operation::OperationMeta;
use crate::validate::Violation;

const TARGET: HeaderName = HeaderName::from_static("x-amz-target");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");

/// An input that breaks rules of its declaration, for
/// [`ServerBuilder::on_invalid`](super::ServerBuilder::on_invalid).
#[derive(Debug)]
#[non_exhaustive]
pub struct InvalidInput<'a> {
    /// The operation: `ElasticMapReduce.GetStudioSessionMapping`.
    pub target: &'static str,
    /// The id that the answer will have in `x-amzn-requestid`.
    pub request_id: &'a str,
    /// What is wrong; there is at least one violation. Of members that are absent, and of values
    /// that an enum does not have, the path is the one on the wire.
    pub violations: &'a [Violation],
    /// The same in AWS's words: `1 validation error detected: …`.
    pub message: &'a str,
}

pub(super) type OnInvalid =
    dyn Fn(&'static OperationMeta, &InvalidInput<'_>) -> Option<Reply> + Send + Sync;

/// What all connections share.
pub(super) struct Shared {
    /// The operations by target; one target may be that of several services.
    pub(super) routes: HashMap<&'static str, Vec<Route>>,
    pub(super) verifier: Verifier,
    pub(super) region: String,
    pub(super) system: System,
    pub(super) on_invalid: Option<Box<OnInvalid>>,
    /// From an error's code to the one of the query protocol.
    pub(super) query_codes: HashMap<String, String>,
    /// Longer bodies are not read.
    pub(super) max_request_bytes: usize,
    pub(super) faults: Mutex<Faults>,
    pub(super) records: Records,
}

/// The body of a request, if it could be read.
pub(super) enum Body {
    Whole(Bytes),
    TooLarge,
    /// It ended early.
    Broken,
}

/// An answer, and what goes wrong with it on the wire.
pub(super) struct Answered {
    pub(super) response: Response<Bytes>,
    pub(super) fault: Option<Fault>,
}

impl Shared {
    pub(super) fn with_faults<T>(&self, change: impl FnOnce(&mut Faults) -> T) -> T {
        change(&mut self.faults.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Answers one request, whatever it is.
    pub(super) async fn answer(&self, connection: u64, head: Parts, body: Body) -> Answered {
        let now = self.system.now();
        let request_id = self.request_id(&head);
        let scope = Scope::of(&head.headers);
        let route = self.route(&head, scope.as_ref());
        let meta = route.as_ref().ok().map(|route| route.meta);
        let fault = meta.and_then(|meta| self.with_faults(|faults| faults.next(meta)));
        let (bytes, body) = match body {
            Body::Whole(bytes) => (bytes, Ok(())),
            Body::TooLarge => {
                let why = format!("the body is longer than {} bytes", self.max_request_bytes);
                (Bytes::new(), Err(Reply::plain(StatusCode::PAYLOAD_TOO_LARGE, "", why)))
            }
            Body::Broken => {
                let why = "the body broke off".to_owned();
                (Bytes::new(), Err(Reply::plain(StatusCode::BAD_REQUEST, "", why)))
            }
        };
        let number = self.records.add(Record {
            number: 0,
            connection,
            request_id: request_id.clone(),
            received_at: now,
            target: text(&head.headers, &TARGET).map(str::to_owned),
            head: head.clone(),
            body: bytes.clone(),
            scope: scope.clone(),
            meta,
            verified: false,
            handled: false,
            status: None,
            code: None,
            explanation: None,
            fault: fault.clone(),
        });

        let call = Call { number, now, request_id, head, bytes, scope };
        let reply = match (body, route) {
            (Err(reply), _) => reply,
            (Ok(()), Err(reply)) => *reply,
            (Ok(()), Ok(route)) => self.serve(&call, route, fault.as_ref()).await,
        };
        if let Some(Fault::Delay(time)) = fault {
            tokio::time::sleep(time).await;
        }
        self.records.answered(number, &reply);
        if fault == Some(Fault::ResetBefore) {
            self.records.change(number, |record| record.status = None);
        }
        Answered { response: self.response(&call, reply, meta, fault.as_ref()), fault }
    }

    /// The operation that a request calls.
    fn route(&self, head: &Parts, scope: Option<&Scope>) -> Result<&Route, Box<Reply>> {
        let not_found = |why: String| {
            Box::new(Reply::plain(StatusCode::NOT_FOUND, "<UnknownOperationException/>\n", why))
        };
        if head.method != Method::POST || head.uri.path() != "/" {
            let (method, path) = (&head.method, head.uri.path());
            return Err(not_found(format!("calls are `POST /`, and this is `{method} {path}`")));
        }
        let media_type = text(&head.headers, &CONTENT_TYPE).unwrap_or_default();
        let content_type = media_type.split(';').next().unwrap_or_default().trim();
        let known = ["application/x-amz-json-1.0", "application/x-amz-json-1.1"]
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(content_type));
        let Some(known) = known else {
            return Err(not_found(format!("the content type `{content_type}` is not awsJson's")));
        };
        let target = text(&head.headers, &TARGET).unwrap_or_default();
        let routes = self.routes.get(target).map_or(&[][..], Vec::as_slice);
        let signed_for = |route: &&Route| {
            scope.is_some_and(|scope| scope.service == route.meta.service.signing_name)
        };
        let Some(route) = routes.iter().find(signed_for).or_else(|| routes.first()) else {
            let code = common_name(known, "UnknownOperationException");
            let mut served: Vec<_> = self.routes.keys().copied().collect();
            served.sort_unstable();
            let why =
                format!("no handler for the target `{target}`; there are {}", served.join(", "));
            let reply = Reply::error(known, StatusCode::BAD_REQUEST, &code, None);
            return Err(Box::new(reply.explained(why)));
        };
        if route.meta.service.content_type != known {
            let expected = route.meta.service.content_type;
            return Err(not_found(format!(
                "the content type of {} is `{expected}`, and this is `{known}`",
                route.meta.target
            )));
        }
        Ok(route)
    }

    async fn serve(&self, call: &Call, route: &Route, fault: Option<&Fault>) -> Reply {
        let meta = route.meta;
        if let Some(reply) = fault.and_then(|fault| damage::reply(fault, meta)) {
            return reply;
        }
        if fault.is_some_and(Fault::replaces) {
            return Reply::plain(StatusCode::OK, "", "a fault was asked for".to_owned());
        }
        if let Err(reply) = self.verify(call, meta, fault) {
            return *reply;
        }
        let context = CallContext {
            request_id: call.request_id.clone(),
            access_key_id: call.scope.as_ref().map(|scope| scope.access_key_id.clone()),
            region: call.scope.as_ref().map(|scope| scope.region.clone()),
            received_at: call.now,
            headers: call.head.headers.clone(),
        };
        match route.serve(&call.bytes, context) {
            Ok(answer) => answer.await,
            Err(unfit) => self.refuse(call, meta, unfit),
        }
    }

    fn verify(
        &self,
        call: &Call,
        meta: &'static OperationMeta,
        fault: Option<&Fault>,
    ) -> Result<(), Box<Reply>> {
        if !meta.signed {
            return Ok(());
        }
        let now = match fault {
            Some(Fault::Clock(seconds)) => shifted(call.now, *seconds),
            _ => call.now,
        };
        let expected = Expected::new(meta.service.signing_name).in_region(&self.region);
        match self.verifier.verify(&call.head, &call.bytes, expected, now) {
            Ok(_) => {
                self.records.change(call.number, |record| record.verified = true);
                Ok(())
            }
            Err(refusal) => {
                let content_type = meta.service.content_type;
                let code = common_name(content_type, refusal.code);
                let text = Some(("message", refusal.message.as_str()));
                let reply = Reply::error(content_type, refusal.status, &code, text);
                Err(Box::new(reply.explained(refusal.explanation)))
            }
        }
    }

    /// The answer to an input that does not fit its declaration.
    fn refuse(&self, call: &Call, meta: &'static OperationMeta, unfit: Unfit) -> Reply {
        let content_type = meta.service.content_type;
        let status = StatusCode::BAD_REQUEST;
        match unfit {
            Unfit::Serialization { message, explanation } => {
                let code = common_name(content_type, "SerializationException");
                // AWS is of two minds about the case; clients have to read both.
                let text = message.as_deref().map(|text| ("Message", text));
                Reply::error(content_type, status, &code, text).explained(explanation)
            }
            Unfit::Invalid(violations) => {
                let message = wording::violations(&violations);
                let request_id = &call.request_id;
                let invalid = InvalidInput {
                    target: meta.target,
                    request_id,
                    violations: &violations,
                    message: &message,
                };
                let reply = self.on_invalid.as_ref().and_then(|hook| hook(meta, &invalid));
                let reply = reply.unwrap_or_else(|| {
                    let code = common_name(content_type, "ValidationException");
                    Reply::error(content_type, status, &code, Some(("message", &message)))
                });
                let all: Vec<_> = violations.iter().map(ToString::to_string).collect();
                reply.explained(format!("the input breaks its declaration: {}", all.join("; ")))
            }
        }
    }

    /// The answer with the headers that every answer has.
    fn response(
        &self,
        call: &Call,
        reply: Reply,
        meta: Option<&OperationMeta>,
        fault: Option<&Fault>,
    ) -> Response<Bytes> {
        let body = fault
            .and_then(|fault| damage::body(fault, &reply.body))
            .unwrap_or_else(|| reply.body.clone());
        let date = match fault {
            Some(Fault::Date(seconds) | Fault::Clock(seconds)) => shifted(call.now, *seconds),
            _ => call.now,
        };
        let mut response = Response::new(body);
        *response.status_mut() = reply.status;
        let length = response.body().len();
        let headers = response.headers_mut();
        if let Some(meta) = meta
            && let Some(value) = reply.query_error(meta, &call.head.headers, &self.query_codes)
        {
            headers.insert(QUERY_ERROR, value);
        }
        insert(headers, REQUEST_ID, &call.request_id);
        // Past the year 9999 there is no such date.
        if let Ok(date) = Timestamp::from(date).format(TimestampFormat::HttpDate) {
            insert(headers, DATE, &date);
        }
        if matches!(fault, Some(Fault::ConnectionClose | Fault::GoAway)) {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        headers.extend(reply.headers);
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        response
    }

    fn request_id(&self, head: &Parts) -> String {
        self.system.uuid().unwrap_or_else(|_| {
            // Without randomness it is at least one that no other request in memory has.
            format!("00000000-0000-4000-8000-{:012x}", std::ptr::from_ref(head).addr())
        })
    }
}

/// A request under way.
struct Call {
    number: usize,
    now: SystemTime,
    request_id: String,
    head: Parts,
    bytes: Bytes,
    scope: Option<Scope>,
}

fn insert(headers: &mut http::HeaderMap, name: HeaderName, value: &str) {
    // What no header can have comes from a test's own texts; it stays out.
    if let Ok(value) = HeaderValue::try_from(value) {
        headers.insert(name, value);
    }
}

/// A time so many seconds later, or earlier; one that the clock does not have stays as it is.
fn shifted(time: SystemTime, seconds: i64) -> SystemTime {
    let by = Duration::from_secs(seconds.unsigned_abs());
    let shifted = if seconds < 0 { time.checked_sub(by) } else { time.checked_add(by) };
    shifted.unwrap_or(time)
}
