//! [`ScriptedTransport`]: canned answers, and nothing else.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::header::{HeaderName, HeaderValue};
use http::{Request, Response};
use serde_json::Value as Json;

use super::client;
use super::record::text;
use super::rejection::Rejection;
use super::reply::{QUERY_ERROR, Reply};
use crate::BoxFuture;
use crate::client::Client;
use crate::config::ConfigError;
use crate::json::body;
use crate::operation::{Operation, OperationMeta};
use crate::transport::{Transport, TransportError, TransportErrorKind};

/// Canned answers for a client: each operation gets its own in the order in which they were given,
/// and a call for which there is none fails.
///
/// The answers are typed, so that what a test makes a service say is what it can say. Nothing
/// checks signatures or runs handlers; for that there is a [`Server`](super::Server).
///
/// End a test with [`finish`](Self::finish): it fails for calls that were not expected and for
/// answers that nobody came for. Dropping does not, for it could only panic, and would do so in the
/// middle of another panic, too.
///
/// ```
/// # use aws_operation::{aws_operation, aws_shape};
/// # #[aws_operation(target = "ElasticMapReduce.DescribeStudio")]
/// # #[derive(Debug, Clone, PartialEq)]
/// # pub struct DescribeStudio { pub studio_id: String }
/// # #[aws_shape] #[derive(Debug)] pub struct DescribeStudioOutput { pub name: Option<String> }
/// use aws_operation::server::{Rejection, ScriptedTransport};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let describe = DescribeStudio { studio_id: "es-1".into() };
/// let script = ScriptedTransport::new()
///     .reply_to(&describe, DescribeStudioOutput { name: Some("research".into()) })
///     .reject::<DescribeStudio>(Rejection::new("InvalidRequestException", "no such Studio"));
///
/// let client = script.client()?;
/// assert_eq!(describe.send(&client).await?.name.as_deref(), Some("research"));
/// assert_eq!(describe.send(&client).await.unwrap_err().code(), Some("InvalidRequestException"));
/// script.finish()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct ScriptedTransport(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    lines: VecDeque<Line>,
    /// Target and body.
    requests: Vec<(String, Bytes)>,
    unexpected: Vec<String>,
}

/// One answer to come.
struct Line {
    meta: &'static OperationMeta,
    /// What is asked for; any input without.
    input: Option<Json>,
    answer: Result<Reply, TransportError>,
}

impl ScriptedTransport {
    /// A script without answers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push<T: Operation>(self, input: Option<&T>, answer: Result<Reply, TransportError>) -> Self {
        let input = input.map(|input| {
            body::encode(input).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok())
        });
        // An input without wire form is never sent, and its answer stays unused.
        let line = Line { meta: T::META, input: input.map(Option::unwrap_or_default), answer };
        self.state().lines.push_back(line);
        self
    }

    /// An output for the next call of an operation.
    #[must_use]
    pub fn reply<T: Operation>(self, output: T::Output) -> Self {
        self.push::<T>(None, Ok(Reply::of::<T>(Ok(output))))
    }

    /// An output for the next call of an operation, which has to have this input.
    #[must_use]
    pub fn reply_to<T: Operation>(self, input: &T, output: T::Output) -> Self {
        self.push(Some(input), Ok(Reply::of::<T>(Ok(output))))
    }

    /// An error for the next call of an operation.
    #[must_use]
    pub fn reject<T: Operation>(self, error: impl Into<Rejection<T::Error>>) -> Self {
        self.push::<T>(None, Ok(Reply::of::<T>(Err(error.into()))))
    }

    /// An error for the next call of an operation, which has to have this input.
    #[must_use]
    pub fn reject_to<T: Operation>(self, input: &T, error: impl Into<Rejection<T::Error>>) -> Self {
        self.push(Some(input), Ok(Reply::of::<T>(Err(error.into()))))
    }

    /// No answer for the next call of an operation: what a transport says in its place.
    #[must_use]
    pub fn fail<T: Operation>(self, why: TransportError) -> Self {
        self.push::<T>(None, Err(why))
    }

    /// A client with this transport, a region and credentials, and nothing from the environment.
    ///
    /// # Errors
    /// The settings cannot be used; none of them is the test's own, so that does not happen.
    pub fn client(&self) -> Result<Client, ConfigError> {
        client::scripted(self.clone())
    }

    /// The inputs of all calls of an operation so far, whether or not there was an answer.
    #[must_use]
    pub fn requests<T: Operation>(&self) -> Vec<T> {
        let state = self.state();
        let calls = state.requests.iter().filter(|(target, _)| target == T::META.target);
        calls.filter_map(|(_, bytes)| body::decode(bytes).ok()).collect()
    }

    /// Whether the script was followed to its end.
    ///
    /// # Errors
    /// There were calls that were not expected, or answers are left.
    pub fn finish(&self) -> Result<(), ScriptError> {
        let state = self.state();
        let unused: Vec<_> = state.lines.iter().map(|line| line.meta.target).collect();
        if state.unexpected.is_empty() && unused.is_empty() {
            return Ok(());
        }
        Err(ScriptError { unexpected: state.unexpected.clone(), unused })
    }
}

