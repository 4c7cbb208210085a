//! [`Settings`]: everything a client is told, but for credentials.
//!
//! Precedence: code, environment, profile, default. An empty value counts as unset. A value that
//! cannot be used is an error that names where it stands, and so is a setting that is not supported
//! and would have changed the call. `docs/settings.md` lists all of them.

use std::path::PathBuf;
use std::sync::Arc;

use super::partition::{is_known_region, nearest_region};
use super::profile::{Profiles, expand};
use super::sources::{Found, Sources};
use super::{ConfigError, ServiceEndpoint, System};
use crate::operation::ServiceMeta;

/// Settings given in code.
#[derive(Debug, Default)]
pub(crate) struct InCode {
    pub(crate) profile: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) endpoint_url: Option<String>,
    pub(crate) ignore_configured_endpoint_urls: Option<bool>,
    pub(crate) use_fips: Option<bool>,
    pub(crate) use_dual_stack: Option<bool>,
    pub(crate) max_attempts: Option<u32>,
    pub(crate) app_id: Option<String>,
    pub(crate) ca_bundle: Option<PathBuf>,
}

/// The settings of a client, and where more can be looked up.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) sources: Arc<Sources>,
    /// `None` leaves it to the instance metadata.
    pub(crate) region: Option<String>,
    /// From code; wins over everything that is configured, and holds for every service.
    endpoint_url: Option<Found>,
    /// What of the environment and the profile is not looked at.
    ignore_configured_endpoint_urls: bool,
    pub(crate) use_fips: bool,
    pub(crate) use_dual_stack: bool,
    disable_host_prefix: bool,
    /// Attempts of a call, the first one included; 1 or more.
    pub(crate) max_attempts: Option<u32>,
    /// Retry parameters 2.1 in place of 2.0.
    pub(crate) new_retries: bool,
    pub(crate) disable_clock_skew_correction: bool,
    /// Fit for a user agent.
    pub(crate) app_id: Option<String>,
    /// `AWS_Lambda_rust`, fit for a user agent.
    pub(crate) execution_env: Option<String>,
    /// A PEM file of root certificates, and where it was named.
    #[cfg_attr(
        not(any(feature = "hyper", feature = "internals")),
        expect(dead_code, reason = "for the default transport")
    )]
    pub(crate) ca_bundle: Option<CaBundle>,
}

/// Root certificates in place of the system's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CaBundle {
    pub(crate) path: PathBuf,
    /// What named it, for errors.
    pub(crate) whence: String,
}

