//! The server side: routes, refusals, records, canned answers, faults.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod causes;
mod declared;
mod faults;
mod records;
mod refusals;
mod scripted;
mod serving;
mod signature;
mod soak;
mod tls;
