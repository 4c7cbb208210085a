//! What a call tells `tracing`, in OpenTelemetry's names; nothing without the feature `tracing`.
//!
//! One span a call and events for its attempts, all at the level DEBUG. No header, no member and no
//! body is in them.

use std::future::Future;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, StatusCode};

use crate::error::{Answer, Failure};
use crate::operation::OperationMeta;

/// The span of a call.
#[derive(Debug)]
pub(super) struct Trace(#[cfg(feature = "tracing")] tracing::Span);

#[cfg(not(feature = "tracing"))]
impl Trace {
    pub(super) fn of(_: &'static OperationMeta) -> Self {
        Self()
    }

    pub(super) fn enter<F: Future>(&self, call: F) -> F {
        call
    }

    pub(super) fn attempt(&self, _: u32, _: &Request<Bytes>) {}
    pub(super) fn answer(&self, _: StatusCode) {}
    pub(super) fn retry(&self, _: &Failure, _: Duration) {}
    pub(super) fn end(&self, _: &Result<Answer, Box<Failure>>) {}
}

#[cfg(feature = "tracing")]
impl Trace {
    pub(super) fn of(meta: &'static OperationMeta) -> Self {
        let method = meta.target.rsplit_once('.').map_or(meta.target, |(_, operation)| operation);
        Self(tracing::debug_span!(
            target: "aws_operation",
            "call",
            otel.name = format_args!("{}.{method}", meta.service.id),
            otel.kind = "client",
            otel.status_code = tracing::field::Empty,
            rpc.system = "aws-api",
            rpc.service = meta.service.id,
            rpc.method = method,
            server.address = tracing::field::Empty,
            http.response.status_code = tracing::field::Empty,
            http.request.resend_count = tracing::field::Empty,
            aws.request_id = tracing::field::Empty,
            "error.type" = tracing::field::Empty,
        ))
    }

    pub(super) fn enter<F: Future>(&self, call: F) -> tracing::instrument::Instrumented<F> {
        tracing::Instrument::instrument(call, self.0.clone())
    }

    pub(super) fn attempt(&self, number: u32, request: &Request<Bytes>) {
        let host = request.uri().host().unwrap_or_default();
        self.0.record("server.address", host);
        tracing::debug!(target: "aws_operation", attempt = number, "sending");
    }

    pub(super) fn answer(&self, status: StatusCode) {
        self.0.record("http.response.status_code", status.as_u16());
        tracing::debug!(
            target: "aws_operation",
            status = status.as_u16(),
            "answered"
        );
    }

    pub(super) fn retry(&self, failure: &Failure, wait: Duration) {
        tracing::debug!(
            target: "aws_operation",
            error = failure.type_name(),
            wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
            "retrying: {failure}"
        );
    }

    pub(super) fn end(&self, answer: &Result<Answer, Box<Failure>>) {
        let (attempts, id) = match answer {
            Ok(answer) => (answer.attempts, answer.request_id.as_deref()),
            Err(failure) => {
                self.0.record("otel.status_code", "ERROR");
                self.0.record("error.type", failure.type_name());
                let answer = failure.answer.as_ref();
                (failure.attempts, answer.and_then(|answer| answer.request_id.as_deref()))
            }
        };
        if let Some(id) = id {
            self.0.record("aws.request_id", id);
        }
        if attempts > 1 {
            self.0.record("http.request.resend_count", attempts - 1);
        }
    }
}
