//! Headers that say who calls, and which attempt of which call it is.

use std::fmt::Write as _;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderValue;
use http::header::HeaderName;

use crate::config::{Settings, System, uuid_text};
use crate::json::calendar::Civil;

/// The same for all attempts of a call.
pub(super) const INVOCATION_ID: HeaderName = HeaderName::from_static("amz-sdk-invocation-id");
/// `attempt=1; max=3`
pub(super) const REQUEST: HeaderName = HeaderName::from_static("amz-sdk-request");
/// Lets AWS end loops of Lambda functions that call each other.
pub(super) const TRACE_ID: HeaderName = HeaderName::from_static("x-amzn-trace-id");

/// `aws-operation/0.1.0 ua/2.1 os/linux lang/rust exec-env/AWS_ECS_FARGATE app/my-app`
///
/// Source: the "Application ID" chapter of the AWS SDKs and Tools Reference Guide.
pub(super) fn user_agent(settings: &Settings) -> HeaderValue {
    let mut text = format!(
        "aws-operation/{} ua/2.1 os/{} lang/rust",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS
    );
    for (name, value) in [("exec-env", &settings.execution_env), ("app", &settings.app_id)] {
        if let Some(value) = value {
            let _ = write!(text, " {name}/{value}");
        }
    }
    // The settings are tokens, so it is a header's value.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("aws-operation"))
}

/// The trace of the Lambda function that this program is.
pub(super) fn trace_id(system: &System) -> Option<HeaderValue> {
    system.var("AWS_LAMBDA_FUNCTION_NAME")?;
    let trace = system.raw_var("_X_AMZN_TRACE_ID")?;
    let mut text = String::with_capacity(trace.len());
    for byte in trace.bytes() {
        match byte {
            b' '..=b'~' => text.push(char::from(byte)),
            _ => {
                let _ = write!(text, "%{byte:02X}");
            }
        }
    }
    HeaderValue::from_str(&text).ok().filter(|value| !value.is_empty())
}

/// Which attempt it is of how many, and when its caller gives up, where that is known.
pub(super) fn attempt(number: u32, most: u32, gives_up: Option<SystemTime>) -> Option<HeaderValue> {
    if (number, most, gives_up) == (1, 3, None) {
        return Some(HeaderValue::from_static("attempt=1; max=3"));
    }
    let mut text = String::with_capacity(48);
    if let Some(since) = gives_up.and_then(|at| at.duration_since(UNIX_EPOCH).ok()) {
        text.push_str("ttl=");
        Civil::from_epoch(i64::try_from(since.as_secs()).ok()?).push_basic(&mut text);
        text.push_str("; ");
    }
    let _ = write!(text, "attempt={number}; max={most}");
    HeaderValue::try_from(text).ok()
}

/// The wait that a service asks for, in milliseconds; what is none is not looked at.
pub(super) fn retry_after(headers: &http::HeaderMap) -> Option<Duration> {
    let millis = headers.get("x-amz-retry-after")?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_millis(millis))
}

/// Names for calls, in the form of UUIDs: a random one for the first, and the next in turn for each
/// other, so that a call costs no randomness. Whoever sees one can tell the next; they are no secret.
#[derive(Debug, Default)]
pub(super) struct Invocations {
    first: OnceLock<[u8; 16]>,
    made: AtomicU32,
}

impl Invocations {
    /// The name of a call; `None` if the system has no randomness.
    pub(super) fn next(&self, system: &System) -> Option<HeaderValue> {
        let first = match self.first.get() {
            Some(first) => first,
            None => {
                let random = system.uuid_bytes().ok()?;
                self.first.get_or_init(|| random)
            }
        };
        let mut bytes = *first;
        let [.., a, b, c, d] = &mut bytes;
        let turn = u32::from_be_bytes([*a, *b, *c, *d])
            .wrapping_add(self.made.fetch_add(1, Ordering::Relaxed));
        [*a, *b, *c, *d] = turn.to_be_bytes();
        HeaderValue::try_from(uuid_text(bytes)).ok()
    }
}
