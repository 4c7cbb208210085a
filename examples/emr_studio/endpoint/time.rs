//! The clock in the notations that the protocol uses. Four short functions are not worth a calendar crate.

use std::time::{SystemTime, UNIX_EPOCH};

const DAY: i64 = 86_400;

/// Milliseconds since 1970, negative before it; a clock beyond what fits is clamped.
fn unix_millis(time: SystemTime) -> i64 {
    let clamp = |millis| i64::try_from(millis).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => clamp(after.as_millis()),
        Err(before) => -clamp(before.duration().as_millis()),
    }
}

/// Whole seconds since 1970.
pub(crate) fn unix_seconds(time: SystemTime) -> i64 {
    unix_millis(time).div_euclid(1000)
}

/// What awsJson writes for a timestamp: seconds since 1970 with the milliseconds as fraction.
pub(crate) fn epoch(time: SystemTime) -> f64 {
    unix_millis(time) as f64 / 1000.0
}

/// ISO 8601 "basic format", as `x-amz-date` has it: `20150830T123600Z`.
pub(crate) fn basic(seconds: i64) -> String {
    let (year, month, day) = date(seconds.div_euclid(DAY));
    let (hour, minute, second) = clock(seconds);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// The inverse of [`basic`]; anything else, impossible dates included, is `None`.
pub(crate) fn parse_basic(text: &str) -> Option<i64> {
    let number = |from, to| text.get(from..to)?.parse::<i64>().ok();
    let days = days(number(0, 4)?, number(4, 6)?, number(6, 8)?);
    let seconds = (number(9, 11)? * 60 + number(11, 13)?) * 60 + number(13, 15)?;
    // Writing it again finds signs, wrong separators, surplus text and days like the 31st of June.
    Some(days * DAY + seconds).filter(|&seconds| basic(seconds) == text)
}

/// The form of the `date` header: `Sun, 30 Aug 2015 12:36:00 GMT`.
pub(crate) fn http_date(seconds: i64) -> String {
    // 1970 began on a Thursday.
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let days = seconds.div_euclid(DAY);
    let (year, month, day) = date(days);
    let (hour, minute, second) = clock(seconds);
    let weekday = DAYS[days.rem_euclid(7) as usize];
    let month = MONTHS[(month - 1) as usize];
    format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
}

fn clock(seconds: i64) -> (i64, i64, i64) {
    let second = seconds.rem_euclid(DAY);
    (second / 3600, second / 60 % 60, second % 60)
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
    let days = days + 719_468;
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
    fn notations_agree() {
        for (seconds, text, http) in [
            (0, "19700101T000000Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
            (-1, "19691231T235959Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
            (1_440_938_160, "20150830T123600Z", "Sun, 30 Aug 2015 12:36:00 GMT"),
            (951_827_696, "20000229T123456Z", "Tue, 29 Feb 2000 12:34:56 GMT"),
            (253_402_300_799, "99991231T235959Z", "Fri, 31 Dec 9999 23:59:59 GMT"),
        ] {
            assert_eq!(basic(seconds), text);
            assert_eq!(parse_basic(text), Some(seconds));
            assert_eq!(http_date(seconds), http);
        }
        for day in -800_000..800_000 {
            let (y, m, d) = date(day);
            assert_eq!(days(y, m, d), day);
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
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
            assert_eq!(parse_basic(text), None, "{text:?}");
        }
    }

    #[test]
    fn timestamps_carry_milliseconds() {
        let at = |millis| UNIX_EPOCH + std::time::Duration::from_millis(millis);
        assert_eq!(epoch(at(1_761_664_173_624)), 1_761_664_173.624);
        assert_eq!(unix_seconds(at(1_761_664_173_624)), 1_761_664_173);
        assert_eq!(unix_seconds(UNIX_EPOCH - std::time::Duration::from_millis(1)), -1);
    }
}
