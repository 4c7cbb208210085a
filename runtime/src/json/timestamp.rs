//! [`Timestamp`]: an instant, and the three ways in which the wire writes one.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::de::Deserializer;
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};

use super::calendar::{self, Civil};

const NANOS: u32 = 1_000_000_000;

/// An instant in UTC, to the nanosecond.
///
/// On the wire it is a number of seconds since 1970 unless its field says otherwise, with
/// `#[aws(timestamp = "date-time")]` or `"http-date"`. All three are read wherever a timestamp is
/// expected. A JSON number carries about 16 digits: microseconds for the dates of this century.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    /// Rounded down, so that `nanos` always adds.
    seconds: i64,
    nanos: u32,
}

/// How a timestamp is written on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimestampFormat {
    /// Seconds since 1970, possibly with a fraction: `1761664173.624`.
    EpochSeconds,
    /// RFC 3339: `2025-10-28T15:09:33.624Z`.
    DateTime,
    /// The date of HTTP headers: `Tue, 28 Oct 2025 15:09:33 GMT`.
    HttpDate,
}

/// A text that is not a timestamp, or a timestamp that has no such text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimestampError(String);

impl fmt::Display for TimestampError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for TimestampError {}

impl Timestamp {
    /// 1970-01-01T00:00:00Z.
    pub const EPOCH: Self = Self { seconds: 0, nanos: 0 };

    /// The instant `seconds` after 1970 (before, if negative).
    #[must_use]
    pub const fn from_secs(seconds: i64) -> Self {
        Self { seconds, nanos: 0 }
    }

    /// The instant `seconds` after 1970, and `nanos` after that. Whole seconds in `nanos` carry
    /// over; past the last representable instant it saturates.
    #[must_use]
    pub const fn new(seconds: i64, nanos: u32) -> Self {
        Self { seconds: seconds.saturating_add((nanos / NANOS) as i64), nanos: nanos % NANOS }
    }

    /// Seconds since 1970, rounded down.
    #[must_use]
    pub const fn secs(self) -> i64 {
        self.seconds
    }

    /// Nanoseconds after [`secs`](Self::secs), below 1,000,000,000.
    #[must_use]
    pub const fn subsec_nanos(self) -> u32 {
        self.nanos
    }

    /// Reads a timestamp in one format.
    ///
    /// # Errors
    /// The text is not a timestamp of that format.
    pub fn parse(text: &str, format: TimestampFormat) -> Result<Self, TimestampError> {
        let parsed = match format {
            TimestampFormat::EpochSeconds => parse_epoch_seconds(text),
            TimestampFormat::DateTime => parse_date_time(text),
            TimestampFormat::HttpDate => parse_http_date(text),
        };
        parsed.ok_or_else(|| {
            TimestampError(format!("`{text}` is not a timestamp in the format {}", format.name()))
        })
    }

    /// Writes the timestamp in one format. `HttpDate` drops the fraction, and `DateTime` what is
    /// below a microsecond.
    ///
    /// # Errors
    /// The year is outside of 0000 to 9999, and the format is not `EpochSeconds`.
    pub fn format(self, format: TimestampFormat) -> Result<String, TimestampError> {
        if format == TimestampFormat::EpochSeconds {
            return Ok(self.epoch_seconds());
        }
        let at = Civil::from_epoch(self.seconds);
        if !(0..=9999).contains(&at.year) {
            return Err(TimestampError(format!(
                "the year {} has no form in the format {}",
                at.year,
                format.name()
            )));
        }
        Ok(match format {
            TimestampFormat::HttpDate => format!(
                "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                calendar::WEEKDAYS[at.weekday],
                at.day,
                calendar::MONTHS[at.month - 1],
                at.year,
                at.hour,
                at.minute,
                at.second,
            ),
            _ => format!(
                "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z",
                at.year,
                at.month,
                at.day,
                at.hour,
                at.minute,
                at.second,
                fraction(self.nanos / 1_000 * 1_000),
            ),
        })
    }

    /// The exact decimal number of seconds since 1970.
    fn epoch_seconds(self) -> String {
        if self.seconds < 0 && self.nanos > 0 {
            // Rounded down, the fraction points the other way than the sign.
            format!("-{}{}", -(self.seconds + 1), fraction(NANOS - self.nanos))
        } else {
            format!("{}{}", self.seconds, fraction(self.nanos))
        }
    }

    /// Reads any of the three formats, as a member of unknown format may have.
    fn parse_any(text: &str) -> Option<Self> {
        parse_date_time(text)
            .or_else(|| parse_http_date(text))
            .or_else(|| parse_epoch_seconds(text))
    }
}

