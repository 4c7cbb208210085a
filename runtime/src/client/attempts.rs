//! The attempts of one call: sign, send, look at the answer, wait, again.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::USER_AGENT;
use http::response::Parts;
use http::{HeaderMap, HeaderValue, Request, Response};

use super::clock::Clock;
use super::endpoints::Endpoint;
use super::trace::Trace;
use super::{Client, headers};
use crate::BoxFuture;
use crate::credentials::Credentials;
use crate::error::{Answer, ErrorKind, ErrorVariant, Failure};
use crate::operation::{OperationMeta, SignOptions, signed_request};
use crate::response;
use crate::retry::{self, Attempts, Next, Reason};
use crate::transport::{Fresh, TransportError};

/// One call, as far as it has come.
pub(super) struct Calling<'a> {
    pub(super) client: &'a Client,
    pub(super) endpoint: &'a Endpoint,
    pub(super) meta: &'static OperationMeta,
    pub(super) errors: &'static [ErrorVariant],
    pub(super) body: &'a Bytes,
    pub(super) attempts: Attempts<'a>,
    pub(super) trace: &'a Trace,
    /// Attempts whose request was handed to the transport.
    pub(super) sent: u32,
    /// Why the last attempt failed, while another one is made.
    pub(super) last: Option<Box<Failure>>,
    /// Whether credentials that had expired were replaced.
    pub(super) renewed: bool,
}

/// What an attempt that failed says about the next one.
struct Refusal {
    failure: Box<Failure>,
    reason: Option<Reason>,
    /// The wait that the service asks for.
    asked: Option<Duration>,
    /// The request met a connection that had been kept too long.
    stale: bool,
}

/// What an attempt was signed with.
struct Signed {
    credentials: Credentials,
    /// The time of the signature.
    time: SystemTime,
    /// This machine's time then.
    own: SystemTime,
}

