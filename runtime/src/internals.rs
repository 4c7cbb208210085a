//! What the vectors and the fuzz targets reach; no part of the API.

use std::collections::BTreeMap;

use crate::config::partition::Partition;
use crate::config::{InCode, Settings, System, endpoint};
use crate::operation::ServiceMeta;

pub use crate::config::profile::internals::{
    Sections, parse_profiles, profile_locations, selected_profile,
};
pub use crate::credentials::internals::{
    metadata_answer, process_output, sso_portal_answer, sso_token_file, sts_answer, sts_error,
};

/// The settings of environment and profile in words, those that are set.
///
/// # Errors
/// A setting cannot be used.
pub fn settings(system: &System) -> Result<BTreeMap<&'static str, String>, String> {
    let settings = Settings::load(system, InCode::default()).map_err(|why| why.to_string())?;
    let metadata = settings.metadata().map_err(|why| why.to_string())?;
    let flag = |flag: bool| flag.then(|| "true".to_owned());
    let ca_bundle = settings.ca_bundle;
    let all = [
        ("region", settings.region),
        ("use_fips", flag(settings.use_fips)),
        ("use_dual_stack", flag(settings.use_dual_stack)),
        ("max_attempts", settings.max_attempts.map(|count| count.to_string())),
        ("new_retries", flag(settings.new_retries)),
        ("disable_clock_skew_correction", flag(settings.disable_clock_skew_correction)),
        ("app_id", settings.app_id),
        ("execution_env", settings.execution_env),
        ("ca_bundle", ca_bundle.as_ref().map(|bundle| bundle.path.display().to_string())),
        ("ca_bundle whence", ca_bundle.map(|bundle| bundle.whence)),
        ("metadata_disabled", flag(metadata.disabled)),
        ("metadata_endpoint", Some(metadata.endpoint)),
        ("metadata_timeout", Some(format!("{:?}", metadata.timeout))),
        ("metadata_attempts", Some(metadata.attempts.to_string())),
    ];
    Ok(all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
}

/// The URL that environment or profile give a service, and where it stands.
///
/// # Errors
/// A setting cannot be used.
pub fn configured_endpoint_url(
    system: &System,
    service_id: &str,
) -> Result<Option<(String, String)>, String> {
    let settings = Settings::load(system, InCode::default()).map_err(|why| why.to_string())?;
    let found = settings.endpoint_url_for(service_id).map_err(|why| why.to_string())?;
    Ok(found.map(|found| (found.value, found.whence)))
}

/// The URL of a service's endpoint with these parameters, of which the region may be missing.
///
/// # Errors
/// There is none.
pub fn endpoint_url(
    service: &ServiceMeta,
    region: Option<&str>,
    custom: Option<&str>,
) -> Result<String, String> {
    let params = endpoint::Params { region, custom, ..endpoint::Params::default() };
    let found = endpoint::resolve(&service.endpoint, params).map_err(|why| why.to_string())?;
    Ok(found.url)
}

/// The partition of a region: its id, its two DNS suffixes, and the region of its global services.
#[must_use]
pub fn partition(region: &str) -> [&'static str; 4] {
    let Partition { id, suffix, dual_stack_suffix, global_region, .. } = Partition::of(region);
    [id, suffix, dual_stack_suffix, global_region]
}
