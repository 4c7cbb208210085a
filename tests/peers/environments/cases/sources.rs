//! Sources that are asked: STS, the SSO portal, commands, containers, instances.

use super::super::services::{assumed, key, vouched};
use super::{CREDENTIALS, Case, EU, Expected, US, case, found};

const ROLE: &str = "arn:aws:iam::123456789012:role/one";
const OTHER: &str = "arn:aws:iam::123456789012:role/two";
const TOKEN: &str = "a.web.token";
const PRINTED: &str = r#"{"Version": 1, "AccessKeyId": "AKIDPROC", "SecretAccessKey": "p"}"#;

/// A machine whose STS and SSO portal are on loopback.
fn asking(name: &'static str, config: &'static str) -> Case {
    case(name)
        .us()
        .var("AWS_ENDPOINT_URL_STS", "{url}")
        .var("AWS_ENDPOINT_URL_SSO", "{url}")
        .config(config)
}

fn roles() -> Vec<Case> {
    vec![
        asking(
            "roles::source_profile",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = base\n\
             [profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n",
        )
        .finds(assumed("AKIDBASE", ROLE, "", ""), "us-east-1", US),
        asking(
            "roles::session_name_and_external_id",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = base\n\
             role_session_name = nightly\nexternal_id = an id\nduration_seconds = 900\n\
             [profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n",
        )
        .finds(assumed("AKIDBASE", ROLE, "nightly", "an id"), "us-east-1", US),
        asking(
            "roles::chain",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/two\nsource_profile = middle\n\
             [profile middle]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = base\n\
             [profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n",
        )
        .finds(assumed(&assumed("AKIDBASE", ROLE, "", ""), OTHER, "", ""), "us-east-1", US),
        asking(
            "roles::keys_of_the_source_before_its_role",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/two\nsource_profile = middle\n\
             [profile middle]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = base\n\
             aws_access_key_id = AKIDMIDDLE\naws_secret_access_key = m\n\
             [profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n",
        )
        .finds(assumed("AKIDMIDDLE", OTHER, "", ""), "us-east-1", US),
        asking(
            "roles::profile_that_is_its_own_source",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = default\n\
             aws_access_key_id = AKIDBASE\naws_secret_access_key = s\n",
        )
        .finds(assumed("AKIDBASE", ROLE, "", ""), "us-east-1", US),
        asking(
            "roles::source_in_the_credentials_file",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = base\n",
        )
        .file(CREDENTIALS, "[base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n")
        .finds(assumed("AKIDBASE", ROLE, "", ""), "us-east-1", US),
        asking(
            "roles::source_is_a_command",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = base\n\
             [profile base]\ncredential_process = cat \"{home}/printed.json\"\n",
        )
        .file(
            "printed.json",
            PRINTED,
        )
        .finds(assumed("AKIDPROC", ROLE, "", ""), "us-east-1", US),
        asking(
            "roles::credential_source_environment",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\n\
             credential_source = Environment\n",
        )
        .keys()
        // The keys of the environment come first, with or without a role.
        .finds("AKIDENV", "us-east-1", US),
        asking(
            "roles::credential_source_container",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\n\
             credential_source = EcsContainer\n",
        )
        .var("AWS_CONTAINER_CREDENTIALS_FULL_URI", "{url}/container")
        .finds(assumed(&key(&[""]), ROLE, "", ""), "us-east-1", US),
        asking(
            "roles::credential_source_instance",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\n\
             credential_source = Ec2InstanceMetadata\n",
        )
        .var("AWS_EC2_METADATA_SERVICE_ENDPOINT", "{url}")
        .finds(assumed(&key(&["instance"]), ROLE, "", ""), "us-east-1", US),
        asking(
            "roles::sts_of_the_services_section",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = base\n\
             services = local\n[services local]\nsts =\n  endpoint_url = {url}\n\
             [profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n",
        )
        .var("AWS_ENDPOINT_URL_STS", "")
        .finds(assumed("AKIDBASE", ROLE, "", ""), "us-east-1", US),
        case("roles::sts_at_the_endpoint_of_all")
            .us()
            .var("AWS_ENDPOINT_URL", "{url}")
            .config(
                "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = base\n\
                 [profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n",
            )
            .finds(assumed("AKIDBASE", ROLE, "", ""), "us-east-1", "{url}"),
        asking(
            "roles::circle",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = b\n\
             [profile b]\nrole_arn = arn:aws:iam::123456789012:role/two\nsource_profile = default\n",
        )
        .fails("go in a circle", "Infinite loop in credential configuration"),
        asking(
            "roles::both_sources",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = b\n\
             credential_source = Environment\n[profile b]\n",
        )
        .fails("has both", "contains both source_profile and credential_source"),
        asking("roles::no_source", "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\n")
            .fails("nothing to assume it with", "Partial credentials found in assume-role"),
        asking(
            "roles::source_that_is_not_there",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = b\n",
        )
        .fails("there is no such profile", "does not exist"),
    ]
}

fn others() -> Vec<Case> {
    vec![
        asking("web_identity::environment", "")
            .var("AWS_ROLE_ARN", ROLE)
            .var("AWS_WEB_IDENTITY_TOKEN_FILE", "{home}/token")
            .var("AWS_ROLE_SESSION_NAME", "a-pod")
            .file("token", TOKEN)
            .finds(vouched(TOKEN, ROLE, "a-pod"), "us-east-1", US),
        asking(
            "web_identity::profile",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\n\
             web_identity_token_file = {home}/token\nrole_session_name = web\n",
        )
        .file("token", TOKEN)
        .finds(vouched(TOKEN, ROLE, "web"), "us-east-1", US),
        asking(
            "web_identity::as_the_source_of_a_role",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/two\nsource_profile = web\n\
             [profile web]\nrole_arn = arn:aws:iam::123456789012:role/one\n\
             web_identity_token_file = {home}/token\n",
        )
        .file("token", TOKEN)
        .finds(assumed(&vouched(TOKEN, ROLE, ""), OTHER, "", ""), "us-east-1", US),
        // What the environment says of a web identity the CLI holds against every profile; the SDKs,
        // for which the variables are a source of their own, ask the profile first.
        asking(
            "differs::web_identity::beside_keys_of_the_profile",
            "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\n",
        )
        .var("AWS_ROLE_ARN", ROLE)
        .var("AWS_WEB_IDENTITY_TOKEN_FILE", "{home}/token")
        .file("token", TOKEN)
        .differs(
            found("AKIDA", "us-east-1", US),
            found(vouched(TOKEN, ROLE, ""), "us-east-1", US),
        ),
        asking("web_identity::no_token_file", "")
            .var("AWS_ROLE_ARN", ROLE)
            .var("AWS_WEB_IDENTITY_TOKEN_FILE", "{home}/token")
            .fails("{home}/token", "{home}/token"),
        case("command::with_expiration")
            .us()
            .config("[default]\ncredential_process = cat \"{home}/printed.json\"\n")
            .file(
                "printed.json",
                r#"{"Version": 1, "AccessKeyId": "AKIDPROC", "SecretAccessKey": "p", "SessionToken": "t",
                "Expiration": "2099-01-01T00:00:00Z"}"#,
            )
            .finds("AKIDPROC", "us-east-1", US),
        case("command::without_expiration")
            .us()
            .config("[default]\ncredential_process = cat \"{home}/printed.json\"\n")
            .file(
                "printed.json",
                PRINTED,
            )
            .finds("AKIDPROC", "us-east-1", US),
        case("command::beside_keys_in_the_credentials_file")
            .us()
            .config("[default]\ncredential_process = cat \"{home}/printed.json\"\n")
            .file(
                CREDENTIALS,
                "[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\n",
            )
            .file("printed.json", PRINTED)
            .finds("AKIDA", "us-east-1", US),
        // To the CLI the command comes between the two files; to us a profile is one, with its keys
        // first.
        case("differs::command::beside_keys_in_the_config_file")
            .us()
            .config(
                "[default]\ncredential_process = cat \"{home}/printed.json\"\n\
                 aws_access_key_id = AKIDA\naws_secret_access_key = s\n",
            )
            .file("printed.json", PRINTED)
            .differs(found("AKIDA", "us-east-1", US), found("AKIDPROC", "us-east-1", US)),
        case("command::that_fails").us().config("[default]\ncredential_process = false\n").fails(
            "`credential_process` ended with exit status 1",
            "Error when retrieving credentials from custom-process",
        ),
        case("command::of_another_version")
            .us()
            .config("[default]\ncredential_process = echo '{\"Version\": 2}'\n")
            .fails("its `Version` is 2", "Unsupported version '2'"),
        asking(
            "sso::session",
            "[default]\nsso_session = dev\nsso_account_id = 123456789012\nsso_role_name = reader\n\
             [sso-session dev]\nsso_region = us-east-1\nsso_start_url = https://example.awsapps.com/start\n",
        )
        .file(
            ".aws/sso/cache/34c6fceca75e456f25e7e99531e2425c6c1de443.json",
            r#"{"accessToken": "an-sso-token", "expiresAt": "2099-01-01T00:00:00Z"}"#,
        )
        .finds(key(&["an-sso-token", "123456789012", "reader"]), "us-east-1", US),
        asking(
            "sso::start_url",
            "[default]\nsso_account_id = 123456789012\nsso_role_name = reader\nsso_region = us-east-1\n\
             sso_start_url = https://example.awsapps.com/start\n",
        )
        .file(
            ".aws/sso/cache/e8be5486177c5b5392bd9aa76563515b29358e6e.json",
            r#"{"accessToken": "an-sso-token", "expiresAt": "2099-01-01T00:00:00Z"}"#,
        )
        .finds(key(&["an-sso-token", "123456789012", "reader"]), "us-east-1", US),
        asking(
            "sso::as_the_source_of_a_role",
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/one\nsource_profile = people\n\
             [profile people]\nsso_session = dev\nsso_account_id = 123456789012\nsso_role_name = reader\n\
             [sso-session dev]\nsso_region = us-east-1\nsso_start_url = https://example.awsapps.com/start\n",
        )
        .file(
            ".aws/sso/cache/34c6fceca75e456f25e7e99531e2425c6c1de443.json",
            r#"{"accessToken": "an-sso-token", "expiresAt": "2099-01-01T00:00:00Z"}"#,
        )
        .finds(
            assumed(&key(&["an-sso-token", "123456789012", "reader"]), ROLE, "", ""),
            "us-east-1",
            US,
        ),
        asking(
            "sso::without_a_token",
            "[default]\nsso_session = dev\nsso_account_id = 123456789012\nsso_role_name = reader\n\
             [sso-session dev]\nsso_region = us-east-1\nsso_start_url = https://example.awsapps.com/start\n",
        )
        .fails("run `aws sso login", "Error loading SSO Token"),
        case("container::full_uri")
            .us()
            .var("AWS_CONTAINER_CREDENTIALS_FULL_URI", "{url}/container")
            .finds(key(&[""]), "us-east-1", US),
        case("container::authorization_token")
            .us()
            .var("AWS_CONTAINER_CREDENTIALS_FULL_URI", "{url}/container")
            .var("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic abcd")
            .finds(key(&["Basic abcd"]), "us-east-1", US),
        case("container::authorization_token_file_first")
            .us()
            .var("AWS_CONTAINER_CREDENTIALS_FULL_URI", "{url}/container")
            .var("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic abcd")
            .var("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "{home}/token")
            .file("token", "Bearer of the file")
            .finds(key(&["Bearer of the file"]), "us-east-1", US),
        case("container::host_that_is_not_allowed")
            .us()
            .var("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://192.0.2.1/container")
            .fails("is not allowed over plain http", "Unsupported host '192.0.2.1'"),
        case("instance::role")
            .us()
            .var("AWS_EC2_METADATA_SERVICE_ENDPOINT", "{url}")
            .finds(key(&["instance"]), "us-east-1", US),
        case("instance::endpoint_of_the_profile")
            .us()
            .var("AWS_EC2_METADATA_DISABLED", "false")
            .config("[default]\nec2_metadata_service_endpoint = {url}/\n")
            .finds(key(&["instance"]), "us-east-1", US),
        case("instance::disabled")
            .us()
            .var("AWS_EC2_METADATA_SERVICE_ENDPOINT", "{url}")
            .var("AWS_EC2_METADATA_DISABLED", "true")
            .fails("AWS_EC2_METADATA_DISABLED is `true`", "Unable to locate credentials"),
        // The CLI does not ask the instance which region it is in, as AWS's SDKs do.
        case("differs::instance::without_a_region")
            .var("AWS_EC2_METADATA_SERVICE_ENDPOINT", "{url}")
            .differs(
                found(key(&["instance"]), "eu-central-1", EU),
                Expected::Refused("You must specify a region"),
            ),
    ]
}

pub(super) fn cases() -> Vec<Case> {
    [roles(), others()].into_iter().flatten().collect()
}
