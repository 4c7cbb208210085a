//! The fault matrix: each fault at the first, the second and every attempt, on a connection that was
//! used before, on a fresh one, and without any; what must come of it is one table, which is printed.

use std::fmt::Write as _;
use std::time::Duration;

use aws_operation::server::{Fault, FaultBody, Server};
use aws_operation::{Client, ErrorKind};
use http::StatusCode;

use crate::declared::{Encrypt, bounded, encrypt, services};

/// What comes of a call whose first, second or every attempt is hit; the second is preceded by a 503.
///
/// `ok 2` is a true result after two requests that the server has seen, `Service ThrottlingException 3`
/// the error of that kind and code after three.
struct Row {
    fault: Fault,
    first: &'static str,
    second: &'static str,
    every: &'static str,
    /// The same on a connection that was used before, where it is not the same.
    pooled_every: &'static str,
}

const fn row(fault: Fault, [first, second, every]: [&'static str; 3]) -> Row {
    Row { fault, first, second, every, pooled_every: every }
}

const fn status(status: StatusCode, body: FaultBody) -> Fault {
    Fault::Status { status, body }
}

const ASTRAY: [&str; 3] = ["ok 3", "Service InvalidSignatureException 3", "ok 2"];
const HARMLESS: [&str; 3] = ["ok 1", "ok 2", "ok 1"];

fn retried(fault: Fault, every: &'static str) -> Row {
    row(fault, ["ok 2", "ok 3", every])
}

/// The table. What is retried succeeds at the next attempt, and fails as the last of three.
fn table() -> Vec<Row> {
    use FaultBody::{Empty, Html, Json};
    let millis = Duration::from_millis;
    vec![
        retried(Fault::throttle(), "Service ThrottlingException 3"),
        retried(Fault::throttle_for(millis(10)), "Service ThrottlingException 3"),
        retried(status(StatusCode::INTERNAL_SERVER_ERROR, Json), "Service InternalFailure 3"),
        retried(status(StatusCode::INTERNAL_SERVER_ERROR, Html), "Service - 3"),
        retried(status(StatusCode::INTERNAL_SERVER_ERROR, Empty), "Service - 3"),
        retried(status(StatusCode::BAD_GATEWAY, Json), "Service InternalServerError 3"),
        retried(status(StatusCode::BAD_GATEWAY, Html), "Service - 3"),
        retried(status(StatusCode::BAD_GATEWAY, Empty), "Service - 3"),
        retried(
            status(StatusCode::SERVICE_UNAVAILABLE, Json),
            "Service ServiceUnavailableException 3",
        ),
        retried(status(StatusCode::SERVICE_UNAVAILABLE, Html), "Service - 3"),
        retried(status(StatusCode::SERVICE_UNAVAILABLE, Empty), "Service - 3"),
        retried(status(StatusCode::GATEWAY_TIMEOUT, Json), "Service InternalServerError 3"),
        retried(status(StatusCode::GATEWAY_TIMEOUT, Html), "Service - 3"),
        retried(status(StatusCode::GATEWAY_TIMEOUT, Empty), "Service - 3"),
        // With fixed credentials there are no others to try.
        row(
            Fault::ExpiredToken,
            [
                "Service ExpiredTokenException 1",
                "Service ExpiredTokenException 2",
                "Service ExpiredTokenException 1",
            ],
        ),
        // The result counts; the next call is signed with another date, and goes through as well.
        row(Fault::Date(-3_600), HARMLESS),
        row(Fault::Date(3_600), HARMLESS),
        // The client goes by the service's clock. Where that was wrong once, it goes wrong after it
        // and comes back; by a clock that stays wrong, the second attempt is right.
        row(Fault::Clock(-3_600), ASTRAY),
        row(Fault::Clock(3_600), ASTRAY),
        row(Fault::Clock(60), HARMLESS),
        row(Fault::Delay(millis(5)), HARMLESS),
        row(Fault::DelayInBody(millis(5)), HARMLESS),
        // A used connection that breaks before a byte came back is no attempt: the transport sends
        // the request once more.
        Row {
            pooled_every: "Transport Broken 4",
            ..retried(Fault::ResetBefore, "Transport Broken 3")
        },
        retried(Fault::ResetDuring, "Transport Broken 3"),
        // The whole answer was there.
        row(Fault::ResetAfter, HARMLESS),
        row(Fault::CloseIdle, HARMLESS),
        row(Fault::ConnectionClose, HARMLESS),
        row(Fault::GoAway, HARMLESS),
        retried(Fault::TruncatedBody, "Transport Broken 3"),
        row(Fault::OverlongBody, HARMLESS),
        row(
            Fault::WrongContentLength,
            ["Transport Protocol 1", "Transport Protocol 2", "Transport Protocol 1"],
        ),
        // A success that cannot be read is no reason to do the same again.
        row(Fault::InvalidUtf8, ["Decode 1", "Decode 2", "Decode 1"]),
        row(Fault::WrongTypes, ["Decode 1", "Decode 2", "Decode 1"]),
    ]
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Over {
    Fresh,
    Pooled,
    InProcess,
}

async fn start(over: Over) -> (Server, Client) {
    let server = match over {
        Over::InProcess => services().in_process().unwrap(),
        _ => services().bind("127.0.0.1:0").await.unwrap(),
    };
    let client = server.client();
    if over == Over::Pooled {
        bounded(encrypt("before").send(&client)).await.unwrap();
        server.forget();
    }
    (server, client)
}

async fn outcome(over: Over, row: &Row, attempt: usize) -> String {
    let (server, client) = start(over).await;
    match attempt {
        0 => server.fault(row.fault.clone()),
        1 => {
            server.fault(Fault::unavailable());
            server.fault(row.fault.clone());
        }
        _ => server.fault(row.fault.clone().always()),
    }
    let outcome = match bounded(encrypt("abc").send(&client)).await {
        Ok(output) => {
            assert_eq!(output.ciphertext_blob.as_deref(), Some(&b"cba"[..]), "{:?}", row.fault);
            "ok".to_owned()
        }
        Err(why) => match why.kind() {
            ErrorKind::Service => format!("Service {}", why.code().unwrap_or("-")),
            ErrorKind::Transport => {
                format!("Transport {:?}", why.transport().map(|why| why.kind()).unwrap())
            }
            kind => format!("{kind:?}"),
        },
    };
    let outcome = format!("{outcome} {}", server.requests::<Encrypt>().len());
    // Whatever happened to it, the client goes on.
    server.clear_faults();
    bounded(encrypt("after").send(&client)).await.unwrap();
    outcome
}

#[tokio::test]
async fn matrix() {
    let mut table_text = String::new();
    let mut wrong = Vec::new();
    for row in &table() {
        for over in [Over::Fresh, Over::Pooled, Over::InProcess] {
            let every = if over == Over::Pooled { row.pooled_every } else { row.every };
            let expected = [row.first, row.second, every];
            let mut found = Vec::new();
            for attempt in 0..3 {
                found.push(outcome(over, row, attempt).await);
            }
            let name = format!("{:?}", row.fault);
            writeln!(table_text, "{name:62} {:10} {}", format!("{over:?}"), found.join(" | "))
                .unwrap();
            if found != expected {
                wrong.push(format!("{name} {over:?}: {found:?}, not {expected:?}"));
            }
        }
    }
    println!("{table_text}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_fault_is_for_its_operation() {
    let server = services().fault_on::<Encrypt>(Fault::ExpiredToken).in_process().unwrap();
    let client = server.client();
    crate::declared::PurgeQueue { queue_url: "u".into() }.send(&client).await.unwrap();
    let error = encrypt("a").send(&client).await.unwrap_err();
    assert_eq!(error.code(), Some("ExpiredTokenException"));
    encrypt("a").send(&client).await.unwrap();
}

/// With a clock that stands still but for waits, an hour is nothing.
#[tokio::test(start_paused = true)]
async fn an_answer_that_takes_too_long() {
    let hour = Duration::from_secs(3_600);
    for fault in [Fault::Delay(hour), Fault::DelayInBody(hour)] {
        let server = services().in_process().unwrap();
        let client = server.client_builder().attempt_timeout(Duration::from_secs(2));
        let client = client.build().unwrap();
        server.fault(fault.clone());
        encrypt("abc").send(&client).await.unwrap();
        assert_eq!(server.records().len(), 2);
        server.fault(fault.always());
        let error = encrypt("abc").send(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 3));
    }
}

/// What a client is asked to wait for, it waits for.
#[tokio::test(start_paused = true)]
async fn a_wait_that_the_service_asks_for() {
    let server = services().in_process().unwrap();
    let before = tokio::time::Instant::now();
    server.fault(Fault::throttle_for(Duration::from_millis(1_500)));
    encrypt("abc").send(&server.client()).await.unwrap();
    assert_eq!(before.elapsed(), Duration::from_millis(1_500));
    // Without it, the client of a server does not wait.
    server.fault(Fault::throttle().times(2));
    encrypt("abc").send(&server.client()).await.unwrap();
    assert_eq!(before.elapsed(), Duration::from_millis(1_500));
}
