//! `protocol/timestamps.json`: the three formats, both ways.

use aws_operation::{Timestamp, TimestampFormat};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::vectors::{Outcome, Vectors, case, same, text};

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let all = vectors.json("protocol/timestamps.json");
    let mut trials = Vec::new();
    for (section, format, check) in [
        (
            "format_epoch_seconds",
            TimestampFormat::EpochSeconds,
            formats as fn(&Json, TimestampFormat) -> Outcome,
        ),
        ("format_http_date", TimestampFormat::HttpDate, formats),
        ("format_date_time", TimestampFormat::DateTime, formats),
        ("parse_epoch_seconds", TimestampFormat::EpochSeconds, parses),
        ("parse_http_date", TimestampFormat::HttpDate, parses),
        ("parse_date_time", TimestampFormat::DateTime, parses),
    ] {
        for (index, vector) in all[section].as_array().into_iter().flatten().enumerate() {
            let name = format!("timestamps::{section}[{index}]::{}", text(vector, "iso8601"));
            let vector = vector.clone();
            trials.push(case(name, move || check(&vector, format)));
        }
    }
    trials
}

fn instant(vector: &Json) -> Timestamp {
    let seconds = text(vector, "canonical_seconds").parse().expect("seconds are an integer");
    let nanos = vector["canonical_nanos"].as_u64().and_then(|nanos| u32::try_from(nanos).ok());
    Timestamp::new(seconds, nanos.expect("nanoseconds are below a second"))
}

/// The text of a case in the format of numbers.
///
/// Before 1970 the vectors write the whole seconds rounded down and the fraction after the point,
/// which is another number than the one that names the instant: `-1.9` for -0.1 seconds. Here the
/// number is the instant, as every other reader takes it.
fn number(vector: &Json, text: &str) -> String {
    let seconds: i64 = self::text(vector, "canonical_seconds").parse().unwrap_or_default();
    let nanos = vector["canonical_nanos"].as_i64().unwrap_or_default();
    if seconds >= 0 || nanos == 0 {
        return text.to_owned();
    }
    let exact = i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
    let (whole, rest) =
        (exact.unsigned_abs() / 1_000_000_000, exact.unsigned_abs() % 1_000_000_000);
    format!("-{whole}.{rest:09}").trim_end_matches('0').to_owned()
}

fn formats(vector: &Json, format: TimestampFormat) -> Outcome {
    let found = instant(vector).format(format);
    if vector["error"] == true {
        return same("an error", found.is_err(), true);
    }
    let expected = text(vector, "smithy_format_value");
    let expected = match format {
        TimestampFormat::EpochSeconds => number(vector, expected),
        _ => expected.to_owned(),
    };
    same("the text", found.map_err(|why| why.to_string())?, expected)
}

fn parses(vector: &Json, format: TimestampFormat) -> Outcome {
    let written = text(vector, "smithy_format_value");
    let written = match format {
        TimestampFormat::EpochSeconds => number(vector, written),
        _ => written.to_owned(),
    };
    let found = Timestamp::parse(&written, format);
    if vector["error"] == true {
        return same("an error", found.is_err(), true);
    }
    same("the instant", found.map_err(|why| why.to_string())?, instant(vector))
}
