//! What every program does alike: reads the mode, makes the calls, and prints one line of JSON about them.
//!
//! `once`, `sequential N`, or `tasks T N` (N calls in all, on T tasks). The endpoint, region and credentials come from the
//! environment, as AWS's own clients have them.

use std::future::Future;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What the server answers with; a program that does not decode it has not made the call.
const POLICY: &str = "arn:aws:iam::123456789012:policy/alice";

pub type Outcome = Result<(), String>;

/// What a call came to: the member that is asked for, or why there is none.
pub fn expect(policy: Option<&str>) -> Outcome {
    match policy {
        Some(POLICY) => Ok(()),
        other => Err(format!("the session policy is {other:?}")),
    }
}

enum Mode {
    Once,
    Sequential(u32),
    Tasks(u32, u32),
}

impl Mode {
    fn parse() -> Option<Self> {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Some(match words[..] {
            ["once"] => Self::Once,
            ["sequential", calls] => Self::Sequential(calls.parse().ok()?),
            ["tasks", tasks, calls] => Self::Tasks(tasks.parse().ok()?, calls.parse().ok()?),
            _ => return None,
        })
    }
}

/// Runs `main`, which sets up a client and hands its call to [`calls`].
pub fn run(main: impl Future<Output = Outcome>) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(main) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Makes the calls that the arguments ask for. `future_size` is that of the future that a user awaits, in bytes.
pub async fn calls<F, C>(future_size: usize, call: C) -> Outcome
where
    F: Future<Output = Outcome> + Send + 'static,
    C: Fn() -> F + Clone + Send + 'static,
{
    let Some(mode) = Mode::parse() else {
        return Err("usage: once | sequential CALLS | tasks TASKS CALLS".to_owned());
    };
    let start = Instant::now();
    call().await?;
    let first = start.elapsed();

    let start = Instant::now();
    let calls = match mode {
        Mode::Once => 0,
        Mode::Sequential(calls) => {
            for _ in 0..calls {
                call().await?;
            }
            calls
        }
        Mode::Tasks(tasks, calls) => {
            let each = calls / tasks.max(1);
            let running: Vec<_> = (0..tasks)
                .map(|_| {
                    let call = call.clone();
                    tokio::spawn(async move {
                        for _ in 0..each {
                            call().await?;
                        }
                        Outcome::Ok(())
                    })
                })
                .collect();
            for task in running {
                task.await.map_err(|why| why.to_string())??;
            }
            each * tasks
        }
    };
    report(calls, start.elapsed(), first, future_size);
    Ok(())
}

fn report(calls: u32, wall: Duration, first: Duration, future_size: usize) {
    let (wall, first) = (wall.as_nanos(), first.as_nanos());
    let peak = peak_kib().map_or_else(|| "null".to_owned(), |peak| peak.to_string());
    println!(
        "{{\"calls\":{calls},\"wall_ns\":{wall},\"first_ns\":{first},\"peak_kib\":{peak},\
         \"future_bytes\":{future_size}}}"
    );
}

/// The most memory that this process has held, where Linux tells. `wait4`'s figure would be no less than that of the process
/// that started this one.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
