//! How to serve.

use std::collections::HashMap;
use std::future::Future;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use tokio::net::ToSocketAddrs;

use super::answer::{InvalidInput, OnInvalid, Shared};
use super::fault::{FaultPlan, Faults};
use super::handler::{CallContext, Route};
use super::record::Records;
use super::rejection::Rejection;
use super::reply::Reply;
use super::signature::{Replays, Verifier};
use super::socket::Socket;
use super::{Server, client};
use crate::config::{ConfigError, System};
use crate::credentials::Credentials;
use crate::error::ModeledError;
use crate::operation::Operation;

/// More than any awsJson service takes: the limit of DynamoDB's batches.
const MAX_REQUEST_BYTES: usize = 16 * 1024 * 1024;

/// How to serve: see [`Server::builder`].
#[must_use = "call `.bind(…)` or `.in_process()`"]
pub struct ServerBuilder {
    credentials: Vec<Credentials>,
    region: String,
    replays: Replays,
    routes: HashMap<&'static str, Vec<Route>>,
    system: System,
    on_invalid: Option<Box<OnInvalid>>,
    query_codes: HashMap<String, String>,
    max_request_bytes: usize,
    faults: Vec<FaultPlan>,
    #[cfg(feature = "server-tls")]
    tls: Option<super::tls::Pem>,
}

impl ServerBuilder {
    pub(super) fn new() -> Self {
        Self {
            credentials: Vec::new(),
            region: "us-east-1".to_owned(),
            replays: Replays::Accept,
            routes: HashMap::new(),
            system: System::real(),
            on_invalid: None,
            query_codes: HashMap::new(),
            max_request_bytes: MAX_REQUEST_BYTES,
            faults: Vec::new(),
            #[cfg(feature = "server-tls")]
            tls: None,
        }
    }

