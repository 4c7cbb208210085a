//! Dates of signatures: `20150830T123600Z`, ISO 8601's "basic format".
//!
//! The signer writes them with code of its own, so that a mistake in one calendar is seen by the other.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

const DAY: i64 = 86_400;

/// Whole seconds since 1970, rounded down; a clock beyond what fits is clamped.
pub(super) fn seconds(time: SystemTime) -> i64 {
    let clamp = |seconds| i64::try_from(seconds).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => clamp(after.as_secs()),
        Err(before) => {
            let before = before.duration();
            -clamp(before.as_secs().saturating_add(u64::from(before.subsec_nanos() > 0)))
        }
    }
}

/// The inverse of [`seconds`]; what the system's clock cannot hold is 1970.
pub(super) fn system_time(seconds: i64) -> SystemTime {
    let distance = Duration::from_secs(seconds.unsigned_abs());
    let time = if seconds < 0 {
        UNIX_EPOCH.checked_sub(distance)
    } else {
        UNIX_EPOCH.checked_add(distance)
    };
    time.unwrap_or(UNIX_EPOCH)
}

/// `20150830T123600Z` for seconds since 1970.
pub(super) fn write(seconds: i64) -> String {
    let (year, month, day) = date(seconds.div_euclid(DAY));
    let second = seconds.rem_euclid(DAY);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// The inverse of [`write`]; anything else, impossible dates included, is `None`.
pub(super) fn read(text: &str) -> Option<i64> {
    let number = |from, to| text.get(from..to)?.parse::<i64>().ok();
    let days = days(number(0, 4)?, number(4, 6)?, number(6, 8)?);
    let seconds = (number(9, 11)? * 60 + number(11, 13)?) * 60 + number(13, 15)?;
    // Writing it again finds signs, wrong separators, surplus text and days like the 31st of June.
    Some(days * DAY + seconds).filter(|&seconds| write(seconds) == text)
}

// Both conversions count years from March, so that the leap day is the last of its year, in
// cycles of 400 years from 0000-03-01, which is 719,468 days before 1970.

fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
        - 719_468
}

fn date(days: i64) -> (i64, i64, i64) {
    let days = days.saturating_add(719_468);
    let of_cycle = days.rem_euclid(146_097);
    let year = (of_cycle - of_cycle / 1460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = (month + 2) % 12 + 1;
    let year = days.div_euclid(146_097) * 400 + year + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_directions_agree() {
        for (seconds, text) in [
            (0, "19700101T000000Z"),
            (-1, "19691231T235959Z"),
            (1_440_938_160, "20150830T123600Z"),
            (951_827_696, "20000229T123456Z"),
            (253_402_300_799, "99991231T235959Z"),
        ] {
            assert_eq!(write(seconds), text);
            assert_eq!(read(text), Some(seconds));
            assert_eq!(self::seconds(system_time(seconds)), seconds);
        }
        assert_eq!(seconds(UNIX_EPOCH - Duration::from_millis(1)), -1);
        for day in -800_000..800_000 {
            let (y, m, d) = date(day);
            assert_eq!(days(y, m, d), day);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2015",
            "20150631T000000Z",
            "20150230T000000Z",
            "20150830T240000Z",
            "20150830T126000Z",
            "20150830 123600Z",
            "20150830T123600z",
            "20150830T123600Z ",
            "+1150830T123600Z",
            "20150030T123600Z",
            "2015é30T123600Z",
            "Sun, 30 Aug 2015 12:36:00 GMT",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
        for extreme in [i64::MIN, i64::MAX] {
            assert!(!write(extreme).is_empty());
        }
    }
}
