//! Settings: what a client takes from its environment.
//!
//! Precedence: code, then environment. An empty variable counts as unset.

pub(crate) mod endpoint;
mod nearest;
mod partition;
pub(crate) mod profile;
mod service_endpoint;
mod system;

use std::fmt;

use crate::operation::ServiceMeta;

pub(crate) use service_endpoint::ServiceEndpoint;
pub use system::{ProcessOutput, System};

/// A setting that is missing or cannot be used; the text names it and says what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError(String);

impl ConfigError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

/// The settings of a client.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) region: Option<String>,
    /// From code; wins over everything that is configured.
    endpoint_url: Option<String>,
    use_fips: bool,
    use_dual_stack: bool,
}

impl Settings {
    /// The settings of the environment, but for those that code gives.
    ///
    /// # Errors
    /// A variable has a value that it cannot have, or asks for what is not supported.
    pub(crate) fn load(
        system: &System,
        region: Option<String>,
        endpoint_url: Option<String>,
    ) -> Result<Self, ConfigError> {
        for name in ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"] {
            if let Some(profile) = system.var(name) {
                return Err(ConfigError::new(format!(
                    "{name} asks for the profile `{profile}`, and profiles are not supported; unset \
                     it and set AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
                )));
            }
        }
        let region = region
            .or_else(|| system.var("AWS_REGION"))
            .or_else(|| system.var("AWS_DEFAULT_REGION"));
        Ok(Self {
            region,
            endpoint_url,
            use_fips: flag(system, "AWS_USE_FIPS_ENDPOINT")?,
            use_dual_stack: flag(system, "AWS_USE_DUALSTACK_ENDPOINT")?,
        })
    }

    /// The endpoint of a service with these settings.
    ///
    /// # Errors
    /// There is no region, or no endpoint for these settings.
    pub(crate) fn endpoint(
        &self,
        system: &System,
        service: &ServiceMeta,
    ) -> Result<ServiceEndpoint, ConfigError> {
        let Some(region) = &self.region else {
            return Err(ConfigError::new(
                "no region: neither AWS_REGION nor AWS_DEFAULT_REGION is set; set AWS_REGION, or \
                 give the client a region with `Client::builder().region(…)`",
            ));
        };
        let url = match &self.endpoint_url {
            Some(url) => Some(("`Client::builder().endpoint_url(…)`".to_owned(), url.clone())),
            None => configured_url(system, service)?,
        };
        ServiceEndpoint::resolve(service, region, url, self.use_fips, self.use_dual_stack)
    }
}

/// The URL that the environment gives a service, and the name of the variable.
fn configured_url(
    system: &System,
    service: &ServiceMeta,
) -> Result<Option<(String, String)>, ConfigError> {
    if flag(system, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")? {
        return Ok(None);
    }
    let id = service.id.to_uppercase().replace([' ', '-'], "_");
    Ok([format!("AWS_ENDPOINT_URL_{id}"), "AWS_ENDPOINT_URL".to_owned()]
        .into_iter()
        .find_map(|name| system.var(&name).map(|url| (name, url))))
}

/// A variable that is `true` or `false`.
fn flag(system: &System, name: &str) -> Result<bool, ConfigError> {
    match system.var(name) {
        None => Ok(false),
        Some(value) if value.eq_ignore_ascii_case("true") => Ok(true),
        Some(value) if value.eq_ignore_ascii_case("false") => Ok(false),
        Some(value) => {
            Err(ConfigError::new(format!("{name} is `{value}`; it has to be `true` or `false`")))
        }
    }
}