impl TimestampFormat {
    const fn name(self) -> &'static str {
        match self {
            Self::EpochSeconds => "epoch-seconds",
            Self::DateTime => "date-time",
            Self::HttpDate => "http-date",
        }
    }
}

/// `.624` for 624 milliseconds, nothing for a whole second.
fn fraction(nanos: u32) -> String {
    if nanos == 0 {
        return String::new();
    }
    format!(".{nanos:09}").trim_end_matches('0').to_owned()
}

/// The digits after a decimal point, as nanoseconds; digits past the ninth are cut.
fn parse_fraction(digits: &str) -> Option<u32> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = &digits[..digits.len().min(9)];
    let scale = 10_u32.pow(9 - u32::try_from(digits.len()).ok()?);
    Some(if digits.is_empty() { 0 } else { digits.parse::<u32>().ok()? * scale })
}

/// A decimal number of seconds, also with an exponent: `1.615218678973E9`.
fn parse_epoch_seconds(text: &str) -> Option<Timestamp> {
    let (negative, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, rest) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && rest.is_empty() || exponent.unsigned_abs() > 400 {
        return None;
    }
    // Moves the point: the digits before it, then those after it.
    let digits = [whole, rest].concat();
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let (whole, rest) = if point <= 0 {
        (String::new(), format!("{}{digits}", "0".repeat(point.unsigned_abs() as usize)))
    } else if point as usize >= digits.len() {
        (format!("{digits}{}", "0".repeat(point as usize - digits.len())), String::new())
    } else {
        let (whole, rest) = digits.split_at_checked(point as usize)?;
        (whole.to_owned(), rest.to_owned())
    };
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let seconds: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let nanos = parse_fraction(&rest)?;
    Some(match (negative, nanos) {
        (false, _) => Timestamp { seconds, nanos },
        (true, 0) => Timestamp { seconds: -seconds, nanos },
        (true, _) => Timestamp { seconds: -seconds - 1, nanos: NANOS - nanos },
    })
}

/// The seconds, if they are whole milliseconds and after 1970, as nearly all are: without a detour through text.
fn from_millis(seconds: f64) -> Option<Timestamp> {
    // Below this, an f64 tells milliseconds apart with digits to spare.
    const MOST: f64 = 1e11;
    let millis = (seconds * 1e3).round();
    if !(0.0..MOST).contains(&seconds) || millis / 1e3 != seconds {
        return None;
    }
    // Exact: a whole number far below 2^63.
    let millis = millis as i64;
    let nanos = u32::try_from(millis % 1_000).ok()? * 1_000_000;
    Some(Timestamp { seconds: millis / 1_000, nanos })
}

