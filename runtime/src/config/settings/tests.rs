use super::*;

fn system<const N: usize>(env: [(&str, &str); N]) -> System {
    System::real().with_env(env).with_files(|_| Err(std::io::ErrorKind::NotFound.into()))
}

fn load<const N: usize>(env: [(&str, &str); N], code: InCode) -> Settings {
    Settings::load(&system(env), code).unwrap()
}

#[test]
fn code_wins() {
    let env = [
        ("AWS_MAX_ATTEMPTS", "2"),
        ("AWS_SDK_UA_APP_ID", "environment"),
        ("AWS_CA_BUNDLE", "/environment.pem"),
        ("AWS_USE_FIPS_ENDPOINT", "true"),
        ("AWS_USE_DUALSTACK_ENDPOINT", "true"),
    ];
    let settings = load(
        env,
        InCode {
            max_attempts: Some(7),
            app_id: Some(" code/1 ".into()),
            ca_bundle: Some("/code.pem".into()),
            use_fips: Some(false),
            use_dual_stack: Some(false),
            ..InCode::default()
        },
    );
    assert_eq!(settings.max_attempts, Some(7));
    assert_eq!(settings.app_id.as_deref(), Some("code-1"));
    let whence = "`Client::builder().ca_bundle(…)`".to_owned();
    assert_eq!(settings.ca_bundle, Some(CaBundle { path: "/code.pem".into(), whence }));
    assert!(!settings.use_fips && !settings.use_dual_stack);
    // What is empty in code is unset.
    let empty =
        InCode { app_id: Some(" ".into()), ca_bundle: Some(PathBuf::new()), ..InCode::default() };
    let settings = load(env, empty);
    assert_eq!(settings.app_id.as_deref(), Some("environment"));
    assert_eq!(settings.ca_bundle.unwrap().path, PathBuf::from("/environment.pem"));
}

/// Bad values do not matter where better ones stand before them.
#[test]
fn bad_values_after_good_ones() {
    let env = [("AWS_MAX_ATTEMPTS", "many"), ("AWS_USE_FIPS_ENDPOINT", "maybe")];
    let code = InCode { max_attempts: Some(1), use_fips: Some(true), ..InCode::default() };
    assert_eq!(load(env, code).max_attempts, Some(1));
    let why = Settings::load(&system(env), InCode::default()).unwrap_err().to_string();
    assert_eq!(why, "AWS_USE_FIPS_ENDPOINT is `maybe`; it has to be `true` or `false`");
}

#[test]
fn urls_of_other_services() {
    let code = InCode { endpoint_url: Some("http://code".into()), ..InCode::default() };
    let settings = load([("AWS_ENDPOINT_URL_SSO_OIDC", "http://oidc")], code);
    let url = |id| settings.endpoint_url_for(id).unwrap().map(|found| (found.value, found.whence));
    let oidc = ("http://oidc".to_owned(), "AWS_ENDPOINT_URL_SSO_OIDC".to_owned());
    assert_eq!(url("SSO OIDC"), Some(oidc));
    assert_eq!(url("STS"), None, "code speaks of the services that are called");
}

#[test]
fn hints_at_regions() {
    const EMR: ServiceMeta = ServiceMeta {
        id: "EMR",
        content_type: "application/x-amz-json-1.1",
        endpoint_prefix: "elasticmapreduce",
        signing_name: "elasticmapreduce",
        query_compatible: false,
        endpoint: crate::config::endpoint::EndpointData::new("elasticmapreduce"),
    };
    let hint = |region: &str, url: &str| {
        let settings = load([("AWS_REGION", region), ("AWS_ENDPOINT_URL", url)], InCode::default());
        settings.region_hint(&settings.endpoint(&EMR, settings.region.as_deref().unwrap()).unwrap())
    };
    let east = "unknown region `us-eats-1`; did you mean `us-east-1`?";
    assert_eq!(hint("us-eats-1", "").as_deref(), Some(east));
    assert_eq!(hint("moon", "").as_deref(), Some("unknown region `moon`"));
    assert_eq!(hint("us-east-1", ""), None);
    assert_eq!(hint("us-eats-1", "http://127.0.0.1:1"), None, "the region has no part in it");
}
