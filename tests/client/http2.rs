//! HTTP/2: where a server agrees to it in the TLS handshake.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use aws_operation::{Client, HyperTransport, TransportErrorKind as Kind, TransportProgress};
use bytes::Bytes;
use http_body_util::Full;
use hyper::service::service_fn;
use hyper::{Request, Response, Version};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Barrier;
use tokio_rustls::server::TlsStream;

use crate::support::{
    Act, DescribeReleaseLabel, TARGET, bounded, builder, get, perform, read_request, system, wire,
};
use crate::tls::{Server as Tls, acceptor};

type Stream = TlsStream<TcpStream>;

/// A TLS server that offers HTTP/2, and how many connections it had.
struct Server {
    address: SocketAddr,
    issuer: String,
    accepted: Arc<AtomicUsize>,
    serving: tokio::task::JoinHandle<()>,
}

impl Server {
    async fn start<F>(serve: impl Fn(usize, Stream) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (tls, issuer) = acceptor("127.0.0.1", |_| {}, &[b"h2", b"http/1.1"]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let accepted = Arc::<AtomicUsize>::default();
        let count = Arc::clone(&accepted);
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A client that finds another connection ready leaves this one.
                let Ok(stream) = tls.accept(stream).await else { continue };
                assert_eq!(stream.get_ref().1.alpn_protocol(), Some(b"h2".as_slice()));
                tokio::spawn(serve(count.fetch_add(1, SeqCst), stream));
            }
        });
        Self { address, issuer, accepted, serving }
    }

    /// One that answers the first request on a connection at once, and none of the others before
    /// there are so many.
    async fn answering(together: usize) -> Self {
        Self::start(move |_, stream| {
            let barrier = Arc::new(Barrier::new(together));
            let requests = Arc::new(AtomicUsize::new(0));
            let service = service_fn(move |request: Request<hyper::body::Incoming>| {
                let barrier = Arc::clone(&barrier);
                let number = requests.fetch_add(1, SeqCst);
                async move {
                    assert_eq!(request.version(), Version::HTTP_2);
                    assert!(request.headers().contains_key("authorization"));
                    if number > 0 {
                        barrier.wait().await;
                    }
                    Ok::<_, Infallible>(Response::new(Full::new(Bytes::from_static(b"{}"))))
                }
            });
            async move {
                let _ = hyper::server::conn::http2::Builder::new(TokioExecutor::new())
                    .serve_connection(TokioIo::new(stream), service)
                    .await;
            }
        })
        .await
    }

    fn client(&self) -> Client {
        client(&self.address.to_string(), &self.issuer)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn client(host: &str, issuer: &str) -> Client {
    let issuer = issuer.to_owned();
    let system = system([]).with_files(move |_| Ok(issuer.clone().into_bytes()));
    let transport = HyperTransport::builder(&system).ca_bundle("ca.pem").build();
    builder().transport(transport).endpoint_url(format!("https://{host}")).build().unwrap()
}

#[tokio::test]
async fn requests_share_a_connection() {
    let server = Server::answering(20).await;
    let client = server.client();
    bounded(get().send(&client)).await.unwrap();
    let calls: Vec<_> = (0..20).map(|_| DescribeReleaseLabel {}.send(&client)).collect();
    for result in bounded(futures_util::future::join_all(calls)).await {
        result.unwrap();
    }
    assert_eq!(server.accepted.load(SeqCst), 1);
}

/// Calls that begin before a connection is there each begin one, and leave all but one.
#[tokio::test]
async fn many_first_requests() {
    let server = Server::answering(1).await;
    let client = server.client();
    let calls: Vec<_> = (0..20).map(|_| DescribeReleaseLabel {}.send(&client)).collect();
    for result in bounded(futures_util::future::join_all(calls)).await {
        result.unwrap();
    }
}

#[tokio::test]
async fn servers_without_it() {
    let server = Tls::start("127.0.0.1").await;
    let client = client(&server.host, &server.issuer);
    for _ in 0..2 {
        bounded(get().send(&client)).await.unwrap();
    }
    // Nor is it tried without TLS.
    let server = crate::support::Server::writing(wire("200 OK", "", "{}")).await;
    bounded(get().send(&server.client())).await.unwrap();
    assert!(server.requests()[0].starts_with(b"POST / HTTP/1.1\r\n"));
}

const SETTINGS: u8 = 4;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const GOAWAY: u8 = 7;

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// Reads frames up to the head of a request, and gives its stream.
async fn next_request(stream: &mut Stream) -> Option<u32> {
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await.ok()?;
        let length = usize::from(head[0]) << 16 | usize::from(head[1]) << 8 | usize::from(head[2]);
        stream.read_exact(&mut vec![0; length]).await.ok()?;
        match (head[3], head[4] & 1) {
            (SETTINGS, 0) => stream.write_all(&frame(SETTINGS, 1, 0, &[])).await.ok()?,
            (HEADERS, _) => return Some(u32::from_be_bytes([head[5], head[6], head[7], head[8]])),
            _ => {}
        }
    }
}

