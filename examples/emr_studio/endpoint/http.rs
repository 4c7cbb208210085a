//! From the bytes of a request to the bytes of its answer.

use std::{
    hash::{BuildHasher, RandomState},
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

use bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{
    Method, Request, Response, StatusCode,
    body::Incoming,
    header::{CONTENT_TYPE, HeaderName, HeaderValue},
    http::request::Parts,
};
use serde_json::{Value, json};

use super::{
    Clock,
    canonical::Received,
    fault::Fault,
    input::{Input, Operation},
    signature::Verifier,
    store::{Mapping, Store},
    time,
};

const JSON: &str = "application/x-amz-json-1.1";
const BODY_LIMIT: usize = 1024 * 1024;

/// What all connections share.
pub(crate) struct Service {
    pub(crate) verifier: Verifier,
    pub(crate) store: Mutex<Store>,
    pub(crate) clock: Clock,
}

impl Service {
    /// Answers one request, whatever it is.
    pub(crate) async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let (head, body) = request.into_parts();
        let body = Limited::new(body, BODY_LIMIT).collect().await;
        let now = (self.clock)();
        let result = match body {
            Ok(body) => self.handle(&head, &body.to_bytes(), now),
            Err(error) if error.is::<LengthLimitError>() => Err(Fault::TooLarge),
            // The body broke off; if anyone still reads, it is the JSON that is wrong.
            Err(_) => Err(Fault::serialization(None)),
        };
        render(&result, now)
    }

    /// The output's JSON, or nothing for an operation without output.
    fn handle(&self, head: &Parts, body: &[u8], now: SystemTime) -> Result<Option<Value>, Fault> {
        let target = target(head).ok_or(Fault::NotFound)?;
        let operation = Operation::from_target(target)
            .ok_or(Fault::Framework { code: "UnknownOperationException", message: None })?;
        self.verifier.verify(&received(head, body), time::unix_seconds(now))?;
        let input = Input::parse(operation, body)?;
        let mut store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(match input {
            Input::Create(wanted, policy) => store.create(&wanted, policy, now).map(|()| None)?,
            Input::Update(wanted, policy) => store.update(&wanted, policy, now).map(|()| None)?,
            Input::Delete(wanted) => store.delete(&wanted).map(|()| None)?,
            Input::Get(wanted) => Some(json!({ "SessionMapping": detail(store.get(&wanted)?) })),
            Input::List(filter) => {
                let (page, marker) = store.list(&filter)?;
                let page: Vec<_> = page.into_iter().map(summary).collect();
                let mut output = json!({ "SessionMappings": page });
                if let Some(marker) = marker {
                    output["Marker"] = Value::from(marker);
                }
                Some(output)
            }
        })
    }
}

/// The target of a call, or `None` for what is no awsJson 1.1 request at all.
fn target(head: &Parts) -> Option<&str> {
    let text = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
    let media_type = text("content-type").unwrap_or_default().split(';').next()?;
    let is_call = head.method == Method::POST
        && head.uri.path() == "/"
        && media_type.trim().eq_ignore_ascii_case(JSON);
    is_call.then(|| text("x-amz-target").unwrap_or_default())
}

fn received<'a>(head: &'a Parts, body: &'a [u8]) -> Received<'a> {
    let target = head.uri.path_and_query();
    let headers = head.headers.iter();
    Received {
        method: head.method.as_str(),
        target: target.map_or("/", |target| target.as_str()),
        headers: headers.map(|(name, value)| (name.as_str(), value.as_bytes())).collect(),
        body,
    }
}

fn detail(mapping: &Mapping) -> Value {
    let mut detail = summary(mapping);
    detail["LastModifiedTime"] = Value::from(time::epoch(mapping.modified));
    detail
}

fn summary(mapping: &Mapping) -> Value {
    json!({
        "StudioId": super::STUDIO_ID,
        "IdentityId": mapping.identity.id,
        "IdentityName": mapping.identity.name,
        "IdentityType": mapping.identity.kind.as_str(),
        "SessionPolicyArn": mapping.policy,
        "CreationTime": time::epoch(mapping.created),
    })
}

fn render(result: &Result<Option<Value>, Fault>, now: SystemTime) -> Response<Full<Bytes>> {
    let request_id = request_id();
    let (status, body) = match result {
        Ok(None) => (StatusCode::OK, String::new()),
        Ok(Some(output)) => (StatusCode::OK, output.to_string()),
        Err(fault) => (fault.status(), fault.body(&request_id)),
    };
    let mut response = Response::new(Full::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if !matches!(result, Err(Fault::NotFound | Fault::TooLarge)) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    }
    for (name, value) in [
        ("x-amzn-requestid", request_id),
        // hyper would send the time of the machine; callers correct theirs by ours.
        ("date", time::http_date(time::unix_seconds(now))),
    ] {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    response
}

/// A version 4 UUID; the standard library's hash seeds are random enough for telling requests apart.
fn request_id() -> String {
    let random = || RandomState::new().hash_one("");
    let (high, low) = (random(), random());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low >> 48 & 0x3fff | 0x8000,
        low & 0xffff_ffff_ffff
    )
}
