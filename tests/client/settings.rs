//! Where region, endpoint and credentials come from, and what is said where they do not.

use std::fmt::Write as _;

use aws_operation::{Client, ClientBuilder, Credentials, ErrorKind, aws_operation};

use crate::support::{
    DescribeReleaseLabel, Facts, KEY_ID, SECRET, SESSION_TOKEN, Script, TARGET, answer,
    assert_presentable, credentials, fails, get, system,
};

mod rows;

const NO_REGION: &str = "no region: neither AWS_REGION nor AWS_DEFAULT_REGION is set, there is no profile \
                         `default` in ~/.aws/config (HOME is not set) or ~/.aws/credentials (HOME is \
                         not set), and the instance metadata has none (AWS_EC2_METADATA_DISABLED is \
                         `true`); set AWS_REGION, or give the client a region with \
                         `Client::builder().region(…)`";

#[aws_operation(target = "secretsmanager.DeleteSecret", output = ())]
#[derive(Debug)]
struct DeleteSecret {
    secret_id: String,
}

/// A client of nothing but an environment, and the script that it talks to.
fn in_env<const N: usize>(env: [(&str, &str); N]) -> (ClientBuilder, Script) {
    let script = Script::new(std::iter::repeat_n(answer(200, "{}"), 4));
    (Client::builder().system(system(env)).transport(script.clone()), script)
}

/// The URL of the only request, and the credential scope that it is signed for.
#[track_caller]
fn sent(script: &Script) -> (String, String) {
    let requests = script.requests();
    assert_eq!(requests.len(), 1);
    let authorization = requests[0].headers()["authorization"].to_str().unwrap();
    let scope = authorization.split(['=', ',']).nth(1).unwrap();
    (requests[0].uri().to_string(), scope.to_owned())
}

