//! What the tests share: a system without surprises, transports and servers that follow a script,
//! and one way to look at an error.

use std::collections::VecDeque;
use std::fmt::Debug;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_operation::{
    BoxFuture, Client, ClientBuilder, Credentials, Error, ErrorKind, System, Transport,
    TransportError, TransportErrorKind, aws_operation,
};
use bytes::Bytes;
use emr_studio::{GetStudioSessionMapping, IdentityType};
use hyper::{Request, Response};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::Notify;

pub(crate) const TARGET: &str = "ElasticMapReduce.GetStudioSessionMapping";
pub(crate) const KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
pub(crate) const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
pub(crate) const SESSION_TOKEN: &str = "IQoJb3JpZ2luX2VjEXAMPLETOKEN";

/// A request without members.
#[aws_operation(target = "ElasticMapReduce.DescribeReleaseLabel", output = ())]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DescribeReleaseLabel {}

/// 30 August 2015, 12:36:00, as in AWS's examples of signatures.
pub(crate) fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_440_938_160)
}

/// A system of which nothing but the tests decides anything: no files, and 0xAB for randomness.
pub(crate) fn system<const N: usize>(env: [(&str, &str); N]) -> System {
    System::real()
        // One attempt, whatever the client makes of several: the scripts have one answer each.
        // And no look at the metadata of an instance, which no test of these is on.
        .with_env(
            [("AWS_MAX_ATTEMPTS", "1"), ("AWS_EC2_METADATA_DISABLED", "true")]
                .into_iter()
                .chain(env),
        )
        .with_clock(now)
        .with_random(|bytes| {
            bytes.fill(0xab);
            Ok(())
        })
        .with_files(|_| Err(io::ErrorKind::NotFound.into()))
}

/// Temporary credentials, so that there are two secrets to keep.
pub(crate) fn credentials() -> Credentials {
    Credentials::new(KEY_ID, SECRET).with_session_token(SESSION_TOKEN)
}

/// A client's settings but for its transport or endpoint.
pub(crate) fn builder() -> ClientBuilder {
    Client::builder().system(system([])).region("us-east-1").credentials(credentials())
}

pub(crate) fn at(url: impl Into<String>) -> Client {
    builder().endpoint_url(url).build().unwrap()
}

pub(crate) fn over(transport: &Script) -> Client {
    builder().transport(transport.clone()).build().unwrap()
}

/// A request that nothing is wrong with.
pub(crate) fn get() -> GetStudioSessionMapping {
    GetStudioSessionMapping {
        studio_id: emr_studio::endpoint::STUDIO_ID.into(),
        identity_id: None,
        identity_name: Some("alice".into()),
        identity_type: IdentityType::User,
    }
}

/// Answers in turn from memory, and records what was asked.
#[derive(Clone, Default)]
pub(crate) struct Script(Arc<Mutex<Tape>>);

#[derive(Default)]
struct Tape {
    answers: VecDeque<Response<Bytes>>,
    requests: Vec<Request<Bytes>>,
}

impl Script {
    pub(crate) fn new(answers: impl IntoIterator<Item = Response<Bytes>>) -> Self {
        let answers = answers.into_iter().collect();
        Self(Arc::new(Mutex::new(Tape { answers, requests: Vec::new() })))
    }

    pub(crate) fn one(answer: Response<Bytes>) -> Self {
        Self::new([answer])
    }

    pub(crate) fn requests(&self) -> Vec<Request<Bytes>> {
        self.0.lock().unwrap().requests.clone()
    }

    pub(crate) fn count(&self) -> usize {
        self.0.lock().unwrap().requests.len()
    }
}

impl Transport for Script {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let mut tape = self.0.lock().unwrap();
        tape.requests.push(request);
        let ended = || TransportError::new(TransportErrorKind::Broken, "the script has ended");
        Box::pin(std::future::ready(tape.answers.pop_front().ok_or_else(ended)))
    }
}

/// An answer with the request id `r-1`.
pub(crate) fn answer(status: u16, body: impl Into<Bytes>) -> Response<Bytes> {
    Response::builder().status(status).header("x-amzn-requestid", "r-1").body(body.into()).unwrap()
}

/// What a scripted server does with a connection once it has read a request.
#[derive(Clone)]
pub(crate) enum Act {
    /// Writes these bytes and hangs up.
    Write(Vec<u8>),
    /// Says nothing until the caller hangs up; tells when it has the request.
    Hold(Arc<Notify>),
}

/// A server that does one thing after another, and the last one again and again.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<Vec<Vec<u8>>>>,
    serving: tokio::task::JoinHandle<()>,
}

