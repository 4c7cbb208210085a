//! [`Cache`]: credentials that are kept, and refreshed before they expire.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::{Duration, SystemTime};

use super::flight::Flight;
use super::{Credentials, CredentialsError};
use crate::BoxFuture;
use crate::config::System;

/// Before they expire, this long, one caller refreshes while the others go on with the old ones. It
/// is the AWS CLI's window.
const ADVISORY: Duration = Duration::from_secs(15 * 60);
/// Up to this much of it is left out at random, so that processes started together do not all ask at
/// the same moment.
const ADVISORY_JITTER: Duration = Duration::from_secs(5 * 60);
/// From here on everyone waits for the refresh. Clocks that are off by less than this do no harm.
const MANDATORY: Duration = Duration::from_secs(5 * 60);
/// Of credentials with a short life the windows are no more than a fourth and a twelfth.
const ADVISORY_SHARE: u32 = 4;
const MANDATORY_SHARE: u32 = 12;
/// How long after a failed refresh the next one is tried, at most; half of it at least.
const BACK_OFF: Duration = Duration::from_secs(60);
/// The same for credentials that are used past their expiry.
const STATIC_BACK_OFF: Duration = Duration::from_secs(10 * 60);

/// Where new credentials come from.
pub(super) trait Load: Send + Sync + 'static {
    fn load(self: Arc<Self>) -> BoxFuture<'static, Result<Credentials, CredentialsError>>;
}

type Loaded = Result<Credentials, CredentialsError>;

/// Credentials of one source; cheap to clone. Those that do not expire cost no lock, and no lock is held
/// while it waits.
#[derive(Clone)]
pub(crate) struct Cache(Arc<Inner>);

struct Inner {
    system: System,
    source: Arc<dyn Load>,
    fixed: OnceLock<Credentials>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// The refresh under way. It lives as long as someone waits for it.
    flight: Weak<Flight<Loaded>>,
}

struct Held {
    credentials: Credentials,
    /// From here on one caller refreshes.
    advisory: SystemTime,
    /// From here on everyone waits for it.
    mandatory: SystemTime,
    /// After a refresh that failed: not before this.
    not_before: Option<SystemTime>,
    /// A service refused them.
    refused: bool,
    /// They came again after they were refused, so that to ask once more would not help.
    stubborn: bool,
}

impl Cache {
    pub(super) fn new(system: System, source: Arc<dyn Load>) -> Self {
        let (fixed, state) = (OnceLock::new(), Mutex::default());
        Self(Arc::new(Inner { system, source, fixed, state }))
    }

    /// The credentials to sign with now.
    ///
    /// # Errors
    /// The source has none, and there are no old ones that still hold.
    pub(crate) async fn get(&self) -> Loaded {
        if let Some(credentials) = self.0.fixed.get() {
            return Ok(credentials.clone());
        }
        let flight = match self.0.next() {
            Next::Use(credentials) => return Ok(credentials),
            Next::Wait(flight) => flight,
        };
        flight.join().await.unwrap_or_else(|| {
            Err(CredentialsError::new(
                "no credentials: their source panicked; look for its message, and try again",
            ))
        })
    }

    /// Tells that a service refused these credentials as expired; true if the next call may get others.
    pub(crate) fn invalidate(&self, refused: &Credentials) -> bool {
        let mut state = self.0.state();
        match &mut state.held {
            // Those of old are gone already, or are being replaced.
            None => self.0.fixed.get().is_none(),
            Some(held) if held.credentials != *refused => true,
            Some(held) => {
                held.refused |= !held.stubborn;
                !held.stubborn
            }
        }
    }
}

enum Next {
    Use(Credentials),
    Wait(Arc<Flight<Loaded>>),
}

impl Inner {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next(self: &Arc<Self>) -> Next {
        let now = self.system.now();
        let mut state = self.state();
        let flight = state.flight.upgrade();
        if let Some(held) = &state.held
            && !held.refused
        {
            let waits = held.not_before.is_some_and(|at| now < at);
            let early = now < held.mandatory;
            if now < held.advisory || waits || early && flight.is_some() {
                return Next::Use(held.credentials.clone());
            }
        }
        let flight = flight.unwrap_or_else(|| {
            let flight = Flight::new(Box::pin(Arc::clone(self).refresh()));
            state.flight = Arc::downgrade(&flight);
            flight
        });
        Next::Wait(flight)
    }

    async fn refresh(self: Arc<Self>) -> Loaded {
        let loaded = Arc::clone(&self.source).load().await;
        let (now, random) = (self.system.now(), self.system.random().unwrap_or(0.5));
        let mut state = self.state();
        state.flight = Weak::new();
        let old = state.held.take();
        match loaded {
            Ok(credentials) => {
                if credentials.expires_at().is_none() {
                    // Nothing else is stored there.
                    let _ = self.fixed.set(credentials.clone());
                } else {
                    state.held = Some(Held::new(credentials.clone(), old.as_ref(), now, random));
                }
                Ok(credentials)
            }
            Err(why) => {
                let Some(mut old) = old.filter(|old| old.outlives(now)) else { return Err(why) };
                let left = old.left(now);
                let pause = if left.is_zero() { STATIC_BACK_OFF } else { BACK_OFF.min(left) };
                old.not_before = Some(after(now, between_half_and(pause, random)));
                let credentials = old.credentials.clone();
                state.held = Some(old);
                Ok(credentials)
            }
        }
    }
}

impl Held {
    fn new(credentials: Credentials, old: Option<&Self>, now: SystemTime, random: f64) -> Self {
        let stubborn = old.is_some_and(|old| old.refused && old.credentials == credentials);
        let mut held = Self {
            credentials,
            advisory: now,
            mandatory: now,
            not_before: None,
            refused: false,
            stubborn,
        };
        let left = held.left(now);
        if left.is_zero() || stubborn {
            // Their time is past by this machine's clock, which may be wrong; or it says that it is
            // not, and a service does. The service decides; meanwhile the source has some peace.
            let pause = if held.is_static() { STATIC_BACK_OFF } else { BACK_OFF };
            held.not_before = Some(after(now, between_half_and(pause, random)));
            return held;
        }
        let advisory = ADVISORY.min(left / ADVISORY_SHARE);
        let jitter = ADVISORY_JITTER.min(advisory / 3).mul_f64(random.clamp(0.0, 1.0));
        held.advisory = after(now, left.saturating_sub(advisory) + jitter);
        held.mandatory = after(now, left.saturating_sub(MANDATORY.min(left / MANDATORY_SHARE)));
        held
    }

    /// The time until they expire.
    fn left(&self, now: SystemTime) -> Duration {
        let expiry = self.credentials.expires_at();
        expiry.and_then(|at| at.duration_since(now).ok()).unwrap_or_default()
    }

    /// True if they can be used although no others are to be had.
    fn outlives(&self, now: SystemTime) -> bool {
        !self.refused && (self.is_static() || !self.left(now).is_zero())
    }

    /// Those of an instance are good for longer than they say, while its metadata service is down.
    fn is_static(&self) -> bool {
        self.credentials.source() == super::imds::SOURCE
    }
}

/// A time past the end of the clock is none.
fn after(now: SystemTime, pause: Duration) -> SystemTime {
    now.checked_add(pause).unwrap_or(now)
}

fn between_half_and(pause: Duration, random: f64) -> Duration {
    pause.mul_f64(0.5 + random.clamp(0.0, 1.0) / 2.0)
}

/// Nothing of what it holds.
impl fmt::Debug for Cache {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Cache").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
