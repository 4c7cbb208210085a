//! `endpoints/emr.json`: where EMR is.

use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use aws_operation::{
    BoxFuture, Client, Credentials, System, Transport, TransportError, TransportErrorKind,
    aws_operation,
};
use bytes::Bytes;
use http::{Request, Response};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::vectors::{Outcome, Vectors, case, same, text};

/// Any operation of EMR.
#[aws_operation(target = "ElasticMapReduce.ListClusters", output = ())]
struct ListClusters {}

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let all = vectors.json("endpoints/emr.json");
    all["testCases"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|vector| {
            let vector = vector.clone();
            let name = format!("endpoints::emr::{}", text(&vector, "documentation"));
            case(name, move || check(&vector))
        })
        .collect()
}

/// Keeps the URL that a request goes to, and sends nothing.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Option<String>>>);

impl Transport for Recorder {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        *self.0.lock().expect("no test panics with it") = Some(request.uri().to_string());
        let why = TransportError::new(TransportErrorKind::Connect, "nothing is sent here");
        Box::pin(std::future::ready(Err(why)))
    }
}

fn check(vector: &Json) -> Outcome {
    let params = &vector["params"];
    let flag = |name: &str| params[name].as_bool().unwrap_or(false).to_string();
    let environment = [
        ("AWS_REGION", params["Region"].as_str().unwrap_or_default().to_owned()),
        ("AWS_ENDPOINT_URL", params["Endpoint"].as_str().unwrap_or_default().to_owned()),
        ("AWS_USE_FIPS_ENDPOINT", flag("UseFIPS")),
        ("AWS_USE_DUALSTACK_ENDPOINT", flag("UseDualStack")),
    ];
    let recorder = Recorder::default();
    let client = Client::builder()
        .system(System::real().with_env(environment).with_clock(|| SystemTime::UNIX_EPOCH))
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .transport(recorder.clone())
        .build()
        .map_err(|why| why.to_string())?;
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().map_err(|why| why.to_string())?;
    let error = runtime.block_on(ListClusters {}.send(&client)).err().map(|why| why.to_string());

    let sent = recorder.0.lock().expect("no test panics with it").clone();
    match vector["expect"]["endpoint"]["url"].as_str() {
        Some(url) => {
            // Signing needs a region where the endpoint does not.
            if params["Region"].is_null() {
                return same("the error", error.is_some_and(|why| why.contains("no region")), true);
            }
            same("the URL", sent, Some(format!("{url}/")))
        }
        None => same("an error before anything is sent", (sent, error.is_some()), (None, true)),
    }
}