impl Server {
    pub(crate) async fn start(acts: impl Into<Vec<Act>>) -> Self {
        let mut acts: Vec<Act> = acts.into();
        acts.reverse();
        let requests = Arc::<Mutex<Vec<Vec<u8>>>>::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let record = Arc::clone(&requests);
        let serving = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let act = if acts.len() > 1 { acts.pop() } else { acts.last().cloned() };
                let record = Arc::clone(&record);
                tokio::spawn(async move {
                    let request = read_request(&mut stream).await;
                    record.lock().unwrap().push(request);
                    perform(act.expect("a script"), &mut stream).await;
                });
            }
        });
        Self { address, requests, serving }
    }

    pub(crate) async fn writing(bytes: impl Into<Vec<u8>>) -> Self {
        Self::start([Act::Write(bytes.into())]).await
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn client(&self) -> Client {
        at(self.url())
    }

    /// The requests so far, head and body as they came.
    pub(crate) fn requests(&self) -> Vec<Vec<u8>> {
        self.requests.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

pub(crate) async fn perform(act: Act, stream: &mut (impl AsyncRead + AsyncWrite + Unpin)) {
    match act {
        Act::Write(bytes) => {
            // The caller may have seen enough before the end.
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        Act::Hold(received) => {
            received.notify_one();
        }
    }
    // Whoever closes first with bytes unread resets the connection, so it is never this side.
    let _ = stream.read_to_end(&mut Vec::new()).await;
}

/// Head and body of one request.
pub(crate) async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut missing = 1;
    while missing > 0 {
        let mut some = vec![0; 64 * 1024];
        match stream.read(&mut some).await {
            Ok(0) | Err(_) => break,
            Ok(count) => bytes.extend_from_slice(&some[..count]),
        }
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))
            .map_or(0, |length| length.trim().parse().unwrap());
        missing = (end + 4 + length).saturating_sub(bytes.len());
    }
    bytes
}

/// An HTTP/1.1 answer on the wire; `headers` end with a line break each.
pub(crate) fn wire(status: &str, headers: &str, body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status}\r\nx-amzn-requestid: r-1\r\nconnection: close\r\n{headers}\
         content-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// A future that fails the test where it would hang.
pub(crate) async fn bounded<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(30), future).await.expect("it never ends")
}

/// Everything that an error says about itself.
#[derive(Debug, PartialEq)]
pub(crate) struct Facts<'a> {
    pub(crate) kind: ErrorKind,
    pub(crate) code: Option<&'a str>,
    pub(crate) status: Option<u16>,
    pub(crate) request_id: Option<&'a str>,
    pub(crate) attempts: u32,
    pub(crate) text: String,
}

impl<'a> Facts<'a> {
    fn of<E>(error: &'a Error<E>) -> Self {
        Self {
            kind: error.kind(),
            code: error.code(),
            status: error.status().map(|status| status.as_u16()),
            request_id: error.request_id(),
            attempts: error.attempts(),
            text: error.to_string(),
        }
    }

    /// Nothing was sent.
    pub(crate) fn unsent(kind: ErrorKind, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { kind, code: None, status: None, request_id: None, attempts: 0, text }
    }

    /// There was no whole answer.
    pub(crate) fn broken(text: impl Into<String>) -> Self {
        Self { attempts: 1, ..Self::unsent(ErrorKind::Transport, text) }
    }

    /// The service answered with success, and with something else than was declared.
    pub(crate) fn misread(text: impl Into<String>) -> Self {
        Self {
            kind: ErrorKind::Decode,
            status: Some(200),
            request_id: Some("r-1"),
            ..Self::broken(text)
        }
    }

    /// The service answered with an error.
    pub(crate) fn refused(status: u16, code: Option<&'a str>, text: impl Into<String>) -> Self {
        Self { kind: ErrorKind::Service, status: Some(status), code, ..Self::misread(text) }
    }
}

/// The error of a call, which has to say what is expected, in one line, without a secret.
#[track_caller]
pub(crate) fn fails<T: Debug, E>(result: Result<T, Error<E>>, expected: &Facts<'_>) -> Error<E> {
    let error = result.map(|value| panic!("it succeeds: {value:?}")).unwrap_err();
    assert_eq!(&Facts::of(&error), expected);
    assert_presentable(&error);
    error
}

/// One line, without a secret, and nothing left to `source()`.
#[track_caller]
pub(crate) fn assert_presentable(error: &(impl std::error::Error + ?Sized)) {
    for text in [error.to_string(), format!("{error:?}")] {
        assert_eq!(text.lines().count(), 1, "{text}");
        assert_no_secret(&text);
    }
    assert!(error.source().is_none());
}

#[track_caller]
pub(crate) fn assert_no_secret(text: &str) {
    for secret in [SECRET, SESSION_TOKEN] {
        assert!(!text.contains(secret), "{text}");
    }
}
