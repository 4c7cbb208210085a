//! [`Wire`]: a connection, of whatever layers, that knows whether it was answered.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::task::{Context, Poll};

use hyper_util::client::legacy::connect::{Connected, Connection};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// TCP, or TLS over it, or TLS in a tunnel: boxed, so that each layer is compiled once.
pub(super) type Io = Box<dyn Duplex>;

pub(super) trait Duplex: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Duplex for T {}

/// A connection as hyper's pool holds it.
pub(super) struct Wire {
    io: Io,
    exchange: Exchange,
    form: Form,
}

/// How requests are written on a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// HTTP/1.1, with the path alone.
    Origin,
    /// HTTP/1.1, with the whole URL, as proxies want it.
    Absolute,
    /// HTTP/2.
    #[cfg(feature = "http2")]
    Http2,
}

impl Wire {
    pub(super) fn new(io: Io, form: Form) -> Self {
        Self { io, exchange: Exchange::default(), form }
    }

    /// What is under it.
    pub(super) fn into_io(self) -> Io {
        self.io
    }
}

/// The last request on an HTTP/1.1 connection, as far as bytes tell.
///
/// Only one request at a time is on such a connection, and hyper writes the next one when the
/// response has been read; a write that follows a read begins a request.
#[derive(Clone, Default)]
pub(super) struct Exchange(Arc<State>);

#[derive(Default)]
struct State {
    answered: AtomicBool,
    reused: AtomicBool,
}

impl Exchange {
    /// Bytes came back.
    pub(super) fn is_answered(&self) -> bool {
        self.0.answered.load(Relaxed)
    }

    /// The connection served a request before, and nothing came back for this one: most often the
    /// server had closed it while it was idle.
    pub(super) fn is_stale(&self) -> bool {
        self.0.reused.load(Relaxed) && !self.is_answered()
    }

    fn write(&self) {
        if self.is_answered() {
            self.0.reused.store(true, Relaxed);
            self.0.answered.store(false, Relaxed);
        }
    }

    fn read(&self) {
        if !self.is_answered() {
            self.0.answered.store(true, Relaxed);
        }
    }
}

impl Connection for Wire {
    fn connected(&self) -> Connected {
        let connected = Connected::new();
        match self.form {
            Form::Origin => connected.extra(self.exchange.clone()),
            Form::Absolute => connected.extra(self.exchange.clone()).proxy(true),
            // Many requests share its bytes.
            #[cfg(feature = "http2")]
            Form::Http2 => connected.negotiated_h2(),
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let polled = Pin::new(&mut self.io).poll_read(context, into);
        if into.filled().len() > before {
            self.exchange.read();
        }
        polled
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.exchange.write();
        Pin::new(&mut self.io).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.exchange.write();
        Pin::new(&mut self.io).poll_write_vectored(context, pieces)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }
}
