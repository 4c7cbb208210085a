//! The public test vectors, each a test by its own name.
//!
//! They are not part of this project: `AWS_OPERATION_CONFORMANCE` names the folder that holds them.
//! Without it every suite is reported as ignored.

#![allow(
    missing_docs,
    reason = "the declarations of the protocol tests are their own documentation"
)]

mod declared;
mod endpoints;
mod errors;
mod protocol;
mod sigv4;
mod timestamps;
mod vectors;

use libtest_mimic::{Arguments, Trial};

use vectors::Vectors;

/// A suite: its name, and the trials that it makes of the vectors.
type Suite = (&'static str, fn(&Vectors) -> Vec<Trial>);

const SUITES: [Suite; 9] = [
    ("sigv4", sigv4::trials),
    ("errors", errors::trials),
    ("timestamps", timestamps::trials),
    ("awsJson1_0", protocol::json10_trials),
    ("awsJson1_1", protocol::json11_trials),
    ("legacy", protocol::legacy_trials),
    ("constraints", protocol::constraint_trials),
    ("recorded", protocol::recorded_trials),
    ("endpoints", endpoints::trials),
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
