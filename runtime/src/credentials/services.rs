//! The services that give credentials, which do not speak awsJson.
//!
//! Written by `macros/table/services.py` from the data of botocore 1.43.113, not to be edited.

use crate::config::endpoint::{EndpointData, url};
use crate::operation::ServiceMeta;

/// The SSO portal, which trades an access token for credentials.
#[rustfmt::skip]
pub(super) static SSO: ServiceMeta = ServiceMeta {
    id: "SSO",
    content_type: "application/json",
    endpoint_prefix: "portal.sso",
    signing_name: "awsssoportal",
    query_compatible: false,
    endpoint: EndpointData::new("portal.sso").rules(&[
        url("https://portal.sso.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
    ]),
};

/// The issuer of those access tokens, which refreshes them.
#[rustfmt::skip]
pub(super) static SSO_OIDC: ServiceMeta = ServiceMeta {
    id: "SSO OIDC",
    content_type: "application/json",
    endpoint_prefix: "oidc",
    signing_name: "sso-oauth",
    query_compatible: false,
    endpoint: EndpointData::new("oidc").rules(&[
        url("https://oidc.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
    ]),
};

/// The issuer of the credentials of roles.
#[rustfmt::skip]
pub(super) static STS: ServiceMeta = ServiceMeta {
    id: "STS",
    content_type: "application/x-www-form-urlencoded",
    endpoint_prefix: "sts",
    signing_name: "sts",
    query_compatible: false,
    endpoint: EndpointData::new("sts").rules(&[
        url("https://sts.{region}.{suffix}").partitions("aws-us-gov").fips(true).dual_stack(false),
        url("https://sts.{suffix}").signed_for("{global}").regions("aws-global").fips(false).dual_stack(false),
    ]),
};
