//! HTTP/2 on a TLS connection whose client asks for it.
//!
//! Faults hit the stream of a call here, not the connection with all of its streams.

use std::collections::VecDeque;
use std::future::Future as _;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_LENGTH};
use http::{HeaderValue, Request, Response};
use hyper::body::{Body, Frame, Incoming};
use hyper::server::conn::http2;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{Notify, watch};
use tokio::time::Sleep;

use super::answer::{Answered, Shared};
use super::fault::Fault;
use super::socket::body;

pub(super) async fn connection<S>(
    stream: S,
    number: u64,
    shared: Arc<Shared>,
    mut stop: watch::Receiver<()>,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let go_away = Arc::new(Notify::new());
    let leaving = Arc::clone(&go_away);
    let answer = service_fn(move |request| {
        let (shared, go_away) = (Arc::clone(&shared), Arc::clone(&go_away));
        async move { answer(&shared, number, request, &go_away).await }
    });
    let mut builder = http2::Builder::new(TokioExecutor::new());
    let connection =
        builder.timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), answer);
    let mut connection = pin!(connection);
    // An error is a caller that hung up or does not speak HTTP: its own affair.
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stop.changed() => {}
        () = leaving.notified() => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}

/// # Errors
/// A fault resets the stream before an answer.
async fn answer(
    shared: &Shared,
    connection: u64,
    request: Request<Incoming>,
    go_away: &Notify,
) -> io::Result<Response<Pieces>> {
    let (head, incoming) = request.into_parts();
    let body = body(incoming, shared.max_request_bytes).await;
    let Answered { mut response, fault } = shared.answer(connection, head, body).await;
    response.headers_mut().remove(CONNECTION);
    let bytes = response.body().clone();
    let middle = bytes.len() / 2;
    let (first, rest) = (bytes.slice(..middle), bytes.slice(middle..));
    let now = Duration::ZERO;
    let (pieces, breaks) = match fault {
        Some(Fault::ResetBefore) => return Err(io::ErrorKind::ConnectionReset.into()),
        Some(Fault::ResetDuring | Fault::TruncatedBody) => (vec![(first, now)], true),
        Some(Fault::DelayInBody(time)) => (vec![(first, time), (rest, now)], false),
        Some(Fault::OverlongBody) => {
            let more = Bytes::from_static(b"{\"more\":\"than was said\"}");
            (vec![(bytes, now), (more, now)], false)
        }
        Some(Fault::WrongContentLength) => {
            let length = HeaderValue::from_static("many");
            response.headers_mut().insert(CONTENT_LENGTH, length);
            (vec![(bytes, now)], false)
        }
        Some(Fault::ResetAfter | Fault::CloseIdle | Fault::ConnectionClose | Fault::GoAway) => {
            go_away.notify_one();
            (vec![(bytes, now)], false)
        }
        _ => (vec![(bytes, now)], false),
    };
    Ok(response.map(|_| Pieces { pieces: pieces.into(), waiting: None, breaks }))
}

/// A body that may stop in the middle, for a time or for good.
struct Pieces {
    /// What is sent, and for how long nothing is after it.
    pieces: VecDeque<(Bytes, Duration)>,
    waiting: Option<Pin<Box<Sleep>>>,
    breaks: bool,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if let Some(sleep) = &mut self.waiting {
            ready!(sleep.as_mut().poll(context));
            self.waiting = None;
        }
        match self.pieces.pop_front() {
            Some((piece, then)) => {
                if !then.is_zero() {
                    self.waiting = Some(Box::pin(tokio::time::sleep(then)));
                }
                Poll::Ready(Some(Ok(Frame::data(piece))))
            }
            None if std::mem::take(&mut self.breaks) => {
                Poll::Ready(Some(Err(io::ErrorKind::ConnectionReset.into())))
            }
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.pieces.iter().all(|(piece, _)| piece.is_empty()) && !self.breaks
    }
}
