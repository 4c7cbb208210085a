//! [`Context`]: what every source needs of the client.

use std::sync::Arc;

use super::CredentialsError;
use super::imds::Imds;
use crate::config::profile::Profiles;
use crate::config::{ServiceEndpoint, Settings, System};
use crate::operation::ServiceMeta;
use crate::transport::Transport;

/// Attempts of a request to STS or SSO, if nothing is configured.
const ATTEMPTS: u32 = 3;

/// Environment, settings and transport; cheap to clone.
#[derive(Clone)]
pub(crate) struct Context {
    pub(crate) system: System,
    pub(crate) settings: Arc<Settings>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) imds: Arc<Imds>,
}

impl Context {
    pub(super) fn profiles(&self) -> &Profiles {
        &self.settings.sources.profiles
    }

    /// The region of the client, or of the instance that it runs on.
    ///
    /// # Errors
    /// There is none.
    pub(super) async fn region(&self) -> Result<String, CredentialsError> {
        match &self.settings.region {
            Some(region) => Ok(region.clone()),
            None => self.imds.region(self).await.map_err(|_| {
                CredentialsError::configuration(
                    "no region to ask STS in; set AWS_REGION, or `region` in the profile",
                )
            }),
        }
    }

    /// The region of the instance.
    ///
    /// # Errors
    /// There is no metadata service, or it does not say.
    pub(crate) async fn instance_region(&self) -> Result<String, CredentialsError> {
        self.imds.region(self).await
    }

    /// Where a service that gives credentials is: not where code wants the calls themselves to go.
    ///
    /// # Errors
    /// There is no endpoint with these settings.
    pub(super) fn endpoint(
        &self,
        service: &ServiceMeta,
        region: &str,
    ) -> Result<ServiceEndpoint, CredentialsError> {
        let settings = &self.settings;
        settings
            .endpoint_url_for(service.id)
            .and_then(|url| {
                let (fips, dual_stack) = (settings.use_fips, settings.use_dual_stack);
                ServiceEndpoint::resolve(service, region, url, fips, dual_stack)
            })
            .map_err(|why| CredentialsError::configuration(why.to_string()))
    }

    pub(super) fn attempts(&self) -> u32 {
        self.settings.max_attempts.unwrap_or(ATTEMPTS)
    }
}
