//! `protocol/` as a server sees it: each request of the cases is served, and its typed input written
//! again is what the case declares; each response of the cases is answered by a handler, and what
//! comes is the case's.
//!
//! All of it goes through a server in process, so that routes, signatures, headers and statuses are a
//! part of it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_operation::server::{Rejection, Server, ServerBuilder};
use aws_operation::sign::{Scope, Signer, SigningRules};
use aws_operation::{Credentials, Operation, Transport as _};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use libtest_mimic::Trial;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::declared;
use crate::protocol::{Entry, Model, entry, out_of_scope, side};
use crate::vectors::{Outcome, Vectors, case, headers, out, same, text};

/// One operation, served.
#[derive(Clone, Copy)]
pub(crate) struct Served {
    /// Its target and the content type of its service.
    pub(crate) target: &'static str,
    pub(crate) content_type: &'static str,
    /// The wire form of the input that the handler got.
    input: fn(Request<Bytes>) -> Result<Json, String>,
    /// The answer of a handler with this output, in its wire form.
    output: fn(Json) -> Result<Response<Bytes>, String>,
    /// The answer of a handler with this error, in its wire form, and this status.
    error: fn(Json, StatusCode) -> Result<Response<Bytes>, String>,
}

impl Served {
    pub(crate) const fn of<T>() -> Self
    where
        T: Operation + Serialize + DeserializeOwned,
        T::Error: DeserializeOwned,
    {
        Self {
            target: T::META.target,
            content_type: T::META.service.content_type,
            input: input::<T>,
            output: output::<T>,
            error: error::<T>,
        }
    }
}

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_440_938_160)
}

fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
}

/// The answer of a server to a request, which is signed first.
fn ask<T: Operation>(
    server: ServerBuilder,
    request: Request<Bytes>,
) -> Result<(Response<Bytes>, Server), String> {
    let server = server.credentials(credentials()).clock(now);
    let server = server.in_process().map_err(|why| why.to_string())?;
    let (mut head, body) = request.into_parts();
    let scope = Scope { region: "us-east-1", service: T::META.service.signing_name };
    let rules = SigningRules::default();
    Signer::new()
        .sign(&mut head, &body, &credentials(), scope, now(), rules)
        .map_err(|why| why.to_string())?;
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.map_err(|why| why.to_string())?;
    let transport = server.transport();
    let answer = runtime
        .block_on(transport.send(Request::from_parts(head, body)))
        .map_err(|why| why.to_string())?;
    Ok((answer, server))
}

/// A call of an operation with nothing in it.
fn call<T: Operation>(body: Json) -> Result<Request<Bytes>, String> {
    Request::post("http://localhost/")
        .header("content-type", T::META.service.content_type)
        .header("x-amz-target", T::META.target)
        .body(Bytes::from(body.to_string()))
        .map_err(|why| why.to_string())
}

fn input<T: Operation + Serialize>(request: Request<Bytes>) -> Result<Json, String> {
    let seen = Arc::<Mutex<Option<T>>>::default();
    let tell = Arc::clone(&seen);
    let server = Server::builder().operation_with(move |input: T, _| {
        *tell.lock().unwrap_or_else(PoisonError::into_inner) = Some(input);
        std::future::ready(Err(Rejection::new("Seen", "that will do")))
    });
    let (_, server) = ask::<T>(server, request)?;
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    match (&*seen, &*server.records()) {
        (Some(input), [record]) if record.is_verified() && record.is_handled() => {
            serde_json::to_value(input).map_err(|why| why.to_string())
        }
        (_, records) => Err(format!("it was refused: {records:?}")),
    }
}

/// What a handler answers with, whatever it is asked for.
fn answered<T: Operation>(
    answer: impl Fn() -> Result<T::Output, Rejection<T::Error>> + Send + Sync + 'static,
) -> Result<Response<Bytes>, String> {
    let server = Server::builder().operation_with(move |_: T, _| std::future::ready(answer()));
    let request = call::<T>(json!({}))?;
    let (answer, server) = ask::<T>(server, request)?;
    match &*server.records() {
        [record] if record.is_handled() => Ok(answer),
        records => Err(format!("the handler was not asked: {records:?}")),
    }
}

fn output<T: Operation>(wire: Json) -> Result<Response<Bytes>, String> {
    answered::<T>(move || {
        let response = Response::new(Bytes::from(wire.to_string()));
        T::parse(response).map_err(|why| Rejection::new("NoSuchOutput", why.to_string()))
    })
}

fn error<T: Operation>(wire: Json, status: StatusCode) -> Result<Response<Bytes>, String>
where
    T::Error: DeserializeOwned,
{
    answered::<T>(move || match serde_json::from_value::<T::Error>(wire.clone()) {
        Ok(error) => Err(Rejection::from(error).status(status)),
        Err(why) => Err(Rejection::new("NoSuchError", why.to_string())),
    })
}

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let mut trials = suite(vectors, "awsJson1_0", declared::json10::OPERATIONS);
    trials.extend(suite(vectors, "awsJson1_1", declared::json11::OPERATIONS));
    trials
}

