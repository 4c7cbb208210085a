//! Keys of the environment and of files, and how the files are written.

use super::{CREDENTIALS, Case, EU, Expected, US, case, found};

const NAMED: &str = "\
[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = secret of default\n\
region = us-east-1\n\
[profile a]\naws_access_key_id = AKIDA\naws_secret_access_key = secret of a\n\
region = eu-central-1\n\
[profile b]\naws_access_key_id = AKIDB\naws_secret_access_key = secret of b\n\
region = us-gov-west-1\n";

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("keys::environment").keys().finds("AKIDENV", "us-east-1", US),
        case("keys::session_token_of_the_environment")
            .keys()
            .var("AWS_SESSION_TOKEN", "a/token+of==")
            .finds("AKIDENV", "us-east-1", US),
        case("keys::environment_before_the_profile").keys().config(NAMED).finds(
            "AKIDENV",
            "us-east-1",
            US,
        ),
        case("keys::environment_before_a_named_profile")
            .var("AWS_PROFILE", "a")
            .var("AWS_ACCESS_KEY_ID", "AKIDENV")
            .var("AWS_SECRET_ACCESS_KEY", "an env secret")
            .config(NAMED)
            .finds("AKIDENV", "eu-central-1", EU),
        case("keys::empty_variables_are_unset")
            .var("AWS_ACCESS_KEY_ID", "")
            .var("AWS_SECRET_ACCESS_KEY", "")
            .config(NAMED)
            .finds("AKIDDEFAULT", "us-east-1", US),
        case("keys::default_profile").config(NAMED).finds("AKIDDEFAULT", "us-east-1", US),
        case("keys::aws_profile").var("AWS_PROFILE", "a").config(NAMED).finds(
            "AKIDA",
            "eu-central-1",
            EU,
        ),
        case("keys::aws_default_profile").var("AWS_DEFAULT_PROFILE", "a").config(NAMED).finds(
            "AKIDA",
            "eu-central-1",
            EU,
        ),
        // Version 1 of the CLI looks at them the other way round; version 2 and the SDKs do as we do.
        case("differs::keys::aws_profile_before_aws_default_profile")
            .var("AWS_PROFILE", "a")
            .var("AWS_DEFAULT_PROFILE", "b")
            .config(NAMED)
            .differs(
                found("AKIDA", "eu-central-1", EU),
                found(
                    "AKIDB",
                    "us-gov-west-1",
                    "https://elasticmapreduce.us-gov-west-1.amazonaws.com",
                ),
            ),
        case("keys::credentials_file")
            .us()
            .var("AWS_PROFILE", "a")
            .file(CREDENTIALS, "[a]\naws_access_key_id=AKIDA\naws_secret_access_key=s\naws_session_token=t\n")
            .finds("AKIDA", "us-east-1", US),
        case("keys::credentials_file_before_config_file")
            .config(NAMED)
            .file(
                CREDENTIALS,
                "[default]\naws_access_key_id = AKIDFILE\naws_secret_access_key = of the file\n",
            )
            .finds("AKIDFILE", "us-east-1", US),
        case("keys::profile_default_before_default")
            .us()
            .config(
                "[default]\naws_access_key_id = AKIDPLAIN\naws_secret_access_key = plain\n\
                 [profile default]\naws_access_key_id = AKIDWORD\naws_secret_access_key = word\n",
            )
            .finds("AKIDWORD", "us-east-1", US),
        case("keys::profile_default_alone")
            .config(
                "[profile default]\nregion = eu-central-1\naws_access_key_id = AKIDWORD\n\
                 aws_secret_access_key = word\n",
            )
            .finds("AKIDWORD", "eu-central-1", EU),
        case("keys::files_that_variables_name")
            .var("AWS_CONFIG_FILE", "{home}/elsewhere/config")
            .var("AWS_SHARED_CREDENTIALS_FILE", "{home}/elsewhere/credentials")
            .config(NAMED)
            .file("elsewhere/config", "[default]\nregion = eu-central-1\n")
            .file("elsewhere/credentials", "[default]\naws_access_key_id = AKIDELSE\naws_secret_access_key = e\n")
            .finds("AKIDELSE", "eu-central-1", EU),
        case("keys::files_that_variables_name_by_a_tilde")
            .var("AWS_CONFIG_FILE", "~/elsewhere/config")
            .var("AWS_SHARED_CREDENTIALS_FILE", "~/elsewhere/credentials")
            .file("elsewhere/config", "[default]\nregion = eu-central-1\n")
            .file("elsewhere/credentials", "[default]\naws_access_key_id = AKIDELSE\naws_secret_access_key = e\n")
            .finds("AKIDELSE", "eu-central-1", EU),
        case("keys::comments_blanks_and_case")
            .config(
                "# first\n\n[default]\n# a comment\n; another\nAWS_Access_Key_Id=AKIDA\n\
                 aws_secret_access_key\t= \t secret with = and#; \t\n\nRegion =us-east-1\n",
            )
            .finds("AKIDA", "us-east-1", US),
        // To the CLI of version 1 it is part of the value; not so to the SDKs.
        case("differs::keys::comment_behind_a_value")
            .us()
            .config("[default]\naws_access_key_id = AKIDA # mine\naws_secret_access_key = s\n")
            .differs(found("AKIDA", "us-east-1", US), found("AKIDA # mine", "us-east-1", US)),
        case("keys::windows_line_ends")
            .config("[default]\r\naws_access_key_id = AKIDA\r\naws_secret_access_key = s\r\nregion = us-east-1\r\n")
            .finds("AKIDA", "us-east-1", US),
        case("keys::nested_settings_beside")
            .config(
                "[default]\ns3 =\n  max_concurrent_requests = 20\n  aws_access_key_id = AKIDNO\n\
                 aws_access_key_id = AKIDA\naws_secret_access_key = s\nregion = us-east-1\n",
            )
            .finds("AKIDA", "us-east-1", US),
        case("keys::quoted_profile_name")
            .us()
            .var("AWS_PROFILE", "two words")
            .config("[profile \"two words\"]\naws_access_key_id = AKIDA\naws_secret_access_key = s\n")
            .finds("AKIDA", "us-east-1", US),
        case("keys::profile_name_in_other_letters")
            .us()
            .var("AWS_PROFILE", "größe")
            .file(CREDENTIALS, "[größe]\naws_access_key_id = AKIDA\naws_secret_access_key = s\n")
            .finds("AKIDA", "us-east-1", US),
        case("keys::profile_name_with_punctuation")
            .us()
            .var("AWS_PROFILE", "team/dev@eu+1")
            .config("[profile team/dev@eu+1]\naws_access_key_id = AKIDA\naws_secret_access_key = s\n")
            .finds("AKIDA", "us-east-1", US),
        case("keys::account_of_another_profile_is_no_matter")
            .us()
            .config("[profile b]\naws_account_id = 1\n[default]\naws_access_key_id = AKIDA\naws_secret_access_key = s\n")
            .finds("AKIDA", "us-east-1", US),
        case("keys::none").us().fails("no credentials in any of their sources", "Unable to locate credentials"),
        case("keys::id_without_secret_in_the_environment")
            .us()
            .var("AWS_ACCESS_KEY_ID", "AKIDENV")
            .config(NAMED)
            .fails(
                "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not",
                "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY",
            ),
        case("keys::secret_without_id_in_the_environment")
            .var("AWS_SECRET_ACCESS_KEY", "an env secret")
            .config(NAMED)
            .finds("AKIDDEFAULT", "us-east-1", US),
        case("keys::id_without_secret_in_the_credentials_file")
            .us()
            .file(CREDENTIALS, "[default]\naws_access_key_id = AKIDA\n")
            .fails(
                "profile `default` has `aws_access_key_id` but no `aws_secret_access_key`",
                "Partial credentials found in shared-credentials-file, missing: \
                 aws_secret_access_key",
            ),
        case("keys::no_such_profile").us().var("AWS_PROFILE", "c").config(NAMED).fails(
            "AWS_PROFILE asks for the profile `c`",
            "The config profile (c) could not be found",
        ),
        case("keys::no_such_profile_beside_keys_of_the_environment")
            .keys()
            .var("AWS_PROFILE", "c")
            .config(NAMED)
            .fails(
                "AWS_PROFILE asks for the profile `c`",
                "The config profile (c) could not be found",
            ),
        case("keys::section_without_the_word_profile")
            .us()
            .var("AWS_PROFILE", "a")
            .config("[a]\naws_access_key_id = AKIDA\naws_secret_access_key = s\n")
            .fails("write `[profile a]` at", "The config profile (a) could not be found"),
        case("keys::malformed_file").keys().config("[default\nregion = us-east-1\n").fails(
            "{home}/.aws/config",
            "Unable to parse config file: {home}/.aws/config",
        ),
        // Each file is a source of its own to the CLI: it takes no id of one and secret of the other.
        case("differs::keys::id_and_secret_in_different_files")
            .us()
            .config("[default]\naws_secret_access_key = of the config file\n")
            .file(CREDENTIALS, "[default]\naws_access_key_id = AKIDA\n")
            .differs(
                found("AKIDA", "us-east-1", US),
                Expected::Refused("Partial credentials found in shared-credentials-file"),
            ),
    ]
}