/// The URL that a call with these settings goes to.
async fn url<const N: usize>(
    env: [(&str, &str); N],
    change: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> String {
    let (builder, script) = in_env(env);
    let client = change(builder.credentials(credentials())).build().unwrap();
    get().send(&client).await.unwrap();
    sent(&script).0
}

/// A call with these settings fails before anything is sent.
async fn refused<const N: usize>(
    env: [(&str, &str); N],
    change: impl FnOnce(ClientBuilder) -> ClientBuilder,
    kind: ErrorKind,
    why: &str,
) {
    let (builder, script) = in_env(env);
    let client = change(builder).build().unwrap();
    fails(get().send(&client).await, &Facts::unsent(kind, format!("{TARGET} was not sent: {why}")));
    assert_eq!(script.count(), 0);
}

/// No client is made with these settings.
#[track_caller]
fn no_client<const N: usize>(env: [(&str, &str); N], text: &str) {
    let error = in_env(env).0.build().unwrap_err();
    assert_eq!(error.to_string(), text);
    assert_presentable(&error);
}

fn same(builder: ClientBuilder) -> ClientBuilder {
    builder
}

#[tokio::test]
async fn no_region() {
    let with_keys = |builder: ClientBuilder| builder.credentials(credentials());
    refused([], with_keys, ErrorKind::Configuration, NO_REGION).await;
    // The signature needs one wherever the request goes.
    let custom = [("AWS_ENDPOINT_URL", "http://127.0.0.1:9")];
    refused(custom, with_keys, ErrorKind::Configuration, NO_REGION).await;
    // Empty is unset.
    let empty = [("AWS_REGION", ""), ("AWS_DEFAULT_REGION", " \t")];
    refused(empty, with_keys, ErrorKind::Configuration, NO_REGION).await;
    assert_eq!(in_env([]).0.build().unwrap().region(), None);
}

#[tokio::test]
async fn empty_region_in_code() {
    let empty = |builder: ClientBuilder| builder.region(" ").credentials(credentials());
    refused([], empty, ErrorKind::Configuration, NO_REGION).await;
    let custom = [("AWS_ENDPOINT_URL", "http://127.0.0.1:9")];
    refused(custom, empty, ErrorKind::Configuration, NO_REGION).await;
}

#[tokio::test]
async fn region_order() {
    let region = |client: Client| client.region().map(str::to_owned);
    for (env, expected) in [
        ([("AWS_REGION", " eu-west-1\n"), ("AWS_DEFAULT_REGION", "eu-west-2")], "eu-west-1"),
        ([("AWS_REGION", ""), ("AWS_DEFAULT_REGION", "eu-west-2")], "eu-west-2"),
    ] {
        let builder = in_env(env).0;
        assert_eq!(region(builder.build().unwrap()).as_deref(), Some(expected));
        let builder = in_env(env).0.region("us-west-2");
        assert_eq!(region(builder.build().unwrap()).as_deref(), Some("us-west-2"));
    }
}

#[tokio::test]
async fn everything_from_the_environment() {
    let (id, secret) = (format!(" {KEY_ID}\n"), format!("\t{SECRET} "));
    let (client, script) = in_env([
        ("AWS_REGION", "eu-central-1 "),
        ("AWS_ACCESS_KEY_ID", &id),
        ("AWS_SECRET_ACCESS_KEY", &secret),
        ("AWS_SESSION_TOKEN", SESSION_TOKEN),
        ("AWS_PROFILE", " "),
    ]);
    get().send(&client.build().unwrap()).await.unwrap();
    assert_eq!(
        sent(&script),
        (
            "https://elasticmapreduce.eu-central-1.amazonaws.com/".into(),
            format!("{KEY_ID}/20150830/eu-central-1/elasticmapreduce/aws4_request"),
        )
    );
    let request = script.requests().remove(0);
    assert_eq!(request.headers()["x-amz-date"], "20150830T123600Z");
    assert_eq!(request.headers()["x-amz-security-token"], SESSION_TOKEN);

    // The same as with the trimmed pair in code.
    let (client, in_code) = in_env([]);
    let client = client.region("eu-central-1").credentials(credentials()).build().unwrap();
    get().send(&client).await.unwrap();
    assert_eq!(in_code.requests()[0].headers(), request.headers());
}

#[tokio::test]
async fn code_before_environment() {
    let (client, script) = in_env([
        ("AWS_REGION", "eu-central-1"),
        ("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT"),
        ("AWS_SECRET_ACCESS_KEY", "environment"),
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
        ("AWS_ENDPOINT_URL_EMR", "http://127.0.0.1:2"),
        ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"),
    ]);
    let client = client
        .region("us-west-2")
        .credentials(credentials())
        .endpoint_url("http://127.0.0.1:3")
        .build()
        .unwrap();
    get().send(&client).await.unwrap();
    let scope = format!("{KEY_ID}/20150830/us-west-2/elasticmapreduce/aws4_request");
    assert_eq!(sent(&script), ("http://127.0.0.1:3/".into(), scope));
}

#[tokio::test]
async fn endpoint_order() {
    let region = ("AWS_REGION", "us-east-1");
    let (service, any) = (
        ("AWS_ENDPOINT_URL_EMR", "http://127.0.0.1:2"),
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
    );
    let aws = "https://elasticmapreduce.us-east-1.amazonaws.com/";
    assert_eq!(url([region], same).await, aws);
    assert_eq!(url([region, any], same).await, "http://127.0.0.1:1/");
    assert_eq!(url([region, any, service], same).await, "http://127.0.0.1:2/");
    let empty = ("AWS_ENDPOINT_URL_EMR", " ");
    assert_eq!(url([region, any, empty], same).await, "http://127.0.0.1:1/");
    let ignore = |value| ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", value);
    assert_eq!(url([region, any, service, ignore("TRUE")], same).await, aws);
    assert_eq!(url([region, any, ignore("false")], same).await, "http://127.0.0.1:1/");
    no_client(
        [region, ignore("1")],
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS is `1`; it has to be `true` or `false`",
    );
}

#[tokio::test]
async fn endpoints_of_two_services() {
    let (client, script) = in_env([
        ("AWS_REGION", "us-east-1"),
        ("AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://127.0.0.1:2/secrets"),
    ]);
    let client = client.credentials(credentials()).build().unwrap();
    DescribeReleaseLabel {}.send(&client).await.unwrap();
    DeleteSecret { secret_id: "s".into() }.send(&client).await.unwrap();
    DescribeReleaseLabel {}.send(&client).await.unwrap();
    let emr = "https://elasticmapreduce.us-east-1.amazonaws.com/";
    let urls: Vec<_> = script.requests().iter().map(|request| request.uri().to_string()).collect();
    assert_eq!(urls, [emr, "http://127.0.0.1:2/secrets/", emr]);
}

#[tokio::test]
async fn endpoint_paths() {
    for (given, expected) in [
        ("http://127.0.0.1:1", "http://127.0.0.1:1/"),
        ("http://127.0.0.1:1/", "http://127.0.0.1:1/"),
        ("http://127.0.0.1:1/path", "http://127.0.0.1:1/path/"),
        ("https://proxy.example/a%20b/c/", "https://proxy.example/a%20b/c/"),
        ("http://[::1]:1", "http://[::1]:1/"),
    ] {
        let in_code = |builder: ClientBuilder| builder.endpoint_url(given);
        assert_eq!(url([("AWS_REGION", "us-east-1")], in_code).await, expected);
        let env = [("AWS_REGION", "us-east-1"), ("AWS_ENDPOINT_URL", given)];
        assert_eq!(url(env, same).await, expected);
    }
}

#[tokio::test]
async fn malformed_endpoints() {
    for given in [
        "127.0.0.1:8765",
        "localhost",
        "ftp://localhost",
        "http://",
        "http:///path",
        "http://a b",
        "/",
    ] {
        let why = |name: &str| {
            format!(
                "{name} is `{given}`, which is no endpoint; write scheme and host: \
                 `http://127.0.0.1:8765`"
            )
        };
        let in_code = |builder: ClientBuilder| builder.endpoint_url(given);
        let name = "`Client::builder().endpoint_url(…)`";
        let region = ("AWS_REGION", "us-east-1");
        refused([region], in_code, ErrorKind::Configuration, &why(name)).await;
        for name in ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_EMR"] {
            refused([region, (name, given)], same, ErrorKind::Configuration, &why(name)).await;
        }
    }
    refused(
        [("AWS_REGION", "us-east-1"), ("AWS_ENDPOINT_URL", "http://localhost/?a=b")],
        same,
        ErrorKind::Configuration,
        "AWS_ENDPOINT_URL is `http://localhost/?a=b`; an endpoint has no query",
    )
    .await;
}

