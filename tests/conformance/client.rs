//! The client's clock and the header against loops of Lambda functions.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_operation::{Overrides, Timestamp, TimestampFormat, aws_operation};
use bytes::Bytes;
use http::header::{HeaderName, HeaderValue};
use http::{Request, Response};
use libtest_mimic::Trial;
use serde_json::{Value as Json, json};

use crate::calling::{Act, Stage, block_on};
use crate::vectors::{Outcome, Vectors, case, same, text};

#[aws_operation(target = "ElasticMapReduce.DescribeReleaseLabel", output = ())]
struct DescribeReleaseLabel {}

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let clock = vectors.json("client/clock-skew.json");
    let lambda = vectors.json("client/recursion-detection.json");
    let clock = clock["cases"].as_array().expect("cases").clone();
    let lambda = lambda.as_array().expect("cases").clone();
    let clock = clock.into_iter().map(|given| {
        let name = format!("clock {}", text(&given, "id"));
        case(name, move || clock_case(&given))
    });
    let lambda = lambda.into_iter().enumerate().map(|(index, given)| {
        let why = given.get("description").or(given.get("desciption")).expect("a description");
        let name = format!("recursion {index}: {}", why[0].as_str().expect("text"));
        case(name, move || recursion_case(&given))
    });
    clock.chain(lambda).collect()
}

/// The first answer refuses with a code and a time, the second succeeds; the second request shows
/// what came of it.
fn clock_case(given: &Json) -> Outcome {
    let now = own_time(given)?;
    let date = match (given["server"].as_str(), given["date_header"].as_str()) {
        (Some(server), _) => http_date(date_time(server)?)?,
        (None, Some(header)) => header.to_owned(),
        (None, None) => {
            let ahead = given["date_header_minus_now_s"].as_u64().expect("seconds");
            http_date(now + Duration::from_secs(ahead))?
        }
    };
    let read_timeout = given["read_timeout_s"].as_u64().map(Duration::from_secs);
    let stage = Stage::new(
        Vec::new(),
        move || now,
        |builder| match read_timeout {
            Some(limit) => builder.attempt_timeout(limit),
            None => builder,
        },
    );
    let status = u16::try_from(given["status"].as_u64().unwrap_or(403)).unwrap();
    // The case of the estimate has no code: an answer that is retried anyhow.
    let status = if given["code"].is_null() { 500 } else { status };
    let refusal = Response::builder()
        .status(status)
        .header("date", &date)
        .body(Bytes::from(json!({ "__type": given["code"] }).to_string()))
        .unwrap();
    let success = Response::new(Bytes::new());
    stage.script([Act::Answer(refusal), Act::Answer(success)]);
    let ended = block_on(DescribeReleaseLabel {}.send(stage.client()));

    // A code that is throttling is retried, whatever the clock.
    let requests = stage.requests();
    let corrected = match requests.get(1) {
        Some(second) => Some(seconds(signed_at(second)?) - seconds(signed_at(&requests[0])?)),
        None => None,
    };
    if let Some(skewed) = given["skewed"].as_bool() {
        let code = text(given, "code");
        let retried = skewed || code == "RequestThrottled";
        same("retried", ended.is_ok(), retried)?;
        let offset = if skewed { given["offset_s"].as_i64().expect("seconds") } else { 0 };
        return same("the correction", corrected.unwrap_or(0), offset);
    }
    if let Some(retried) = given["retried"].as_bool() {
        same("retried", ended.is_ok(), retried)?;
    }
    if let Some(expected) = given["expected_correction_s"].as_i64() {
        let tolerance = given["tolerance_s"].as_i64().expect("seconds");
        let found = corrected.ok_or("there is no second request")?;
        same("a correction that is close", (found - expected).abs() <= tolerance, true)?;
    }
    if let Some(ttl) = given["expected_second_attempt_ttl"].as_str() {
        same("the rule", ttl, "now + 160 s")?;
        let header = requests.get(1).ok_or("there is no second request")?.headers();
        let header = header["amz-sdk-request"].to_str().unwrap();
        let at = date_time_basic(now + Duration::from_secs(160))?;
        same("the header", header, &*format!("ttl={at}; attempt=2; max=3"))?;
        same("the correction", corrected, Some(0))?;
    }
    Ok(())
}

fn own_time(given: &Json) -> Result<SystemTime, String> {
    if let Some(client) = given["client"].as_str() {
        return date_time(client);
    }
    match given["x_amz_date"].as_str() {
        Some(basic) => from_basic(basic),
        None => Ok(UNIX_EPOCH + Duration::from_secs(1_700_000_000)),
    }
}

fn date_time(text: &str) -> Result<SystemTime, String> {
    let at = Timestamp::parse(text, TimestampFormat::DateTime).map_err(|why| why.to_string())?;
    SystemTime::try_from(at).map_err(|why| why.to_string())
}

/// `20231006T131604Z`
fn from_basic(text: &str) -> Result<SystemTime, String> {
    let part = |range| text.get(range).ok_or("a date that is cut short");
    date_time(&format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(0..4)?,
        part(4..6)?,
        part(6..8)?,
        part(9..11)?,
        part(11..13)?,
        part(13..15)?
    ))
}

fn date_time_basic(time: SystemTime) -> Result<String, String> {
    let text = Timestamp::from(time).format(TimestampFormat::DateTime);
    Ok(text.map_err(|why| why.to_string())?.replace(['-', ':'], ""))
}

fn http_date(time: SystemTime) -> Result<String, String> {
    Timestamp::from(time).format(TimestampFormat::HttpDate).map_err(|why| why.to_string())
}

fn signed_at(request: &Request<()>) -> Result<SystemTime, String> {
    from_basic(request.headers()["x-amz-date"].to_str().unwrap())
}

fn seconds(time: SystemTime) -> i64 {
    Timestamp::from(time).secs()
}

fn recursion_case(given: &Json) -> Outcome {
    let env = given["env"].as_object().expect("variables").iter();
    let env = env.map(|(name, value)| (name.clone(), value.as_str().expect("text").to_owned()));
    let stage = Stage::new(env.collect(), SystemTime::now, |builder| builder);
    let headers = |member: &str| -> Vec<(HeaderName, HeaderValue)> {
        let lines = given[member].as_array().expect("lines").iter();
        lines
            .map(|line| {
                let (name, value) =
                    line.as_str().expect("text").split_once(": ").expect("a header");
                (name.parse().expect("a name"), value.parse().expect("a value"))
            })
            .collect()
    };
    let mut own = Overrides::new();
    for (name, value) in headers("requestHeadersBefore") {
        own = own.header(name, value);
    }
    stage.script([Act::Answer(Response::new(Bytes::new()))]);
    block_on(DescribeReleaseLabel {}.send(&stage.client().with(own)))
        .map_err(|why| why.to_string())?;
    let requests = stage.requests();
    let found: Vec<_> = requests[0].headers().get_all("x-amzn-trace-id").iter().cloned().collect();
    let expected: Vec<_> =
        headers("requestHeadersAfter").into_iter().map(|(_, value)| value).collect();
    same("x-amzn-trace-id", found, expected)
}
