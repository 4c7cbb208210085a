//! Typed outputs and errors to what is on the wire: status, headers and body.
//!
//! Sources: Smithy's awsJson protocols ("Operation error serialization"), and for the namespace of
//! `__type` the recorded answers of DynamoDB and KMS.

use std::collections::HashMap;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, StatusCode};
use serde::{Serialize, Serializer};
use serde_json::{Value as Json, json};

use super::rejection::{Problem, Rejection};
use crate::error::{ModeledError, ServiceError};
use crate::json::error_body;
use crate::operation::{Operation, OperationMeta, Output as _};
use crate::response;

pub(super) const QUERY_ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");
const QUERY_MODE: HeaderName = HeaderName::from_static("x-amzn-query-mode");

/// An answer before it has its date and request id.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    /// The error's code; `None` for success and for what is no error of awsJson.
    pub(super) code: Option<String>,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The code for callers that ask for the query protocol's, if it is not the usual one.
    pub(super) query_code: Option<String>,
    /// Whether the handler has made it.
    pub(super) handled: bool,
    /// What the author of a test has to know and the caller has not.
    pub(super) explanation: Option<String>,
}

impl Reply {
    fn new(status: StatusCode, content_type: Option<&'static str>, body: Bytes) -> Self {
        let mut headers = HeaderMap::new();
        if let Some(content_type) = content_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        Self {
            status,
            code: None,
            headers,
            body,
            query_code: None,
            handled: false,
            explanation: None,
        }
    }

    /// An answer that is no awsJson: what a request gets that is none either.
    pub(super) fn plain(status: StatusCode, body: &'static str, explanation: String) -> Self {
        let explanation = Some(explanation);
        Self { explanation, ..Self::new(status, None, Bytes::from_static(body.as_bytes())) }
    }

    /// An error that services have in common, with the member that AWS puts its text in.
    pub(super) fn error(
        content_type: &'static str,
        status: StatusCode,
        code: &str,
        text: Option<(&str, &str)>,
    ) -> Self {
        let mut body = json!({ "__type": code });
        if let (Some((member, text)), Some(members)) = (text, body.as_object_mut()) {
            members.insert(member.to_owned(), Json::from(text));
        }
        let code = Some(response::sanitize(code).to_owned());
        Self { code, ..Self::new(status, Some(content_type), body.to_string().into()) }
    }

    pub(super) fn explained(mut self, explanation: impl Into<String>) -> Self {
        self.explanation = Some(explanation.into());
        self
    }

    /// The query protocol's code of an error, for a caller who asks for it: `Code;Sender`.
    pub(super) fn query_error(
        &self,
        meta: &OperationMeta,
        request: &HeaderMap,
        codes: &HashMap<String, String>,
    ) -> Option<HeaderValue> {
        let code = self.code.as_ref().filter(|_| meta.service.query_compatible)?;
        if request.get(QUERY_MODE)?.to_str().ok()? != "true" {
            return None;
        }
        let at_fault = if self.status.is_server_error() { "Receiver" } else { "Sender" };
        let code = self.query_code.as_ref().or_else(|| codes.get(code)).unwrap_or(code);
        // A code that no header can have stays out.
        HeaderValue::try_from(format!("{code};{at_fault}")).ok()
    }

    /// What a handler has answered.
    pub(super) fn of<T: Operation>(result: Result<T::Output, Rejection<T::Error>>) -> Self {
        let reply = match result {
            Ok(output) => match output.to_body() {
                Ok(body) => Self::new(StatusCode::OK, Some(T::META.service.content_type), body),
                Err(why) => Self::broken(
                    T::META,
                    format!("the output of the handler has no wire form: {why}"),
                ),
            },
            Err(rejection) => Self::rejected(T::META, rejection),
        };
        Self { handled: true, ..reply }
    }

    /// What the caller gets where the server's own side is wrong.
    pub(super) fn broken(meta: &OperationMeta, explanation: String) -> Self {
        Self::error(
            meta.service.content_type,
            StatusCode::INTERNAL_SERVER_ERROR,
            &type_name(meta, "InternalFailure"),
            Some(("message", "The request processing has failed because of an unknown error.")),
        )
        .explained(explanation)
    }

    /// An error in the place of an output.
    pub(super) fn rejected<E: ModeledError>(meta: &OperationMeta, rejection: Rejection<E>) -> Self {
        let rejection = *rejection.0;
        let (code, body) = match rejection.problem {
            Problem::Raw(body) => {
                let status = rejection.status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                let mut reply = Self::new(status, None, body);
                reply.headers.extend(rejection.headers);
                return reply;
            }
            Problem::Modeled(error) => (error.code().to_owned(), encode(meta, &error)),
            Problem::Code { code, message } => {
                let error = ServiceError { code: code.clone(), message };
                (code, encode(meta, &error))
            }
        };
        let body = match body {
            Ok(body) => body,
            Err(why) => {
                let why = format!("the error of the handler has no wire form: {why}");
                return Self::broken(meta, why);
            }
        };
        let status = rejection.status.unwrap_or_else(|| usual_status(&code));
        let mut reply = Self::new(status, Some(meta.service.content_type), body);
        reply.query_code = rejection.query_code;
        reply.headers.extend(rejection.headers);
        Self { code: Some(response::sanitize(&code).to_owned()), ..reply }
    }
}

/// The body of an error.
fn encode<E: ModeledError>(meta: &OperationMeta, error: &E) -> Result<Bytes, serde_json::Error> {
    struct Members<'a, E>(&'a E);

    impl<E: ModeledError> Serialize for Members<'_, E> {
        fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
            error_body::encode(self.0, to)
        }
    }

    let mut body = serde_json::to_value(Members(error))?;
    if let Some(members) = body.as_object_mut() {
        members.insert("__type".to_owned(), Json::from(type_name(meta, error.code())));
    }
    Ok(body.to_string().into())
}

/// `__type` as services write it: with the namespace of the model in awsJson 1.0, without in 1.1.
pub(super) fn type_name(meta: &OperationMeta, code: &str) -> String {
    if code.contains('#') || !meta.service.content_type.ends_with("1.0") {
        return code.to_owned();
    }
    let prefix = meta.target.split_once('.').map_or(meta.target, |(prefix, _)| prefix);
    // `DynamoDB_20120810` is of the namespace `com.amazonaws.dynamodb.v20120810`.
    let version = prefix
        .rsplit_once('_')
        .map(|(_, version)| version)
        .filter(|version| version.len() == 8 && version.bytes().all(|byte| byte.is_ascii_digit()));
    let service = meta.service.signing_name;
    match version {
        Some(version) => format!("com.amazonaws.{service}.v{version}#{code}"),
        None => format!("com.amazonaws.{service}#{code}"),
    }
}

/// `__type` of the errors that all services have in common.
pub(super) fn common_name(content_type: &str, code: &str) -> String {
    if !content_type.ends_with("1.0") {
        return code.to_owned();
    }
    // As DynamoDB answers.
    let package = if code == "ValidationException" { "validate" } else { "service" };
    format!("com.amazon.coral.{package}#{code}")
}

/// The status that services use for a code.
fn usual_status(code: &str) -> StatusCode {
    let code = code.rsplit('#').next().unwrap_or(code);
    if code.starts_with("Internal") || code.starts_with("ServerException") {
        StatusCode::INTERNAL_SERVER_ERROR
    } else if code.starts_with("ServiceUnavailable") {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::BAD_REQUEST
    }
}
