//! What a client does: with input that is wrong, with answers that are wrong, with settings that
//! are missing, and with the network in between.
//!
//! All of it happens in memory or on loopback, with an environment, a clock and randomness of the
//! tests' own. Every error's text is asserted as a whole: it is what users get to read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A panic is how a test fails.

mod answers;
mod calls;
mod chain;
#[cfg(feature = "http2")]
mod http2;
mod input;
mod network;
mod pages;
mod pool;
mod proxy;
mod retries;
mod sans_io;
mod secrets;
mod settings;
mod shared;
mod support;
mod tls;
mod tracing;
mod unconstrained;
