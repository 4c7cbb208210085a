//! A connection that can be made to write other bytes than HTTP would, and to break.

use std::future::Future as _;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::Sleep;

use super::damage::{End, Script};

/// A stream whose connection can be reset.
pub(super) trait Reset {
    /// From here on, closing the connection resets it.
    fn reset_on_close(&self);
}

impl Reset for TcpStream {
    #[allow(deprecated, reason = "what replaces it is younger than the tokio that is asked for")]
    fn reset_on_close(&self) {
        // A time of zero does not block. A socket that cannot is closed as usual.
        let _ = self.set_linger(Some(Duration::ZERO));
    }
}

#[cfg(feature = "server-tls")]
impl Reset for tokio_rustls::server::TlsStream<TcpStream> {
    fn reset_on_close(&self) {
        self.get_ref().0.reset_on_close();
    }
}

/// What the one who answers has in hand of a connection.
#[derive(Debug, Clone, Default)]
pub(super) struct Remote(Arc<Mutex<Option<Script>>>);

impl Remote {
    fn lock(&self) -> MutexGuard<'_, Option<Script>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is written next goes nowhere; this is done in its place.
    pub(super) fn play(&self, script: Script) {
        *self.lock() = Some(script);
    }
}

/// The connection.
pub(super) struct Wire<S> {
    stream: S,
    remote: Remote,
    playing: Option<Playing>,
}

struct Playing {
    pieces: std::vec::IntoIter<(Bytes, Duration)>,
    current: Bytes,
    /// For how long nothing is written after the current piece.
    then: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
    end: End,
}

impl<S> Wire<S> {
    pub(super) fn new(stream: S) -> (Self, Remote) {
        let remote = Remote::default();
        (Self { stream, remote: remote.clone(), playing: None }, remote)
    }

    /// Whether what is written now is to be done otherwise.
    fn is_taken(&mut self) -> bool {
        if let Some(script) = self.remote.lock().take() {
            self.playing = Some(Playing {
                pieces: script.pieces.into_iter(),
                current: Bytes::new(),
                then: Duration::ZERO,
                waiting: None,
                end: script.end,
            });
        }
        self.playing.is_some()
    }
}

impl<S: AsyncWrite + Reset + Unpin> Wire<S> {
    fn poll_play(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some(playing) = &mut self.playing else { return Poll::Ready(Ok(())) };
        loop {
            while !playing.current.is_empty() {
                let written =
                    ready!(Pin::new(&mut self.stream).poll_write(context, &playing.current))?;
                if written == 0 {
                    return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
                }
                drop(playing.current.split_to(written));
            }
            if !playing.then.is_zero() {
                ready!(Pin::new(&mut self.stream).poll_flush(context))?;
                let time = std::mem::take(&mut playing.then);
                playing.waiting = Some(Box::pin(tokio::time::sleep(time)));
            }
            if let Some(sleep) = &mut playing.waiting {
                ready!(sleep.as_mut().poll(context));
                playing.waiting = None;
            }
            match playing.pieces.next() {
                Some((piece, then)) => (playing.current, playing.then) = (piece, then),
                None => break,
            }
        }
        ready!(Pin::new(&mut self.stream).poll_flush(context))?;
        match playing.end {
            End::Keep => {
                self.playing = None;
                Poll::Ready(Ok(()))
            }
            End::Reset => {
                self.stream.reset_on_close();
                Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()))
            }
            End::Close => {
                ready!(Pin::new(&mut self.stream).poll_shutdown(context))?;
                Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()))
            }
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Wire<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        to: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, to)
    }
}

impl<S: AsyncWrite + Reset + Unpin> AsyncWrite for Wire<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.is_taken() {
            return Poll::Ready(Ok(bytes.len()));
        }
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.playing.is_some() {
            return self.poll_play(context);
        }
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.playing.is_some() {
            return self.poll_play(context);
        }
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
