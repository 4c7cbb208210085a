//! [`Fault`]: what can go wrong between a client and a service, on demand.

use std::time::Duration;

use http::StatusCode;

use crate::operation::OperationMeta;

/// Something that goes wrong with a call.
///
/// Over HTTP/2, which a server with a certificate speaks with the feature `http2`, a reset is that of
/// the call's stream, and where a connection is to end, there is a GOAWAY.
///
/// A fault is given to [`ServerBuilder::fault`](super::ServerBuilder::fault) or, while the server
/// runs, to [`Server::fault`](super::Server::fault). As it is, it hits the next call; [`times`](
/// Self::times), [`nth`](Self::nth) and [`always`](Self::always) say which calls instead.
///
/// ```
/// use aws_operation::server::{Fault, Server};
///
/// let server = Server::builder()
///     .fault(Fault::throttle().times(2))
///     .fault(Fault::ResetDuring.nth(5));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// 400 `ThrottlingException`, without calling the handler.
    Throttle {
        /// What `x-amz-retry-after` says, in whole milliseconds; `None` leaves the header out.
        retry_after: Option<Duration>,
    },
    /// This status, without calling the handler.
    Status {
        /// The status.
        status: StatusCode,
        /// What comes with it.
        body: FaultBody,
    },
    /// 400 `ExpiredTokenException`, without calling the handler.
    ExpiredToken,
    /// The answer's `Date` is off by so many seconds; below zero it is stale. All else is as usual.
    Date(i64),
    /// The server's clock is off by so many seconds: its `Date`, and the time that signatures are
    /// held against. Past five minutes, a call is refused for its date.
    Clock(i64),
    /// The answer begins only after this time.
    Delay(Duration),
    /// The answer stops for this time in the middle of its body.
    DelayInBody(Duration),
    /// The connection is reset when the request has come; the handler is not called.
    ResetBefore,
    /// The connection is reset in the middle of the answer's body.
    ResetDuring,
    /// The connection is reset after the whole answer.
    ResetAfter,
    /// The connection is closed after the whole answer, which does not say so: what happens to an
    /// idle connection that is kept for too long.
    CloseIdle,
    /// The answer has `connection: close`, and the connection is closed after it.
    ConnectionClose,
    /// The body ends early, and the connection with it.
    TruncatedBody,
    /// More bytes come than `content-length` says.
    OverlongBody,
    /// `content-length` is no number.
    WrongContentLength,
    /// The body has bytes in it that are no UTF-8.
    InvalidUtf8,
    /// The body is JSON, and each member of it of another type than declared.
    WrongTypes,
    /// HTTP/2: the answer comes, and with it a GOAWAY. HTTP/1.1 has no such thing, and gets
    /// `connection: close`.
    GoAway,
}

/// The body of a [`Fault::Status`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultBody {
    /// What the service itself sends: JSON with `__type`.
    Json,
    /// What a load balancer in front of it sends.
    Html,
    /// Nothing.
    Empty,
}

impl Fault {
    /// 400 `ThrottlingException`, without `x-amz-retry-after`.
    #[must_use]
    pub const fn throttle() -> Self {
        Self::Throttle { retry_after: None }
    }

    /// 400 `ThrottlingException` with `x-amz-retry-after`.
    #[must_use]
    pub const fn throttle_for(retry_after: Duration) -> Self {
        Self::Throttle { retry_after: Some(retry_after) }
    }

    /// 500 `InternalFailure` as the service sends it.
    #[must_use]
    pub const fn internal() -> Self {
        Self::Status { status: StatusCode::INTERNAL_SERVER_ERROR, body: FaultBody::Json }
    }

    /// 503 `ServiceUnavailableException` as the service sends it.
    #[must_use]
    pub const fn unavailable() -> Self {
        Self::Status { status: StatusCode::SERVICE_UNAVAILABLE, body: FaultBody::Json }
    }

    /// This fault for the next `count` calls that no fault before it has hit.
    #[must_use]
    pub const fn times(self, count: u32) -> FaultPlan {
        FaultPlan { fault: self, when: When::Times(count), target: None, seen: 0 }
    }

    /// This fault for the `number`th call, counted from 1, and from when the fault was given.
    #[must_use]
    pub const fn nth(self, number: u32) -> FaultPlan {
        FaultPlan { fault: self, when: When::Nth(number), target: None, seen: 0 }
    }

    /// This fault for every call.
    #[must_use]
    pub const fn always(self) -> FaultPlan {
        FaultPlan { fault: self, when: When::Always, target: None, seen: 0 }
    }

    /// Whether the call is answered without its handler.
    pub(super) const fn replaces(&self) -> bool {
        use Fault::{ExpiredToken, ResetBefore, Status, Throttle};
        matches!(self, Throttle { .. } | Status { .. } | ExpiredToken | ResetBefore)
    }
}

/// A [`Fault`], and which calls it hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultPlan {
    pub(super) fault: Fault,
    when: When,
    /// The operation that it is for; every one without.
    target: Option<(&'static str, &'static str)>,
    /// Calls that it could have hit so far.
    seen: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Times(u32),
    Nth(u32),
    Always,
}

impl From<Fault> for FaultPlan {
    fn from(fault: Fault) -> Self {
        fault.times(1)
    }
}

impl FaultPlan {
    /// For this operation alone.
    pub(super) fn on(mut self, meta: &'static OperationMeta) -> Self {
        self.target = Some((meta.target, meta.service.signing_name));
        self
    }

    fn is_for(&self, meta: &OperationMeta) -> bool {
        self.target.is_none_or(|target| target == (meta.target, meta.service.signing_name))
    }
}

/// The faults to come.
#[derive(Debug, Default)]
pub(super) struct Faults(pub(super) Vec<FaultPlan>);

impl Faults {
    /// The fault for a call of this operation, if there is one: the first that applies.
    pub(super) fn next(&mut self, meta: &OperationMeta) -> Option<Fault> {
        let mut hit = None;
        for plan in self.0.iter_mut().filter(|plan| plan.is_for(meta)) {
            plan.seen = plan.seen.saturating_add(1);
            let applies = match &mut plan.when {
                When::Always => true,
                When::Nth(number) => *number == plan.seen,
                // What another has hit does not count.
                When::Times(left) if hit.is_none() => {
                    let applies = *left > 0;
                    *left = left.saturating_sub(1);
                    applies
                }
                When::Times(_) => false,
            };
            if applies && hit.is_none() {
                hit = Some(plan.fault.clone());
            }
        }
        self.0.retain(|plan| match plan.when {
            When::Times(left) => left > 0,
            When::Nth(number) => plan.seen < number,
            When::Always => true,
        });
        hit
    }
}
