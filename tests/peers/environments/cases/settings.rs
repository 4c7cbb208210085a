//! Regions and endpoints.

use super::{Case, EU, Expected, US, case, found};

const KEYS: &str = "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = secret of a\n";

fn in_us(name: &'static str, config: &'static str) -> Case {
    case(name).us().config(config)
}

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("region::variable_before_the_profile")
            .us()
            .config("[default]\nregion = eu-central-1\naws_access_key_id = AKIDA\naws_secret_access_key = s\n")
            .finds("AKIDA", "us-east-1", US),
        case("region::china").keys().var("AWS_DEFAULT_REGION", "cn-north-1").finds(
            "AKIDENV",
            "cn-north-1",
            "https://elasticmapreduce.cn-north-1.amazonaws.com.cn",
        ),
        case("region::newer_than_the_data").keys().var("AWS_DEFAULT_REGION", "eu-new-9").finds(
            "AKIDENV",
            "eu-new-9",
            "https://elasticmapreduce.eu-new-9.amazonaws.com",
        ),
        case("region::both_variables_alike")
            .keys()
            .var("AWS_REGION", "us-east-1")
            .finds("AKIDENV", "us-east-1", US),
        // Version 1 of the CLI does not know it; version 2 and the SDKs do as we do.
        case("differs::region::aws_region").keys().var("AWS_REGION", "eu-central-1").differs(
            found("AKIDENV", "eu-central-1", EU),
            found("AKIDENV", "us-east-1", US),
        ),
        case("differs::region::aws_region_alone")
            .var("AWS_REGION", "eu-central-1")
            .config(KEYS)
            .differs(
                found("AKIDA", "eu-central-1", EU),
                Expected::Refused("You must specify a region"),
            ),
        case("region::none").config(KEYS).fails("no region", "You must specify a region"),
        // The hosts that it had before, for certificates of old.
        case("endpoint::host_of_old_in_the_command").keys().var("AWS_DEFAULT_REGION", "eu-west-1")
            .finds("AKIDENV", "eu-west-1", "https://elasticmapreduce.eu-west-1.amazonaws.com")
            .their_host("https://eu-west-1.elasticmapreduce.amazonaws.com"),
        // There it takes them for a URL of its user's.
        case("endpoint::variable_unseen_by_the_command")
            .keys()
            .var("AWS_DEFAULT_REGION", "eu-west-1")
            .var("AWS_ENDPOINT_URL_EMR", "{url}")
            .finds("AKIDENV", "eu-west-1", "{url}")
            .their_host("https://eu-west-1.elasticmapreduce.amazonaws.com"),
        case("endpoint::variable").keys().var("AWS_ENDPOINT_URL", "{url}").finds(
            "AKIDENV",
            "us-east-1",
            "{url}",
        ),
        case("endpoint::variable_with_a_path")
            .keys()
            .var("AWS_ENDPOINT_URL", "{url}/emr/v1/")
            .finds("AKIDENV", "us-east-1", "{url}/emr/v1"),
        case("endpoint::variable_of_the_service")
            .keys()
            .var("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
            .var("AWS_ENDPOINT_URL_EMR", "{url}")
            .var("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:2")
            .finds("AKIDENV", "us-east-1", "{url}"),
        in_us(
            "endpoint::profile",
            "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\nendpoint_url = {url}\n",
        )
        .finds("AKIDA", "us-east-1", "{url}"),
        in_us(
            "endpoint::services_section",
            "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\nservices = local\n\
             endpoint_url = http://127.0.0.1:1\n\
             [services local]\nsts =\n  endpoint_url = http://127.0.0.1:2\nemr =\n  endpoint_url = {url}\n",
        )
        .finds("AKIDA", "us-east-1", "{url}"),
        in_us(
            "endpoint::services_section_without_the_service",
            "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\nservices = local\n\
             endpoint_url = {url}\n\
             [services local]\nsts =\n  endpoint_url = http://127.0.0.1:2\n",
        )
        .finds("AKIDA", "us-east-1", "{url}"),
        in_us(
            "endpoint::variable_before_services_section",
            "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\nservices = local\n\
             [services local]\nemr =\n  endpoint_url = http://127.0.0.1:2\n",
        )
        .var("AWS_ENDPOINT_URL", "{url}")
        .finds("AKIDA", "us-east-1", "{url}"),
        in_us(
            "endpoint::no_such_services_section",
            "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\nservices = nowhere\n",
        )
        .fails("write `[services nowhere]`", "the \"nowhere\" services configuration does not exist"),
        case("endpoint::ignored_by_variable")
            .keys()
            .var("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
            .var("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true")
            .finds("AKIDENV", "us-east-1", US),
        in_us(
            "endpoint::ignored_by_profile",
            "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\n\
             endpoint_url = http://127.0.0.1:1\nignore_configured_endpoint_urls = true\n",
        )
        .finds("AKIDA", "us-east-1", US),
        case("endpoint::fips_by_variable").keys().var("AWS_USE_FIPS_ENDPOINT", "true").finds(
            "AKIDENV",
            "us-east-1",
            "https://elasticmapreduce-fips.us-east-1.amazonaws.com",
        ),
        in_us(
            "endpoint::fips_by_profile",
            "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\nuse_fips_endpoint = True\n",
        )
        .finds("AKIDA", "us-east-1", "https://elasticmapreduce-fips.us-east-1.amazonaws.com"),
        case("endpoint::dual_stack").keys().var("AWS_USE_DUALSTACK_ENDPOINT", "true").finds(
            "AKIDENV",
            "us-east-1",
            "https://elasticmapreduce.us-east-1.api.aws",
        ),
        case("endpoint::fips_and_dual_stack")
            .keys()
            .var("AWS_USE_FIPS_ENDPOINT", "true")
            .var("AWS_USE_DUALSTACK_ENDPOINT", "true")
            .finds("AKIDENV", "us-east-1", "https://elasticmapreduce-fips.us-east-1.api.aws"),
        // The CLI forgets that FIPS was asked for; EMR's endpoint rules have it an error.
        case("differs::endpoint::fips_and_url")
            .keys()
            .var("AWS_USE_FIPS_ENDPOINT", "true")
            .var("AWS_ENDPOINT_URL", "{url}")
            .differs(Expected::Refused("FIPS"), found("AKIDENV", "us-east-1", "{url}")),
    ]
}
