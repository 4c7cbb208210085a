//! Settings of the instance metadata service (IMDS).
//!
//! Source: "IMDS credential provider" of the AWS SDKs reference.

use std::time::Duration;

use http::Uri;

use super::service_endpoint::parse;
use super::{ConfigError, Settings};

const IPV4: &str = "http://169.254.169.254";
const IPV6: &str = "http://[fd00:ec2::254]";

/// How to ask the instance metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MetadataSettings {
    /// It is not to be asked.
    pub(crate) disabled: bool,
    /// Scheme, host and perhaps a path, without a slash at its end.
    pub(crate) endpoint: String,
    /// Of one attempt.
    pub(crate) timeout: Duration,
    /// Of one request, the first one included; 1 or more.
    pub(crate) attempts: u32,
}

impl Settings {
    /// The settings of the instance metadata, which count only where it is asked.
    ///
    /// # Errors
    /// A value cannot be used.
    pub(crate) fn metadata(&self) -> Result<MetadataSettings, ConfigError> {
        let sources = &self.sources;
        let timeout =
            match sources.setting("AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout") {
                None => Duration::from_secs(1),
                Some(found) => found
                    .value
                    .parse()
                    .ok()
                    .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
                    .filter(|timeout| !timeout.is_zero())
                    .ok_or_else(|| found.has_to_be("a number of seconds above 0"))?,
            };
        let attempts = sources
            .setting("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts")
            .map_or(Ok(1), |found| found.at_least(1))?;
        let disabled = sources
            .variable("AWS_EC2_METADATA_DISABLED")
            .map_or(Ok(false), |found| found.flag())?;
        Ok(MetadataSettings { disabled, endpoint: self.metadata_endpoint()?, timeout, attempts })
    }

    fn metadata_endpoint(&self) -> Result<String, ConfigError> {
        let sources = &self.sources;
        if let Some(found) =
            sources.setting("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint")
        {
            let fits = |uri: &Uri| uri.query().is_none();
            return match parse(&found.value).filter(fits) {
                Some(_) => Ok(found.value.trim_end_matches('/').to_owned()),
                None => Err(found.has_to_be(&format!("scheme and host: `{IPV4}`"))),
            };
        }
        let mode = sources.setting(
            "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
            "ec2_metadata_service_endpoint_mode",
        );
        let ipv6 = match mode {
            // The CLI's own, from before there was a mode.
            None => sources.flag("AWS_IMDS_USE_IPV6", "imds_use_ipv6")?,
            Some(mode) => match mode.value.to_ascii_lowercase().as_str() {
                "ipv4" => false,
                "ipv6" => true,
                _ => return Err(mode.has_to_be("`IPv4` or `IPv6`")),
            },
        };
        Ok(if ipv6 { IPV6 } else { IPV4 }.to_owned())
    }
}
