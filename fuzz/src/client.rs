//! Whole responses, through a client whose transport gives the same one again and again.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, UNIX_EPOCH};

use aws_operation::{BoxFuture, Client, Credentials, Operation, System, Transport, TransportError};
use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};

use super::answers::check;
use super::shapes::{
    DeleteQueue, DescribeCluster, DescribeReleaseLabel, GetItem, ListStudioSessionMappings,
};

/// Attempts of one call.
const ATTEMPTS: u32 = 3;
/// The longest wait of a policy, and what a service may ask for beyond it.
const LONGEST_WAIT: Duration = Duration::from_secs(25);

/// Reads the input as a response: a line with the status, a header a line, an empty line, the body.
pub fn response_headers(data: &[u8]) {
    let Some(response) = response(data) else { return };
    parse::<DescribeCluster>(&response);
    parse::<DeleteQueue>(&response);
    parse::<DescribeReleaseLabel>(&response);

    let mock = Mock::new(response);
    let client = mock.client();
    // The second call knows what the first one learned: the service's clock, and less quota.
    for _ in 0..2 {
        call(&mock, &client, &DescribeCluster {});
        call(&mock, &client, &DeleteQueue {});
        call(&mock, &client, &GetItem {});
    }
}

/// Reads the input as the body of each page of a list.
pub(crate) fn pages(data: &[u8]) {
    let mock = Mock::new(Response::new(Bytes::copy_from_slice(data)));
    let client = mock.client();
    let list = ListStudioSessionMappings { marker: None };
    let mut pages = list.clone().pages(&client);
    // The second page has the token of the first one, which would never end.
    let ends = (0..=2).any(|_| next(&mut pages).is_none());
    assert!(ends, "pages without an end");
    assert!(mock.take_sent() <= 2 * ATTEMPTS as usize);

    let mut items = list.items(&client);
    // An item has more than one byte on the wire.
    let ends = (0..=2 * data.len() + 1).any(|_| next(&mut items).is_none());
    assert!(ends, "items without an end");
}

fn parse<T: Operation>(response: &Response<Bytes>) {
    if let Err(why) = T::parse(response.clone()) {
        check(&why);
        assert_eq!(why.status(), Some(response.status()));
    }
}

fn call<T: Operation>(mock: &Mock, client: &Client, operation: &T) {
    let outcome = ready(operation.send(client));
    let sent = mock.take_sent();
    assert!((1..=ATTEMPTS as usize).contains(&sent), "{sent} attempts");
    if let Err(why) = outcome {
        check(&why);
        assert_eq!(why.attempts() as usize, sent);
    }
    for wait in mock.waits.lock().expect("no panic").drain(..) {
        assert!(wait <= LONGEST_WAIT, "a wait of {wait:?}");
    }
}

/// The response that the input describes, if it describes one.
fn response(data: &[u8]) -> Option<Response<Bytes>> {
    let (head, body) = match data.windows(2).position(|two| two == b"\n\n") {
        Some(end) => (&data[..end], &data[end + 2..]),
        None => (data, &[][..]),
    };
    let mut lines = head.split(|byte| *byte == b'\n');
    let mut response = Response::new(Bytes::copy_from_slice(body));
    *response.status_mut() = StatusCode::from_bytes(lines.next()?).ok()?;
    for line in lines {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(&line[..colon]).ok()?;
        let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?;
        // An HTTP library takes fewer headers than the map has room for.
        response.headers_mut().try_append(name, value).ok()?;
    }
    Some(response)
}

/// A service that knows one answer.
#[derive(Clone)]
struct Mock {
    response: Response<Bytes>,
    sent: Arc<AtomicUsize>,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl Mock {
    fn new(response: Response<Bytes>) -> Self {
        Self { response, sent: Arc::default(), waits: Arc::default() }
    }

    /// A client that asks it, on a machine without files, where no time passes.
    fn client(&self) -> Client {
        let waits = Arc::clone(&self.waits);
        let system = System::real()
            .with_env([("AWS_EC2_METADATA_DISABLED", "true")])
            .with_files(|_| Err(std::io::ErrorKind::NotFound.into()))
            .with_clock(|| UNIX_EPOCH + Duration::from_secs(1_440_938_160))
            .with_random(|bytes| {
                bytes.fill(0xab);
                Ok(())
            })
            .with_sleep(move |wait| {
                waits.lock().expect("no panic").push(wait);
                Box::pin(std::future::ready(()))
            });
        Client::builder()
            .system(system)
            .region("us-east-1")
            .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
            .max_attempts(ATTEMPTS)
            // The limits would be waits too.
            .attempt_timeout(Duration::MAX)
            .transport(self.clone())
            .build()
            .expect("a client")
    }

    fn take_sent(&self) -> usize {
        self.sent.swap(0, Relaxed)
    }
}

impl Transport for Mock {
    fn send(&self, _: Request<Bytes>) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        self.sent.fetch_add(1, Relaxed);
        Box::pin(std::future::ready(Ok(self.response.clone())))
    }
}

/// The output of a future that waits for nothing.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits, and there is nothing to wait for"),
    }
}

fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    ready(std::future::poll_fn(|context| Pin::new(&mut *stream).poll_next(context)))
}