/// Exactly `length` digits.
fn number(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// `15:09:33` with an optional fraction.
fn parse_time(text: &str) -> Option<([u32; 3], u32)> {
    let (clock, rest) =
        text.split_once('.').map_or((text, None), |(clock, rest)| (clock, Some(rest)));
    let nanos = match rest {
        Some("") => return None,
        Some(digits) => parse_fraction(digits)?,
        None => 0,
    };
    let mut parts = clock.split(':');
    let mut next = || number(parts.next()?, 2);
    let time = [next()?, next()?, next()?];
    parts.next().is_none().then_some((time, nanos))
}

/// RFC 3339, with `Z` or an offset.
fn parse_date_time(text: &str) -> Option<Timestamp> {
    let (date, rest) = text.split_once(['T', 't', ' '])?;
    let mut parts = date.split('-');
    let (year, month, day) =
        (number(parts.next()?, 4)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    if parts.next().is_some() {
        return None;
    }
    let (time, offset) = match rest.strip_suffix(['Z', 'z']) {
        Some(time) => (time, 0),
        None => {
            let sign = rest.rfind(['+', '-'])?;
            let (time, offset) = rest.split_at(sign);
            let (hours, minutes) = offset[1..].split_once(':')?;
            let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            let seconds = i64::from(hours * 3600 + minutes * 60);
            (time, if offset.starts_with('-') { -seconds } else { seconds })
        }
    };
    let (time, nanos) = parse_time(time)?;
    let seconds = calendar::to_epoch(i64::from(year), month, day, time)?.checked_sub(offset)?;
    Some(Timestamp { seconds, nanos })
}

/// RFC 9110's preferred date, with the fraction that some services add.
fn parse_http_date(text: &str) -> Option<Timestamp> {
    let (weekday, rest) = text.split_once(", ")?;
    if !calendar::WEEKDAYS.contains(&weekday) {
        return None;
    }
    let mut parts = rest.strip_suffix(" GMT")?.split(' ');
    let day = parts.next()?;
    let day = number(day, day.len().clamp(1, 2))?;
    let month = parts.next()?;
    let month = calendar::MONTHS.iter().position(|name| *name == month)? + 1;
    let year = number(parts.next()?, 4)?;
    let (time, nanos) = parse_time(parts.next()?)?;
    if parts.next().is_some() {
        return None;
    }
    let seconds = calendar::to_epoch(i64::from(year), u32::try_from(month).ok()?, day, time)?;
    Some(Timestamp { seconds, nanos })
}

impl fmt::Display for Timestamp {
    /// RFC 3339, or the number of seconds where the year has no such form.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.format(TimestampFormat::DateTime) {
            Ok(text) => to.write_str(&text),
            Err(_) => to.write_str(&self.epoch_seconds()),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}

impl std::str::FromStr for Timestamp {
    type Err = TimestampError;

    /// Reads any of the three formats.
    fn from_str(text: &str) -> Result<Self, TimestampError> {
        Self::parse_any(text).ok_or_else(|| {
            TimestampError(format!(
                "`{text}` is not a timestamp: write it as `2025-10-28T15:09:33Z`"
            ))
        })
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        match time.duration_since(UNIX_EPOCH) {
            Ok(after) => {
                Self::new(i64::try_from(after.as_secs()).unwrap_or(i64::MAX), after.subsec_nanos())
            }
            Err(before) => {
                let before = before.duration();
                let seconds = i64::try_from(before.as_secs()).unwrap_or(i64::MAX);
                match before.subsec_nanos() {
                    0 => Self { seconds: -seconds, nanos: 0 },
                    nanos => Self { seconds: -seconds - 1, nanos: NANOS - nanos },
                }
            }
        }
    }
}

impl TryFrom<Timestamp> for SystemTime {
    type Error = TimestampError;

    /// Fails where the platform's clock has no such instant.
    fn try_from(at: Timestamp) -> Result<Self, TimestampError> {
        let whole = Duration::from_secs(at.seconds.unsigned_abs());
        let time = if at.seconds < 0 {
            UNIX_EPOCH.checked_sub(whole)
        } else {
            UNIX_EPOCH.checked_add(whole)
        };
        time.and_then(|time| time.checked_add(Duration::from_nanos(u64::from(at.nanos))))
            .ok_or_else(|| TimestampError(format!("{at} is outside of this system's clock")))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.nanos == 0 {
            to.serialize_i64(self.seconds)
        } else {
            // The nearest f64 prints as the same decimal for up to 16 digits.
            to.serialize_f64(self.epoch_seconds().parse().map_err(S::Error::custom)?)
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;

        impl serde::de::Visitor<'_> for Any {
            type Value = Timestamp;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a timestamp")
            }

            fn visit_i64<E>(self, seconds: i64) -> Result<Timestamp, E> {
                Ok(Timestamp::from_secs(seconds))
            }

            fn visit_u64<E: serde::de::Error>(self, seconds: u64) -> Result<Timestamp, E> {
                i64::try_from(seconds)
                    .map(Timestamp::from_secs)
                    .map_err(|_| E::invalid_value(serde::de::Unexpected::Unsigned(seconds), &self))
            }

            fn visit_f64<E: serde::de::Error>(self, seconds: f64) -> Result<Timestamp, E> {
                from_millis(seconds)
                    // The shortest decimal of an f64 is the one that the service wrote.
                    .or_else(|| parse_epoch_seconds(&seconds.to_string()))
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Float(seconds), &self))
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Timestamp, E> {
                Timestamp::parse_any(text)
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
        }

        from.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use serde::de::IntoDeserializer as _;
    use serde::de::value::F64Deserializer;

    use super::*;

    #[test]
    fn a_number_is_the_decimal_that_was_written() {
        let written = [
            "0.0",
            "-0.0",
            "0.001",
            "0.0001",
            "0.9999",
            "1.0E9",
            "1.44093816125E9",
            "1440938161.123",
            "1440938161.1234",
            "1440938161.123456",
            "99999999999.999",
            "100000000000.001",
            "-1.5",
            "-0.001",
            "9007199254740993.0",
        ]
        .map(str::to_owned);
        let millis = (0..20_000_u64).map(|n| n * 0x9E37_79B9_7F4A % 99_999_999_999_999);
        let millis = millis.map(|millis| format!("{}.{:03}", millis / 1_000, millis % 1_000));
        for text in written.into_iter().chain(millis) {
            // The nearest f64, in its shortest form, where the text has more digits than that.
            let number: f64 = text.parse().unwrap();
            let from: F64Deserializer<serde::de::value::Error> = number.into_deserializer();
            let read = Timestamp::deserialize(from).unwrap();
            assert_eq!(read, parse_epoch_seconds(&number.to_string()).unwrap(), "{text}");
        }
    }
}
