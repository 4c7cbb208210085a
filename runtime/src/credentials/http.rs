//! Requests of the sources: a time limit for each attempt, and when there is another one.

use std::fmt::Write as _;
use std::time::Duration;

use bytes::Bytes;
use http::header::{HeaderValue, USER_AGENT};
use http::{Method, Request, Response, Uri};

use super::{Context, CredentialsError};
use crate::retry;
use crate::transport::{Direct, TransportError};

/// The longest pause before the second attempt; it doubles with each further one.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// More than any answer of theirs. A transport's own limit is for the services.
const MAX_BODY: usize = 1024 * 1024;

const AGENT: HeaderValue =
    HeaderValue::from_static(concat!("aws-operation/", env!("CARGO_PKG_VERSION")));

/// How patient a source is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Policy {
    /// The time limit of each attempt.
    pub(super) timeout: Duration,
    /// Attempts that may end without an answer.
    pub(super) silent: u32,
    /// Attempts that may end with an answer that asks for another.
    pub(super) answered: u32,
    /// Past all proxies: to a host that is in the machine, so to speak.
    pub(super) direct: bool,
    /// Answers that ask for another attempt, besides those that are retried of every service.
    pub(super) retry: fn(&Response<Bytes>) -> bool,
}

impl Policy {
    pub(super) const fn new(timeout: Duration, attempts: u32) -> Self {
        let retry = |_: &Response<Bytes>| false;
        Self { timeout, silent: attempts, answered: attempts, direct: false, retry }
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Silence {
    Timeout(Duration),
    Transport(TransportError),
    /// There is not even a request.
    Request(CredentialsError),
}

impl Silence {
    /// In words; `host` is whom it is about.
    pub(super) fn into_error(self, host: &str) -> CredentialsError {
        match self {
            Self::Timeout(limit) => {
                CredentialsError::new(format!("{host} did not answer within {limit:?}"))
            }
            Self::Transport(why) => CredentialsError::new(why.to_string()),
            Self::Request(why) => why,
        }
    }
}

/// Makes the request of one attempt.
pub(super) type Make<'a> = dyn FnMut() -> Result<Request<Bytes>, CredentialsError> + Send + 'a;

/// Sends what `make` makes, until there is an answer that stands or the attempts are used up.
///
/// # Errors
/// No attempt was answered.
pub(super) async fn send(
    context: &Context,
    policy: Policy,
    make: &mut Make<'_>,
) -> Result<Response<Bytes>, Silence> {
    let mut attempt = 0;
    loop {
        attempt += 1;
        let mut request = make().map_err(Silence::Request)?;
        request.headers_mut().insert(USER_AGENT, AGENT);
        if policy.direct {
            request.extensions_mut().insert(Direct);
        }
        let sending = context.transport.send(request);
        let outcome = match context.system.within(policy.timeout, sending).await {
            None => Err(Silence::Timeout(policy.timeout)),
            Some(Err(why)) => Err(Silence::Transport(why)),
            Some(Ok(response)) if response.body().len() > MAX_BODY => {
                return Err(Silence::Request(CredentialsError::new(format!(
                    "the answer is larger than {MAX_BODY} bytes"
                ))));
            }
            Some(Ok(response)) => Ok(response),
        };
        let again = match &outcome {
            Ok(response) => attempt < policy.answered && asks_again(policy, response),
            Err(Silence::Transport(why)) => attempt < policy.silent && why.is_retryable(),
            Err(_) => attempt < policy.silent,
        };
        if !again {
            return outcome;
        }
        context.system.sleep(pause(attempt, context.system.random().unwrap_or(1.0))).await;
    }
}

fn asks_again(policy: Policy, response: &Response<Bytes>) -> bool {
    let status = response.status();
    retry::answer("", status).is_some() || !status.is_success() && (policy.retry)(response)
}

/// Anything up to a bound that doubles: full jitter.
fn pause(attempt: u32, random: f64) -> Duration {
    let bound = FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(attempt - 1)).min(LONGEST_PAUSE);
    bound.mul_f64(random.clamp(0.0, 1.0))
}

/// A request without a body.
pub(super) fn request(method: Method, uri: Uri) -> Request<Bytes> {
    let mut request = Request::new(Bytes::new());
    *request.method_mut() = method;
    *request.uri_mut() = uri;
    request
}

/// A header value that nothing prints.
///
/// # Errors
/// It holds characters that a header cannot have; `what` names it.
pub(super) fn secret(value: &str, what: &str) -> Result<HeaderValue, CredentialsError> {
    let mut value = HeaderValue::from_str(value).map_err(|_| {
        CredentialsError::configuration(format!(
            "{what} holds characters that a header cannot have"
        ))
    })?;
    value.set_sensitive(true);
    Ok(value)
}

/// `name=value&…`, as bodies of forms and queries have it.
pub(super) fn form<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = String::new();
    for (name, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(name);
        text.push('=');
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                text.push(char::from(byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(text, "%{byte:02X}");
            }
        }
    }
    text
}

/// A text of the other side for an error: one line, not too long.
pub(super) fn printable(text: &str) -> String {
    const LONGEST: usize = 300;
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = line.char_indices().nth(LONGEST) {
        line.truncate(cut);
        line.push('…');
    }
    line.chars().filter(|each| !each.is_control()).collect()
}
