//! The endpoints of the services that a client has called.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use super::Client;
use super::clock::Clock;
use crate::config::{ConfigError, ServiceEndpoint};
use crate::operation::ServiceMeta;

/// Each service's endpoint, resolved once.
#[derive(Debug, Default)]
pub(super) struct Endpoints {
    known: RwLock<Vec<(&'static ServiceMeta, Arc<Endpoint>)>>,
    /// The region of the instance, if none is set.
    instance_region: OnceLock<String>,
}

/// An endpoint, and what its answers have told of its clock.
#[derive(Debug)]
pub(super) struct Endpoint {
    pub(super) resolved: ServiceEndpoint,
    pub(super) clock: Clock,
}

impl Endpoints {
    /// The endpoint of a service that was called before.
    pub(super) fn get(&self, service: &'static ServiceMeta) -> Option<Arc<Endpoint>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let found = known.iter().find(|(of, _)| std::ptr::eq(*of, service));
        found.map(|(_, endpoint)| Arc::clone(endpoint))
    }

    fn add(&self, service: &'static ServiceMeta, resolved: ServiceEndpoint) -> Arc<Endpoint> {
        let endpoint = Arc::new(Endpoint { resolved, clock: Clock::default() });
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        known.push((service, Arc::clone(&endpoint)));
        endpoint
    }
}

impl Client {
    /// Finds the endpoint of a service in the region of the settings, else in that of the instance.
    ///
    /// # Errors
    /// There is no region, or no endpoint for these settings.
    pub(super) async fn endpoint(
        &self,
        service: &'static ServiceMeta,
    ) -> Result<Arc<Endpoint>, ConfigError> {
        let (settings, endpoints) = (&self.0.settings, &self.0.endpoints);
        let region = match settings.region.as_ref().or(endpoints.instance_region.get()) {
            Some(region) => region,
            None => {
                let found = self.context().instance_region().await;
                let found = found.map_err(|why| settings.no_region(&why.to_string()))?;
                endpoints.instance_region.get_or_init(|| found)
            }
        };
        Ok(endpoints.add(service, settings.endpoint(service, region)?))
    }
}
