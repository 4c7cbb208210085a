//! The proleptic Gregorian calendar, for the dates of the wire and of signatures.

/// English short names, as HTTP dates have them; the week of 1970 began on a Thursday.
pub(crate) const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
/// English short names, as HTTP dates have them.
pub(crate) const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const DAY: i64 = 86_400;
/// Days of four centuries, after which the calendar repeats.
const ERA: i64 = 146_097;
/// Days from 0000-03-01, where an era starts, to 1970-01-01.
const EPOCH: i64 = 719_468;

/// A date and time in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Civil {
    pub(crate) year: i64,
    /// 1 to 12.
    pub(crate) month: usize,
    /// 1 to 31.
    pub(crate) day: u32,
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    pub(crate) second: u32,
    /// An index into [`WEEKDAYS`].
    pub(crate) weekday: usize,
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "each remainder is within its unit and not negative"
)]
impl Civil {
    /// The date and time of `seconds` since 1970.
    pub(crate) fn from_epoch(seconds: i64) -> Self {
        let (days, second) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY) as u32);
        let shifted = days + EPOCH;
        let (era, day_of_era) = (shifted.div_euclid(ERA), shifted.rem_euclid(ERA));
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        // Years start in March here, so that the leap day is their last.
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
        Self {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month: month as usize,
            day: (day_of_year - (153 * march_month + 2) / 5 + 1) as u32,
            hour: second / 3_600,
            minute: second / 60 % 60,
            second: second % 60,
            weekday: (days + 4).rem_euclid(7) as usize,
        }
    }

    /// Writes `20150830T123600Z`, the form of signatures. Years have four digits at least.
    pub(crate) fn push_basic(&self, to: &mut String) {
        if let Ok(year @ 0..=9_999) = u32::try_from(self.year) {
            push_two(to, year / 100);
            push_two(to, year % 100);
        } else {
            to.push_str(&self.year.to_string());
        }
        push_two(to, self.month as u32);
        push_two(to, self.day);
        to.push('T');
        push_two(to, self.hour);
        push_two(to, self.minute);
        push_two(to, self.second);
        to.push('Z');
    }
}

/// Two digits; `number` is below 100.
fn push_two(to: &mut String, number: u32) {
    for digit in [number / 10, number % 10] {
        to.push(char::from_digit(digit, 10).unwrap_or('0'));
    }
}

/// Seconds since 1970; `None` for what the calendar does not have. A leap second counts as the
/// second after it.
pub(crate) fn to_epoch(
    year: i64,
    month: u32,
    day: u32,
    [hour, minute, second]: [u32; 3],
) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=last).contains(&day) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let (year, march_month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = i64::from((153 * march_month + 2) / 5 + day - 1);
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let days = era * ERA + day_of_era - EPOCH;
    Some(days * DAY + i64::from(hour * 3_600 + minute * 60 + second))
}
