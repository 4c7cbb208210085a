//! [`RetryPolicy`]: how often, how soon, and at what price to the quota.

use std::time::Duration;

use super::Reason;
use crate::operation::OperationMeta;

/// The whole quota of a client, unless it is told otherwise.
const QUOTA: u32 = 500;
/// Services may ask for a longer wait than the client's own, but not for more than this longer.
const MOST_ASKED: Duration = Duration::from_secs(5);

/// How a client retries: AWS's standard mode.
///
/// An attempt that failed for a reason that passes by itself (throttling, a 500, 502, 503 or 504, a
/// broken connection, a timeout) is made again, with a signature of its own, after a random part of
/// a wait that doubles each time. Each retry takes tokens from a quota that all calls of the client
/// share, and success gives them back, so that an outage is not made worse.
///
/// There are two sets of figures: those of 2020, which are the default, and those of 2026, which
/// `AWS_NEW_RETRIES_2026=true` chooses.
///
/// | | 2020 | 2026 |
/// |---|---|---|
/// | attempts at most | 3 | 3; DynamoDB 4 |
/// | first wait of at most | 1 s | 50 ms; DynamoDB 25 ms; throttling 1 s |
/// | price of a retry | 5; after a timeout 10 | 14; after throttling 5 |
///
/// Source: the "Retry behavior" chapter of the AWS SDKs and Tools Reference Guide.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct RetryPolicy {
    pub(crate) max_attempts: Option<u32>,
    max_backoff: Duration,
    pub(crate) quota: u32,
    figures: &'static Figures,
}

#[derive(Debug, PartialEq)]
struct Figures {
    max_attempts: u32,
    base: Duration,
    throttling_base: Duration,
    price: u32,
    throttling_price: u32,
    timeout_price: u32,
    /// DynamoDB's attempts and base.
    dynamodb: (u32, Duration),
    /// Whether long polls wait before they fail for want of quota: their callers ask again at once.
    spares_long_polls: bool,
}

const FIGURES_2020: Figures = Figures {
    max_attempts: 3,
    base: Duration::from_secs(1),
    throttling_base: Duration::from_secs(1),
    price: 5,
    throttling_price: 5,
    timeout_price: 10,
    dynamodb: (3, Duration::from_secs(1)),
    spares_long_polls: false,
};

const FIGURES_2026: Figures = Figures {
    max_attempts: 3,
    base: Duration::from_millis(50),
    throttling_base: Duration::from_secs(1),
    price: 14,
    throttling_price: 5,
    timeout_price: 14,
    dynamodb: (4, Duration::from_millis(25)),
    spares_long_polls: true,
};

/// Operations that answer when there is something to tell, or after up to a minute.
const LONG_POLLS: [&str; 4] = [
    "AmazonSQS.ReceiveMessage",
    "AWSStepFunctions.GetActivityTask",
    "SimpleWorkflowService.PollForActivityTask",
    "SimpleWorkflowService.PollForDecisionTask",
];

impl RetryPolicy {
    /// The standard mode with the figures of 2020.
    pub fn standard() -> Self {
        Self {
            max_attempts: None,
            max_backoff: Duration::from_secs(20),
            quota: QUOTA,
            figures: &FIGURES_2020,
        }
    }

    /// The standard mode with the figures of 2026.
    pub fn standard_2026() -> Self {
        Self { figures: &FIGURES_2026, ..Self::standard() }
    }

    /// One attempt a call.
    pub fn none() -> Self {
        Self::standard().max_attempts(1)
    }

    /// The most attempts of a call, the first one included; 0 counts as 1.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = Some(attempts.max(1));
        self
    }

    /// The longest wait before a retry, unless the service asks for a longer one. Default: 20 s.
    pub fn max_backoff(mut self, wait: Duration) -> Self {
        self.max_backoff = wait;
        self
    }

    /// The size of the quota, in tokens; it starts full. Default: 500.
    pub fn quota(mut self, tokens: u32) -> Self {
        self.quota = tokens;
        self
    }

    /// The most attempts of a call to this operation.
    pub(crate) fn attempts_of(&self, meta: &OperationMeta) -> u32 {
        let figures =
            if is_dynamodb(meta) { self.figures.dynamodb.0 } else { self.figures.max_attempts };
        self.max_attempts.unwrap_or(figures)
    }

    /// What a retry takes from the quota.
    pub(super) fn price(&self, reason: Reason) -> u32 {
        match reason {
            Reason::Throttling => self.figures.throttling_price,
            Reason::Transient => self.figures.price,
            Reason::Timeout => self.figures.timeout_price,
        }
    }

    /// The wait after failed attempt number `attempt`, the first of which is 1. `random` is from 0 to
    /// 1, `asked` what the service asks for.
    pub(super) fn wait(
        &self,
        meta: &OperationMeta,
        reason: Reason,
        attempt: u32,
        random: f64,
        asked: Option<Duration>,
    ) -> Duration {
        let base = match reason {
            Reason::Throttling => self.figures.throttling_base,
            _ if is_dynamodb(meta) => self.figures.dynamodb.1,
            _ => self.figures.base,
        };
        let doubled = 2_u32.saturating_pow(attempt.saturating_sub(1));
        let own =
            base.saturating_mul(doubled).min(self.max_backoff).mul_f64(random.clamp(0.0, 1.0));
        asked.map_or(own, |asked| asked.clamp(own, own.saturating_add(MOST_ASKED)))
    }

    /// Whether the operation waits before it fails for want of quota.
    pub(super) fn spares(&self, meta: &OperationMeta) -> bool {
        self.figures.spares_long_polls && LONG_POLLS.contains(&meta.target)
    }
}

fn is_dynamodb(meta: &OperationMeta) -> bool {
    matches!(meta.service.id, "DynamoDB" | "DynamoDB Streams")
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::standard()
    }
}
