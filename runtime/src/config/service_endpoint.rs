//! The endpoint that the requests of one service go to.

use http::Uri;

use super::endpoint::{self, Params};
use super::{ConfigError, Found};
use crate::operation::{OperationMeta, ServiceMeta};

/// Where the requests of a service go, and what they are signed for.
#[derive(Debug, Clone)]
pub(crate) struct ServiceEndpoint {
    uri: Uri,
    /// Whether the URL was given.
    custom: bool,
    /// Operations put nothing before the host; a URL that was given stays as it is.
    without_host_prefix: bool,
    pub(crate) signing_region: String,
    pub(crate) signing_name: &'static str,
}

impl ServiceEndpoint {
    /// The endpoint in a region, or the given one.
    ///
    /// # Errors
    /// The region is none, the URL is none, or the service has no endpoint with these settings.
    pub(crate) fn resolve(
        service: &ServiceMeta,
        region: &str,
        custom: Option<Found>,
        fips: bool,
        dual_stack: bool,
    ) -> Result<Self, ConfigError> {
        let url = custom.as_ref().map(|found| found.value.as_str());
        let params = Params { region: Some(region), fips, dual_stack, custom: url };
        let found = endpoint::resolve(&service.endpoint, params)
            .map_err(|why| ConfigError::new(why.to_string()))?;
        let uri = match &custom {
            Some(Found { value, whence }) => custom_uri(whence, value)?,
            None => parse(&found.url).ok_or_else(|| {
                ConfigError::new(format!(
                    "the endpoint of {} is no URL: `{}`",
                    service.id, found.url
                ))
            })?,
        };
        Ok(Self {
            uri,
            custom: custom.is_some(),
            without_host_prefix: custom.is_some(),
            signing_region: found.signing_region.map_or_else(|| region.to_owned(), Into::into),
            signing_name: service.signing_name,
        })
    }

    /// Without a prefix before the host, whatever the operation asks for.
    pub(crate) fn without_host_prefix(mut self, without: bool) -> Self {
        self.without_host_prefix |= without;
        self
    }

    /// Whether the URL was given, so that the region does not decide it.
    pub(crate) fn is_custom(&self) -> bool {
        self.custom
    }

    /// Its URI, whose path ends with a slash.
    pub(crate) fn base(&self) -> &Uri {
        &self.uri
    }

    /// The URI that an operation is posted to.
    ///
    /// # Errors
    /// The operation's host prefix makes no host of it.
    pub(crate) fn uri(&self, meta: &OperationMeta) -> Result<Uri, ConfigError> {
        if meta.host_prefix.is_empty() || self.without_host_prefix {
            return Ok(self.uri.clone());
        }
        let mut parts = self.uri.clone().into_parts();
        let authority = parts.authority.map(|host| format!("{}{host}", meta.host_prefix));
        parts.authority = authority.and_then(|host| host.parse().ok());
        Uri::from_parts(parts).map_err(|why| {
            ConfigError::new(format!("`{}{}` is no endpoint: {why}", meta.host_prefix, self.uri))
        })
    }
}

fn custom_uri(name: &str, url: &str) -> Result<Uri, ConfigError> {
    let uri = parse(url).ok_or_else(|| {
        ConfigError::new(format!(
            "{name} is `{url}`, which is no endpoint; write scheme and host: `http://127.0.0.1:8765`"
        ))
    })?;
    if uri.query().is_some() {
        return Err(ConfigError::new(format!("{name} is `{url}`; an endpoint has no query")));
    }
    if uri.path().ends_with('/') {
        return Ok(uri);
    }
    // Operations are posted to `/` below the endpoint's own path.
    let mut parts = uri.into_parts();
    let path = parts.path_and_query.map(|path| format!("{}/", path.path()));
    parts.path_and_query = path.and_then(|path| path.parse().ok());
    Uri::from_parts(parts).map_err(|why| ConfigError::new(format!("{name} is `{url}`: {why}")))
}

/// A URL with scheme and host; its path is `/` at least.
pub(super) fn parse(url: &str) -> Option<Uri> {
    let uri: Uri = url.parse().ok()?;
    let host = uri.host().filter(|host| !host.is_empty())?;
    // `Uri` takes ports that are none.
    let port = uri.authority()?.as_str().rsplit_once(host)?.1;
    let has_port = port.is_empty() || port.strip_prefix(':')?.parse::<u16>().is_ok();
    (matches!(uri.scheme_str(), Some("http" | "https")) && has_port).then_some(uri)
}