#[tokio::test]
async fn port_out_of_range() {
    let in_code = |builder: ClientBuilder| {
        builder.endpoint_url("http://localhost:99999").credentials(credentials())
    };
    refused(
        [("AWS_REGION", "us-east-1")],
        in_code,
        ErrorKind::Configuration,
        "`Client::builder().endpoint_url(…)` is `http://localhost:99999`, which is no endpoint; \
         write scheme and host: `http://127.0.0.1:8765`",
    )
    .await;
}

#[tokio::test]
async fn fips_and_dual_stack() {
    let region = ("AWS_REGION", "us-east-1");
    let fips = |value| ("AWS_USE_FIPS_ENDPOINT", value);
    let dual = |value| ("AWS_USE_DUALSTACK_ENDPOINT", value);
    for (env, expected) in [
        (
            [region, fips("true"), dual("")],
            "https://elasticmapreduce-fips.us-east-1.amazonaws.com/",
        ),
        ([region, fips("False"), dual(" TRUE ")], "https://elasticmapreduce.us-east-1.api.aws/"),
        ([region, fips("true"), dual("true")], "https://elasticmapreduce-fips.us-east-1.api.aws/"),
        (
            [("AWS_REGION", "cn-north-1"), fips("false"), dual("false")],
            "https://elasticmapreduce.cn-north-1.amazonaws.com.cn/",
        ),
    ] {
        assert_eq!(url(env, same).await, expected);
    }
    for value in ["yes", "1", "truee"] {
        for name in ["AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT"] {
            no_client(
                [region, (name, value)],
                &format!("{name} is `{value}`; it has to be `true` or `false`"),
            );
        }
    }
    let custom = ("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    for (env, why) in [
        (
            [region, custom, fips("true")],
            "FIPS and a custom endpoint exclude each other; unset AWS_USE_FIPS_ENDPOINT, or the \
             endpoint URL",
        ),
        (
            [region, custom, dual("true")],
            "dual stack and a custom endpoint exclude each other; unset AWS_USE_DUALSTACK_ENDPOINT, \
             or the endpoint URL",
        ),
    ] {
        refused(env, same, ErrorKind::Configuration, why).await;
    }
    let ignored = ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    assert_eq!(
        url([region, custom, fips("true"), ignored], same).await,
        "https://elasticmapreduce-fips.us-east-1.amazonaws.com/"
    );
}

