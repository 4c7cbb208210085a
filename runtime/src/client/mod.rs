//! [`Client`]: configuration, credentials and a transport, shared by every call.

mod builder;
mod dispatch;

use std::fmt;
use std::sync::{Arc, RwLock};

use crate::config::{ServiceEndpoint, Settings, System};
use crate::credentials::{Credentials, ProvideCredentials};
use crate::operation::ServiceMeta;
use crate::sign::Signer;
use crate::transport::Transport;

pub use builder::ClientBuilder;

/// What every call shares; cheap to clone, safe to share between tasks.
///
/// ```no_run
/// # async fn example() -> Result<(), aws_operation::ConfigError> {
/// use aws_operation::Client;
///
/// let client = Client::from_env().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    settings: Arc<Settings>,
    system: System,
    credentials: Source,
    transport: Arc<dyn Transport>,
    signer: Signer,
    /// The endpoint of each service that was called.
    endpoints: RwLock<Vec<(&'static ServiceMeta, Arc<ServiceEndpoint>)>>,
}

/// Where credentials come from. A pair from code costs neither a lock nor an allocation.
enum Source {
    Fixed(Credentials),
    Environment,
    Provider(Arc<dyn ProvideCredentials>),
}

impl Client {
    /// A client with the settings of the environment: region, credentials and endpoint as the AWS
    /// CLI finds them there. It does no network I/O.
    ///
    /// # Errors
    /// A setting cannot be used, or asks for something that is not supported; the text names it.
    #[cfg(feature = "hyper")]
    pub async fn from_env() -> Result<Self, crate::config::ConfigError> {
        Self::builder().build()
    }

    /// A client whose settings are given in code; what is not given comes from the environment.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The region of its calls; `None` if none is set, in which case calls fail.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.0.settings.region.as_deref()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Client").field("settings", &self.0.settings).finish_non_exhaustive()
    }
}
