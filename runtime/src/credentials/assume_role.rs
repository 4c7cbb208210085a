//! [`AssumeRole`]: a role that code asks for.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::cache::{Cache, Load};
use super::sts::{Role, Sts};
use super::{Context, Credentials, CredentialsError, ProvideCredentials};
use crate::BoxFuture;
use crate::client::Client;

/// A role to assume with the credentials of a client.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use aws_operation::{AssumeRole, Client};
///
/// let base = Client::builder().build()?;
/// let role = AssumeRole::new("arn:aws:iam::123456789012:role/emr-reader")
///     .session_name("nightly-report")
///     .build(&base);
/// let client = Client::builder().credentials_provider(role).build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "call `.build(&client)`"]
pub struct AssumeRole(Role);

impl AssumeRole {
    /// A role, by its ARN.
    pub fn new(role_arn: impl Into<String>) -> Self {
        Self(Role::new(role_arn))
    }

    /// The name that the session has in logs of AWS: 2 to 64 letters, digits and `_+=,.@-`. Default:
    /// `aws-operation-` and the time.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.0.session_name = Some(name.into());
        self
    }

    /// The id that the role's owner agreed on with you, against confused deputies.
    pub fn external_id(mut self, id: impl Into<String>) -> Self {
        self.0.external_id = Some(id.into());
        self
    }

    /// How long the credentials hold, in whole seconds: from 15 minutes up to what the role allows (12
    /// hours at most). Default: one hour. They are refreshed while they are used.
    pub fn duration(mut self, duration: Duration) -> Self {
        self.0.duration = Some(u32::try_from(duration.as_secs()).unwrap_or(u32::MAX));
        self
    }

    /// A policy, as JSON, that narrows what the role may do.
    pub fn policy(mut self, policy: impl Into<String>) -> Self {
        self.0.policy = Some(policy.into());
        self
    }

    /// The provider. It asks STS in the region of the client, with the client's credentials and over
    /// its transport: at the regional endpoint, or where `AWS_ENDPOINT_URL_STS` or the profile say. It
    /// does no network I/O before the first call that needs it, keeps what it has got, and refreshes it
    /// in time.
    pub fn build(self, client: &Client) -> AssumedRole {
        let context = client.context();
        let system = context.system.clone();
        let source = Source { role: self.0, context, client: client.clone() };
        AssumedRole(Cache::new(system, Arc::new(source)))
    }
}

/// The credentials of an assumed role; cheap to clone.
#[derive(Debug, Clone)]
pub struct AssumedRole(Cache);

impl ProvideCredentials for AssumedRole {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(self.0.get())
    }

    fn invalidate(&self, refused: &Credentials) -> bool {
        self.0.invalidate(refused)
    }
}

struct Source {
    role: Role,
    context: Context,
    client: Client,
}

impl Load for Source {
    fn load(self: Arc<Self>) -> BoxFuture<'static, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let base = self.client.credentials().await?;
            Sts::new(&self.context).await?.assume_role(&self.role, &base).await
        })
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Source").field("role", &self.role).finish_non_exhaustive()
    }
}
