//! Each setting that AWS tools have, but for credentials: in the environment, in the profile, which
//! of them wins, and what is said of a value that cannot be used.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use aws_operation::internals;
use aws_operation::{Client, ClientBuilder, ErrorKind, System, aws_operation};

use super::{DeleteSecret, sent};
use crate::support::{Facts, Script, answer, assert_presentable, credentials, fails, get, system};

const CONFIG: &str = "/home/user/.aws/config";
const AWS: &str = "https://elasticmapreduce.eu-west-1.amazonaws.com/";

/// A system of this environment, and of this text as the config file.
fn with_config<const N: usize>(env: [(&str, &str); N], config: &str) -> System {
    with_files(env, [(CONFIG, config)])
}

fn with_files<const N: usize, const F: usize>(
    env: [(&str, &str); N],
    files: [(&'static str, &str); F],
) -> System {
    // The tests' own system wants one attempt; here it is among what is tested.
    let env = [
        ("AWS_MAX_ATTEMPTS", ""),
        ("HOME", "/home/user"),
        // A region that is not set would be asked for there.
        ("AWS_EC2_METADATA_DISABLED", "true"),
    ]
    .into_iter()
    .chain(env);
    let files: BTreeMap<&'static str, Vec<u8>> =
        files.map(|(path, text)| (path, text.as_bytes().to_vec())).into();
    system([]).with_env(env).with_files(move |path: &Path| {
        let bytes = path.to_str().and_then(|path| files.get(path));
        bytes.cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    })
}

/// One setting in words, or why there is none.
fn setting(system: &System, name: &str) -> Result<String, String> {
    Ok(internals::settings(system)?.remove(name).unwrap_or_default())
}

/// A setting that both the environment and the profile have: the first wins, empty is unset, and
/// a value that cannot be used is an error that says where it stands.
#[track_caller]
fn both(name: &str, variable: &str, key: &str, values: [(&str, &str); 2], bad: &[(&str, &str)]) {
    let profile = format!("[default]\n{key} = {}\n", values[1].0);
    let of = |env, config: &str| setting(&with_config(env, config), name);
    assert_eq!(of([(variable, "")], &profile), Ok(values[1].1.into()), "{key} in the profile");
    assert_eq!(of([(variable, values[0].0)], &profile), Ok(values[0].1.into()), "{variable}");
    assert_eq!(of([(variable, values[0].0)], ""), Ok(values[0].1.into()), "{variable} alone");
    let unset = of([(variable, " ")], &format!("[default]\n{key} =\n")).unwrap();
    assert_ne!(unset, values[1].1, "an empty {key} is unset");
    for (value, has_to_be) in bad {
        assert_eq!(
            of([(variable, value)], &profile),
            Err(format!("{variable} is `{value}`; it has to be {has_to_be}"))
        );
        assert_eq!(
            of([(variable, "")], &format!("# comment\n[default]\n{key} = {value}\n")),
            Err(format!(
                "`{key}` of the profile `default` ({CONFIG}, line 3) is `{value}`; it has to be \
                 {has_to_be}"
            ))
        );
    }
}

/// A client of a system, and the script that it talks to.
fn client(system: System, change: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (Client, Script) {
    let script = Script::new(std::iter::repeat_n(answer(200, "{}"), 4));
    let builder =
        Client::builder().system(system).transport(script.clone()).credentials(credentials());
    (change(builder).build().unwrap(), script)
}

/// The URL that a call goes to, and the region that it is signed for.
async fn call(
    system: System,
    change: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> (String, String) {
    let (client, script) = client(system, change);
    get().send(&client).await.unwrap();
    let (url, scope) = sent(&script);
    (url, scope.split('/').nth(2).unwrap().to_owned())
}

#[track_caller]
fn no_client(system: System, change: impl FnOnce(ClientBuilder) -> ClientBuilder) -> String {
    let error = change(Client::builder().system(system)).build().unwrap_err();
    assert_presentable(&error);
    error.to_string()
}

fn same(builder: ClientBuilder) -> ClientBuilder {
    builder
}

const TRUTH: &[(&str, &str)] = &[("yes", "`true` or `false`")];

#[tokio::test]
async fn profile() {
    let config = "[default]\nregion = us-east-1\n[profile a]\nregion = us-east-2\n[profile b]\n\
                  region = eu-west-1\n";
    let env = [("AWS_PROFILE", "a"), ("AWS_DEFAULT_PROFILE", "b")];
    let in_code = |builder: ClientBuilder| builder.profile("b");
    assert_eq!(call(with_config([], config), same).await.1, "us-east-1");
    assert_eq!(call(with_config(env, config), same).await.1, "us-east-2");
    assert_eq!(call(with_config([("AWS_PROFILE", ""), env[1]], config), same).await.1, "eu-west-1");
    assert_eq!(call(with_config(env, config), in_code).await.1, "eu-west-1");
    let empty = |builder: ClientBuilder| builder.profile(" ");
    assert_eq!(call(with_config(env, config), empty).await.1, "us-east-2");

    let missing = |whence: &str, name: &str, more: &str| {
        format!(
            "{whence} asks for the profile `{name}`, which is neither in {CONFIG} nor in \
             /home/user/.aws/credentials (no such file); {more}there are `a`, `b`, `default`"
        )
    };
    for variable in ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"] {
        assert_eq!(
            no_client(with_config([(variable, "defualt")], config), same),
            missing(variable, "defualt", "did you mean `default`? ")
        );
    }
    assert_eq!(
        no_client(with_config(env, config), |builder| builder.profile("dev")),
        missing("`Client::builder().profile(…)`", "dev", "")
    );
}

#[tokio::test]
async fn files() {
    let home = "[default]\nregion = us-east-1\n";
    let named = [
        (CONFIG, home),
        ("/home/user/.aws/credentials", "[default]\nregion = us-west-1\n"),
        ("/etc/aws", "[default]\nregion = eu-west-1\n"),
        ("/home/user/aws", "[default]\nregion = eu-west-2\n"),
        ("C:\\Users\\u/.aws/config", "[default]\nregion = eu-west-3\n"),
    ];
    let region = |system: System| {
        Client::builder().system(system).build().unwrap().region().map(str::to_owned).unwrap()
    };
    assert_eq!(region(with_config([], home)), "us-east-1");
    // Of a property that both have, the credentials file's counts.
    assert_eq!(region(with_files([], named)), "us-west-1");
    let credentials = |path| ("AWS_SHARED_CREDENTIALS_FILE", path);
    assert_eq!(region(with_files([credentials("/none")], named)), "us-east-1");
    let config = |path| [("AWS_CONFIG_FILE", path), credentials("/none")];
    assert_eq!(region(with_files(config("/etc/aws"), named)), "eu-west-1");
    assert_eq!(region(with_files(config("~/aws"), named)), "eu-west-2");
    assert_eq!(region(with_files([credentials("~/aws")], named)), "eu-west-2");
    if !cfg!(windows) {
        let windows = [("HOME", ""), ("USERPROFILE", "C:\\Users\\u")];
        assert_eq!(region(with_files(windows, named)), "eu-west-3");
    }
    // One that is not there is none, as in the AWS CLI; the error of what is missing names it.
    let (client, _) = client(with_files(config("/none"), named), same);
    fails(
        get().send(&client).await,
        &Facts::unsent(
            ErrorKind::Configuration,
            "ElasticMapReduce.GetStudioSessionMapping was not sent: no region: neither AWS_REGION \
             nor AWS_DEFAULT_REGION is set, there is no profile `default` in /none (no such file) or \
             /none (no such file), and the instance metadata has none (AWS_EC2_METADATA_DISABLED is \
             `true`); set AWS_REGION, or give the client a region with \
             `Client::builder().region(…)`",
        ),
    );
    assert_eq!(
        no_client(with_config([], "[default]\nregion : eu-west-1\n"), same),
        format!("{CONFIG}, line 2 is neither a section nor a property; write `name = value`")
    );
}

#[tokio::test]
async fn region() {
    let profile = "[default]\nregion = eu-west-3\n";
    let all = [("AWS_REGION", "eu-west-1"), ("AWS_DEFAULT_REGION", "eu-west-2")];
    let in_code = |builder: ClientBuilder| builder.region("us-east-1");
    assert_eq!(call(with_config(all, profile), in_code).await.1, "us-east-1");
    assert_eq!(call(with_config(all, profile), same).await.1, "eu-west-1");
    assert_eq!(call(with_config([("AWS_REGION", ""), all[1]], profile), same).await.1, "eu-west-2");
    assert_eq!(call(with_config([], profile), same).await.1, "eu-west-3");
    let (client, _) = client(with_config([], "[default]\noutput = json\n"), same);
    let error = get().send(&client).await.unwrap_err().to_string();
    assert!(
        error.contains(&format!("the profile `default` has no `region` ({CONFIG})")),
        "{error}"
    );
}

#[tokio::test]
async fn endpoint_urls() {
    let config = "[default]\nregion = eu-west-1\nservices = local\nendpoint_url = http://127.0.0.1:1\n\
                  [services local]\nemr =\n  endpoint_url = http://127.0.0.1:2\n\
                  secrets_manager =\n  endpoint_url = http://127.0.0.1:3/path\n";
    let (any, emr) = (
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:4"),
        ("AWS_ENDPOINT_URL_EMR", "http://127.0.0.1:5"),
    );
    let url = async |env: [_; 2], config: &str| call(with_config(env, config), same).await.0;
    let unset = ("AWS_ENDPOINT_URL", " ");
    assert_eq!(url([any, emr], config).await, "http://127.0.0.1:5/");
    assert_eq!(url([any, any], config).await, "http://127.0.0.1:4/");
    assert_eq!(url([unset, unset], config).await, "http://127.0.0.1:2/");
    let global = "[default]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:1\n";
    assert_eq!(url([unset, unset], global).await, "http://127.0.0.1:1/");
    let empty = "[default]\nregion = eu-west-1\nendpoint_url =\nservices =\n";
    assert_eq!(url([unset, unset], empty).await, AWS);
    let in_code = |builder: ClientBuilder| builder.endpoint_url("http://127.0.0.1:6");
    assert_eq!(call(with_config([any, emr], config), in_code).await.0, "http://127.0.0.1:6/");

    let (secrets, script) = client(with_config([], config), same);
    DeleteSecret { secret_id: "s".into() }.send(&secrets).await.unwrap();
    assert_eq!(sent(&script).0, "http://127.0.0.1:3/path/");
}

#[tokio::test]
async fn endpoint_urls_that_are_none() {
    for (config, why) in [
        (
            "[default]\nregion = eu-west-1\nendpoint_url = localhost\n",
            "`endpoint_url` of the profile `default` (/home/user/.aws/config, line 3) is \
             `localhost`, which is no endpoint; write scheme and host: `http://127.0.0.1:8765`",
        ),
        (
            "[default]\nregion = eu-west-1\nservices = s\n[services s]\nemr =\n  endpoint_url = x\n",
            "`endpoint_url` of `emr` in `[services s]` (/home/user/.aws/config, line 5) is `x`, \
             which is no endpoint; write scheme and host: `http://127.0.0.1:8765`",
        ),
        (
            "[default]\nregion = eu-west-1\nservices = s\n",
            "`services` of the profile `default` (/home/user/.aws/config, line 3) is `s`, and \
             /home/user/.aws/config has no such section; write `[services s]`",
        ),
    ] {
        let (client, script) = client(with_config([], config), same);
        let text = format!("{} was not sent: {why}", crate::support::TARGET);
        fails(get().send(&client).await, &Facts::unsent(ErrorKind::Configuration, text));
        assert_eq!(script.count(), 0);
    }
}

#[tokio::test]
async fn ignored_endpoint_urls() {
    let config = "[default]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:1\n\
                  services = none\nignore_configured_endpoint_urls = true\n";
    let any = ("AWS_ENDPOINT_URL", "http://127.0.0.1:4");
    let ignore = |value| ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", value);
    let url = async |env: [_; 2], change: fn(ClientBuilder) -> ClientBuilder| {
        call(with_config(env, config), change).await.0
    };
    assert_eq!(url([any, ignore("")], same).await, AWS);
    assert_eq!(url([any, ignore("false")], same).await, "http://127.0.0.1:4/");
    let not = |builder: ClientBuilder| builder.ignore_configured_endpoint_urls(false);
    assert_eq!(url([any, ignore("true")], not).await, "http://127.0.0.1:4/");
    let given = |builder: ClientBuilder| builder.endpoint_url("http://127.0.0.1:6");
    assert_eq!(url([any, ignore("true")], given).await, "http://127.0.0.1:6/");
    assert_eq!(
        no_client(with_config([ignore("1")], config), same),
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS is `1`; it has to be `true` or `false`"
    );
}

#[tokio::test]
async fn fips_and_dual_stack() {
    let values = [("False", ""), ("TRUE", "true")];
    both("use_fips", "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", values, TRUTH);
    both("use_dual_stack", "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", values, TRUTH);
    let config = "[default]\nregion = eu-west-1\nuse_fips_endpoint = true\n\
                  use_dualstack_endpoint = true\n";
    let fips = "https://elasticmapreduce-fips.eu-west-1.amazonaws.com/";
    assert_eq!(
        call(with_config([], config), same).await.0,
        "https://elasticmapreduce-fips.eu-west-1.api.aws/"
    );
    let without = [("AWS_USE_DUALSTACK_ENDPOINT", "false")];
    assert_eq!(call(with_config(without, config), same).await.0, fips);
    let in_code = |builder: ClientBuilder| builder.use_fips(true).use_dual_stack(false);
    assert_eq!(
        call(with_config([("AWS_USE_FIPS_ENDPOINT", "false")], config), in_code).await.0,
        fips
    );
}

/// An operation whose host begins with a prefix of its own.
#[aws_operation(target = "AWSStepFunctions.StartSyncExecution", output = ())]
struct StartSyncExecution {
    state_machine_arn: String,
}

#[tokio::test]
async fn host_prefix() {
    for (env, config, host) in [
        ("", "", "sync-states.eu-west-1.amazonaws.com"),
        ("true", "", "states.eu-west-1.amazonaws.com"),
        ("", "disable_host_prefix_injection = true", "states.eu-west-1.amazonaws.com"),
        ("false", "disable_host_prefix_injection = true", "sync-states.eu-west-1.amazonaws.com"),
    ] {
        let config = format!("[default]\nregion = eu-west-1\n{config}\n");
        let env = [("AWS_DISABLE_HOST_PREFIX_INJECTION", env)];
        let (client, script) = client(with_config(env, &config), same);
        StartSyncExecution { state_machine_arn: "arn".into() }.send(&client).await.unwrap();
        assert_eq!(script.requests()[0].uri().host(), Some(host));
    }
}

#[test]
fn metadata() {
    let endpoint = "metadata_endpoint";
    both(
        endpoint,
        "AWS_EC2_METADATA_SERVICE_ENDPOINT",
        "ec2_metadata_service_endpoint",
        [("http://127.0.0.1:1/", "http://127.0.0.1:1"), ("http://[::1]:2", "http://[::1]:2")],
        &[("not a uri", "scheme and host: `http://169.254.169.254`")],
    );
    both(
        endpoint,
        "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
        "ec2_metadata_service_endpoint_mode",
        [("ipv4", "http://169.254.169.254"), ("IPv6", "http://[fd00:ec2::254]")],
        &[("IPv7", "`IPv4` or `IPv6`")],
    );
    both(
        "metadata_timeout",
        "AWS_METADATA_SERVICE_TIMEOUT",
        "metadata_service_timeout",
        [("2", "2s"), ("0.5", "500ms")],
        &[
            ("0", "a number of seconds above 0"),
            ("-1", "a number of seconds above 0"),
            ("NaN", "a number of seconds above 0"),
            ("soon", "a number of seconds above 0"),
        ],
    );
    both(
        "metadata_attempts",
        "AWS_METADATA_SERVICE_NUM_ATTEMPTS",
        "metadata_service_num_attempts",
        [("3", "3"), ("4", "4")],
        &[("0", "a whole number of 1 or more"), ("two", "a whole number of 1 or more")],
    );
    let of = |name, value| setting(&with_config([(name, value)], ""), "metadata_disabled");
    assert_eq!(of("AWS_EC2_METADATA_DISABLED", "True"), Ok("true".into()));
    assert_eq!(of("AWS_EC2_METADATA_DISABLED", "false"), Ok(String::new()));
    assert!(of("AWS_EC2_METADATA_DISABLED", "1").unwrap_err().contains("has to be `true`"));
    let ipv6 = with_config([("AWS_IMDS_USE_IPV6", "true")], "");
    assert_eq!(setting(&ipv6, endpoint), Ok("http://[fd00:ec2::254]".into()));
    // The defaults.
    let none = internals::settings(&with_config([], "")).unwrap();
    let found = [endpoint, "metadata_timeout", "metadata_attempts"].map(|name| none[name].as_str());
    assert_eq!(found, ["http://169.254.169.254", "1s", "1"]);
}

#[test]
fn max_attempts() {
    let number = "a whole number of 1 or more";
    both(
        "max_attempts",
        "AWS_MAX_ATTEMPTS",
        "max_attempts",
        [("5", "5"), ("2", "2")],
        &[("0", number), ("-1", number), ("3.5", number), ("4294967296", number)],
    );
    assert_eq!(
        no_client(with_config([("AWS_MAX_ATTEMPTS", "5")], ""), |builder| builder.max_attempts(0)),
        format!("`Client::builder().max_attempts(…)` is `0`; it has to be {number}")
    );
}

#[test]
fn a_value_of_several_lines_in_an_error() {
    let system = with_config([], "[default]\nservices = my\n  own\n");
    let why = internals::configured_endpoint_url(&system, "EMR").unwrap_err();
    assert!(why.contains("`my own`") && !why.contains('\n'), "{why}");
}

#[test]
fn retry_mode() {
    let of = |env, config: &str| {
        internals::settings(&with_config([("AWS_RETRY_MODE", env)], config)).map(drop)
    };
    let adaptive = "[default]\nretry_mode = adaptive\n";
    for mode in ["standard", "legacy", "Standard"] {
        assert_eq!(of(mode, adaptive), Ok(()));
        assert_eq!(of("", &format!("[default]\nretry_mode = {mode}\n")), Ok(()));
    }
    let unsupported = "is `adaptive`, which is not supported; write `standard`";
    assert_eq!(of("adaptive", ""), Err(format!("AWS_RETRY_MODE {unsupported}")));
    assert_eq!(
        of("", adaptive),
        Err(format!("`retry_mode` of the profile `default` ({CONFIG}, line 2) {unsupported}"))
    );
    assert_eq!(
        of("standart", ""),
        Err("AWS_RETRY_MODE is `standart`; it has to be `standard`".into())
    );
}

#[test]
fn new_retries() {
    let of = |value| setting(&with_config([("AWS_NEW_RETRIES_2026", value)], ""), "new_retries");
    assert_eq!(of("true"), Ok("true".into()));
    assert_eq!((of("false"), of("")), (Ok(String::new()), Ok(String::new())));
    assert_eq!(
        of("2.1"),
        Err("AWS_NEW_RETRIES_2026 is `2.1`; it has to be `true` or `false`".into())
    );
}

#[test]
fn clock_skew_correction() {
    both(
        "disable_clock_skew_correction",
        "AWS_DISABLE_CLOCK_SKEW_CORRECTION",
        "disable_clock_skew_correction",
        [("false", ""), ("TRUE", "true")],
        TRUTH,
    );
}

#[test]
fn app_id() {
    both(
        "app_id",
        "AWS_SDK_UA_APP_ID",
        "sdk_ua_app_id",
        [("my app/1", "my-app-1"), ("other", "other")],
        &[],
    );
}

/// The value of a header of a call.
async fn header(
    system: System,
    change: impl FnOnce(ClientBuilder) -> ClientBuilder,
    name: &str,
) -> Option<String> {
    let (client, script) = client(system, change);
    get().send(&client).await.unwrap();
    let requests = script.requests();
    requests[0].headers().get(name).map(|value| value.to_str().unwrap().to_owned())
}

#[tokio::test]
async fn user_agent() {
    let profile = "[default]\nregion = eu-west-1\nsdk_ua_app_id = of/profile\n";
    let app = ("AWS_SDK_UA_APP_ID", "of environment");
    let code = |builder: ClientBuilder| builder.app_id("of-code");
    let agent = async |env: [_; 2], code: fn(ClientBuilder) -> ClientBuilder| {
        header(with_config(env, profile), code, "user-agent").await.unwrap()
    };
    let env = ("AWS_EXECUTION_ENV", "AWS_Lambda_rust (x)");
    let (found, other) = (agent([app, env], code).await, agent([app, app], same).await);
    assert!(found.contains(" app/of-code"), "{found}");
    assert!(found.contains(" exec-env/AWS_Lambda_rust--x-"), "{found}");
    assert!(other.contains(" app/of-environment") && !other.contains("exec-env"), "{other}");
    let found = agent([("AWS_SDK_UA_APP_ID", ""), ("AWS_EXECUTION_ENV", "")], same).await;
    assert!(found.contains(" app/of-profile") && !found.contains("exec-env"), "{found}");
}

#[tokio::test]
async fn trace_of_lambda() {
    let config = "[default]\nregion = eu-west-1\n";
    let trace = ("_X_AMZN_TRACE_ID", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1");
    let lambda = |name| ("AWS_LAMBDA_FUNCTION_NAME", name);
    let found = async |env: [_; 2]| header(with_config(env, config), same, "x-amzn-trace-id").await;
    assert_eq!(found([trace, lambda("function")]).await.as_deref(), Some(trace.1));
    assert_eq!(found([trace, lambda("")]).await, None);
    assert_eq!(found([("_X_AMZN_TRACE_ID", ""), lambda("function")]).await, None);
}

/// The number of attempts of a call that fails each time.
async fn attempts<const N: usize>(
    env: [(&str, &str); N],
    keys: &str,
    change: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> u32 {
    let config = format!("[default]\nregion = eu-west-1\n{keys}\n");
    let system = with_config(env, &config).with_sleep(|_| Box::pin(std::future::ready(())));
    let script = Script::new(std::iter::repeat_n(answer(503, "{}"), 20));
    let builder =
        Client::builder().system(system).transport(script.clone()).credentials(credentials());
    let error = get().send(&change(builder).build().unwrap()).await.unwrap_err();
    assert_eq!(error.attempts() as usize, script.count());
    error.attempts()
}

#[tokio::test]
async fn number_of_attempts() {
    use aws_operation::RetryPolicy;

    let (env, key) = ([("AWS_MAX_ATTEMPTS", "4")], "max_attempts = 2");
    assert_eq!(attempts([], "", same).await, 3);
    assert_eq!(attempts([], key, same).await, 2);
    assert_eq!(attempts(env, key, same).await, 4);
    assert_eq!(attempts(env, key, |builder| builder.max_attempts(5)).await, 5);
    // A policy in code takes the place of all that is configured, and not of other code.
    let policy = |builder: ClientBuilder| builder.retry(RetryPolicy::standard());
    assert_eq!(attempts(env, key, policy).await, 3);
    assert_eq!(attempts(env, key, |builder| policy(builder.max_attempts(5))).await, 5);
}

#[test]
fn ca_bundle() {
    both(
        "ca_bundle",
        "AWS_CA_BUNDLE",
        "ca_bundle",
        [("~/ca.pem", "/home/user/ca.pem"), ("/etc/ca.pem", "/etc/ca.pem")],
        &[],
    );
    let whence = |env, config: &str| setting(&with_config(env, config), "ca_bundle whence");
    assert_eq!(whence([("AWS_CA_BUNDLE", "x")], ""), Ok("AWS_CA_BUNDLE".into()));
    assert_eq!(
        whence([("AWS_CA_BUNDLE", "")], "[default]\nca_bundle = x\n"),
        Ok(format!("`ca_bundle` of the profile `default` ({CONFIG}, line 2)"))
    );
}

#[test]
fn endpoint_discovery() {
    for variable in ["AWS_ENABLE_ENDPOINT_DISCOVERY", "AWS_ENDPOINT_DISCOVERY_ENABLED"] {
        let of = |value, config: &str| {
            internals::settings(&with_config([(variable, value)], config)).map(drop)
        };
        let config = "[default]\nendpoint_discovery_enabled = true\n";
        let unsupported = "is `true`, and endpoint discovery is not supported; write `false`";
        assert_eq!(of("true", ""), Err(format!("{variable} {unsupported}")));
        assert_eq!(
            of("", config),
            Err(format!(
                "`endpoint_discovery_enabled` of the profile `default` ({CONFIG}, line 2) \
                 {unsupported}"
            ))
        );
        assert_eq!((of("auto", config), of("false", config)), (Ok(()), Ok(())));
    }
}

/// What has no meaning for awsJson makes no difference, whatever its value.
#[tokio::test]
async fn accepted_silently() {
    let names = [
        "AWS_DISABLE_REQUEST_COMPRESSION",
        "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
        "AWS_REQUEST_CHECKSUM_CALCULATION",
        "AWS_RESPONSE_CHECKSUM_VALIDATION",
        "AWS_ACCOUNT_ID_ENDPOINT_MODE",
        "AWS_SIGV4A_SIGNING_REGION_SET",
        "AWS_AUTH_SCHEME_PREFERENCE",
        "AWS_DEFAULTS_MODE",
        "AWS_SDK_LOAD_CONFIG",
        "AWS_STS_REGIONAL_ENDPOINTS",
        "AWS_EC2_METADATA_V1_DISABLED",
    ];
    let keys: String = names
        .iter()
        .map(|name| format!("{} = x\n", name.trim_start_matches("AWS_").to_lowercase()))
        .collect();
    let config = format!("[default]\nregion = eu-west-1\n{keys}");
    let silent = with_config(names.map(|name| (name, "x")), &config);
    assert_eq!(call(silent, same).await, (AWS.to_owned(), "eu-west-1".to_owned()));
}
