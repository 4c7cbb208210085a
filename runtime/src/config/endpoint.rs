//! Where a service is, and for which region requests to it are signed.
//!
//! Nearly all endpoints are `https://{prefix}{fips}.{region}.{suffix}`. What differs is said by an ordered list of small
//! rules, derived from the rule sets that AWS publishes. Endpoints that depend on an account id or an ARN are not among
//! them: the regional endpoint serves those requests too.

use super::partition::{Partition, nearest_region};
use std::fmt;

/// What is known of a service's endpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndpointData {
    /// The start of the host name.
    pub prefix: &'static str,
    /// Exceptions to the template; the first one that applies wins.
    pub rules: &'static [EndpointRule],
    /// What a custom endpoint excludes.
    pub custom: Custom,
}

/// What is refused together with a custom endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Custom {
    /// FIPS and dual stack, neither of which could be had there.
    Strict,
    /// FIPS; dual stack makes no difference to this service.
    IgnoresDualStack,
    /// Nothing.
    IgnoresBoth,
    /// What `Strict` refuses, and the service's own dual-stack hosts that start like this, separated by spaces.
    RefusesHosts(&'static str),
}

impl EndpointData {
    /// Without exceptions.
    pub const fn new(prefix: &'static str) -> Self {
        Self { prefix, rules: &[], custom: Custom::Strict }
    }

    /// With exceptions.
    pub const fn rules(mut self, rules: &'static [EndpointRule]) -> Self {
        self.rules = rules;
        self
    }

    /// With other than the usual conditions for custom endpoints.
    pub const fn custom(mut self, custom: Custom) -> Self {
        self.custom = custom;
        self
    }
}

/// An exception: tests, all of which must hold, and the answer. What is not asked for is empty or `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndpointRule {
    /// Partitions it is for, separated by spaces.
    pub partitions: &'static str,
    /// Regions it is for, separated by spaces.
    pub regions: &'static str,
    /// Whether it is for FIPS endpoints.
    pub fips: Option<bool>,
    /// Whether it is for dual-stack endpoints.
    pub dual_stack: Option<bool>,
    /// The answer.
    pub then: Then,
}

/// What a rule answers. In the texts,
/// * `{region}` is the region,
/// * `{global}` the region that the partition's global services live in,
/// * `{fips}` is `-fips` with FIPS, otherwise empty,
/// * `{suffix}` the partition's DNS suffix, with dual stack the one for dual stack,
/// * `{dual}` the latter in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// An endpoint.
    Url {
        /// Its URL.
        url: &'static str,
        /// The region to sign for; empty for the given one.
        signing_region: &'static str,
    },
    /// There is none, for this reason.
    Error(&'static str),
}

/// A rule that answers with a URL in every case not excluded by further calls.
pub const fn url(url: &'static str) -> EndpointRule {
    EndpointRule::new(Then::Url { url, signing_region: "" })
}

/// A rule that answers with an error in every case not excluded by further calls.
pub const fn error(reason: &'static str) -> EndpointRule {
    EndpointRule::new(Then::Error(reason))
}

impl EndpointRule {
    const fn new(then: Then) -> Self {
        Self { partitions: "", regions: "", fips: None, dual_stack: None, then }
    }

    /// Signed for this region instead of the given one.
    pub const fn signed_for(mut self, region: &'static str) -> Self {
        if let Then::Url { signing_region, .. } = &mut self.then {
            *signing_region = region;
        }
        self
    }

    /// Only in these partitions, separated by spaces.
    pub const fn partitions(mut self, ids: &'static str) -> Self {
        self.partitions = ids;
        self
    }

    /// Only in these regions, separated by spaces.
    pub const fn regions(mut self, names: &'static str) -> Self {
        self.regions = names;
        self
    }

    /// Only with (or without) FIPS.
    pub const fn fips(mut self, fips: bool) -> Self {
        self.fips = Some(fips);
        self
    }

    /// Only with (or without) dual stack.
    pub const fn dual_stack(mut self, dual_stack: bool) -> Self {
        self.dual_stack = Some(dual_stack);
        self
    }

    fn applies(&self, region: &str, partition: &Partition, params: &Params<'_>) -> bool {
        let among = |list: &str, item| list.is_empty() || list.split(' ').any(|one| one == item);
        among(self.partitions, partition.id)
            && among(self.regions, region)
            && self.fips.is_none_or(|fips| fips == params.fips)
            && self.dual_stack.is_none_or(|dual_stack| dual_stack == params.dual_stack)
    }
}

