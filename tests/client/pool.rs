//! The connections that a transport keeps: which requests use them, and when they end.

use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use aws_operation::{
    Client, HyperTransport, HyperTransportBuilder, TransportErrorKind as Kind,
    TransportProgress as Progress,
};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};

use crate::support::{
    DescribeReleaseLabel, Facts, TARGET, bounded, builder, fails, get, read_request, system,
};

/// A server that keeps connections open and counts.
struct Server {
    address: SocketAddr,
    counts: Arc<Counts>,
    serving: tokio::task::JoinHandle<()>,
}

#[derive(Default)]
struct Counts {
    accepted: AtomicUsize,
    open: AtomicUsize,
    /// The most that were open at once.
    peak: AtomicUsize,
    requests: AtomicUsize,
}

/// What becomes of a request, given its number on its connection and the connection's.
type Answer = fn(connection: usize, request: usize) -> Then;

enum Then {
    /// These pieces, with a chance for others in between.
    Write(&'static [&'static str]),
    /// These, and the end of the connection.
    Close(&'static str),
}

const OK: &[&str] = &["HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"];

impl Server {
    async fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let counts = Arc::<Counts>::default();
        let count = Arc::clone(&counts);
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let number = count.accepted.fetch_add(1, SeqCst);
                let open = count.open.fetch_add(1, SeqCst) + 1;
                count.peak.fetch_max(open, SeqCst);
                let count = Arc::clone(&count);
                tokio::spawn(async move {
                    serve(stream, number, answer, &count).await;
                    count.open.fetch_sub(1, SeqCst);
                });
            }
        });
        Self { address, counts, serving }
    }

    fn client(
        &self,
        change: impl FnOnce(HyperTransportBuilder) -> HyperTransportBuilder,
    ) -> Client {
        let transport = change(HyperTransport::builder(&system([]))).build();
        let url = format!("http://{}", self.address);
        builder().transport(transport).endpoint_url(url).build().unwrap()
    }

    fn accepted(&self) -> usize {
        self.counts.accepted.load(SeqCst)
    }

    fn requests(&self) -> usize {
        self.counts.requests.load(SeqCst)
    }

    /// Waits for the connections that the other side has closed.
    async fn settles_at(&self, open: usize) {
        bounded(async {
            while self.counts.open.load(SeqCst) != open {
                tokio::task::yield_now().await;
            }
        })
        .await;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(mut stream: TcpStream, connection: usize, answer: Answer, count: &Counts) {
    for request in 0.. {
        if read_request(&mut stream).await.is_empty() {
            return;
        }
        count.requests.fetch_add(1, SeqCst);
        match answer(connection, request) {
            Then::Write(pieces) => {
                for piece in pieces {
                    // Those who do not wait for an answer hang up.
                    if stream.write_all(piece.as_bytes()).await.is_err() {
                        return;
                    }
                    tokio::task::yield_now().await;
                }
            }
            Then::Close(bytes) => {
                let _ = stream.write_all(bytes.as_bytes()).await;
                return;
            }
        }
    }
}

#[tokio::test]
async fn one_connection_for_one_call_after_another() {
    let server = Server::start(|_, _| Then::Write(OK)).await;
    let client = server.client(|transport| transport);
    for _ in 0..20 {
        bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
    }
    assert_eq!((server.accepted(), server.requests()), (1, 20));

    let client = server.client(|transport| transport.max_idle_per_host(0));
    for _ in 0..3 {
        bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
    }
    assert_eq!(server.accepted(), 4);
}

/// A server may close a kept connection just as the next request is on its way.
#[tokio::test]
async fn stale_connection_is_replaced() {
    let server = Server::start(|connection, request| match (connection, request) {
        (0, 1) => Then::Close(""),
        _ => Then::Write(OK),
    })
    .await;
    let client = server.client(|transport| transport);
    for _ in 0..3 {
        bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
    }
    // The second was read twice.
    assert_eq!(server.requests(), 4);
}

#[tokio::test]
async fn stale_connection_is_replaced_once() {
    let server = Server::start(|connection, request| match (connection, request) {
        (0, 0) => Then::Write(OK),
        _ => Then::Close(""),
    })
    .await;
    let client = server.client(|transport| transport);
    bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
    let error = fails(
        bounded(get().send(&client)).await,
        &Facts::broken(format!(
            "{TARGET} failed: the connection to {} broke: connection closed before message completed",
            server.address
        )),
    );
    let transport = error.transport().unwrap();
    assert_eq!((transport.kind(), transport.progress()), (Kind::Broken, Progress::MayBeSent));
    assert!(error.is_retryable());
    assert_eq!((server.accepted(), server.requests()), (2, 3));
}

#[tokio::test]
async fn kept_connection_that_breaks_in_the_answer() {
    for begun in
        ["H", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{"]
    {
        let answer: Answer = match begun.len() {
            1 => |_, request| if request == 0 { Then::Write(OK) } else { Then::Close("H") },
            25 => |_, request| match request {
                0 => Then::Write(OK),
                _ => Then::Close("HTTP/1.1 100 Continue\r\n\r\n"),
            },
            _ => |_, request| match request {
                0 => Then::Write(OK),
                _ => Then::Close("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{"),
            },
        };
        let server = Server::start(answer).await;
        let client = server.client(|transport| transport);
        bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
        let error = bounded(get().send(&client)).await.unwrap_err();
        // The service had begun to answer; it is for the retry policy to try again.
        assert_eq!(error.transport().unwrap().progress(), Progress::Answered, "{begun:?}");
        assert!(error.is_retryable());
        assert_eq!((server.accepted(), server.requests()), (1, 2), "{begun:?}");
    }
}

#[tokio::test]
async fn connection_that_the_server_closes_when_idle() {
    let server = Server::start(|_, request| match request {
        0 => Then::Close(OK[0]),
        _ => unreachable!(),
    })
    .await;
    let client = server.client(|transport| transport);
    for calls in 1..=5 {
        bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
        server.settles_at(0).await;
        assert_eq!((server.accepted(), server.requests()), (calls, calls));
    }
}

#[tokio::test]
async fn idle_connections_end() {
    let server = Server::start(|_, _| Then::Write(OK)).await;
    let client = server.client(|transport| transport);
    bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
    // Before 20 seconds it serves the next call.
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(19)).await;
    tokio::time::resume();
    bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
    assert_eq!(server.accepted(), 1);
    // After them it does not, and is closed whether there is a call or not.
    tokio::time::pause();
    for _ in 0..41 {
        tokio::time::advance(Duration::from_secs(1)).await;
    }
    tokio::time::resume();
    server.settles_at(0).await;
    bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
    assert_eq!(server.accepted(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_tasks() {
    let server = Server::start(|_, _| Then::Write(OK)).await;
    let client = server.client(|transport| transport.max_in_flight(64).max_idle_per_host(16));
    let tasks: Vec<_> = (0..1_000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move {
                for _ in 0..3 {
                    DescribeReleaseLabel {}.send(&client).await.unwrap();
                }
            })
        })
        .collect();
    bounded(async {
        for task in tasks {
            task.await.unwrap();
        }
    })
    .await;
    assert_eq!(server.requests(), 3_000);
    // Those under way, those kept, and those that are just being closed.
    let peak = server.counts.peak.load(SeqCst);
    assert!(peak <= 2 * 64 + 16, "{peak} connections at once");
    bounded(async {
        while server.counts.open.load(SeqCst) > 16 {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

/// Polls a future so many times, giving way to others in between, and drops it.
async fn abandon(call: impl Future, polls: usize) -> bool {
    let mut call = pin!(call);
    for _ in 0..polls {
        if call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
            return true;
        }
        tokio::task::yield_now().await;
    }
    false
}

#[tokio::test]
async fn calls_that_are_dropped() {
    // Head and body in pieces, so that there is much to be dropped in.
    let server = Server::start(|_, _| {
        Then::Write(&[
            "HTTP/1.1 200 OK\r\n",
            "transfer-encoding: chunked\r\n\r\n",
            "1\r\n{\r\n",
            "1\r\n}\r\n",
            "0\r\n\r\n",
        ])
    })
    .await;
    let client = server.client(|transport| transport.max_in_flight(4).max_idle_per_host(2));
    let mut seed: u32 = 0x5eed;
    let (mut finished, mut dropped) = (0, 0);
    for round in 0..500 {
        // The constants of Numerical Recipes.
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        match abandon(DescribeReleaseLabel {}.send(&client), (seed >> 16) as usize % 24).await {
            true => finished += 1,
            false => dropped += 1,
        }
        // Were a place not given back, the fifth would wait for ever.
        if round % 50 == 0 {
            bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
        }
    }
    assert!(finished > 20 && dropped > 20, "{finished} finished, {dropped} dropped");
    let calls = (0..4).map(|_| DescribeReleaseLabel {}.send(&client));
    for result in bounded(futures_util::future::join_all(calls)).await {
        result.unwrap();
    }
    bounded(async {
        while server.counts.open.load(SeqCst) > 2 {
            tokio::task::yield_now().await;
        }
    })
    .await;
    let peak = server.counts.peak.load(SeqCst);
    assert!(peak <= 16, "{peak} connections at once");
}

#[tokio::test]
async fn places_are_waited_for_in_turn() {
    let server = Server::start(|_, _| Then::Write(OK)).await;
    let client = server.client(|transport| transport.max_in_flight(1));
    let mut first = pin!(DescribeReleaseLabel {}.send(&client));
    let mut second = pin!(DescribeReleaseLabel {}.send(&client));
    let mut context = Context::from_waker(Waker::noop());
    assert!(first.as_mut().poll(&mut context).is_pending());
    for _ in 0..100 {
        assert!(matches!(second.as_mut().poll(&mut context), Poll::Pending));
        tokio::task::yield_now().await;
    }
    assert!(server.accepted() <= 1);
    bounded(first).await.unwrap();
    bounded(second).await.unwrap();
    assert_eq!(server.requests(), 2);
}