impl State {
    fn answer(&mut self, request: &Request<Bytes>) -> Result<Reply, TransportError> {
        const TARGET: HeaderName = HeaderName::from_static("x-amz-target");

        let target = text(request.headers(), &TARGET).unwrap_or("no target").to_owned();
        let unexpected = |state: &mut Self, why: String| {
            state.unexpected.push(why.clone());
            // Of a kind that is not tried again: a second attempt would not be expected either.
            Err(TransportError::new(TransportErrorKind::Setup, format!("the script has {why}")))
        };
        self.requests.push((target.clone(), request.body().clone()));
        let Some(at) = self.lines.iter().position(|line| line.meta.target == target) else {
            return unexpected(self, format!("no answer for a call of {target}"));
        };
        let input: Json = serde_json::from_slice(request.body()).unwrap_or_default();
        let Some(line) = self.lines.get(at) else { return unexpected(self, target) };
        if let Some(expected) = &line.input
            && *expected != input
        {
            // Members may be secret; their names are not.
            let why = format!(
                "an answer for another input of {target}: {}",
                difference("", &input, expected)
            );
            return unexpected(self, why);
        }
        match self.lines.remove(at) {
            Some(Line { meta, answer, .. }) => answer.map(|mut reply| {
                let code = reply.query_error(meta, request.headers(), &HashMap::new());
                reply.headers.extend(code.map(|code| (QUERY_ERROR, code)));
                reply
            }),
            None => unexpected(self, target),
        }
    }
}

/// The first place where two inputs are not the same.
fn difference(path: &str, found: &Json, expected: &Json) -> String {
    if let (Json::Object(found), Json::Object(expected)) = (found, expected) {
        let names = expected.keys().chain(found.keys());
        for name in names {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            match (found.get(name), expected.get(name)) {
                (Some(found), Some(expected)) if found == expected => {}
                (Some(found), Some(expected)) => return difference(&path, found, expected),
                (None, _) => return format!("`{path}` was expected, and is absent"),
                (_, None) => return format!("`{path}` was not expected"),
            }
        }
    }
    if path.is_empty() { "it is no object".to_owned() } else { format!("`{path}` differs") }
}

impl Transport for ScriptedTransport {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");

        let mut state = self.state();
        let answer = state.answer(&request).map(|reply| {
            let mut response = Response::new(reply.body);
            *response.status_mut() = reply.status;
            let headers = response.headers_mut();
            headers.insert(REQUEST_ID, HeaderValue::from_static("scripted"));
            headers.extend(reply.headers);
            response
        });
        Box::pin(std::future::ready(answer))
    }
}

impl fmt::Debug for ScriptedTransport {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        let left: Vec<_> = state.lines.iter().map(|line| line.meta.target).collect();
        let sent: Vec<_> = state.requests.iter().map(|(target, _)| target).collect();
        to.debug_struct("ScriptedTransport").field("requests", &sent).field("left", &left).finish()
    }
}

/// How a script was not followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptError {
    unexpected: Vec<String>,
    unused: Vec<&'static str>,
}

impl ScriptError {
    /// What was asked for without an answer, in words.
    #[must_use]
    pub fn unexpected(&self) -> &[String] {
        &self.unexpected
    }

    /// The targets of the answers that nobody came for.
    #[must_use]
    pub fn unused(&self) -> &[&'static str] {
        &self.unused
    }
}

impl fmt::Display for ScriptError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("the script was not followed: ")?;
        let mut separator = "";
        for why in &self.unexpected {
            write!(to, "{separator}it has {why}")?;
            separator = "; ";
        }
        if !self.unused.is_empty() {
            let count = self.unused.len();
            let answers = if count == 1 { "answer was" } else { "answers were" };
            write!(to, "{separator}{count} {answers} not used: {}", self.unused.join(", "))?;
        }
        Ok(())
    }
}

impl std::error::Error for ScriptError {}
