//! [`CredentialsError`]: why there are no credentials.

use std::fmt;

/// What keeps credentials from being had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CredentialsErrorKind {
    /// No source has any: none is configured, or none of them is there.
    NotFound,
    /// What is configured cannot be used: it is not whole, contradicts itself, or asks for something
    /// that is not supported.
    Configuration,
    /// What was configured needs to be renewed by a person: an SSO session, most often.
    Expired,
    /// The source refused, or did not answer.
    Source,
}

/// Why there are no credentials; the text says what to do, and holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CredentialsError {
    kind: CredentialsErrorKind,
    message: String,
}

impl CredentialsError {
    /// A sentence that says what is missing and what to do, without any secret in it.
    pub fn new(message: impl Into<String>) -> Self {
        Self::of(CredentialsErrorKind::Source, message)
    }

    /// An error of a kind; of [`ProvideCredentials`](super::ProvideCredentials), `NotFound` makes no
    /// difference to the client.
    pub fn of(kind: CredentialsErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// What keeps credentials from being had.
    #[must_use]
    pub fn kind(&self) -> CredentialsErrorKind {
        self.kind
    }

    /// A source that is not there, so that the next one is asked.
    pub(super) fn not_found(message: impl Into<String>) -> Self {
        Self::of(CredentialsErrorKind::NotFound, message)
    }

    /// A source that is configured wrongly.
    pub(super) fn configuration(message: impl Into<String>) -> Self {
        Self::of(CredentialsErrorKind::Configuration, message)
    }

    /// The same, told by one that asked for it.
    pub(super) fn within(self, whose: &str) -> Self {
        Self { message: format!("{whose}: {}", self.message), ..self }
    }

    /// The same as an error of another kind.
    pub(super) fn of_kind(self, kind: CredentialsErrorKind) -> Self {
        Self { kind, ..self }
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.message)
    }
}

impl std::error::Error for CredentialsError {}