fn suite(vectors: &Vectors, suite: &'static str, operations: &'static [Entry]) -> Vec<Trial> {
    let all = vectors.json(&format!("protocol/{suite}.json"));
    let mut trials = Vec::new();
    for vector in all["tests"].as_array().into_iter().flatten() {
        let id = text(vector, "id");
        let request = text(vector, "kind") == "httpRequestTests";
        let name =
            format!("server::{suite}::{}::{id}", if request { "request" } else { "response" });
        if let Some(why) = out_of_scope(id) {
            trials.push(out(&name, why));
            continue;
        }
        let (vector, shapes) = (vector.clone(), all["shapes"].clone());
        trials.push(case(name, move || {
            let model = Model::new(&shapes);
            match (request, vector["operation"].is_string()) {
                (true, _) => request_case(&model, operations, &vector),
                (false, true) => response_case(&model, operations, &vector),
                (false, false) => error_case(&model, operations, &vector),
            }
        }));
    }
    trials
}

/// From the wire to the typed input, and back.
fn request_case(model: &Model, operations: &[Entry], vector: &Json) -> Outcome {
    let served = entry(operations, text(vector, "operation"))?.served;
    let body = vector["body"].as_str().unwrap_or_default().to_owned();
    let mut request = Request::post("http://localhost/");
    let mut given = headers(vector);
    // Some cases name the headers that they are about, and no others.
    for (name, value) in [("content-type", served.content_type), ("x-amz-target", served.target)] {
        if !given.iter().any(|(header, _)| header.eq_ignore_ascii_case(name)) {
            given.push((name.to_owned(), value.to_owned()));
        }
    }
    for (name, value) in given {
        // The declarations have one prefix each, and a few of the cases another one.
        let value = if name.eq_ignore_ascii_case("x-amz-target") {
            served.target.to_owned()
        } else {
            value
        };
        if !name.eq_ignore_ascii_case("content-length") {
            request = request.header(name, value);
        }
    }
    let request = request.body(Bytes::from(body.clone())).map_err(|why| why.to_string())?;
    let found = (served.input)(request)?;

    let input = side(model, vector, "input");
    let params = model.to_wire(&input, &vector["params"]);
    let params = if params.is_null() { json!({}) } else { params };
    // What the wire has and the parameters have not, the client has put in: a token.
    let wire: Json = serde_json::from_str(&body).unwrap_or_else(|_| json!({}));
    let expected = if text(vector, "id").contains("IdempotencyToken") { &wire } else { &params };
    same("the input", model.normal(&input, &found), model.normal(&input, expected))
}

/// From the typed output to the wire.
fn response_case(model: &Model, operations: &[Entry], vector: &Json) -> Outcome {
    let served = entry(operations, text(vector, "operation"))?.served;
    let output = side(model, vector, "output");
    let params = model.to_wire(&output, &vector["params"]);
    let params = if params.is_null() { json!({}) } else { params };
    let answer = (served.output)(params.clone())?;
    same("the status", answer.status().as_u16(), 200)?;
    has_type(&answer, served)?;
    if answer.body().is_empty() {
        return same("an output that has members", output["target"].is_null(), true);
    }
    let found: Json = serde_json::from_slice(answer.body()).map_err(|why| why.to_string())?;
    let found = model.normal(&output, &found);
    same("the declared output", &found, &model.normal(&output, &params))?;
    match serde_json::from_str::<Json>(vector["body"].as_str().unwrap_or_default()) {
        // Here the body is that of a server which leaves out what it has to send.
        Ok(_) if text(vector, "id").contains("ErrorCorrects") => Ok(()),
        Ok(wire) => {
            let wire = model.normal(&output, &model.known(&output, &wire));
            same("the case's body", &found, &wire)
        }
        Err(_) => Ok(()),
    }
}

/// From the typed error to the wire.
fn error_case(model: &Model, operations: &[Entry], vector: &Json) -> Outcome {
    let shape = text(vector, "shape");
    let operation = vector["operations"][0].as_str().unwrap_or_default();
    let served = entry(operations, operation)?.served;
    let status = vector["code"].as_u64().and_then(|code| u16::try_from(code).ok());
    let status = StatusCode::from_u16(status.unwrap_or(400)).map_err(|why| why.to_string())?;
    let reference = json!({ "target": shape });
    let params = model.to_wire(&reference, &vector["params"]);
    let params = if params.is_null() { json!({}) } else { params };
    let mut error = params.clone();
    error["__type"] = json!(shape);
    let answer = (served.error)(error, status)?;
    same("the status", answer.status(), status)?;
    has_type(&answer, served)?;
    let mut found: Json = serde_json::from_slice(answer.body()).map_err(|why| why.to_string())?;
    let name = found.as_object_mut().and_then(|members| members.remove("__type"));
    let name = name.as_ref().and_then(Json::as_str).unwrap_or_default();
    let namespace = name.strip_suffix(shape).ok_or_else(|| format!("`{name}` is not `{shape}`"))?;
    let is_1_0 = served.content_type.ends_with("1.0");
    same(
        "a namespace",
        namespace.ends_with('#') == is_1_0 && namespace.is_empty() != is_1_0,
        true,
    )?;
    same("the members", model.normal(&reference, &found), model.normal(&reference, &params))
}

fn has_type(answer: &Response<Bytes>, served: Served) -> Outcome {
    let found = answer.headers().get(HeaderName::from_static("content-type"));
    let expected = HeaderValue::from_static(served.content_type);
    same("the content type", found, Some(&expected))?;
    same("a request id", answer.headers().contains_key("x-amzn-requestid"), true)
}