    /// Who may call; give it several times for several callers. The first of them is the one of
    /// [`Server::client`]. Default: the key pair of AWS's documentation, `AKIAIOSFODNN7EXAMPLE`.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials.push(credentials);
        self
    }

    /// The region that calls must be signed for. Default: `us-east-1`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = region.into();
        self
    }

    /// What happens to a request that was accepted before and comes again, with the same signature.
    /// Default: [`Replays::Accept`], as most services do; equal calls within a second are such
    /// requests, unless the caller names its calls, as AWS's SDKs and this library's clients do.
    pub fn replays(mut self, replays: Replays) -> Self {
        self.replays = replays;
        self
    }

    /// The clock: what signatures are held against, and `date` headers tell. It is also the one of
    /// [`Server::client`]. Default: the machine's.
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.system = self.system.with_clock(now);
        self
    }

    /// Serves an operation: the handler gets its input, which was validated, and answers with its
    /// output or one of its errors.
    ///
    /// Several services may share a server, and even a target: then the service that the signature
    /// names decides. A second handler for the same operation takes the place of the first.
    ///
    /// A handler that panics answers 500 `InternalFailure`, and
    /// [`Record::explanation`](super::Record::explanation) has the text.
    pub fn operation<T, F, R>(self, handler: F) -> Self
    where
        T: Operation,
        F: Fn(T) -> R + Send + Sync + 'static,
        R: Future<Output = Result<T::Output, T::Error>> + Send + 'static,
    {
        self.operation_with(move |input: T, _| {
            let answer = handler(input);
            async move { answer.await.map_err(Rejection::from) }
        })
    }

    /// Serves an operation with a handler that also gets what else is known of the call, and may
    /// refuse it with any code and status.
    ///
    /// ```
    /// # use aws_operation::{aws_operation, server::{Rejection, Server}};
    /// # #[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
    /// # struct DeleteStudio { studio_id: String }
    /// let server = Server::builder().operation_with(async |delete: DeleteStudio, call| {
    ///     if call.access_key_id() == Some("AKIAIOSFODNN7EXAMPLE") {
    ///         return Err(Rejection::new("AccessDeniedException", "ask someone else"));
    ///     }
    ///     Ok(())
    /// });
    /// ```
    pub fn operation_with<T, F, R>(mut self, handler: F) -> Self
    where
        T: Operation,
        F: Fn(T, CallContext) -> R + Send + Sync + 'static,
        R: Future<Output = Result<T::Output, Rejection<T::Error>>> + Send + 'static,
    {
        let route = Route::new(handler);
        let service = route.meta.service.signing_name;
        let routes = self.routes.entry(route.meta.target).or_default();
        routes.retain(|known| known.meta.service.signing_name != service);
        routes.push(route);
        self
    }

    /// Answers an input that breaks its declaration otherwise than with `ValidationException`:
    /// services that check their input themselves have an error of their own for it. Where the
    /// function returns `None`, the answer is `ValidationException` all the same.
    pub fn on_invalid<E: ModeledError>(
        mut self,
        answer: impl Fn(&InvalidInput<'_>) -> Option<Rejection<E>> + Send + Sync + 'static,
    ) -> Self {
        self.on_invalid = Some(Box::new(move |meta, invalid| {
            answer(invalid).map(|rejection| Reply::rejected(meta, rejection))
        }));
        self
    }

    /// The code that a service which spoke the query protocol before has for an error:
    /// `("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue")`. Without it, callers that
    /// ask for that protocol's codes get the error's own.
    pub fn query_code(mut self, code: impl Into<String>, query: impl Into<String>) -> Self {
        self.query_codes.insert(code.into(), query.into());
        self
    }

    /// The size in bytes past which a request is answered with 413. Default: 16 MiB.
    pub fn max_request_bytes(mut self, limit: usize) -> Self {
        self.max_request_bytes = limit;
        self
    }

    /// Lets something go wrong with calls, whatever their operation.
    pub fn fault(mut self, fault: impl Into<FaultPlan>) -> Self {
        self.faults.push(fault.into());
        self
    }

    /// Lets something go wrong with calls of one operation.
    pub fn fault_on<T: Operation>(mut self, fault: impl Into<FaultPlan>) -> Self {
        self.faults.push(fault.into().on(T::META));
        self
    }

    /// Serves over TLS, with a chain of certificates and the key of its first, both in PEM.
    /// [`Server::client`] believes the certificates of the chain. With the feature `http2`, clients
    /// that ask for HTTP/2 get it.
    #[cfg(feature = "server-tls")]
    pub fn tls(mut self, chain: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        self.tls = Some(super::tls::Pem { chain: chain.into(), key: key.into() });
        self
    }

    /// Serves on a loopback address; port 0 takes one that is free. It needs a tokio runtime, on
    /// which it runs.
    ///
    /// # Errors
    /// The address is taken or is not loopback, the region cannot be used, or the certificate or
    /// key is not one.
    pub async fn bind(self, address: impl ToSocketAddrs) -> io::Result<Server> {
        let invalid = |why: ConfigError| io::Error::new(io::ErrorKind::InvalidInput, why);
        #[cfg(feature = "server-tls")]
        let (tls, roots) = match &self.tls {
            Some(pem) => (Some(pem.acceptor()?), Some(pem.chain.clone())),
            None => (None, None),
        };
        #[cfg(not(feature = "server-tls"))]
        let (tls, roots) = (None, None);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let addresses: Vec<_> = tokio::net::lookup_host(address).await?.collect();
        let (shared, credentials) = self.share();
        let socket = Socket::bind(&addresses, Arc::clone(&shared), tls).await?;
        let url = format!("{scheme}://{}", socket.address);
        let client = client::builder(&shared, &url, credentials.clone(), roots.clone());
        let client = client.build().map_err(invalid)?;
        Ok(Server { shared, url, credentials, roots, client, socket: Some(socket) })
    }

    /// Serves without a socket: [`Server::client`] and [`Server::transport`] lead straight to the
    /// handlers.
    ///
    /// # Errors
    /// The region cannot be used.
    pub fn in_process(self) -> Result<Server, ConfigError> {
        let (shared, credentials) = self.share();
        let url = "http://in-process.invalid".to_owned();
        let client = client::builder(&shared, &url, credentials.clone(), None);
        let client = client.transport(super::InProcess(Arc::clone(&shared))).build()?;
        Ok(Server { shared, url, credentials, roots: None, client, socket: None })
    }

    fn share(mut self) -> (Arc<Shared>, Credentials) {
        let first = self.credentials.first().cloned().unwrap_or_else(client::example);
        if self.credentials.is_empty() {
            self.credentials.push(first.clone());
        }
        let shared = Shared {
            routes: self.routes,
            verifier: Verifier::new(self.credentials).with_replays(self.replays),
            region: self.region,
            system: self.system,
            on_invalid: self.on_invalid,
            query_codes: self.query_codes,
            max_request_bytes: self.max_request_bytes,
            faults: Mutex::new(Faults(self.faults)),
            records: Records::default(),
        };
        (Arc::new(shared), first)
    }
}

impl std::fmt::Debug for ServerBuilder {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut targets: Vec<_> = self.routes.keys().collect();
        targets.sort_unstable();
        to.debug_struct("ServerBuilder")
            .field("region", &self.region)
            .field("credentials", &self.credentials)
            .field("operations", &targets)
            .field("faults", &self.faults)
            .finish_non_exhaustive()
    }
}
