//! The public test vectors, each a test by its own name.
//!
//! They are not part of this project: `AWS_OPERATION_CONFORMANCE` names the folder that holds them.
//! Without it every suite is reported as ignored.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a folder of vectors that is not whole stops the run"
)]
#![allow(
    clippy::enum_variant_names,
    missing_docs,
    unreachable_pub,
    reason = "the declarations have the names of the models, which document themselves"
)]

mod calling;
mod client;
mod credentials;
mod declared;
mod endpoints;
mod errors;
mod profile;
mod protocol;
mod retry;
mod server;
mod sigv4;
mod timestamps;
mod vectors;
mod verifier;

use libtest_mimic::{Arguments, Trial};

use vectors::Vectors;

/// A suite: its name, and the trials that it makes of the vectors.
type Suite = (&'static str, fn(&Vectors) -> Vec<Trial>);

const SUITES: [Suite; 15] = [
    ("sigv4", sigv4::trials),
    ("verifier", verifier::trials),
    ("errors", errors::trials),
    ("timestamps", timestamps::trials),
    ("awsJson1_0", protocol::json10_trials),
    ("awsJson1_1", protocol::json11_trials),
    ("server", server::trials),
    ("legacy", protocol::legacy_trials),
    ("constraints", protocol::constraint_trials),
    ("recorded", protocol::recorded_trials),
    ("endpoints", endpoints::trials),
    ("credentials", credentials::trials),
    ("profile", profile::trials),
    ("retry", retry::trials),
    ("client", client::trials),
];

fn main() {
    let arguments = Arguments::from_args();
    let trials = match Vectors::find() {
        Ok(vectors) => SUITES.iter().flat_map(|(_, suite)| suite(&vectors)).collect(),
        Err(why) => SUITES
            .iter()
            .map(|(name, _)| {
                Trial::test(format!("{name} ({why})"), || Ok(())).with_ignored_flag(true)
            })
            .collect(),
    };
    libtest_mimic::run(&arguments, trials).exit();
}
