//! Everything that can go wrong with a request, and what EMR puts on the wire for it.

use hyper::StatusCode;
use serde_json::{Value, json};

/// A refused request.
#[derive(Debug)]
pub(crate) enum Fault {
    /// Not a call to a JSON service at all: wrong method, path or content type.
    NotFound,
    /// The body is longer than the endpoint reads.
    TooLarge,
    /// Refused before EMR's own code saw it, by what AWS services have in common.
    Framework {
        /// The name of the exception.
        code: &'static str,
        /// Its text, if AWS sends one.
        message: Option<String>,
    },
    /// Refused by EMR Studio: an `InvalidRequestException` with this text.
    Service(&'static str),
}

impl Fault {
    /// A framework exception with a text.
    pub(crate) fn framework(code: &'static str, message: impl Into<String>) -> Self {
        let message = Some(message.into());
        Self::Framework { code, message }
    }

    /// A body that is not the JSON it should be.
    pub(crate) fn serialization(message: Option<&str>) -> Self {
        let message = message.map(str::to_owned);
        Self::Framework { code: "SerializationException", message }
    }

    /// Well-typed members that break the model's constraints, all reported at once.
    pub(crate) fn validation(violations: &[String]) -> Self {
        let (count, list) = (violations.len(), violations.join("; "));
        let errors = if count == 1 { "error" } else { "errors" };
        let message = format!("{count} validation {errors} detected: {list}");
        Self::framework("ValidationException", message)
    }

    /// The HTTP status.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Framework { .. } | Self::Service(_) => StatusCode::BAD_REQUEST,
        }
    }

    /// The body.
    pub(crate) fn body(&self, request_id: &str) -> String {
        match self {
            Self::NotFound => "<UnknownOperationException/>\n".to_owned(),
            Self::TooLarge => String::new(),
            Self::Framework { code, message } => {
                let mut body = json!({ "__type": code });
                if let Some(message) = message {
                    // AWS is of two minds about the case; clients have to read both.
                    let serialization = *code == "SerializationException";
                    let key = if serialization { "Message" } else { "message" };
                    body[key] = Value::from(message.as_str());
                }
                body.to_string()
            }
            // Studio calls are served behind EMR by a service named AWSEditors, and EMR passes
            // on the text of that service's own client.
            Self::Service(text) => json!({
                "__type": "InvalidRequestException",
                "ErrorCode": "InvalidRequestException",
                "Message": format!(
                    "{text} (Service: AWSEditors; Status Code: 400; Error Code: \
                     InvalidRequestException; Request ID: {request_id}; Proxy: null)"
                ),
            })
            .to_string(),
        }
    }
}
