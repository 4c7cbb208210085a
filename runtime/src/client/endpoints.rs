//! The endpoints of the services that a client has called.

use std::sync::{Arc, PoisonError, RwLock};

use super::clock::Clock;
use crate::config::{ConfigError, ServiceEndpoint, Settings};
use crate::operation::ServiceMeta;

/// Each service's endpoint, resolved once.
#[derive(Debug, Default)]
pub(super) struct Endpoints(RwLock<Vec<(&'static ServiceMeta, Arc<Endpoint>)>>);

/// An endpoint, and what its answers have told of its clock.
#[derive(Debug)]
pub(super) struct Endpoint {
    pub(super) resolved: ServiceEndpoint,
    pub(super) clock: Clock,
}

impl Endpoints {
    pub(super) fn of(
        &self,
        service: &'static ServiceMeta,
        settings: &Settings,
    ) -> Result<Arc<Endpoint>, ConfigError> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, endpoint)) = known.iter().find(|(of, _)| std::ptr::eq(*of, service)) {
            return Ok(Arc::clone(endpoint));
        }
        drop(known);
        let resolved = settings.endpoint(service, settings.region.as_deref())?;
        let endpoint = Arc::new(Endpoint { resolved, clock: Clock::default() });
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.push((service, Arc::clone(&endpoint)));
        Ok(endpoint)
    }
}
