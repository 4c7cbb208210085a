//! The server side: the same declarations serve, for tests of code that calls AWS.
//!
//! A [`Server`] has a handler for each operation, an async function from the typed input to the
//! typed output or error. It checks more than AWS does: the signature of each call, that the input
//! meets its declaration, and where one of them does not hold, it says why in
//! [`Record::explanation`]. It listens on a loopback socket, so that any AWS client can call it, or
//! is a [`Transport`](crate::Transport) without one ([`InProcess`]). [`Fault`]s let things go wrong
//! on demand. Where canned answers will do, [`ScriptedTransport`] has them.
//!
//! ```
//! # use aws_operation::{aws_error, aws_operation, aws_shape};
//! # #[aws_operation(target = "ElasticMapReduce.DescribeStudio", error = EmrError)]
//! # #[derive(Debug, Clone, PartialEq)]
//! # pub struct DescribeStudio { pub studio_id: String }
//! # #[aws_shape] #[derive(Debug)] pub struct DescribeStudioOutput { pub studio: Studio }
//! # #[aws_shape] #[derive(Debug)] pub struct Studio { pub name: String }
//! # #[aws_error] #[derive(Debug)]
//! # pub enum EmrError { InvalidRequestException { message: Option<String> } }
//! use aws_operation::server::{Fault, Server};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = Server::builder()
//!     .operation(async |describe: DescribeStudio| match describe.studio_id.as_str() {
//!         "es-1" => Ok(DescribeStudioOutput { studio: Studio { name: "research".into() } }),
//!         _ => Err(EmrError::InvalidRequestException { message: None }),
//!     })
//!     .bind("127.0.0.1:0")
//!     .await?;
//!
//! let describe = DescribeStudio::builder().studio_id("es-1");
//! assert_eq!(describe.send(&server.client()).await?.studio.name, "research");
//! assert_eq!(server.requests::<DescribeStudio>()[0].studio_id, "es-1");
//!
//! server.fault(Fault::ExpiredToken.always());
//! let refused = DescribeStudio::builder().studio_id("es-1").send(&server.client()).await;
//! assert_eq!(refused.unwrap_err().code(), Some("ExpiredTokenException"));
//! server.shutdown().await;
//! # Ok(())
//! # }
//! ```

mod answer;
mod builder;
mod client;
mod damage;
mod fault;
mod handler;
#[cfg(all(feature = "http2", feature = "server-tls"))]
mod http2;
mod in_process;
mod input;
mod record;
mod rejection;
mod reply;
mod scripted;
mod signature;
mod socket;
#[cfg(test)]
mod tests;
#[cfg(feature = "server-tls")]
mod tls;
mod wire;
mod wording;

use std::fmt;
use std::sync::Arc;

use crate::client::{Client, ClientBuilder};
use crate::credentials::Credentials;
use crate::json::body;
use crate::operation::Operation;

pub use answer::InvalidInput;
pub use builder::ServerBuilder;
pub use fault::{Fault, FaultBody, FaultPlan};
pub use handler::CallContext;
pub use in_process::InProcess;
pub use record::Record;
pub use rejection::Rejection;
pub use scripted::{ScriptError, ScriptedTransport};
pub use signature::{Expected, Refusal, Replays, Rules, Verified, Verifier};

/// A service for tests, made of declared operations; see the [module](self).
///
/// Dropped, it ends all connections at once; [`shutdown`](Self::shutdown) lets calls finish.
pub struct Server {
    shared: Arc<answer::Shared>,
    url: String,
    credentials: Credentials,
    /// In PEM, what its certificate is verified with.
    roots: Option<Vec<u8>>,
    client: Client,
    /// `None` without a socket.
    socket: Option<socket::Socket>,
}

impl Server {
    /// A server that has no operation yet.
    pub fn builder() -> ServerBuilder {
        ServerBuilder::new()
    }

    /// Where it listens, for `AWS_ENDPOINT_URL` or `--endpoint-url`: `http://127.0.0.1:49213`.
    /// Without a socket it is a URL that no other client can reach.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A client for this server: with its endpoint, region, credentials and clock, and with
    /// nothing from the environment. It retries as any client, but does not wait before it does,
    /// unless the service asks for it.
    #[must_use]
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// The settings of [`client`](Self::client), to change some of them.
    pub fn client_builder(&self) -> ClientBuilder {
        let (credentials, roots) = (self.credentials.clone(), self.roots.clone());
        let builder = client::builder(&self.shared, &self.url, credentials, roots);
        if self.socket.is_some() { builder } else { builder.transport(self.transport()) }
    }

    /// The server as a transport: calls go to the handlers without a socket, whether or not the
    /// server has one.
    #[must_use]
    pub fn transport(&self) -> InProcess {
        InProcess(Arc::clone(&self.shared))
    }

    /// The inputs of all calls of an operation so far, in the order of their coming: those that were
    /// answered, and also those that were refused for their signature or hit by a fault. A body that
    /// does not hold such an input is left out; [`records`](Self::records) has it.
    #[must_use]
    pub fn requests<T: Operation>(&self) -> Vec<T> {
        let all = self.shared.records.all();
        let calls = all.iter().filter(|record| record.is_of(T::META));
        calls.filter_map(|record| body::decode(&record.body).ok()).collect()
    }

    /// All requests so far as they came, and what became of each.
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        self.shared.records.all().clone()
    }

    /// Forgets all requests so far.
    pub fn forget(&self) {
        self.shared.records.all().clear();
    }

    /// Lets something go wrong with calls to come, whatever their operation.
    pub fn fault(&self, fault: impl Into<FaultPlan>) {
        self.shared.with_faults(|faults| faults.0.push(fault.into()));
    }

    /// Lets something go wrong with calls of one operation to come.
    pub fn fault_on<T: Operation>(&self, fault: impl Into<FaultPlan>) {
        self.shared.with_faults(|faults| faults.0.push(fault.into().on(T::META)));
    }

    /// Forgets all faults that have not come yet.
    pub fn clear_faults(&self) {
        self.shared.with_faults(|faults| faults.0.clear());
    }

    /// Takes no more calls, and returns when those under way are answered, or after five seconds.
    /// Connections that wait for a call are closed.
    pub async fn shutdown(self) {
        if let Some(socket) = self.socket {
            socket.shutdown().await;
        }
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Server")
            .field("url", &self.url)
            .field("requests", &self.shared.records.all())
            .finish_non_exhaustive()
    }
}