impl Settings {
    /// Settings from code, environment and profile, in this order. It reads the two files that hold
    /// profiles, and does no network I/O.
    ///
    /// # Errors
    /// A file is malformed, there is no such profile, or a value cannot be used.
    pub(crate) fn load(system: &System, code: InCode) -> Result<Self, ConfigError> {
        let profile = set(code.profile);
        let profiles = Profiles::load(system, profile.as_deref())?;
        let sources = Sources { system: system.clone(), profiles };
        let flag = |code: Option<bool>, variable, key| match code {
            Some(value) => Ok(value),
            None => sources.flag(variable, key),
        };
        let max_attempts = code
            .max_attempts
            .map(|count| Found::in_code("max_attempts", count.to_string()))
            .or_else(|| sources.setting("AWS_MAX_ATTEMPTS", "max_attempts"));
        let app_id = set(code.app_id)
            .map(|id| Found::in_code("app_id", id))
            .or_else(|| sources.setting("AWS_SDK_UA_APP_ID", "sdk_ua_app_id"));
        check_retry_mode(&sources)?;
        check_endpoint_discovery(&sources)?;
        Ok(Self {
            region: set(code.region)
                .or_else(|| system.var("AWS_REGION"))
                .or_else(|| sources.setting("AWS_DEFAULT_REGION", "region").map(|it| it.value)),
            endpoint_url: set(code.endpoint_url).map(|url| Found::in_code("endpoint_url", url)),
            ignore_configured_endpoint_urls: flag(
                code.ignore_configured_endpoint_urls,
                "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                "ignore_configured_endpoint_urls",
            )?,
            use_fips: flag(code.use_fips, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint")?,
            use_dual_stack: flag(
                code.use_dual_stack,
                "AWS_USE_DUALSTACK_ENDPOINT",
                "use_dualstack_endpoint",
            )?,
            disable_host_prefix: flag(
                None,
                "AWS_DISABLE_HOST_PREFIX_INJECTION",
                "disable_host_prefix_injection",
            )?,
            max_attempts: max_attempts.map(|found| found.at_least(1)).transpose()?,
            new_retries: sources
                .variable("AWS_NEW_RETRIES_2026")
                .map_or(Ok(false), |found| found.flag())?,
            disable_clock_skew_correction: flag(
                None,
                "AWS_DISABLE_CLOCK_SKEW_CORRECTION",
                "disable_clock_skew_correction",
            )?,
            app_id: app_id.map(|found| token(&found.value)),
            execution_env: system.var("AWS_EXECUTION_ENV").map(|value| token(&value)),
            ca_bundle: ca_bundle(&sources, code.ca_bundle),
            sources: Arc::new(sources),
        })
    }

    /// The same settings but for what is given.
    pub(crate) fn with(&self, region: Option<String>, endpoint_url: Option<String>) -> Self {
        let mut settings = self.clone();
        settings.region = set(region).or(settings.region);
        let url = set(endpoint_url).map(|url| Found::in_code("endpoint_url", url));
        settings.endpoint_url = url.or(settings.endpoint_url);
        settings
    }

    /// The endpoint of a service in a region: the settings' own, or that of the instance metadata.
    ///
    /// # Errors
    /// There is no endpoint for these settings.
    pub(crate) fn endpoint(
        &self,
        service: &ServiceMeta,
        region: &str,
    ) -> Result<ServiceEndpoint, ConfigError> {
        let url = match &self.endpoint_url {
            Some(url) => Some(url.clone()),
            None => self.endpoint_url_for(service.id)?,
        };
        ServiceEndpoint::resolve(service, region, url, self.use_fips, self.use_dual_stack)
            .map(|endpoint| endpoint.without_host_prefix(self.disable_host_prefix))
    }

    /// The URL that environment or profile give a service, as its id names it: `STS`.
    ///
    /// It is the first of `AWS_ENDPOINT_URL_STS`, `AWS_ENDPOINT_URL`, the service's `endpoint_url` in
    /// the section that `services` names, and `endpoint_url` of the profile. What code gave a client
    /// is not for the services that credentials come from.
    ///
    /// # Errors
    /// There is no such section.
    pub(crate) fn endpoint_url_for(&self, service_id: &str) -> Result<Option<Found>, ConfigError> {
        if self.ignore_configured_endpoint_urls {
            return Ok(None);
        }
        let id = service_id.to_lowercase().replace(" ", "_").replace("-", "_");
        let sources = &self.sources;
        if let Some(found) = sources
            .variable(&format!("AWS_ENDPOINT_URL_{}", id.to_uppercase()))
            .or_else(|| sources.variable("AWS_ENDPOINT_URL"))
        {
            return Ok(Some(found));
        }
        let own = match sources.key("services") {
            None => None,
            Some(name) => self.in_services(&name, &id)?,
        };
        Ok(own.or_else(|| sources.key("endpoint_url")))
    }

    /// The URL of a service in the section that `services` names.
    fn in_services(&self, section: &Found, id: &str) -> Result<Option<Found>, ConfigError> {
        let Found { value: name, whence } = section;
        let [config, _] = self.sources.profiles.files();
        let services = self.sources.profiles.services(name).ok_or_else(|| {
            ConfigError::new(format!(
                "{whence} is `{name}`, and {config} has no such section; write `[services {name}]`"
            ))
        })?;
        Ok(services.sub(id, "endpoint_url").map(|url| Found {
            value: url.to_owned(),
            whence: format!(
                "`endpoint_url` of `{id}` in `[services {name}]` ({})",
                services.place(id).unwrap_or_default()
            ),
        }))
    }

    /// What to say of the region where a host cannot be found: that it is none, and the nearest one.
    ///
    /// `None` for a region that is known, or if the endpoint does not follow from the region.
    pub(crate) fn region_hint(&self, endpoint: &ServiceEndpoint) -> Option<String> {
        let region = self.region.as_deref()?;
        if endpoint.is_custom() || is_known_region(region) {
            return None;
        }
        Some(match nearest_region(region) {
            Some(near) => format!("unknown region `{region}`; did you mean `{near}`?"),
            None => format!("unknown region `{region}`"),
        })
    }

    /// What was looked at for a region, and how to set one; `instance` is why its metadata has none.
    pub(crate) fn no_region(&self, instance: &str) -> ConfigError {
        let profiles = &self.sources.profiles;
        let name = profiles.name();
        let [config, credentials] = profiles.files();
        let profile = match profiles.selected() {
            Some(_) => format!("the profile `{name}` has no `region` ({config})"),
            None => format!("there is no profile `{name}` in {config} or {credentials}"),
        };
        ConfigError::new(format!(
            "no region: neither AWS_REGION nor AWS_DEFAULT_REGION is set, {profile}, and the instance \
             metadata has none ({instance}); set AWS_REGION, or give the client a region with \
             `Client::builder().region(…)`"
        ))
    }
}

/// What is empty is unset, as in the environment.
fn set(value: Option<String>) -> Option<String> {
    value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// There is one retry mode, and `legacy` means it too.
fn check_retry_mode(sources: &Sources) -> Result<(), ConfigError> {
    let Some(mode) = sources.setting("AWS_RETRY_MODE", "retry_mode") else { return Ok(()) };
    match mode.value.to_ascii_lowercase().as_str() {
        "standard" | "legacy" => Ok(()),
        "adaptive" => Err(ConfigError::new(format!(
            "{} is `adaptive`, which is not supported; write `standard`",
            mode.whence
        ))),
        _ => Err(mode.has_to_be("`standard`")),
    }
}

/// Looking endpoints up by a call is not supported; where it is not demanded, it is not missed.
fn check_endpoint_discovery(sources: &Sources) -> Result<(), ConfigError> {
    let found = sources.variable("AWS_ENABLE_ENDPOINT_DISCOVERY").or_else(|| {
        sources.setting("AWS_ENDPOINT_DISCOVERY_ENABLED", "endpoint_discovery_enabled")
    });
    match found {
        Some(found) if found.value.eq_ignore_ascii_case("true") => Err(ConfigError::new(format!(
            "{} is `true`, and endpoint discovery is not supported; write `false`",
            found.whence
        ))),
        _ => Ok(()),
    }
}

fn ca_bundle(sources: &Sources, code: Option<PathBuf>) -> Option<CaBundle> {
    if let Some(path) = code.filter(|path| !path.as_os_str().is_empty()) {
        let whence = Found::in_code("ca_bundle", "").whence;
        return Some(CaBundle { path, whence });
    }
    let found = sources.setting("AWS_CA_BUNDLE", "ca_bundle")?;
    Some(CaBundle { path: expand(&found.value, &sources.system), whence: found.whence })
}

/// A text as a part of a user agent can have it; `-` stands for what it cannot have.
fn token(text: &str) -> String {
    let fits = |char: char| char.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~,".contains(char);
    text.chars().map(|char| if fits(char) { char } else { '-' }).collect()
}

#[cfg(test)]
mod tests;
