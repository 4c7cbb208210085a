//! One call: endpoint, idempotency token, attempts, all within the time that a call may take.

use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;

use super::attempts::Calling;
use super::trace::Trace;
use super::{Client, Source};
use crate::BoxFuture;
use crate::credentials::Credentials;
use crate::error::{Answer, ErrorKind, ErrorVariant, Failure};
use crate::operation::{OperationMeta, with_token};
use crate::retry::Attempts;
use crate::transport::{TransportError, TransportErrorKind};

impl Client {
    /// Makes the call. Not generic, and boxed, so that each operation adds next to nothing.
    pub(crate) fn dispatch(
        self,
        meta: &'static OperationMeta,
        errors: &'static [ErrorVariant],
        body: Bytes,
        unset_token: Option<&'static str>,
    ) -> BoxFuture<'static, Result<Answer, Box<Failure>>> {
        Box::pin(async move {
            let trace = Trace::of(meta);
            let answer = trace.enter(self.call(meta, errors, body, unset_token, &trace)).await;
            trace.end(&answer);
            answer
        })
    }

    async fn call(
        &self,
        meta: &'static OperationMeta,
        errors: &'static [ErrorVariant],
        body: Bytes,
        unset_token: Option<&'static str>,
        trace: &Trace,
    ) -> Result<Answer, Box<Failure>> {
        let inner = &*self.0;
        let configuration = |why: String| Failure::new(ErrorKind::Configuration, meta.target, why);
        let endpoint = match inner.endpoints.get(meta.service) {
            Some(endpoint) => endpoint,
            // Once for each service, so it does not take its room in the future of every call.
            None => Box::pin(self.endpoint(meta.service))
                .await
                .map_err(|why| configuration(why.to_string()))?,
        };
        let body = match unset_token {
            None => body,
            Some(member) => {
                let token =
                    inner.shared.system.uuid().map_err(|why| {
                        configuration(format!("no randomness for `{member}`: {why}"))
                    })?;
                with_token(&body, member, &token)
            }
        };
        let mut calling = Calling {
            client: self,
            endpoint: &endpoint,
            meta,
            errors,
            body: &body,
            attempts: Attempts::new(&inner.retry, &inner.shared.quota, meta),
            trace,
            sent: 0,
            last: None,
            renewed: false,
        };
        let limit = inner.timeouts.operation;
        let answer = {
            let mut run = pin!(calling.run());
            if limit == Duration::MAX {
                Some(run.await)
            } else {
                inner.shared.system.within(limit, run.as_mut()).await
            }
        };
        answer.unwrap_or_else(|| Err(calling.out_of_time(limit)))
    }

    /// Whether other credentials may be had in place of those that have expired.
    pub(super) fn renew(&self, expired: &Credentials) -> bool {
        match &self.0.credentials {
            Source::Fixed(_) => false,
            Source::Chain(cache) => cache.invalidate(expired),
            Source::Provider(provider) => provider.invalidate(expired),
        }
    }
}

impl Calling<'_> {
    /// What may be wrong with the region, if the host of its endpoint does not exist.
    pub(super) fn region_hint(&self, why: &TransportError) -> Option<String> {
        if why.kind() != TransportErrorKind::Resolve {
            return None;
        }
        self.client.0.settings.region_hint(&self.endpoint.resolved)
    }

    /// The failure of a call that took too long; it says why the attempt before failed.
    fn out_of_time(self, limit: Duration) -> Box<Failure> {
        let why = format!("no success within the call's {limit:?}");
        let why = match &self.last {
            Some(last) => format!("{why}; the attempt before: {last}"),
            None => why,
        };
        let mut failure = Failure::new(ErrorKind::Timeout, self.meta.target, why);
        failure.retryable = true;
        failure.after(self.sent, self.attempts.most)
    }
}
