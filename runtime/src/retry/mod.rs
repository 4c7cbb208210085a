//! Retries: what may be retried, how often, how soon, and the quota of all calls.

mod bucket;
mod classify;
mod policy;

use std::time::Duration;

use crate::operation::OperationMeta;

pub(crate) use bucket::TokenBucket;
pub(crate) use classify::{Reason, answer, is_expired, transport};
pub use policy::RetryPolicy;

/// The attempts of one call.
#[derive(Debug)]
pub(crate) struct Attempts<'a> {
    policy: &'a RetryPolicy,
    bucket: &'a TokenBucket,
    meta: &'static OperationMeta,
    /// The number of the attempt that is under way; the first is 1.
    pub(crate) number: u32,
    pub(crate) most: u32,
    /// What the last retry took from the quota.
    taken: Option<u32>,
    ended: bool,
}

/// What to do after a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Next {
    /// Make another attempt after a wait.
    Retry(Duration),
    /// Fail: there is no reason to retry, or the attempts are used up.
    Fail,
    /// Fail, after this wait, since the quota is used up.
    QuotaUsedUp(Duration),
}

impl<'a> Attempts<'a> {
    pub(crate) fn new(
        policy: &'a RetryPolicy,
        bucket: &'a TokenBucket,
        meta: &'static OperationMeta,
    ) -> Self {
        Self {
            policy,
            bucket,
            meta,
            number: 1,
            most: policy.attempts_of(meta),
            taken: None,
            ended: false,
        }
    }

    /// Gives back to the quota what success gives back.
    pub(crate) fn succeeded(&mut self) {
        self.ended = true;
        self.bucket.put(self.taken.unwrap_or(1));
    }

    /// Decides what follows a failed attempt. `random` is from 0 to 1, `asked` the wait that the
    /// service asks for.
    pub(crate) fn failed(
        &mut self,
        reason: Option<Reason>,
        random: f64,
        asked: Option<Duration>,
    ) -> Next {
        let Some(reason) = reason.filter(|_| self.number < self.most) else {
            self.ended = true;
            return Next::Fail;
        };
        let wait = self.policy.wait(self.meta, reason, self.number, random, asked);
        let price = self.policy.price(reason);
        if !self.bucket.take(price) {
            self.ended = true;
            let spared = self.policy.spares(self.meta);
            return Next::QuotaUsedUp(if spared { wait } else { Duration::ZERO });
        }
        self.taken = Some(price);
        self.number += 1;
        Next::Retry(wait)
    }
}

/// A call that is dropped on its way tells nothing about the service: the quota is as it was before
/// its last retry.
impl Drop for Attempts<'_> {
    fn drop(&mut self) {
        if let Some(taken) = self.taken.filter(|_| !self.ended) {
            self.bucket.put(taken);
        }
    }
}
