//! What a call tells `tracing`: names of OpenTelemetry, DEBUG and below, no secret.

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Once;

use bytes::Bytes;
use hyper::Response;

use crate::support::{Script, answer, assert_no_secret, builder, get, system};

thread_local! {
    /// The log of the test that runs on this thread.
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

/// The log of one call, with everything that is told. There is one subscriber for all tests: those that
/// come and go change what is told to the others.
async fn log(answers: impl IntoIterator<Item = Response<Bytes>>) -> (bool, String) {
    static SUBSCRIBED: Once = Once::new();
    SUBSCRIBED.call_once(|| {
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_span_events(tracing_subscriber::fmt::format::FmtSpan::CLOSE)
            .with_ansi(false)
            .with_writer(|| Log)
            .init();
    });
    let system =
        system([("AWS_MAX_ATTEMPTS", "2")]).with_sleep(|_| Box::pin(std::future::ready(())));
    let client = builder().system(system).transport(Script::new(answers)).build().unwrap();
    LOG.take();
    let answer = get().send(&client).await;
    (answer.is_ok(), String::from_utf8(LOG.take()).unwrap())
}

#[tokio::test]
async fn success() {
    let mapping = r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":"USER"}}"#;
    let (well, log) = log([answer(500, "{}"), answer(200, mapping)]).await;
    assert!(well);
    for part in [
        "call{otel.name=EMR.GetStudioSessionMapping otel.kind=\"client\"",
        "rpc.system=\"aws-api\" rpc.service=\"EMR\" rpc.method=\"GetStudioSessionMapping\"",
        "server.address=\"elasticmapreduce.us-east-1.amazonaws.com\"",
        "http.response.status_code=500",
        "http.response.status_code=200",
        "http.request.resend_count=1",
        "aws.request_id=\"r-1\"",
        "aws_operation: sending attempt=2",
        "retrying: ",
    ] {
        assert!(log.contains(part), "{part} is not in\n{log}");
    }
    let levels = ["ERROR", " WARN", " INFO"];
    assert!(!log.lines().any(|line| levels.iter().any(|level| line.contains(level))), "{log}");
    assert_no_secret(&log);
    // Neither the input nor the output.
    assert!(!log.contains("alice") && !log.contains("es-1"), "{log}");
}

#[tokio::test]
async fn failure() {
    let refusal = r#"{"__type":"InvalidRequestException","message":"Studio does not exist"}"#;
    let (well, log) = log([answer(400, refusal)]).await;
    assert!(!well);
    for part in ["otel.status_code=\"ERROR\"", "error.type=\"InvalidRequestException\""] {
        assert!(log.contains(part), "{part} is not in\n{log}");
    }
    assert_no_secret(&log);
}
