//! The peers: the AWS CLI calls the endpoint that our examples embed, and our client calls moto, an
//! AWS in memory; what comes back is held against what our client and boto3 get in their place. And
//! the AWS CLI and our client find keys, region and endpoint in the same environments.
//!
//! The peers are Python programs. `AWS_OPERATION_PEERS` names the virtual environment that has the
//! packages of `requirements.txt`; without it every trial is ignored:
//!
//! ```text
//! python3 -m venv .venv && .venv/bin/pip install -r tests/peers/requirements.txt
//! AWS_OPERATION_PEERS=$PWD/.venv cargo test --test peers
//! ```

mod answer;
mod cli;
mod dynamodb;
mod emr;
mod environments;
mod eventbridge;
mod kms;
mod logs;
mod moto;
mod peers;
mod random;
mod roles;
mod secrets_manager;
mod served;
mod sqs;
mod ssm;
mod step_functions;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use libtest_mimic::{Arguments, Failed, Trial};

use peers::Peers;

/// More than any trial takes on a busy machine.
const LIMIT: Duration = Duration::from_secs(180);

type Outcome = Result<(), Failed>;

/// Trials, and what they run on.
struct Trials {
    peers: Arc<Peers>,
    all: Vec<Trial>,
}

impl Trials {
    fn add<R>(&mut self, name: &str, run: impl FnOnce(Arc<Peers>) -> R + Send + 'static)
    where
        R: Future<Output = Outcome>,
    {
        let peers = Arc::clone(&self.peers);
        let ignored = !peers.are_there();
        let trial = Trial::test(name, move || bounded(run(peers)));
        self.all.push(trial.with_ignored_flag(ignored));
    }
}

fn bounded(trial: impl Future<Output = Outcome>) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let outcome = runtime.block_on(async { tokio::time::timeout(LIMIT, trial).await });
    // Not to wait for a subprocess that is being waited for; it has a limit of its own.
    runtime.shutdown_background();
    outcome.map_err(|_| format!("not done after {} s", LIMIT.as_secs()))?
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let peers = Arc::new(Peers::find());
    if !peers.are_there() && !arguments.list {
        println!("\nAWS_OPERATION_PEERS is not set, so there are no peers and all is ignored");
    }
    let mut trials = Trials { peers: Arc::clone(&peers), all: Vec::new() };
    cli::add(&mut trials);
    served::add(&mut trials);
    emr::add(&mut trials);
    dynamodb::add(&mut trials);
    kms::add(&mut trials);
    secrets_manager::add(&mut trials);
    sqs::add(&mut trials);
    ssm::add(&mut trials);
    step_functions::add(&mut trials);
    eventbridge::add(&mut trials);
    logs::add(&mut trials);
    random::add(&mut trials);
    environments::add(&mut trials);
    roles::add(&mut trials);
    let conclusion = libtest_mimic::run(&arguments, trials.all);
    peers.stop();
    conclusion.exit_code()
}
