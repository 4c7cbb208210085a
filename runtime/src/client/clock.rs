//! The difference between this machine's clock and the service's.
//!
//! Services refuse signatures that are more than five or fifteen minutes off. The refusal carries
//! the service's time, with which the next attempt is signed.

use std::sync::atomic::{AtomicI64, Ordering::Relaxed};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderMap;
use http::header::{AGE, DATE};

use crate::json::calendar;

/// Codes that speak of nothing but the clock.
const DEFINITE: [&str; 3] = ["RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"];
/// Codes that a clock that is off causes among others.
const POSSIBLE: [&str; 3] = ["InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure"];
/// From this difference on, in seconds, the clock is taken for the cause.
const THRESHOLD: i64 = 240;
/// An answer that took longer than this, in seconds, says nothing about the time.
const TOO_LATE: i64 = 900;
const UNKNOWN: i64 = i64::MIN;

/// What is known of one service's clock.
#[derive(Debug)]
pub(super) struct Clock {
    /// Seconds that signatures add to this machine's time.
    correction: AtomicI64,
    /// Seconds that the service was ahead in its last answer.
    ahead: AtomicI64,
}

impl Default for Clock {
    fn default() -> Self {
        Self { correction: AtomicI64::new(0), ahead: AtomicI64::new(UNKNOWN) }
    }
}

impl Clock {
    /// The time to sign with.
    pub(super) fn now(&self, own: SystemTime) -> SystemTime {
        shift(own, self.correction.load(Relaxed))
    }

    /// How far the service is ahead, if it has told; nothing if it is behind.
    pub(super) fn ahead(&self) -> Option<Duration> {
        match self.ahead.load(Relaxed) {
            UNKNOWN => None,
            seconds => Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0))),
        }
    }

    /// Takes note of an answer's `Date`; both times are this machine's.
    pub(super) fn observe(&self, headers: &HeaderMap, sent: SystemTime, received: SystemTime) {
        let took = seconds(received) - seconds(sent);
        if let Some(date) = date(headers).filter(|_| took <= TOO_LATE) {
            self.ahead.store(date - seconds(received), Relaxed);
        }
    }

    /// By how many seconds the service is ahead, if a refusal with this code is the clock's fault.
    /// `signed` is the time of the signature, `own` this machine's time then.
    pub(super) fn off(
        code: &str,
        headers: &HeaderMap,
        signed: SystemTime,
        own: SystemTime,
    ) -> Option<i64> {
        let definite = DEFINITE.contains(&code);
        if !definite && !POSSIBLE.contains(&code) {
            return None;
        }
        let date = date(headers)?;
        let far = (date - seconds(signed)).abs() >= THRESHOLD;
        (definite || far).then(|| date - seconds(own))
    }

    /// Signs with a time that is this many seconds ahead of this machine's from now on.
    pub(super) fn correct(&self, off: i64) {
        self.correction.store(off, Relaxed);
    }
}

/// The seconds since 1970 of a response's `Date`. A response from a cache tells an old time.
fn date(headers: &HeaderMap) -> Option<i64> {
    if headers.contains_key(AGE) {
        return None;
    }
    parse(headers.get(DATE)?.to_str().ok()?)
}

/// Reads `Fri, 06 Oct 2023 13:16:04 GMT`, and the zones in figures that some proxies write. The day
/// of the week is not looked at.
fn parse(text: &str) -> Option<i64> {
    let rest = text.split_once(',').map_or(text, |(_, rest)| rest);
    let mut words = rest.split_ascii_whitespace();
    let [day, month, year, time, zone] = [(); 5].map(|()| words.next());
    let (day, month, year, time, zone) = (day?, month?, year?, time?, zone?);
    if words.next().is_some() || year.len() != 4 {
        return None;
    }
    let month = calendar::MONTHS.iter().position(|name| *name == month)?;
    let mut parts = time.split(':').map(number);
    let [hour, minute, second] = [parts.next()??, parts.next()??, parts.next()??];
    let month = u32::try_from(month).ok()? + 1;
    let local =
        calendar::to_epoch(number(year)?.into(), month, number(day)?, [hour, minute, second])?;
    Some(local - offset(zone)?)
}

/// The seconds by which a zone is ahead of UTC.
fn offset(zone: &str) -> Option<i64> {
    if matches!(zone, "GMT" | "UTC" | "Z") {
        return Some(0);
    }
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_at_checked(2)?;
    if minutes.len() != 2 {
        return None;
    }
    Some(sign * (i64::from(number(hours)?) * 3_600 + i64::from(number(minutes)?) * 60))
}

fn number(digits: &str) -> Option<u32> {
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse().ok() } else { None }
}

fn seconds(time: SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |secs| -secs),
    }
}

/// A time moved by seconds; one that cannot be told stays where it is.
fn shift(time: SystemTime, seconds: i64) -> SystemTime {
    let by = Duration::from_secs(seconds.unsigned_abs());
    let moved = if seconds < 0 { time.checked_sub(by) } else { time.checked_add(by) };
    moved.unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates() {
        for (text, seconds) in [
            ("Fri, 06 Oct 2023 13:16:04 GMT", Some(1_696_598_164)),
            ("Wed, 06 Oct 2023 13:16:04 -0000", Some(1_696_598_164)),
            ("Thu, 14 Sep 2023 16:20:50 -0400", Some(1_694_722_850)),
            ("Thu, 14 Sep 2023 22:20:50 +0200", Some(1_694_722_850)),
            ("06 Oct 2023 13:16:04 UTC", Some(1_696_598_164)),
            ("Wed, 06 Oct 23 13:16:04 -0000", None),
            ("Wed, 06 Oct 2023 25:16:04 GMT", None),
            ("Wed, 31 Feb 2023 13:16:04 GMT", None),
            ("Wed, 06 Oct 2023 13:16 GMT", None),
            ("Wed, 06 Oct 2023 13:16:04", None),
            ("Wed, 06 Oct 2023 13:16:04 CEST", None),
            ("Wed, 06 Oct 2023 13:16:04 +é1", None),
            ("Wed, 06 Oct 2023 13:16:04 GMT and more", None),
            ("now", None),
            ("", None),
        ] {
            assert_eq!(parse(text), seconds, "{text}");
        }
    }
}
