//! `endpoints/configured-endpoint-urls.json`: which of the configured URLs is used.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use aws_operation::{Client, aws_operation};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use super::{Recorder, system};
use crate::vectors::{Outcome, Vectors, case, same, text};

/// Stands for S3, which most of the cases are about and which has no awsJson.
#[aws_operation(
    target = "S3.ListBuckets",
    service = "S3",
    endpoint_prefix = "s3",
    signing_name = "s3",
    json = "1.1",
    output = ()
)]
struct ListBuckets {}

#[aws_operation(target = "DynamoDB_20120810.ListTables", output = ())]
struct ListTables {}

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let all = vectors.json("endpoints/configured-endpoint-urls.json");
    let suites = all["testSuites"].as_array().into_iter().flatten();
    let cases = suites.flat_map(|suite| {
        let cases = suite["endpointUrlTests"].as_array().into_iter().flatten();
        cases.map(move |vector| (suite, vector))
    });
    cases
        .enumerate()
        .map(|(index, (suite, vector))| {
            let (suite, vector) = (suite.clone(), vector.clone());
            let name = text(&vector, "name");
            let title = format!("endpoints::configured::{:02} {name}", index + 1);
            case(title, move || check(&suite, &vector))
        })
        .collect()
}

fn check(suite: &Json, vector: &Json) -> Outcome {
    let config = config_file(suite);
    let environment: BTreeMap<String, String> = suite["environments"][text(vector, "environment")]
        .as_object()
        .into_iter()
        .flatten()
        .chain([
            (&"AWS_PROFILE".to_owned(), &vector["profile"]),
            (&"HOME".to_owned(), &Json::from("/home/user")),
        ])
        .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
        .collect();
    let recorder = Recorder::default();
    let mut builder = Client::builder()
        .system(system(environment).with_files(move |path| match path.ends_with("config") {
            true => Ok(config.clone().into_bytes()),
            false => Err(std::io::ErrorKind::NotFound.into()),
        }))
        .credentials(aws_operation::Credentials::new("AKIDEXAMPLE", "secret"))
        .transport(recorder.clone());
    for (name, value) in
        suite["client_configs"][text(vector, "client_config")].as_object().into_iter().flatten()
    {
        builder = match (name.as_str(), value) {
            ("endpoint_url", Json::String(url)) => builder.endpoint_url(url),
            ("ignore_configured_endpoint_urls", Json::Bool(ignore)) => {
                builder.ignore_configured_endpoint_urls(*ignore)
            }
            _ => return Err(format!("a setting that this harness does not know: {name}")),
        };
    }
    let client = builder.build().map_err(|why| why.to_string())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(|why| why.to_string())?;
    let error = match text(vector, "service") {
        "s3" => runtime.block_on(ListBuckets {}.send(&client)).err(),
        "dynamodb" => runtime.block_on(ListTables {}.send(&client)).err(),
        other => return Err(format!("a service that this harness does not know: {other}")),
    };
    let sent = recorder.sent().ok_or_else(|| format!("nothing is sent: {error:?}"))?;
    same("the URL", sent.url, format!("{}/", text(&vector["output"], "endpointUrl")))
}

/// The profiles and services of a suite as a config file.
fn config_file(suite: &Json) -> String {
    let mut file = String::new();
    for (kind, word) in [("profiles", "profile"), ("services", "services")] {
        for (name, properties) in suite[kind].as_object().into_iter().flatten() {
            let _ = writeln!(file, "[{word} {name}]");
            for (key, value) in properties.as_object().into_iter().flatten() {
                let _ = writeln!(file, "{key} = {}", value.as_str().unwrap_or_default());
                for (sub, value) in value.as_object().into_iter().flatten() {
                    let _ = writeln!(file, "  {sub} = {}", value.as_str().unwrap_or_default());
                }
            }
        }
    }
    file
}
