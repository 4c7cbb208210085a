//! `endpoints`: where services are, what partitions there are, and which URL is configured.

mod configured;
mod partitions;
mod services;

use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use aws_operation::{
    BoxFuture, Client, Credentials, ErrorKind, System, Transport, TransportError,
    TransportErrorKind, internals,
};
use bytes::Bytes;
use http::{Request, Response};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::vectors::{Outcome, Vectors, case, out, same, text};
use services::Declared;

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let emr = vectors.json("endpoints/emr.json");
    let all = vectors.json("endpoints/json-services.json");
    let mut trials = service_trials("emr.json", "emr", &emr);
    for (name, service) in all["services"].as_object().into_iter().flatten() {
        trials.extend(service_trials("json-services.json", name, service));
    }
    trials.extend(partitions::trials(vectors));
    trials.extend(configured::trials(vectors));
    trials
}

fn service_trials(file: &str, name: &str, service: &Json) -> Vec<Trial> {
    let cases = service["testCases"].as_array().into_iter().flatten().enumerate();
    cases
        .map(|(index, vector)| {
            let documentation = text(vector, "documentation");
            // Some have the same text.
            let title = format!("endpoints::{file}::{name}::{:03} {documentation}", index + 1);
            match out_of_scope(vector) {
                Some(why) => out(&title, &why),
                None => {
                    let (name, vector) = (name.to_owned(), vector.clone());
                    case(title, move || check(&name, &vector))
                }
            }
        })
        .collect()
}

/// Endpoints that depend on an account or on the input: the regional ones serve those calls too.
fn out_of_scope(vector: &Json) -> Option<String> {
    let params = &vector["params"];
    let why = match params["AccountIdEndpointMode"].as_str() {
        // Nothing but the region chooses the endpoint.
        Some("disabled") => return None,
        Some("required") => return Some("endpoints by account are out of scope".to_owned()),
        _ => params.as_object()?.keys().find_map(|name| match name.as_str() {
            "Region" | "UseFIPS" | "UseDualStack" | "Endpoint" | "AccountIdEndpointMode" => None,
            // These go by the operation.
            "ServiceType" | "IsSearchOperation" | "OperationType" => None,
            "AccountId" => Some("endpoints by account are out of scope"),
            "ResourceArn" | "ResourceArnList" | "ResourceARN" | "StreamARN" | "ConsumerARN" => {
                Some("endpoints by ARN are out of scope")
            }
            "StreamId" => Some("endpoints by stream id are out of scope"),
            "EndpointId" => Some("endpoints by EndpointId are out of scope"),
            _ => Some("a parameter that this harness does not know"),
        }),
    };
    why.map(str::to_owned)
}

/// Keeps where a request goes and what it is signed for, and sends nothing.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Option<Sent>>>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Sent {
    url: String,
    /// Key id, day, region, service, terminator.
    scope: Vec<String>,
}

impl Recorder {
    fn sent(&self) -> Option<Sent> {
        self.0.lock().expect("no test panics with it").clone()
    }
}

impl Transport for Recorder {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let authorization = request.headers().get("authorization").and_then(|it| it.to_str().ok());
        let scope = authorization.and_then(|it| it.split(['=', ',']).nth(1)).unwrap_or_default();
        *self.0.lock().expect("no test panics with it") = Some(Sent {
            url: request.uri().to_string(),
            scope: scope.split('/').map(str::to_owned).collect(),
        });
        let why = TransportError::new(TransportErrorKind::Setup, "nothing is sent here");
        Box::pin(std::future::ready(Err(why)))
    }
}

fn system(env: impl IntoIterator<Item = (String, String)>) -> System {
    // Whatever is retried elsewhere, one attempt tells all. There is no instance to ask for a region.
    let fixed = [("AWS_MAX_ATTEMPTS", "1"), ("AWS_EC2_METADATA_DISABLED", "true")];
    let fixed = fixed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    System::real().with_env(env.into_iter().chain(fixed)).with_clock(|| SystemTime::UNIX_EPOCH)
}

fn check(name: &str, vector: &Json) -> Outcome {
    let params = &vector["params"];
    let group = match (params["ServiceType"].as_str(), params["IsSearchOperation"].as_bool()) {
        (Some("ACM-ACME"), _) => "acm ACME",
        (_, Some(true)) => "dynamodb search",
        _ => name,
    };
    let declared = Declared::find(group).ok_or("no operation of this service is declared here")?;
    let flag = |name: &str| params[name].as_bool().unwrap_or(false).to_string();
    let region = params["Region"].as_str();
    let environment = [
        ("AWS_REGION", region.unwrap_or_default().to_owned()),
        ("AWS_ENDPOINT_URL", params["Endpoint"].as_str().unwrap_or_default().to_owned()),
        ("AWS_USE_FIPS_ENDPOINT", flag("UseFIPS")),
        ("AWS_USE_DUALSTACK_ENDPOINT", flag("UseDualStack")),
    ];
    let recorder = Recorder::default();
    let client = Client::builder()
        .system(system(environment.map(|(name, value)| (name.to_owned(), value))))
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .transport(recorder.clone())
        .build()
        .map_err(|why| why.to_string())?;
    let error = (declared.call)(&client).err();
    let sent = recorder.sent();

    let Some(url) = vector["expect"]["endpoint"]["url"].as_str() else {
        let theirs = text(&vector["expect"], "error");
        let (kind, ours) = error.ok_or("it is sent, and should be refused")?;
        same("what is sent", sent, None)?;
        same("the kind of error", kind, ErrorKind::Configuration)?;
        // A signature needs a region in any case, so that it is missed first.
        let phrase = if region.is_none() { "no region" } else { our_phrase(theirs) };
        return if ours.contains(phrase) {
            Ok(())
        } else {
            same("the error", ours.as_str(), phrase)
        };
    };
    let Some(region) = region else {
        // The endpoint needs no region here, but the signature does.
        let custom = params["Endpoint"].as_str();
        same("the URL", internals::endpoint_url(declared.meta, None, custom)?, url.to_owned())?;
        let (kind, ours) = error.ok_or("it is signed for no region")?;
        return same(
            "no region",
            (kind, ours.contains("no region")),
            (ErrorKind::Configuration, true),
        );
    };
    let sent = sent.ok_or_else(|| format!("nothing is sent: {error:?}"))?;
    same("the URL", sent.url, format!("{}/", url.trim_end_matches('/')))?;
    let schemes = vector["expect"]["endpoint"]["properties"]["authSchemes"].as_array();
    let scheme = schemes.into_iter().flatten().find(|scheme| scheme["name"] == "sigv4");
    let of_scheme = |member: &str| scheme.and_then(|scheme| scheme[member].as_str());
    let signed_for = of_scheme("signingRegion").unwrap_or(region);
    same("the signing region", sent.scope[2].as_str(), signed_for)?;
    match of_scheme("signingName") {
        Some(name) => same("the signing name", sent.scope[3].as_str(), name),
        None => Ok(()),
    }
}

/// What our error says where the rules that AWS publishes say this.
fn our_phrase(theirs: &str) -> &str {
    let theirs = theirs.trim_start_matches("Invalid Configuration: ");
    match theirs.split_once(". ").map_or(theirs, |(sentence, _)| sentence) {
        "FIPS and custom endpoint are not supported" => {
            "FIPS and a custom endpoint exclude each other"
        }
        "Dualstack and custom endpoint are not supported" => {
            "dual stack and a custom endpoint exclude each other"
        }
        other => other,
    }
}