/// What the configuration says.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Params<'a> {
    /// The region.
    pub region: Option<&'a str>,
    /// Use FIPS endpoints.
    pub fips: bool,
    /// Use endpoints that also speak IPv6.
    pub dual_stack: bool,
    /// A URL to use in place of the service's own.
    pub custom: Option<&'a str>,
}

/// Where to send requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Endpoint {
    /// Scheme and host; a custom endpoint is as it was given.
    pub url: String,
    /// The region to sign for, where it is not the given one.
    pub signing_region: Option<&'static str>,
}

/// Why there is no endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum EndpointError {
    /// No region was given.
    MissingRegion,
    /// The region cannot be part of a host name.
    InvalidRegion(String),
    /// FIPS was asked for together with a custom endpoint.
    FipsWithCustom,
    /// Dual stack was asked for together with a custom endpoint.
    DualStackWithCustom,
    /// The custom endpoint is the service's own dual-stack endpoint, which that service wants to be asked for as such.
    CustomIsDualStack,
    /// The service has no endpoint for this combination.
    Unsupported(&'static str),
}

impl fmt::Display for EndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingRegion => f.write_str("Missing Region: none is configured, and the endpoint depends on it"),
            Self::InvalidRegion(region) => {
                write!(f, "the region `{}` cannot be part of a host name", region.escape_debug())?;
                match nearest_region(region) {
                    Some(near) => write!(f, "; did you mean `{near}`?"),
                    None => Ok(()),
                }
            }
            Self::FipsWithCustom => f.write_str("FIPS and a custom endpoint exclude each other; unset AWS_USE_FIPS_ENDPOINT, or the endpoint URL"),
            Self::DualStackWithCustom => f.write_str("dual stack and a custom endpoint exclude each other; unset AWS_USE_DUALSTACK_ENDPOINT, or the endpoint URL"),
            Self::CustomIsDualStack => f.write_str(
                "Endpoint override is not supported for dual-stack endpoints: set use_dualstack_endpoint instead",
            ),
            Self::Unsupported(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for EndpointError {}

/// The endpoint of a service.
///
/// # Errors
/// If the parameters contradict each other, or the service has no endpoint for them.
pub(crate) fn resolve(
    service: &EndpointData,
    params: Params<'_>,
) -> Result<Endpoint, EndpointError> {
    // Else a region could lead to another host, credentials and all, or break a header.
    if let Some(region) =
        params.region.filter(|region| !region.is_empty() && !is_host_label(region))
    {
        return Err(EndpointError::InvalidRegion(region.to_owned()));
    }
    if let Some(custom) = params.custom {
        if params.fips && service.custom != Custom::IgnoresBoth {
            return Err(EndpointError::FipsWithCustom);
        }
        if params.dual_stack
            && !matches!(service.custom, Custom::IgnoresDualStack | Custom::IgnoresBoth)
        {
            return Err(EndpointError::DualStackWithCustom);
        }
        if let (Custom::RefusesHosts(prefixes), Some(region)) = (service.custom, params.region) {
            let suffix = Partition::of(region).dual_stack_suffix;
            let host = host_of(custom);
            if prefixes.split(' ').any(|prefix| host == format!("{prefix}.{region}.{suffix}")) {
                return Err(EndpointError::CustomIsDualStack);
            }
        }
        return Ok(Endpoint { url: custom.to_owned(), signing_region: None });
    }

    let region =
        params.region.filter(|region| !region.is_empty()).ok_or(EndpointError::MissingRegion)?;
    let partition = Partition::of(region);
    let suffix = if params.dual_stack { partition.dual_stack_suffix } else { partition.suffix };
    let fips = if params.fips { "-fips" } else { "" };

    let rule = service.rules.iter().find(|rule| rule.applies(region, partition, &params));
    match rule.map(|rule| rule.then) {
        None => Ok(Endpoint {
            url: format!("https://{}{fips}.{region}.{suffix}", service.prefix),
            signing_region: None,
        }),
        Some(Then::Error(reason)) => Err(EndpointError::Unsupported(reason)),
        Some(Then::Url { url, signing_region }) => Ok(Endpoint {
            url: url
                .replace("{fips}", fips)
                .replace("{region}", region)
                .replace("{global}", partition.global_region)
                .replace("{suffix}", suffix)
                .replace("{dual}", partition.dual_stack_suffix),
            signing_region: match signing_region {
                "" => None,
                "{global}" => Some(partition.global_region),
                other => Some(other),
            },
        }),
    }
}

fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

fn is_host_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMR: EndpointData = EndpointData::new("elasticmapreduce").rules(&[url(
        "https://elasticmapreduce.{region}.{suffix}",
    )
    .partitions("aws-us-gov")
    .fips(true)
    .dual_stack(false)]);

    fn at(region: &str) -> Params<'_> {
        Params { region: Some(region), ..Params::default() }
    }

    fn url_of(service: &EndpointData, params: Params<'_>) -> String {
        resolve(service, params).unwrap().url
    }

    #[test]
    fn exceptions_come_before_the_template() {
        let gov = at("us-gov-west-1");
        for (params, url) in [
            (at("us-east-1"), "https://elasticmapreduce.us-east-1.amazonaws.com"),
            (
                Params { fips: true, ..at("us-east-1") },
                "https://elasticmapreduce-fips.us-east-1.amazonaws.com",
            ),
            (gov, "https://elasticmapreduce.us-gov-west-1.amazonaws.com"),
            (Params { fips: true, ..gov }, "https://elasticmapreduce.us-gov-west-1.amazonaws.com"),
            (
                Params { fips: true, dual_stack: true, ..gov },
                "https://elasticmapreduce-fips.us-gov-west-1.api.aws",
            ),
            (at("us-gov-moon-1"), "https://elasticmapreduce.us-gov-moon-1.amazonaws.com"),
            (at("cn-moon-1"), "https://elasticmapreduce.cn-moon-1.amazonaws.com.cn"),
            (at("fake-region-10"), "https://elasticmapreduce.fake-region-10.amazonaws.com"),
        ] {
            assert_eq!(url_of(&EMR, params), url, "{params:?}");
        }
    }

    #[test]
    fn global_services_are_signed_for_their_home() {
        const GLOBAL: EndpointData = EndpointData::new("x")
            .rules(&[url("https://x{fips}.{global}.{dual}").signed_for("{global}")]);
        assert_eq!(
            resolve(&GLOBAL, Params { fips: true, ..at("cn-north-1") }),
            Ok(Endpoint {
                url: "https://x-fips.cn-northwest-1.api.amazonwebservices.com.cn".into(),
                signing_region: Some("cn-northwest-1"),
            })
        );
    }

    #[test]
    fn malformed_regions_are_refused() {
        let long = "a".repeat(64);
        for region in [
            "us east 1",
            "us-east-1.example.com",
            "a/b",
            "a#",
            "-a",
            "a-",
            "us_east_1",
            "ü",
            "a\n",
            &long,
        ] {
            let error = resolve(&EMR, at(region)).unwrap_err();
            assert_eq!(error, EndpointError::InvalidRegion(region.into()));
            assert_eq!(error.to_string().lines().count(), 1);
        }
        assert_eq!(
            resolve(&EMR, at("us_east-1")).unwrap_err().to_string(),
            "the region `us_east-1` cannot be part of a host name; did you mean `us-east-1`?"
        );
        assert_eq!(resolve(&EMR, at("")), Err(EndpointError::MissingRegion));
        assert_eq!(resolve(&EMR, Params::default()), Err(EndpointError::MissingRegion));
    }

    #[test]
    fn custom_endpoints() {
        let custom = Some("http://localhost:4566/path/");
        let kept = Ok(Endpoint { url: "http://localhost:4566/path/".into(), signing_region: None });
        let params = Params { custom, ..Params::default() };
        let (fips, dual_stack) =
            (Params { fips: true, ..params }, Params { dual_stack: true, ..params });
        assert_eq!(resolve(&EMR, params), kept);
        assert_eq!(resolve(&EMR, fips), Err(EndpointError::FipsWithCustom));
        assert_eq!(resolve(&EMR, dual_stack), Err(EndpointError::DualStackWithCustom));
        let service = EMR.custom(Custom::IgnoresDualStack);
        assert_eq!(resolve(&service, fips), Err(EndpointError::FipsWithCustom));
        assert_eq!(resolve(&service, dual_stack), kept);
        assert_eq!(resolve(&EMR.custom(Custom::IgnoresBoth), fips), kept);

        let service = EMR.custom(Custom::RefusesHosts("x y"));
        assert_eq!(resolve(&service, params), kept);
        assert_eq!(resolve(&service, dual_stack), Err(EndpointError::DualStackWithCustom));
        for (custom, refused) in [
            ("https://x.us-east-1.api.aws", true),
            ("https://y.us-east-1.api.aws/", true),
            ("https://y.us-west-1.api.aws/", false),
            ("https://z.us-east-1.api.aws", false),
        ] {
            let got = resolve(&service, Params { custom: Some(custom), ..at("us-east-1") });
            assert_eq!(got == Err(EndpointError::CustomIsDualStack), refused, "{custom}");
        }
    }
}
