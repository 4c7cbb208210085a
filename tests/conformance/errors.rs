//! `errors/error-parsing-cases.json`: code, message and request id of error responses.

use aws_operation::{Error, aws_operation};
use bytes::Bytes;
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::vectors::{Outcome, Vectors, case, headers, out, same, text};

/// An operation without declared errors.
#[aws_operation(target = "ElasticMapReduce.DescribeCluster", output = ())]
struct DescribeCluster {}

/// The same of a service that spoke the query protocol before.
#[aws_operation(target = "AmazonSQS.DeleteQueue", output = ())]
struct DeleteQueue {}

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let all = vectors.json("errors/error-parsing-cases.json");
    let mut trials = Vec::new();
    for (index, vector) in all["sanitize"].as_array().into_iter().flatten().enumerate() {
        let vector = vector.clone();
        trials.push(case(format!("errors::sanitize[{index}]"), move || {
            let body = serde_json::json!({ "__type": vector["value"] }).to_string();
            let error = parse(false, &[], 400, body)?;
            same("the code", error.code(), vector["expect"].as_str())
        }));
    }
    for vector in all["cases"].as_array().into_iter().flatten() {
        let name = format!("errors::{}", text(vector, "id"));
        let vector = vector.clone();
        if vector["expect"]["contested"] == true {
            trials.push(out(&name, "SDKs disagree; here `__type` comes before `code`"));
            continue;
        }
        trials.push(case(name, move || check(&vector)));
    }
    trials
}

fn parse(
    is_query: bool,
    headers: &[(String, String)],
    status: u16,
    body: String,
) -> Result<Error, String> {
    let response = || {
        let mut response = http::Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(name, value);
        }
        response.body(Bytes::from(body.clone())).map_err(|why| why.to_string())
    };
    let parsed = if is_query {
        DeleteQueue::parse(response()?)
    } else {
        DescribeCluster::parse(response()?)
    };
    parsed.err().ok_or_else(|| "it was taken for success".to_owned())
}

fn check(vector: &Json) -> Outcome {
    let expect = &vector["expect"];
    let status = vector["status"].as_u64().and_then(|status| u16::try_from(status).ok());
    let body = vector["body"].as_str().unwrap_or_default().to_owned();
    // The others are of services that never spoke the query protocol.
    let is_query = text(vector, "id").starts_with("query-error");
    let error = parse(is_query, &headers(vector), status.unwrap_or(400), body.clone())?;

    // botocore makes a code of the status where the answer has none.
    let code = expect["code"].as_str().filter(|code| code.parse::<u16>().is_err());
    same("the code", error.code(), code)?;
    if code.is_some() {
        same("the message", error.message(), expect["message"].as_str())?;
    }
    if let Some(id) = expect["request_id"].as_str() {
        same("the request id", error.request_id(), Some(id))?;
    }
    same("the status", error.status().map(|status| status.as_u16()), status.or(Some(400)))?;
    same("the body as it came", error.body().map(|body| &body[..]), Some(body.as_bytes()))?;
    same("one line", error.to_string().lines().count(), 1)?;
    // The fields are compared by the protocol suites, which have them declared.
    same("the typed code", error.modeled().map(|error| error.code.as_str()), code)
}
