//! Attempts after the first: what leads to one, what they have in common, what ends them.

use std::future::pending;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_operation::{
    BoxFuture, Client, ClientBuilder, Credentials, CredentialsError, Error, ErrorKind, Overrides,
    ProvideCredentials, RetryPolicy, System, Transport, TransportError, TransportErrorKind,
    aws_error, aws_operation,
};
use bytes::Bytes;
use hyper::header::{HeaderName, HeaderValue};
use hyper::{Request, Response};

use crate::support::{
    DescribeReleaseLabel, Facts, KEY_ID, Script, TARGET, answer, assert_no_secret, builder,
    credentials, fails, get, now, system,
};

/// Three attempts, the figures of 2020, no waiting: the waits are written down.
fn three() -> (ClientBuilder, Arc<Mutex<Vec<Duration>>>) {
    let waits = Arc::<Mutex<Vec<Duration>>>::default();
    let noted = Arc::clone(&waits);
    let system = system([("AWS_MAX_ATTEMPTS", "3")]).with_sleep(move |time| {
        noted.lock().unwrap().push(time);
        Box::pin(std::future::ready(()))
    });
    (builder().system(system).attempt_timeout(Duration::MAX), waits)
}

fn refusal(status: u16, code: &str) -> Response<Bytes> {
    answer(status, format!(r#"{{"__type":"{code}","message":"No."}}"#))
}

#[aws_error]
#[derive(Debug, PartialEq)]
#[allow(clippy::enum_variant_names, reason = "services name their errors so")]
enum Declared {
    #[aws(retryable)]
    BusyException {},
    #[aws(throttling)]
    TooEagerException {},
    FinalException {},
}

#[aws_operation(target = "ElasticMapReduce.ListReleaseLabels", output = (), error = Declared)]
#[derive(Debug)]
struct ListReleaseLabels {}

#[tokio::test]
async fn what_is_retried() {
    for (status, code, retried) in [
        (400, "ThrottlingException", true),
        (429, "Whatever", true),
        (500, "InternalServerError", true),
        (503, "", true),
        (400, "RequestTimeoutException", true),
        (400, "BusyException", true),
        (400, "TooEagerException", true),
        (400, "FinalException", false),
        (400, "ValidationException", false),
        (403, "AccessDeniedException", false),
        (501, "NotImplemented", false),
        (505, "", false),
    ] {
        let script = Script::new([refusal(status, code), answer(200, "")]);
        let client = three().0.transport(script.clone()).build().unwrap();
        let answer = ListReleaseLabels {}.send(&client).await;
        assert_eq!(answer.is_ok(), retried, "{status} {code}");
        assert_eq!(script.count(), 1 + usize::from(retried), "{status} {code}");
        if let Err(error) = answer {
            assert!(!error.is_retryable(), "{error}");
        }
    }
}

/// Fails in the same way again and again.
struct Failing(TransportErrorKind, Mutex<u32>);

impl Transport for Failing {
    fn send(&self, _: Request<Bytes>) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        *self.1.lock().unwrap() += 1;
        Box::pin(std::future::ready(Err(TransportError::new(self.0, "no way through"))))
    }
}

#[tokio::test]
async fn what_is_retried_of_the_network() {
    use TransportErrorKind::{Broken, Connect, Protocol, Resolve, Setup, Timeout, Tls, TooLarge};

    for (kind, attempts) in [
        (Resolve, 3),
        (Connect, 3),
        (Broken, 3),
        (Timeout, 3),
        (Setup, 1),
        (Tls, 1),
        (TooLarge, 1),
        (Protocol, 1),
    ] {
        let transport = Arc::new(Failing(kind, Mutex::default()));
        let client = three().0.transport(Arc::clone(&transport)).build().unwrap();
        let text = format!("{TARGET} failed: no way through (attempt {attempts} of 3)");
        let expected = Facts { attempts, ..Facts::broken(text) };
        let error = fails(get().send(&client).await, &expected);
        assert_eq!(error.is_retryable(), attempts == 3, "{kind:?}");
        assert_eq!(*transport.1.lock().unwrap(), attempts, "{kind:?}");
    }
}

#[aws_operation(target = "secretsmanager.CreateSecret", output = ())]
#[derive(Debug)]
struct CreateSecret {
    name: String,
    #[aws(idempotency_token)]
    client_request_token: Option<String>,
}

#[tokio::test]
async fn attempts_have_one_token_and_a_signature_each() {
    let script = Script::new([refusal(500, "A"), refusal(500, "B"), answer(200, "")]);
    let (builder, waits) = three();
    let seconds = AtomicU64::new(0);
    let random = AtomicU64::new(0);
    // Each look at the clock is a second later, each piece of randomness another.
    let system = system([])
        .with_clock(move || now() + Duration::from_secs(seconds.fetch_add(1, Ordering::Relaxed)))
        .with_random(move |bytes| {
            bytes.fill(random.fetch_add(1, Ordering::Relaxed).try_into().unwrap());
            Ok(())
        })
        .with_sleep(|_| Box::pin(std::future::ready(())));
    let client = builder.system(system).max_attempts(3).transport(script.clone()).build().unwrap();
    CreateSecret { name: "n".into(), client_request_token: None }.send(&client).await.unwrap();
    let requests = script.requests();
    let header = |name: &str| -> Vec<&str> {
        requests.iter().map(|request| request.headers()[name].to_str().unwrap()).collect()
    };
    assert!(requests.iter().all(|request| request.body() == requests[0].body()));
    let body = std::str::from_utf8(requests[0].body()).unwrap();
    assert!(
        body.contains(r#""ClientRequestToken":"00000000-0000-4000-8000-000000000000""#),
        "{body}"
    );
    let ids = header("amz-sdk-invocation-id");
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    assert_eq!(
        header("amz-sdk-request"),
        ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"]
    );
    let [first, second, third] = header("authorization")[..] else { panic!("three") };
    assert!(first != second && second != third, "each attempt is signed for its time");
    drop(waits);
}

#[tokio::test]
async fn the_last_error_tells_of_all_attempts() {
    let script = Script::new([
        refusal(500, "First"),
        refusal(503, "Second"),
        refusal(400, "ThrottlingException"),
    ]);
    let (builder, waits) = three();
    let client = builder.transport(script).build().unwrap();
    let text = format!(
        "{TARGET} failed: ThrottlingException: No. (HTTP 400, request id r-1, attempt 3 of 3)"
    );
    let expected = Facts { attempts: 3, ..Facts::refused(400, Some("ThrottlingException"), text) };
    let error = fails(get().send(&client).await, &expected);
    assert!(error.is_throttling() && error.is_retryable());
    // 0xab… of 2^64 is 0.67: of 1 s and then of 2 s.
    let waits: Vec<u128> = waits.lock().unwrap().iter().map(Duration::as_millis).collect();
    assert_eq!(waits, [670, 1341]);
}

#[tokio::test]
async fn quota() {
    let script = Script::new((0..20).map(|_| refusal(500, "Down")));
    let (builder, _) = three();
    let client =
        builder.transport(script.clone()).retry(RetryPolicy::standard().quota(12)).build().unwrap();
    drop(get().send(&client).await.unwrap_err());
    assert_eq!((script.count(), client.retry_quota()), (3, 2));
    let text = format!(
        "{TARGET} failed: Down: No.; not retried, as the retry quota is used up \
         (HTTP 500, request id r-1, attempt 1 of 3)"
    );
    fails(get().send(&client).await, &Facts::refused(500, Some("Down"), text));
    // Clients made from it draw on the same quota.
    let other = client.with(Overrides::new().region("eu-west-1"));
    assert_eq!(other.retry_quota(), 2);
    drop(get().send(&other).await.unwrap_err());
    assert_eq!(script.count(), 5);
}

#[tokio::test]
async fn one_attempt() {
    for client in [
        three().0.retry(RetryPolicy::none()),
        three().0.max_attempts(1),
        three().0.retry(RetryPolicy::standard().max_attempts(0)),
    ] {
        let script = Script::new([refusal(500, "Down")]);
        let client = client.transport(script.clone()).build().unwrap();
        drop(get().send(&client).await.unwrap_err());
        assert_eq!(script.count(), 1);
    }
}

/// Never answers.
struct Silent;

impl Transport for Silent {
    fn send(&self, _: Request<Bytes>) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(pending())
    }
}

/// A client whose time is tokio's, which stands still but for waits.
fn paused(transport: impl Transport) -> ClientBuilder {
    let start = tokio::time::Instant::now();
    let system = system([("AWS_MAX_ATTEMPTS", "3")]).with_clock(move || now() + start.elapsed());
    builder().system(system).transport(transport)
}

#[tokio::test(start_paused = true)]
async fn attempts_end_in_time() {
    let client = paused(Silent).attempt_timeout(Duration::from_secs(2)).build().unwrap();
    let start = tokio::time::Instant::now();
    let expected = Facts {
        kind: ErrorKind::Timeout,
        attempts: 3,
        ..Facts::broken(format!("{TARGET} failed: no answer within 2s (attempt 3 of 3)"))
    };
    let error = fails(get().send(&client).await, &expected);
    assert!(error.is_retryable());
    // Three attempts, and the waits between them.
    assert_eq!(start.elapsed().as_millis() / 10, (3 * 2_000 + 670 + 1_341) / 10);
    // A timeout has a price of its own.
    assert_eq!(client.retry_quota(), 480);
}

#[tokio::test(start_paused = true)]
async fn calls_end_in_time() {
    let limits = |builder: ClientBuilder| {
        builder
            .attempt_timeout(Duration::from_secs(4))
            .operation_timeout(Duration::from_secs(5))
            .build()
            .unwrap()
    };
    let client = limits(paused(Silent));
    let start = tokio::time::Instant::now();
    let text = format!(
        "{TARGET} failed: no success within the call's 5s; the attempt before: {TARGET} failed: \
         no answer within 4s (attempt 1 of 3) (attempt 2 of 3)"
    );
    let expected = Facts { kind: ErrorKind::Timeout, attempts: 2, ..Facts::broken(text) };
    fails(get().send(&client).await, &expected);
    assert_eq!(start.elapsed(), Duration::from_secs(5));
    // What the attempt that was cut short took of the quota is back.
    assert_eq!(client.retry_quota(), 500);

    // A limit of a single call.
    let hasty = client.with(Overrides::new().operation_timeout(Duration::from_millis(10)));
    let start = tokio::time::Instant::now();
    drop(get().send(&hasty).await.unwrap_err());
    assert_eq!(start.elapsed().as_millis(), 10);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_call_leaves_the_quota() {
    let script = Script::new([refusal(500, "Down"), answer(200, "{}")]);
    let client = paused(script.clone()).build().unwrap();
    let mut call = Box::pin(get().send(&client));
    let cut = tokio::time::timeout(Duration::from_millis(100), &mut call).await;
    assert!(cut.is_err(), "it waits for its second attempt");
    assert_eq!(client.retry_quota(), 495);
    drop(call);
    assert_eq!(client.retry_quota(), 500);
    get().send(&client).await.unwrap();
}

#[tokio::test]
async fn overrides() {
    let script = Script::new((0..4).map(|_| answer(200, "")));
    let client = three().0.transport(script.clone()).build().unwrap();
    let other = client.with(
        Overrides::new()
            .region("eu-west-1")
            .credentials(Credentials::new("AKIDOTHER", "other"))
            .header(HeaderName::from_static("x-amz-own"), HeaderValue::from_static("own"))
            .header(HeaderName::from_static("x-amz-target"), HeaderValue::from_static("mine")),
    );
    assert_eq!((client.region(), other.region()), (Some("us-east-1"), Some("eu-west-1")));
    let custom = other.with(Overrides::new().endpoint_url("http://127.0.0.1:1/p"));
    for client in [&client, &other, &custom, &client.with(Overrides::new())] {
        DescribeReleaseLabel {}.send(client).await.unwrap();
    }
    let seen: Vec<_> = script
        .requests()
        .iter()
        .map(|request| {
            let headers = request.headers();
            assert_eq!(headers["x-amz-target"], "ElasticMapReduce.DescribeReleaseLabel");
            let authorization = headers["authorization"].to_str().unwrap();
            assert_eq!(headers.contains_key("x-amz-own"), authorization.contains(";x-amz-own;"));
            let scope = authorization.split(['=', ',']).nth(1).unwrap().to_owned();
            (request.uri().to_string(), scope)
        })
        .collect();
    let scope =
        |key: &str, region: &str| format!("{key}/20150830/{region}/elasticmapreduce/aws4_request");
    let plain = (
        "https://elasticmapreduce.us-east-1.amazonaws.com/".to_owned(),
        scope(KEY_ID, "us-east-1"),
    );
    assert_eq!(
        seen,
        [
            plain.clone(),
            (
                "https://elasticmapreduce.eu-west-1.amazonaws.com/".to_owned(),
                scope("AKIDOTHER", "eu-west-1")
            ),
            ("http://127.0.0.1:1/p/".to_owned(), scope("AKIDOTHER", "eu-west-1")),
            plain,
        ]
    );
    assert_no_secret(&format!("{:?}", Overrides::new().credentials(credentials())));
}

/// Gives other credentials each time.
#[derive(Debug, Default)]
struct Rotating(AtomicU64);

impl ProvideCredentials for Rotating {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        let credentials = Credentials::new(format!("AKID{number}"), "secret");
        Box::pin(std::future::ready(Ok(credentials)))
    }
}

#[tokio::test]
async fn expired_credentials_are_renewed_once() {
    let expired = || refusal(400, "ExpiredTokenException");
    let script = Script::new([expired(), answer(200, "")]);
    let client = three()
        .0
        .credentials_provider(Rotating::default())
        .transport(script.clone())
        .build()
        .unwrap();
    DescribeReleaseLabel {}.send(&client).await.unwrap();
    let keys: Vec<bool> = script
        .requests()
        .iter()
        .zip(["=AKID0/", "=AKID1/"])
        .map(|(request, key)| request.headers()["authorization"].to_str().unwrap().contains(key))
        .collect();
    assert_eq!(keys, [true, true]);

    // Credentials that cannot be renewed, and those that are refused again.
    for (builder, attempts) in
        [(three().0, 1), (three().0.credentials_provider(Rotating::default()), 2)]
    {
        let script = Script::new([expired(), expired(), expired()]);
        let client = builder.transport(script.clone()).build().unwrap();
        let error: Error = DescribeReleaseLabel {}.send(&client).await.unwrap_err();
        assert_eq!((script.count(), error.attempts()), (attempts as usize, attempts));
        assert!(error.to_string().contains("have expired; get new ones"), "{error}");
    }
}

#[tokio::test]
async fn a_clock_that_is_off() {
    let script = Script::new((0..3).map(|_| {
        let mut answer = refusal(403, "InvalidSignatureException");
        let date = HeaderValue::from_static("Sun, 30 Aug 2015 14:36:00 GMT");
        answer.headers_mut().insert("date", date);
        answer
    }));
    // Refused again after the correction: the clock is not all that is wrong.
    let client = three().0.transport(script.clone()).build().unwrap();
    let text = format!(
        "{TARGET} failed: InvalidSignatureException: No. (HTTP 403, request id r-1, attempt 2 of 3)"
    );
    let expected =
        Facts { attempts: 2, ..Facts::refused(403, Some("InvalidSignatureException"), text) };
    fails(get().send(&client).await, &expected);
    let dates: Vec<_> =
        script.requests().iter().map(|request| request.headers()["x-amz-date"].clone()).collect();
    assert_eq!(dates, ["20150830T123600Z", "20150830T143600Z"]);

    let mut refused = refusal(403, "RequestTimeTooSkewed");
    let date = HeaderValue::from_static("Sun, 30 Aug 2015 14:36:00 GMT");
    refused.headers_mut().insert("date", date);
    let script = Script::new([refused]);
    let system = system([("AWS_DISABLE_CLOCK_SKEW_CORRECTION", "true"), ("AWS_MAX_ATTEMPTS", "3")]);
    let client = builder().system(system).transport(script.clone()).build().unwrap();
    let text = format!(
        "{TARGET} failed: RequestTimeTooSkewed: No.; this machine's clock is 7200 s behind the \
         service's; set it, or let the client correct it (HTTP 403, request id r-1, attempt 1 of 3)"
    );
    fails(get().send(&client).await, &Facts::refused(403, Some("RequestTimeTooSkewed"), text));
}

#[tokio::test]
async fn a_region_that_is_none() {
    let transport = Arc::new(Failing(TransportErrorKind::Resolve, Mutex::default()));
    let client = builder().region("us-eats-1").transport(transport).build().unwrap();
    let text = format!(
        "{TARGET} failed: no way through; unknown region `us-eats-1`; did you mean `us-east-1`?"
    );
    fails(get().send(&client).await, &Facts::broken(text));
}

/// Without randomness a call is made all the same; the waits are the longest.
#[tokio::test]
async fn no_randomness() {
    let (builder, waits) = three();
    let noted = Arc::clone(&waits);
    let system: System = system([("AWS_MAX_ATTEMPTS", "2")])
        .with_random(|_| Err(std::io::Error::other("dry")))
        .with_sleep(move |time| {
            noted.lock().unwrap().push(time);
            Box::pin(std::future::ready(()))
        });
    let script = Script::new([refusal(500, "Down"), answer(200, "")]);
    let client: Client = builder.system(system).transport(script.clone()).build().unwrap();
    DescribeReleaseLabel {}.send(&client).await.unwrap();
    assert_eq!(*waits.lock().unwrap(), [Duration::from_secs(1)]);
    assert!(!script.requests()[0].headers().contains_key("amz-sdk-invocation-id"));
}
