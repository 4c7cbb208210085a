//! Where containers and instances are asked, by what is configured.

use std::sync::{Arc, Mutex};
use std::time::UNIX_EPOCH;

use aws_operation::{
    BoxFuture, Client, CredentialsErrorKind, Transport, TransportError, TransportErrorKind,
};
use bytes::Bytes;
use http::{Request, Response};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use super::{block_on, system};
use crate::vectors::{Outcome, Vectors, case, same, text};

/// A transport that answers nothing and remembers what it was asked.
#[derive(Clone, Default)]
struct Silent(Arc<Mutex<Vec<String>>>);

impl Transport for Silent {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        self.0.lock().expect("the list").push(request.uri().to_string());
        let why = TransportError::new(TransportErrorKind::Connect, "nothing listens there");
        Box::pin(std::future::ready(Err(why)))
    }
}

fn variables(case: &Json) -> Vec<(String, String)> {
    let env = case["env"].as_object().expect("variables").iter();
    env.map(|(name, value)| (name.clone(), value.as_str().expect("text").to_owned())).collect()
}

/// The first URI that is asked, and why that gives no credentials.
fn ask(env: Vec<(String, String)>, files: Json) -> (Option<String>, CredentialsErrorKind, String) {
    let system = system(env, UNIX_EPOCH).with_files(move |path| {
        match &files[path.to_string_lossy().as_ref()] {
            Json::String(text) => Ok(text.clone().into_bytes()),
            _ => Err(std::io::ErrorKind::NotFound.into()),
        }
    });
    let silent = Silent::default();
    let client =
        Client::builder().system(system).transport(silent.clone()).build().expect("a client");
    let why = block_on(client.credentials()).expect_err("nobody answers");
    let first = silent.0.lock().expect("the list").first().cloned();
    (first, why.kind(), why.to_string())
}

pub(super) fn ecs(vectors: &Vectors) -> Vec<Trial> {
    let cases = vectors.json("credentials/ecs-tests.json");
    let cases = cases["tests"].as_array().expect("cases").clone();
    let trial = |each: Json| {
        case(format!("credentials/ecs/{}", text(&each, "docs")), move || one_ecs(&each))
    };
    cases.into_iter().map(trial).collect()
}

fn one_ecs(case: &Json) -> Outcome {
    let (first, kind, why) = ask(variables(case), Json::Null);
    match case["result"].get("Ok") {
        Some(uri) => same("URI", first.as_deref(), uri.as_str()),
        None => {
            let (expected, words, asked) = match text(&case["result"], "ErrorContains") {
                // The next source is asked.
                "No environment variables were set to configure ECS provider" => (
                    CredentialsErrorKind::NotFound,
                    "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set",
                    Some("http://169.254.169.254/latest/api/token".to_owned()),
                ),
                "URI did not specify a host" => {
                    (CredentialsErrorKind::Configuration, "which has no host", None)
                }
                other => return Err(format!("no words for `{other}`: {why}")),
            };
            same("kind", kind, expected)?;
            same("asked", first, asked)?;
            same(&why, why.contains(words), true)
        }
    }
}

pub(super) fn imds(vectors: &Vectors) -> Vec<Trial> {
    let cases = vectors.json("credentials/imds-endpoint-tests.json");
    let cases = cases["tests"].as_array().expect("cases").clone();
    let trial = |each: Json| {
        // There is no setting in code: what wins over the profile here is the environment.
        let in_code =
            ["endpoint_override", "mode_override"].iter().any(|name| each.get(name).is_some());
        let note = if in_code { " (the override by the environment)" } else { "" };
        case(format!("credentials/imds/{}{note}", text(&each, "docs")), move || one_imds(&each))
    };
    cases.into_iter().map(trial).collect()
}

fn one_imds(case: &Json) -> Outcome {
    let mut env = variables(case);
    for (member, variable) in [
        ("endpoint_override", "AWS_EC2_METADATA_SERVICE_ENDPOINT"),
        ("mode_override", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"),
    ] {
        env.extend(case[member].as_str().map(|value| (variable.to_owned(), value.to_owned())));
    }
    let (first, kind, why) = ask(env, case["fs"].clone());
    if let Some(uri) = case["result"].get("Ok") {
        return same("URI", first.as_deref(), uri.as_str());
    }
    let (setting, value) = match text(&case["result"], "Err") {
        "`error` is not a valid endpoint mode" => {
            ("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "`error`")
        }
        "`IPv7` is not a valid endpoint mode" => ("ec2_metadata_service_endpoint_mode", "`IPv7`"),
        "invalid uri character" => ("AWS_EC2_METADATA_SERVICE_ENDPOINT", "`not a uri`"),
        other => return Err(format!("no words for `{other}`: {why}")),
    };
    same("asked", first, None)?;
    same("kind", kind, CredentialsErrorKind::Configuration)?;
    same(&why, why.contains(setting) && why.contains(value), true)
}
