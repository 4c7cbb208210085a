//! A transport that answers as recorded, and compares what it is asked.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex};

use aws_operation::{BoxFuture, Transport, TransportError, TransportErrorKind};
use bytes::Bytes;
use http::{Request, Response, Uri};
use serde_json::Value as Json;

use crate::vectors::Outcome;

/// Of the headers, those that are compared; the others are another implementation's.
const COMPARED: [&str; 2] = ["content-type", "x-aws-ec2-metadata-token"];
/// The recordings are older than this path: where they do not have it, there was none.
const EXTENDED: &str = "security-credentials-extended";

#[derive(Clone, Default)]
pub(super) struct Replay(Arc<Mutex<Tape>>);

#[derive(Default)]
struct Tape {
    exchanges: VecDeque<Exchange>,
    knows_extended: bool,
    wrong: Vec<String>,
    printed: String,
}

struct Exchange {
    method: String,
    uri: Uri,
    headers: Vec<(String, String)>,
    response: Response<Bytes>,
}

impl Replay {
    pub(super) fn new(traffic: Option<&Json>) -> Self {
        let mut connections = BTreeMap::<u64, (Option<Json>, Option<Json>, Vec<u8>)>::new();
        for event in traffic.and_then(|traffic| traffic["events"].as_array()).into_iter().flatten()
        {
            let id = event["connection_id"].as_u64().expect("an id");
            let (request, response, body) = connections.entry(id).or_default();
            let action = &event["action"];
            if let Some(found) = action["Request"].get("request") {
                *request = Some(found.clone());
            } else if let Some(found) = action["Response"].get("response") {
                *response = Some(found["Ok"].clone());
            } else if action["Data"]["direction"] == "Response" {
                let text = action["Data"]["data"]["Utf8"].as_str().expect("text");
                body.extend_from_slice(text.as_bytes());
            }
        }
        let exchanges = connections.into_values().map(|(request, response, body)| {
            let (request, response) = (request.expect("a request"), response.expect("a response"));
            let mut answer =
                Response::builder().status(response["status"].as_u64().expect("a status") as u16);
            for (name, value) in headers(&response) {
                // The length is that of another body.
                if name != "content-length" {
                    answer = answer.header(name, value);
                }
            }
            Exchange {
                method: request["method"].as_str().expect("a method").to_owned(),
                uri: request["uri"].as_str().expect("a URI").parse().expect("a URI"),
                headers: headers(&request),
                response: answer.body(Bytes::from(body)).expect("a response"),
            }
        });
        let exchanges: VecDeque<_> = exchanges.collect();
        let knows_extended = exchanges.iter().any(|each| each.uri.path().contains(EXTENDED));
        Self(Arc::new(Mutex::new(Tape { exchanges, knows_extended, ..Tape::default() })))
    }

    /// What a log of the requests would show: heads, since bodies carry what is asked for.
    pub(super) fn printed(&self) -> String {
        self.0.lock().expect("the tape").printed.clone()
    }

    /// Everything was asked for, and as recorded.
    pub(super) fn finish(&self) -> Outcome {
        let tape = self.0.lock().expect("the tape");
        if !tape.wrong.is_empty() {
            return Err(tape.wrong.join("\n"));
        }
        match tape.exchanges.front() {
            Some(next) => Err(format!("never asked: {} {}", next.method, next.uri)),
            None => Ok(()),
        }
    }
}

fn headers(message: &Json) -> Vec<(String, String)> {
    let headers = message["headers"].as_object().into_iter().flatten();
    headers
        .flat_map(|(name, values)| {
            let name = name.to_lowercase();
            values
                .as_array()
                .into_iter()
                .flatten()
                .map(move |value| (name.clone(), value.as_str().expect("text").to_owned()))
        })
        .collect()
}

/// A URI, in which the order of the query makes no difference.
fn comparable(uri: &Uri) -> (String, String, String, BTreeSet<&str>) {
    let part = |part: Option<&str>| part.unwrap_or_default().to_owned();
    let path = if uri.path().is_empty() { "/" } else { uri.path() };
    let host = part(uri.authority().map(|host| host.as_str()));
    (part(uri.scheme_str()), host, path.to_owned(), uri.query().unwrap_or("").split('&').collect())
}

impl Tape {
    fn answer(&mut self, request: &Request<Bytes>) -> Result<Response<Bytes>, String> {
        self.printed.push_str(&format!("{:?} {:?}\n", request.uri(), request.headers()));
        if request.headers().contains_key("x-amz-target") {
            // A call, which is none of the recordings.
            return Ok(Response::new(Bytes::from_static(b"{}")));
        }
        if request.uri().path().contains(EXTENDED) && !self.knows_extended {
            return Ok(Response::builder().status(404).body(Bytes::new()).expect("a response"));
        }
        let asked = format!("{} {}", request.method(), request.uri());
        let Some(next) = self.exchanges.pop_front() else {
            return Err(format!("one request too many: {asked}"));
        };
        if *request.method() != *next.method || comparable(request.uri()) != comparable(&next.uri) {
            return Err(format!("asked: {asked}\nexpected: {} {}", next.method, next.uri));
        }
        for name in COMPARED {
            let theirs = next.headers.iter().find(|(known, _)| known == name);
            let theirs = theirs.map(|(_, value)| value.as_str());
            let ours = request.headers().get(name).and_then(|value| value.to_str().ok());
            if theirs != ours {
                return Err(format!("{asked}: {name}: {ours:?}, expected {theirs:?}"));
            }
        }
        Ok(next.response)
    }
}

impl Transport for Replay {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let mut tape = self.0.lock().expect("the tape");
        let without_traffic = tape.exchanges.is_empty() && tape.wrong.is_empty();
        let answer = tape.answer(&request).map_err(|why| {
            // Off a cloud host, nobody answers what every chain ends with.
            let last = request.uri().path() == "/latest/api/token" && without_traffic;
            if !last {
                tape.wrong.push(why);
            }
            TransportError::new(TransportErrorKind::Connect, "nothing listens there")
        });
        Box::pin(std::future::ready(answer))
    }
}