#[tokio::test]
async fn malformed_regions() {
    for (region, near) in [
        ("us_east_1", Some("us-east-1")),
        ("US East 1", Some("us-east-1")),
        ("us-east-1.evil.example", None),
        ("evil.example/", None),
        ("a#", None),
    ] {
        let mut why = format!("the region `{region}` cannot be part of a host name");
        if let Some(near) = near {
            write!(why, "; did you mean `{near}`?").unwrap();
        }
        refused([("AWS_REGION", region)], same, ErrorKind::Configuration, &why).await;
    }
    // One that AWS may add tomorrow is used as it is.
    assert_eq!(
        url([("AWS_REGION", "eu-moon-1")], same).await,
        "https://elasticmapreduce.eu-moon-1.amazonaws.com/"
    );
}

#[tokio::test]
async fn region_that_no_header_can_have() {
    let (builder, script) = in_env([("AWS_ENDPOINT_URL", "http://127.0.0.1:1")]);
    let client = builder.region("us\neast").credentials(credentials()).build().unwrap();
    let error = get().send(&client).await.unwrap_err();
    assert_eq!(script.count(), 0);
    assert_presentable(&error);
    assert!(error.to_string().contains("region"), "{error}");
    assert_eq!(error.kind(), ErrorKind::Configuration);
}

#[tokio::test]
async fn empty_credentials_in_code() {
    // As from a variable that the caller read: refused here, or by the service as a bad signature.
    for (id, secret) in [("", ""), (KEY_ID, " "), ("", SECRET)] {
        let (builder, script) = in_env([("AWS_REGION", "us-east-1")]);
        let client = builder.credentials(Credentials::new(id, secret)).build().unwrap();
        let error = get().send(&client).await.unwrap_err();
        assert_eq!((error.kind(), script.count()), (ErrorKind::Credentials, 0));
        assert_presentable(&error);
    }
}

#[tokio::test]
async fn empty_session_token_is_none() {
    let (builder, script) = in_env([("AWS_REGION", "us-east-1")]);
    let empty = Credentials::new(KEY_ID, SECRET).with_session_token("");
    get().send(&builder.credentials(empty).build().unwrap()).await.unwrap();
    assert!(!script.requests()[0].headers().contains_key("x-amz-security-token"));
}

#[tokio::test]
async fn credentials_that_cannot_sign() {
    for unfit in [
        Credentials::new("AKIA\nEXAMPLE", SECRET),
        Credentials::new(KEY_ID, SECRET)
            .with_session_token(format!("{SESSION_TOKEN}\n{SESSION_TOKEN}")),
    ] {
        refused(
            [("AWS_REGION", "us-east-1")],
            |builder| builder.credentials(unfit),
            ErrorKind::Credentials,
            "the access key id or session token holds characters that a header cannot have",
        )
        .await;
    }
}
