//! What may be retried.
//!
//! Source: the "Retry behavior" chapter of the AWS SDKs and Tools Reference Guide, standard mode.

use http::StatusCode;

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

/// Whether the service asks to be called less often.
pub(crate) fn is_throttling(code: &str, status: StatusCode) -> bool {
    THROTTLING.contains(&code) || status == StatusCode::TOO_MANY_REQUESTS
}

/// Whether the same call may succeed at once.
pub(crate) fn is_transient(code: &str, status: StatusCode) -> bool {
    TRANSIENT.contains(&code) || matches!(status.as_u16(), 500 | 502 | 503 | 504)
}
