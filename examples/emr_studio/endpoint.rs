//! An EMR Studio endpoint for examples and tests: the five session mapping operations, served from
//! memory on a loopback address, with the checks, answers and errors of the real service.
//!
//! A request runs one way: `http` reads its bytes, `signature` verifies them, `input` types them,
//! `store` acts on them, and `http` writes the answer.
//!
//! What the real service does where no public record shows it is a guess, and these are the guesses:
//! * Neither identity, or for Create both, is an `InvalidRequestException` in the words of the API
//!   reference. The other operations take both if they belong together.
//! * An `IdentityName` that the directory lacks is `IdentityName is invalid` for Create; elsewhere
//!   an identity that is not mapped is `Studio session mapping does not exist.`
//! * `ErrorCode` repeats the `Error Code` of the message.

pub mod canonical;
mod fault;
mod hex;
mod http;
mod input;
/// SigV4 verification.
pub mod signature;
mod store;
mod time;

use std::{
    convert::Infallible,
    io,
    net::{Ipv4Addr, SocketAddr},
    pin::pin,
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    task::{JoinHandle, JoinSet},
};

use self::{http::Service, signature::Verifier, store::Store};
pub use self::{signature::Credentials, store::STUDIO_ID};

/// How long [`Endpoint::shutdown`] waits for requests that are under way.
const GRACE: Duration = Duration::from_secs(5);

/// Tells an endpoint the time.
pub type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// How to serve. The default is a free port, the documentation's key pair, `us-east-1`, the real
/// clock and the real page size.
#[derive(Clone)]
pub struct EndpointConfig {
    /// A loopback address; port 0 takes any that is free.
    pub listen: SocketAddr,
    /// The key pair that requests must be signed with.
    pub credentials: Credentials,
    /// The region that requests must be signed for.
    pub region: String,
    /// The time that signatures are held against, that mappings bear and that `date` headers tell.
    pub clock: Clock,
    /// How many mappings one answer lists at most, 50 in EMR.
    pub page_size: usize,
}

impl Default for EndpointConfig {
    fn default() -> Self {
        Self {
            listen: (Ipv4Addr::LOCALHOST, 0).into(),
            credentials: Credentials::example(),
            region: "us-east-1".to_owned(),
            clock: Arc::new(SystemTime::now),
            page_size: 50,
        }
    }
}

/// A running endpoint. Dropped, it stops at once; [`shutdown`](Self::shutdown) lets answers finish.
pub struct Endpoint {
    address: SocketAddr,
    stop: watch::Sender<()>,
    serving: JoinHandle<()>,
}

impl Endpoint {
    /// Binds the address and serves on the current tokio runtime.
    ///
    /// # Errors
    /// If the address is taken, or is not a loopback address: the key pair is known to everyone.
    pub async fn start(config: EndpointConfig) -> io::Result<Self> {
        if !config.listen.ip().is_loopback() {
            let message = format!("{} is not a loopback address", config.listen);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let listener = TcpListener::bind(config.listen).await?;
        let address = listener.local_addr()?;
        let service = Arc::new(Service {
            verifier: Verifier {
                credentials: config.credentials,
                region: config.region,
                service: "elasticmapreduce",
                normalize_path: true,
            },
            store: Mutex::new(Store::seeded(config.page_size)),
            clock: config.clock,
        });
        let (stop, stopped) = watch::channel(());
        let serving = tokio::spawn(serve(listener, service, stopped));
        Ok(Self { address, stop, serving })
    }

    /// What to set as `AWS_ENDPOINT_URL_EMR`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Takes no more requests, and returns when those under way are answered, or after five seconds.
    pub async fn shutdown(mut self) {
        self.stop.send_replace(());
        // A join error would be a panic of the server, of which nothing is left to report to.
        let _ = (&mut self.serving).await;
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(listener: TcpListener, service: Arc<Service>, mut stop: watch::Receiver<()>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection(stream, Arc::clone(&service), stop.clone()));
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

async fn connection(stream: TcpStream, service: Arc<Service>, mut stop: watch::Receiver<()>) {
    // Answers are small and whole; there is nothing to wait for.
    let _ = stream.set_nodelay(true);
    let answer = service_fn(|request| {
        let service = Arc::clone(&service);
        async move { Ok::<_, Infallible>(service.answer(request).await) }
    });
    let mut connection = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .serve_connection(TokioIo::new(stream), answer)
    );
    // An error is a caller that hung up or does not speak HTTP: its own affair.
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stop.changed() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}
