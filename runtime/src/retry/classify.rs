//! What may be retried: the one place that decides it.
//!
//! Sources: the "Retry behavior" chapter of the AWS SDKs and Tools Reference Guide, and what AWS's
//! SDKs have in common where it is silent.

use http::StatusCode;

use crate::transport::{TransportError, TransportErrorKind};

const THROTTLING: [&str; 14] = [
    "BandwidthLimitExceeded",
    "EC2ThrottledException",
    "LimitExceededException",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
    "TransactionInProgressException",
];

const TRANSIENT: [&str; 2] = ["RequestTimeout", "RequestTimeoutException"];

/// Why another attempt may succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The service asks to be called less often.
    Throttling,
    /// The fault passes by itself.
    Transient,
    /// No answer came in time.
    Timeout,
}

/// What an error answer says about another attempt.
pub(crate) fn answer(code: &str, status: StatusCode) -> Option<Reason> {
    if THROTTLING.contains(&code) || status == StatusCode::TOO_MANY_REQUESTS {
        Some(Reason::Throttling)
    } else if TRANSIENT.contains(&code) || matches!(status.as_u16(), 500 | 502 | 503 | 504) {
        Some(Reason::Transient)
    } else {
        None
    }
}

/// What a transport's error says about another attempt.
///
/// A connection that broke may have carried the request to the service. It is retried all the
/// same, as every AWS SDK does: operations that must not happen twice have idempotency tokens.
pub(crate) fn transport(why: &TransportError) -> Option<Reason> {
    use TransportErrorKind as Kind;
    match why.kind() {
        Kind::Timeout => Some(Reason::Timeout),
        Kind::Resolve | Kind::Connect | Kind::Broken => Some(Reason::Transient),
        Kind::Setup | Kind::Proxy | Kind::Tls | Kind::TooLarge | Kind::Protocol => None,
    }
}

/// Whether the answer says that the credentials have expired, which fresh ones mend.
pub(crate) fn is_expired(code: &str) -> bool {
    matches!(code, "ExpiredToken" | "ExpiredTokenException" | "RequestExpiredToken")
}