impl Calling<'_> {
    /// Makes attempts until one succeeds or there is no reason for another.
    pub(super) async fn run(&mut self) -> Result<Answer, Box<Failure>> {
        let system = &self.client.0.shared.system;
        // It names the call in the service's logs; a call without it is as good.
        let invocation = self.client.0.shared.invocations.next(system);
        loop {
            let refusal = match self.attempt(invocation.as_ref()).await {
                Ok(answer) => {
                    self.attempts.succeeded();
                    return Ok(Answer { attempts: self.sent, ..answer });
                }
                Err(refusal) => refusal,
            };
            let failure = refusal.failure.after(self.sent, self.attempts.most);
            // Without randomness all callers wait the longest, which is the safe side.
            let random = system.random().unwrap_or(1.0);
            match self.attempts.failed(refusal.reason, random, refusal.asked) {
                Next::Retry(wait) => {
                    self.trace.retry(&failure, wait);
                    self.last = Some(failure);
                    system.sleep(wait).await;
                }
                Next::Fail => return Err(failure),
                Next::QuotaUsedUp(wait) => {
                    if !wait.is_zero() {
                        system.sleep(wait).await;
                    }
                    return Err(failure.because("not retried, as the retry quota is used up"));
                }
            }
        }
    }

    async fn attempt(&mut self, invocation: Option<&HeaderValue>) -> Result<Answer, Refusal> {
        let shared = &self.client.0.shared;
        let credentials = self.credentials().await.map_err(last)?;
        let own = shared.system.now();
        let signed = Signed { credentials, time: self.endpoint.clock.now(own), own };
        // No request stays in this future while it waits.
        let sending = {
            let request = self.request(&signed, invocation)?;
            self.trace.attempt(self.attempts.number, &request);
            self.sent += 1;
            self.send(request)
        };
        let response = match sending.await {
            Err(refusal) if refusal.stale => {
                let sending = {
                    let mut request = self.request(&signed, invocation)?;
                    request.extensions_mut().insert(Fresh);
                    self.send(request)
                };
                sending.await?
            }
            other => other?,
        };
        let (parts, body) = response.into_parts();
        self.trace.answer(parts.status);
        match response::sort(self.meta, self.errors, &parts, body) {
            Ok(answer) => Ok(answer),
            Err(failure) => {
                // Success needs no look at the clock.
                self.endpoint.clock.observe(&parts.headers, own, shared.system.now());
                Err(self.refused(failure, &parts, &signed))
            }
        }
    }

    /// Credentials to sign with now.
    async fn credentials(&self) -> Result<Credentials, Box<Failure>> {
        if !self.meta.signed {
            return Ok(Credentials::new("", ""));
        }
        self.client
            .credentials()
            .await
            .map_err(|why| Failure::new(ErrorKind::Credentials, self.meta.target, why.to_string()))
    }

    /// The request of an attempt. It is made anew where it is sent anew: a transport takes it whole.
    fn request(
        &self,
        signed: &Signed,
        invocation: Option<&HeaderValue>,
    ) -> Result<Request<Bytes>, Refusal> {
        signed_request(
            self.meta,
            &self.endpoint.resolved,
            self.body,
            &SignOptions::new("", &signed.credentials, signed.time),
            &self.client.0.shared.signer,
            self.headers(invocation, signed.own),
        )
        .map_err(last)
    }

    /// The headers that the operation does not determine. With those that name the call and the
    /// attempt, no two requests have the same signature, which a service may refuse.
    fn headers(&self, invocation: Option<&HeaderValue>, now: SystemTime) -> HeaderMap {
        let inner = &*self.client.0;
        // Room for all of a request's headers, the transport's too, so that it need not grow.
        let mut to = HeaderMap::with_capacity(12 + inner.headers.len());
        if !inner.headers.is_empty() {
            to.extend(inner.headers.clone());
        }
        if let Some(id) = invocation {
            to.insert(headers::INVOCATION_ID, id.clone());
        }
        // When the caller gives up can be told once the service's time is known.
        let ahead = self.endpoint.clock.ahead().filter(|_| inner.timeouts.attempt != Duration::MAX);
        let gives_up =
            ahead.and_then(|by| now.checked_add(inner.timeouts.attempt)?.checked_add(by));
        let (number, most) = (self.attempts.number, self.attempts.most);
        if let Some(attempt) = headers::attempt(number, most, gives_up) {
            to.insert(headers::REQUEST, attempt);
        }
        if !to.contains_key(USER_AGENT) {
            to.insert(USER_AGENT, inner.shared.user_agent.clone());
        }
        if inner.shared.is_lambda
            && !to.contains_key(headers::TRACE_ID)
            && let Some(trace) = headers::trace_id(&inner.shared.system)
        {
            to.insert(headers::TRACE_ID, trace);
        }
        to
    }

    /// Has the transport send the request, for as long as an attempt may take.
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> impl Future<Output = Result<Response<Bytes>, Refusal>> + Send {
        let response = self.client.0.shared.transport.send(request);
        self.within_limit(response)
    }

    async fn within_limit(
        &self,
        response: BoxFuture<'_, Result<Response<Bytes>, TransportError>>,
    ) -> Result<Response<Bytes>, Refusal> {
        let inner = &*self.client.0;
        let limit = inner.timeouts.attempt;
        let response = if limit == Duration::MAX {
            Some(response.await)
        } else {
            inner.shared.system.within(limit, response).await
        };
        match response {
            Some(Ok(response)) => Ok(response),
            Some(Err(why)) => Err(self.unsent(why)),
            None => {
                let why = format!("no answer within {limit:?}");
                let mut failure = Failure::new(ErrorKind::Timeout, self.meta.target, why);
                failure.retryable = true;
                Err(Refusal { failure, reason: Some(Reason::Timeout), asked: None, stale: false })
            }
        }
    }

    /// What the transport's error says about the next attempt.
    fn unsent(&self, why: TransportError) -> Refusal {
        let reason = retry::transport(&why);
        let stale = why.is_stale();
        let hint = self.region_hint(&why);
        let mut failure = Failure::transport(self.meta.target, why);
        failure.retryable = reason.is_some();
        if let Some(hint) = hint {
            failure = failure.because(&hint);
        }
        Refusal { failure, reason, asked: None, stale }
    }

    /// What an error answer says about the next attempt: it corrects the clock, and asks for other
    /// credentials, where that is what was wrong.
    fn refused(&mut self, failure: Box<Failure>, parts: &Parts, signed: &Signed) -> Refusal {
        let code = failure.answer.as_ref().and_then(|answer| answer.code.as_deref()).unwrap_or("");
        let asked = headers::retry_after(&parts.headers);
        let clock = &self.endpoint.clock;
        let mut reason = if failure.throttling {
            Some(Reason::Throttling)
        } else if failure.retryable {
            Some(Reason::Transient)
        } else {
            None
        };
        if let Some(off) = Clock::off(code, &parts.headers, signed.time, signed.own) {
            let corrects = !self.client.0.settings.disable_clock_skew_correction;
            if corrects {
                clock.correct(off);
                reason = Some(Reason::Transient);
            }
            let failure = failure.because(&clock_is_off(off, corrects));
            return Refusal { failure, reason, asked, stale: false };
        }
        if retry::is_expired(code) {
            // Fresh credentials are asked for once: a source that has none would be asked in vain.
            if !self.renewed && self.client.renew(&signed.credentials) {
                self.renewed = true;
                reason = Some(Reason::Transient);
            }
            let source = signed.credentials.source();
            let failure = failure
                .because(&format!("the credentials (from {source}) have expired; get new ones"));
            return Refusal { failure, reason, asked, stale: false };
        }
        Refusal { failure, reason, asked, stale: false }
    }
}

/// A failure that the same request would meet again.
fn last(failure: Box<Failure>) -> Refusal {
    Refusal { failure, reason: None, asked: None, stale: false }
}

/// What to say of a clock that is `off` seconds behind the service's.
fn clock_is_off(off: i64, corrects: bool) -> String {
    let side = if off < 0 { "ahead of" } else { "behind" };
    let remedy = if corrects { "set it" } else { "set it, or let the client correct it" };
    format!("this machine's clock is {} s {side} the service's; {remedy}", off.unsigned_abs())
}
