//! Why a request is refused, in AWS's words for the client and in ours for the author of the test.

use std::fmt;

use http::StatusCode;

/// A request that is not accepted.
///
/// `Display` gives the code and the explanation. No secret is in it: a session token is
/// `<redacted>`, and so is a known secret of 16 characters or more wherever it was put by mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// The name of the exception, without a namespace: `InvalidSignatureException`.
    pub code: &'static str,
    /// The HTTP status; AWS's JSON services answer all of them with 400.
    pub status: StatusCode,
    /// The text that AWS sends to the client.
    pub message: String,
    /// What is wrong and how to mend it, for the one who wrote the test. Where the signature does not
    /// match, it ends with the canonical request that this server made, and if the client's could be
    /// found, with the two of them line by line.
    pub explanation: String,
}

impl Refusal {
    fn new(code: &'static str, message: impl Into<String>, explanation: impl Into<String>) -> Self {
        let (message, explanation) = (message.into(), explanation.into());
        Self { code, status: StatusCode::BAD_REQUEST, message, explanation }
    }

    /// Nothing that identifies a caller.
    pub(super) fn missing(explanation: impl Into<String>) -> Self {
        let message = "Missing Authentication Token";
        Self::new("MissingAuthenticationTokenException", message, explanation)
    }

    /// A signature that cannot be read.
    pub(super) fn incomplete(message: impl Into<String>, explanation: impl Into<String>) -> Self {
        Self::new("IncompleteSignatureException", message, explanation)
    }

    /// A signature that does not hold.
    pub(super) fn invalid(message: impl Into<String>, explanation: impl Into<String>) -> Self {
        Self::new("InvalidSignatureException", message, explanation)
    }

    /// A caller who is not known. (`InvalidClientTokenId` is what the query protocol has for it.)
    pub(super) fn unrecognized(explanation: impl Into<String>) -> Self {
        let message = "The security token included in the request is invalid.";
        Self::new("UnrecognizedClientException", message, explanation)
    }

    /// A caller who was known.
    pub(super) fn expired(explanation: impl Into<String>) -> Self {
        let message = "The security token included in the request is expired";
        Self::new("ExpiredTokenException", message, explanation)
    }

    /// Without these secrets, should one of them have come into a text by mistake.
    pub(super) fn without<'a>(mut self, secrets: impl Iterator<Item = &'a str>) -> Self {
        // Shorter ones are made up, and may be a part of any word.
        for secret in secrets.filter(|secret| secret.len() >= 16) {
            for text in [&mut self.message, &mut self.explanation] {
                if text.contains(secret) {
                    *text = text.replace(secret, super::REDACTED);
                }
            }
        }
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.code, self.explanation)
    }
}

impl std::error::Error for Refusal {}
