//! The socket: connections, HTTP on each of them, and their end.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use super::answer::{Answered, Body, Shared};
use super::damage;
use super::wire::{Remote, Reset, Wire};

/// How long a shutdown waits for calls that are under way.
const GRACE: Duration = Duration::from_secs(5);

#[cfg(feature = "server-tls")]
pub(super) type Tls = Option<tokio_rustls::TlsAcceptor>;
/// Without the feature there is none.
#[cfg(not(feature = "server-tls"))]
pub(super) type Tls = Option<Arc<Infallible>>;

/// A listening socket and its connections. Dropped, it ends them at once.
#[derive(Debug)]
pub(super) struct Socket {
    pub(super) address: SocketAddr,
    stop: watch::Sender<()>,
    serving: JoinHandle<()>,
}

impl Socket {
    /// Binds the first of the addresses that can be.
    ///
    /// # Errors
    /// There is none, or one that is not loopback: the credentials of a test are no secret.
    pub(super) async fn bind(
        addresses: &[SocketAddr],
        shared: Arc<Shared>,
        tls: Tls,
    ) -> io::Result<Self> {
        if let Some(address) = addresses.iter().find(|address| !address.ip().is_loopback()) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!(
                    "`{}` is not a loopback address; a server for tests listens on `127.0.0.1` or \
                     `[::1]`",
                    address.ip()
                ),
            ));
        }
        let listener = TcpListener::bind(addresses).await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = watch::channel(());
        let serving = tokio::spawn(serve(listener, shared, tls, stopped));
        Ok(Self { address, stop, serving })
    }

    /// Takes no more calls, and returns when those under way are answered, or after five seconds.
    pub(super) async fn shutdown(mut self) {
        self.stop.send_replace(());
        // A join error would be a panic of the server, of which nothing is left to report to.
        let _ = (&mut self.serving).await;
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(
    listener: TcpListener,
    shared: Arc<Shared>,
    tls: Tls,
    mut stop: watch::Receiver<()>,
) {
    let count = AtomicU64::new(0);
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let number = count.fetch_add(1, Ordering::Relaxed) + 1;
                    let (shared, stop) = (Arc::clone(&shared), stop.clone());
                    connections.spawn(accept(stream, tls.clone(), number, shared, stop));
                }
                // Out of file descriptors, most likely: some connection has to end first.
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            },
            Some(_) = connections.join_next() => {}
            _ = stop.changed() => break,
        }
    }
    drop(listener);
    let drained = async { while connections.join_next().await.is_some() {} };
    // Whoever is not done by then is cut off with the set.
    let _ = tokio::time::timeout(GRACE, drained).await;
}

async fn accept(
    stream: TcpStream,
    tls: Tls,
    number: u64,
    shared: Arc<Shared>,
    stop: watch::Receiver<()>,
) {
    // Answers are small and whole; there is nothing to wait for.
    let _ = stream.set_nodelay(true);
    match tls {
        None => connection(stream, number, shared, stop).await,
        #[cfg(feature = "server-tls")]
        Some(acceptor) => {
            // A caller that does not believe the certificate ends the handshake: its own affair.
            let Ok(stream) = acceptor.accept(stream).await else { return };
            #[cfg(feature = "http2")]
            if stream.get_ref().1.alpn_protocol() == Some(b"h2") {
                return super::http2::connection(stream, number, shared, stop).await;
            }
            connection(stream, number, shared, stop).await;
        }
        #[cfg(not(feature = "server-tls"))]
        Some(never) => match *never {},
    }
}

async fn connection<S>(stream: S, number: u64, shared: Arc<Shared>, mut stop: watch::Receiver<()>)
where
    S: AsyncRead + AsyncWrite + Reset + Unpin,
{
    let (wire, remote) = Wire::new(stream);
    let answer = service_fn(|request| {
        let (shared, remote) = (Arc::clone(&shared), remote.clone());
        async move { Ok::<_, Infallible>(answer(&shared, number, request, &remote).await) }
    });
    let mut connection = pin!(
        http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(wire), answer)
    );
    // An error is a caller that hung up or does not speak HTTP: its own affair.
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stop.changed() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

async fn answer(
    shared: &Shared,
    connection: u64,
    request: Request<Incoming>,
    remote: &Remote,
) -> Response<Full<Bytes>> {
    let (head, incoming) = request.into_parts();
    let body = body(incoming, shared.max_request_bytes).await;
    let Answered { response, fault } = shared.answer(connection, head, body).await;
    if let Some(script) = fault.and_then(|fault| damage::script(&fault, &response)) {
        remote.play(script);
        // It goes nowhere.
        return Response::new(Full::default());
    }
    response.map(Full::new)
}

/// The body of a request, if it is whole and not too long.
pub(super) async fn body(incoming: Incoming, limit: usize) -> Body {
    match Limited::new(incoming, limit).collect().await {
        Ok(body) => Body::Whole(body.to_bytes()),
        Err(why) if why.is::<LengthLimitError>() => Body::TooLarge,
        Err(_) => Body::Broken,
    }
}
