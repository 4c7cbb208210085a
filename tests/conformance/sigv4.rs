//! `sigv4/`: canonical request, string to sign and signature of AWS's published vectors.

use std::time::SystemTime;

use aws_operation::sign::{Scope, Signer, SigningRules};
use aws_operation::{Credentials, Timestamp, TimestampFormat};
use http::{HeaderName, HeaderValue, Request};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::vectors::{Outcome, Vectors, case, same, text};

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let mut trials = Vec::new();
    let headers = vectors.json("sigv4/aws-c-auth-v4-header-cases.json");
    for vector in headers["cases"].as_array().into_iter().flatten() {
        let name = format!("sigv4::header::{}", text(vector, "name"));
        let vector = vector.clone();
        trials.push(case(name, move || header_case(&vector)));
    }
    for file in ["smithy-rs-verified-vectors", "go-verified-vector"] {
        let recorded = vectors.json(&format!("sigv4/{file}.json"));
        for (index, vector) in recorded["vectors"].as_array().into_iter().flatten().enumerate() {
            let what = if text(vector, "body").is_empty() { "empty" } else { "body" };
            let vector = vector.clone();
            let name = format!("sigv4::{file}[{index}]::{}::{what}", text(&vector, "service"));
            trials.push(case(name, move || recorded_case(&vector)));
        }
    }
    trials
}

/// What is signed with, and for what.
struct Context<'a> {
    credentials: Credentials,
    scope: Scope<'a>,
    time: SystemTime,
    rules: SigningRules,
}

pub(crate) fn credentials(of: &Json) -> Credentials {
    let keys = Credentials::new(text(of, "access_key_id"), text(of, "secret_access_key"));
    let token = of.get("session_token").or_else(|| of.get("token")).and_then(Json::as_str);
    token.map_or(keys.clone(), |token| keys.with_session_token(token))
}

fn header_case(vector: &Json) -> Outcome {
    let of = &vector["context"];
    let flag = |name: &str| of[name].as_bool().unwrap_or(false);
    let time = Timestamp::parse(text(of, "timestamp"), TimestampFormat::DateTime);
    let context = Context {
        credentials: credentials(&of["credentials"]),
        scope: Scope { region: text(of, "region"), service: text(of, "service") },
        time: SystemTime::try_from(time.map_err(|why| why.to_string())?)
            .map_err(|why| why.to_string())?,
        rules: SigningRules {
            normalize_path: flag("normalize"),
            // The vectors hold paths before their first encoding, which no URI can.
            encode_path: false,
            sign_body_header: flag("sign_body"),
            sign_token: !flag("omit_session_token"),
        },
    };
    let headers: Vec<(String, String)> = vector["headers"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|pair| Some((pair[0].as_str()?.to_owned(), pair[1].as_str()?.to_owned())))
        .collect();
    let uri = encoded(text(vector, "target"));
    check(vector, &context, text(vector, "method"), &uri, &headers)
}

fn recorded_case(vector: &Json) -> Outcome {
    let signed: Vec<&str> = text(vector, "signed_headers").split(';').collect();
    let time = text(vector, "timestamp");
    let time = format!(
        "{}-{}-{}T{}:{}:{}Z",
        &time[..4],
        &time[4..6],
        &time[6..8],
        &time[9..11],
        &time[11..13],
        &time[13..15]
    );
    let time = Timestamp::parse(&time, TimestampFormat::DateTime).map_err(|why| why.to_string())?;
    let context = Context {
        credentials: credentials(vector),
        scope: Scope { region: text(vector, "region"), service: text(vector, "service") },
        time: SystemTime::try_from(time).map_err(|why| why.to_string())?,
        rules: SigningRules {
            normalize_path: false,
            encode_path: false,
            ..SigningRules::default()
        },
    };
    // What was recorded beside the signature, but not signed, is not signed here either.
    let headers: Vec<(String, String)> = vector["headers"]
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, _)| signed.contains(&name.as_str()))
        .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
        .collect();
    let url = text(vector, "url");
    let uri = match vector["raw_path"].as_str() {
        Some(path) => format!("{url}{}", encoded(path)),
        None => encoded(url),
    };
    check(vector, &context, text(vector, "method"), &uri, &headers)
}

/// A target as a URI can hold it: what is no URI character is escaped.
pub(crate) fn encoded(target: &str) -> String {
    let (path, query) =
        target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    let escape = |text: &str, kept: &[u8]| -> String {
        text.bytes()
            .map(|byte| match byte {
                byte if byte.is_ascii_alphanumeric() || kept.contains(&byte) => {
                    char::from(byte).to_string()
                }
                byte => format!("%{byte:02X}"),
            })
            .collect()
    };
    let path = escape(path, b"-._~/:");
    query.map_or(path.clone(), |query| format!("{path}?{}", escape(query, b"-._~/:=&%+")))
}

fn check(
    vector: &Json,
    context: &Context<'_>,
    method: &str,
    uri: &str,
    headers: &[(String, String)],
) -> Outcome {
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        let name: HeaderName = name.parse().map_err(|_| format!("the header `{name}`"))?;
        // A value that goes on in the next line has blanks there, which is how it is sent today.
        let value = value.replace('\n', " ");
        let value = HeaderValue::from_bytes(value.as_bytes()).map_err(|why| why.to_string())?;
        request = request.header(name, value);
    }
    let (mut parts, ()) = request.body(()).map_err(|why| format!("{uri}: {why}"))?.into_parts();
    let body = text(vector, "body").as_bytes();
    let found = Signer::new()
        .sign(&mut parts, body, &context.credentials, context.scope, context.time, context.rules)
        .map_err(|why| why.to_string())?;
    same(
        "the canonical request",
        found.canonical_request.as_str(),
        text(vector, "canonical_request"),
    )?;
    same("the string to sign", found.string_to_sign.as_str(), text(vector, "string_to_sign"))?;
    let authorization = parts.headers.get("authorization").and_then(|value| value.to_str().ok());
    let signature = authorization.and_then(|value| value.rsplit_once("Signature="));
    same(
        "the signature",
        signature.map_or("", |(_, signature)| signature),
        text(vector, "signature"),
    )
}
