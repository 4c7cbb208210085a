//! [`TransportError`]: why there is no response, and what may have reached the service all the same.

use std::fmt;

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The transport cannot be set up: a CA bundle that cannot be read, a proxy that cannot be used.
    Setup,
    /// The host has no address.
    Resolve,
    /// Nothing listens there, or it does not answer.
    Connect,
    /// The proxy refuses, or what answers there is no proxy.
    Proxy,
    /// The TLS handshake failed: most often the certificate does not verify.
    Tls,
    /// The connection broke before a whole response had come.
    Broken,
    /// No whole response within the time that was allowed for it.
    Timeout,
    /// The response is larger than the client accepts.
    TooLarge,
    /// What came back is not HTTP.
    Protocol,
}

/// How far a request got before it failed: what may have happened at the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TransportProgress {
    /// Nothing of it was sent, or the service said that it did nothing with it.
    NotSent,
    /// Some of it was sent, and nothing came back: the service may have done what it asks for.
    MayBeSent,
    /// Some of a response had come.
    Answered,
}

/// Why a transport has no response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransportError {
    kind: TransportErrorKind,
    progress: TransportProgress,
    /// The connection had been kept too long.
    stale: bool,
    message: String,
}

impl TransportError {
    /// An error with a text that names the host and says what to do.
    ///
    /// How far the request got follows from the kind: what fails before there is a connection was
    /// not sent, what is wrong with a response was answered, and the rest may have been sent. Where
    /// you know better, say so [`with_progress`](Self::with_progress).
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        use TransportErrorKind as Kind;
        let progress = match kind {
            Kind::Setup | Kind::Resolve | Kind::Connect | Kind::Proxy | Kind::Tls => {
                TransportProgress::NotSent
            }
            Kind::Broken | Kind::Timeout => TransportProgress::MayBeSent,
            Kind::TooLarge | Kind::Protocol => TransportProgress::Answered,
        };
        Self { kind, progress, stale: false, message: message.into() }
    }

    /// With what is known of how far the request got.
    #[must_use]
    pub fn with_progress(mut self, progress: TransportProgress) -> Self {
        self.progress = progress;
        self
    }

    /// With the word that the connection had been kept, and broke before a byte came back: on a
    /// [`Fresh`](super::Fresh) one the same request may do.
    #[cfg(feature = "hyper")]
    pub(crate) fn on_stale_connection(mut self) -> Self {
        self.stale = true;
        self
    }

    pub(crate) fn is_stale(&self) -> bool {
        self.stale
    }

    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// How far the request got.
    #[must_use]
    pub fn progress(&self) -> TransportProgress {
        self.progress
    }

    /// True if the same request may succeed at once. AWS's SDKs take the same errors for transient
    /// ones, also where the request [may have been sent](TransportProgress::MayBeSent).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        crate::retry::transport(self).is_some()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.message)
    }
}

impl std::error::Error for TransportError {}
