//! What a call tells `tracing`: names of OpenTelemetry, DEBUG and below, no secret.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use hyper::Response;
use tracing_subscriber::fmt::MakeWriter;

use crate::support::{Script, answer, assert_no_secret, builder, get, system};

/// A log in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// The log of one call, with everything that is told.
async fn log(answers: impl IntoIterator<Item = Response<Bytes>>) -> (bool, String) {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::CLOSE)
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    let system =
        system([("AWS_MAX_ATTEMPTS", "2")]).with_sleep(|_| Box::pin(std::future::ready(())));
    let client = builder().system(system).transport(Script::new(answers)).build().unwrap();
    let guard = tracing::subscriber::set_default(subscriber);
    let answer = get().send(&client).await;
    drop(guard);
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    (answer.is_ok(), text)
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
