//! What the fuzz targets do with their input: each reads it as a program would have to, whoever
//! wrote it, and panics if a promise does not hold. `tests/robustness.rs` has this file too.
//!
//! The promises: no panic, no endless loop, the same answer each time, errors of one line that is not
//! as long as what they complain about, and an output that is written again reads as it was.

#![allow(clippy::expect_used, clippy::panic)] // A target fails by panicking.

mod answers;
mod client;
mod credentials;
mod profiles;
mod shapes;

pub use answers::{error_bodies, json_answers};
pub use client::response_headers;
pub use credentials::{container_json, process_output, sso_token, sts_xml};
pub use profiles::profile_files;

/// A target takes what it is given, and panics if it finds fault with what the library does.
pub type Target = fn(&[u8]);

/// Every target, by the name of its file in `fuzz_targets/` and of its folder in `seeds/`.
pub const TARGETS: &[(&str, Target)] = &[
    ("profile_files", profile_files),
    ("error_bodies", error_bodies),
    ("json_answers", json_answers),
    ("response_headers", response_headers),
    ("sts_xml", sts_xml),
    ("process_output", process_output),
    ("sso_token", sso_token),
    ("container_json", container_json),
];

/// Fails if the text of an error has more than one line, or drowns whoever reads it.
fn one_line(text: &str) {
    // A code, a message, a request id and what the library says itself, each of which it cuts.
    const MOST: usize = 5_000;
    assert!(!text.contains(char::is_control), "an error of more than one line: {text:?}");
    assert!(text.chars().count() <= MOST, "an error of {} bytes: {text:?}", text.len());
}
