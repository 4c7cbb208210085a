//! [`Chain`]: the sources in their order, as the AWS CLI has it.

use std::sync::Arc;

use super::cache::Load;
use super::{Context, Credentials, CredentialsError, CredentialsErrorKind};
use super::{container, environment, profile, web_identity};
use crate::BoxFuture;

/// Environment, profile, web identity, container, instance.
pub(super) struct Chain {
    context: Context,
    /// Code names a profile, which then comes before the environment's keys.
    profile_in_code: bool,
}

impl Chain {
    pub(super) fn new(context: Context, profile_in_code: bool) -> Arc<Self> {
        Arc::new(Self { context, profile_in_code })
    }

    /// The credentials of the first source that is there. One that is there and fails ends the search:
    /// another's credentials would be those of somebody else.
    async fn find(&self) -> Result<Credentials, CredentialsError> {
        let context = &self.context;
        let mut tried = Tried::default();
        if self.profile_in_code {
            tried.0.push("environment: not looked at, since code names a profile".to_owned());
        } else if let Some(end) = tried.end("environment", environment::load(&context.system)) {
            return end;
        }
        // Which profile it is, it says itself.
        if let Some(end) = tried.end("", profile::load(context).await) {
            return end;
        }
        if let Some(end) = tried.end("web identity", web_identity::load(context).await) {
            return end;
        }
        if let Some(end) = tried.end("container", container::load(context).await) {
            return end;
        }
        match tried.end("instance metadata", context.imds.load(context).await) {
            Some(end) => end,
            None => Err(tried.nothing()),
        }
    }
}

impl Load for Chain {
    fn load(self: Arc<Self>) -> BoxFuture<'static, Result<Credentials, CredentialsError>> {
        Box::pin(async move { self.find().await })
    }
}

/// Why the sources so far had nothing.
#[derive(Default)]
struct Tried(Vec<String>);

impl Tried {
    /// What a source ends the search with; `None` if the next one is to be asked.
    fn end(
        &mut self,
        source: &str,
        found: Result<Credentials, CredentialsError>,
    ) -> Option<Result<Credentials, CredentialsError>> {
        let why = match found {
            Ok(found) => return Some(Ok(found)),
            Err(why) if source.is_empty() => why,
            Err(why) => why.within(source),
        };
        if why.kind() != CredentialsErrorKind::NotFound {
            return Some(Err(why.within("no credentials")));
        }
        self.0.push(why.to_string());
        None
    }

    fn nothing(self) -> CredentialsError {
        CredentialsError::not_found(format!(
            "no credentials in any of their sources ({}); set AWS_ACCESS_KEY_ID and \
             AWS_SECRET_ACCESS_KEY, set AWS_PROFILE to a profile that `aws configure` made, or give \
             the client credentials with `Client::builder().credentials(…)`",
            self.0.join("; ")
        ))
    }
}
