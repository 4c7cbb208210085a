//! The metadata of instances: the path with the account id, the plain one, and roles that change.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_operation::{
    BoxFuture, Client, Timestamp, TimestampFormat, Transport, TransportError, TransportErrorKind,
};
use bytes::Bytes;
use http::{Method, Request, Response};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use super::{block_on, system};
use crate::vectors::{Outcome, Vectors, case, same, text};

#[derive(Clone)]
struct Service(Arc<Mutex<Tape>>);

struct Tape {
    expected: VecDeque<Json>,
    wrong: Vec<String>,
}

impl Transport for Service {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let mut tape = self.0.lock().expect("the tape");
        // The token is no part of the expectations.
        let (status, body) = if request.method() == Method::PUT {
            (200, Bytes::from("a-token"))
        } else {
            let path = request.uri().path();
            match tape.expected.pop_front() {
                Some(next) if next["get"] == path => {
                    let body = match &next["response"]["body"] {
                        Json::Null => String::new(),
                        Json::String(text) => text.clone(),
                        json => json.to_string(),
                    };
                    (next["response"]["status"].as_u64().expect("a status") as u16, body.into())
                }
                other => {
                    tape.wrong.push(format!("asked {path}, expected {other:?}"));
                    let why = TransportError::new(TransportErrorKind::Connect, "not expected");
                    return Box::pin(std::future::ready(Err(why)));
                }
            }
        };
        let answer = Response::builder().status(status).body(body).expect("a response");
        Box::pin(std::future::ready(Ok(answer)))
    }
}

pub(super) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let cases = vectors.json("credentials/imds-extended-cases.json");
    let cases = cases["cases"].as_array().expect("cases").clone();
    let trial = |each: Json| {
        case(format!("credentials/imds-extended/{}", text(&each, "summary")), move || one(&each))
    };
    cases.into_iter().map(trial).collect()
}

fn one(case: &Json) -> Outcome {
    let expected: VecDeque<Json> =
        case["expectations"].as_array().expect("expectations").iter().cloned().collect();
    let time = |name: &str| -> Option<SystemTime> {
        let body = expected.iter().find_map(|each| each["response"]["body"][name].as_str())?;
        Timestamp::parse(body, TimestampFormat::DateTime).expect("a time").try_into().ok()
    };
    let begin = time("LastUpdated").unwrap_or(SystemTime::UNIX_EPOCH);
    // The first credentials have expired when the second are asked for.
    let later = time("Expiration").unwrap_or(begin) + Duration::from_secs(1);

    let now = Arc::new(Mutex::new(begin));
    let clock = Arc::clone(&now);
    let profile = case["config"]["ec2InstanceProfileName"].as_str();
    let env = profile.map(|name| ("AWS_EC2_INSTANCE_PROFILE_NAME".to_owned(), name.to_owned()));
    let service =
        Service(Arc::new(Mutex::new(Tape { expected: expected.clone(), wrong: Vec::new() })));
    let client = Client::builder()
        .system(system(env, begin).with_clock(move || *clock.lock().expect("the time")))
        .transport(service.clone())
        .build()
        .expect("a client");
    for outcome in case["outcomes"].as_array().expect("outcomes") {
        let found = block_on(client.credentials());
        match (text(outcome, "result"), found) {
            ("credentials", Ok(found)) => {
                same("account", found.account_id(), outcome["accountId"].as_str())?;
                same("key", found.access_key_id(), "ASIAIOSFODNN7EXAMPLE")?;
            }
            ("invalid profile", Err(why)) => {
                let text = why.to_string();
                same(&text, text.contains("there is no instance profile `my-profile-"), true)?;
            }
            (other, found) => return Err(format!("{found:?}, not {other}")),
        }
        *now.lock().expect("the time") = later;
    }
    let tape = service.0.lock().expect("the tape");
    same("wrong", tape.wrong.join("\n"), String::new())?;
    same("not asked", tape.expected.len(), 0)
}
