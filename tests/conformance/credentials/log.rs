//! What a call tells `tracing` and its caller, credentials and all.

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Once;

use aws_operation::{ClientBuilder, ErrorKind, Overrides, System, aws_operation};

use super::block_on;
use super::replay::Replay;
use crate::vectors::{Outcome, same};

#[aws_operation(target = "ElasticMapReduce.DescribeReleaseLabel", output = ())]
#[derive(Debug)]
struct DescribeReleaseLabel {}

thread_local! {
    /// The log of the case that runs on this thread.
    static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Everything that is told of a call, at whatever level, with its answer or error. `has_credentials` is
/// whether it gets as far as the service.
pub(super) fn of_a_call(
    client: ClientBuilder,
    system: System,
    replay: &Replay,
    has_credentials: bool,
) -> Result<String, String> {
    static SUBSCRIBED: Once = Once::new();
    SUBSCRIBED.call_once(|| {
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
            .with_ansi(false)
            .with_writer(|| Log)
            .init();
    });
    LOG.take();
    let Ok(client) = client.system(system).transport(replay.clone()).build() else {
        // There is no client to call with; the text is looked at elsewhere.
        return Ok(String::new());
    };
    // Of the calls alone: STS is asked where the case says.
    let client = client.with(Overrides::new().region("us-east-1"));
    let answer = block_on(DescribeReleaseLabel {}.send(&client));
    let log = String::from_utf8_lossy(&LOG.take()).into_owned();
    check(&log, has_credentials)?;
    match &answer {
        Ok(()) => same("a call", true, has_credentials)?,
        Err(why) => same("kind", (why.kind(), has_credentials), (ErrorKind::Credentials, false))?,
    }
    let printed = answer.map_or_else(|why| format!("{why} {why:?}"), |()| String::new());
    Ok(format!("{log} {printed} {client:?} {}", replay.printed()))
}

/// There is a log, and it tells of the call.
fn check(log: &str, has_credentials: bool) -> Outcome {
    same("a span in the log", log.contains("call{otel.name=EMR.DescribeReleaseLabel"), true)?;
    same("sending in the log", log.contains("sending"), has_credentials)
}