/// A connection on which each request is answered with a frame of this making.
async fn answer_frames(mut stream: Stream, answer: impl Fn(u32) -> Vec<u8>) {
    let mut preface = [0; 24];
    stream.read_exact(&mut preface).await.unwrap();
    stream.write_all(&frame(SETTINGS, 0, 0, &[])).await.unwrap();
    while let Some(number) = next_request(&mut stream).await {
        stream.write_all(&answer(number)).await.unwrap();
        stream.flush().await.unwrap();
    }
}

#[tokio::test]
async fn refused_stream() {
    let server = Server::start(|_, stream| {
        answer_frames(stream, |number| frame(RST_STREAM, 0, number, &7_u32.to_be_bytes()))
    })
    .await;
    let error = bounded(get().send(&server.client())).await.unwrap_err();
    let text = error.to_string();
    let start = format!("{TARGET} failed: the connection to {} broke: ", server.address);
    assert!(text.starts_with(&start) && text.contains("refused"), "{text}");
    // The server says that it did nothing with it.
    let transport = error.transport().unwrap();
    assert_eq!(
        (transport.kind(), transport.progress()),
        (Kind::Broken, TransportProgress::NotSent)
    );
    assert!(error.is_retryable());
}

#[tokio::test]
async fn reset_stream() {
    let server = Server::start(|_, stream| {
        answer_frames(stream, |number| frame(RST_STREAM, 0, number, &2_u32.to_be_bytes()))
    })
    .await;
    let error = bounded(get().send(&server.client())).await.unwrap_err();
    let transport = error.transport().unwrap();
    assert_eq!(
        (transport.kind(), transport.progress()),
        (Kind::Broken, TransportProgress::MayBeSent)
    );
    assert!(error.is_retryable());
}

#[tokio::test]
async fn goaway() {
    // The first connection is told to go, without the request having been looked at.
    let server = Server::start(|connection, stream| async move {
        if connection == 0 {
            answer_frames(stream, |_| frame(GOAWAY, 0, 0, &[0; 8])).await;
            return;
        }
        let service = service_fn(|_: Request<hyper::body::Incoming>| async {
            Ok::<_, Infallible>(Response::new(Full::new(Bytes::from_static(b"{}"))))
        });
        let _ = hyper::server::conn::http2::Builder::new(TokioExecutor::new())
            .serve_connection(TokioIo::new(stream), service)
            .await;
    })
    .await;
    let client = server.client();
    let error = bounded(get().send(&client)).await.unwrap_err();
    assert_eq!(error.transport().unwrap().kind(), Kind::Broken, "{error}");
    assert!(error.is_retryable());
    for _ in 0..2 {
        bounded(get().send(&client)).await.unwrap();
    }
    assert_eq!(server.accepted.load(SeqCst), 2);
}

#[tokio::test]
async fn speaks_another_protocol_than_it_agreed_to() {
    let server = Server::start(|_, mut stream| async move {
        read_request(&mut stream).await;
        perform(Act::Write(wire("200 OK", "", "{}")), &mut stream).await;
    })
    .await;
    let error = bounded(get().send(&server.client())).await.unwrap_err();
    let text = error.to_string();
    assert!(text.contains(&server.address.to_string()), "{text}");
}
