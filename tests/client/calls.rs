//! Calls as futures, many at once, and what they add to the request.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use aws_operation::{Client, Error, ErrorKind, Items, Pages, aws_operation};
use emr_studio::endpoint::{Endpoint, EndpointConfig};
use emr_studio::{
    EmrStudioError, GetStudioSessionMapping, ListStudioSessionMappings, SessionMappingSummary,
};

use crate::support::{
    DescribeReleaseLabel, Facts, KEY_ID, SECRET, SESSION_TOKEN, Script, answer, at, bounded,
    builder, fails, get, now, over, system,
};

#[aws_operation(target = "secretsmanager.CreateSecret", output = ())]
#[derive(Debug, Clone)]
struct CreateSecret {
    name: String,
    #[aws(idempotency_token)]
    client_request_token: Option<String>,
}

/// An EMR Studio that wants the session token too.
async fn endpoint(page_size: usize) -> Endpoint {
    let credentials = crate::support::credentials();
    let clock = Arc::new(now);
    let config = EndpointConfig { credentials, clock, page_size, ..EndpointConfig::default() };
    Endpoint::start(config).await.unwrap()
}

#[test]
fn sizes() {
    let client = over(&Script::default());
    assert!(size_of_val(&get().send(&client)) <= 2048);
    assert!(
        size_of_val(&CreateSecret { name: "n".into(), client_request_token: None }.send(&client))
            <= 2048
    );
    assert_eq!(size_of::<Error<EmrStudioError>>(), size_of::<usize>());
    assert_eq!(size_of::<Error>(), size_of::<usize>());
    assert_eq!(size_of::<Option<Error>>(), size_of::<usize>());
}

#[test]
fn threads() {
    fn shared<T: Send + Sync + Clone + 'static>() {}
    fn moved<T: Send + 'static>(value: T) -> T {
        value
    }
    shared::<Client>();
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    error::<Error<EmrStudioError>>();
    error::<Error>();
    let client = over(&Script::default());
    // It outlives both the operation and the client.
    let call = moved(get().send(&client));
    drop(client);
    drop(call);
    fn _pages(pages: Pages<ListStudioSessionMappings>) -> impl Send + 'static {
        pages
    }
    fn _items(
        items: Items<ListStudioSessionMappings, SessionMappingSummary>,
    ) -> impl Send + 'static {
        items
    }
}

#[tokio::test]
async fn many_tasks_share_a_client() {
    let endpoint = endpoint(50).await;
    let client = at(endpoint.url());
    let tasks: Vec<_> = (0..100)
        .map(|task| {
            let client = client.clone();
            tokio::spawn(async move {
                let name = if task % 2 == 0 { "alice" } else { "nobody" };
                let identity_name = Some(name.to_owned());
                GetStudioSessionMapping { identity_name, ..get() }.send(&client).await
            })
        })
        .collect();
    for (index, task) in tasks.into_iter().enumerate() {
        match bounded(task).await.unwrap() {
            Ok(output) => {
                assert_eq!(index % 2, 0);
                let name = output.session_mapping.unwrap().identity_name;
                assert_eq!(name.as_deref(), Some("alice"));
            }
            Err(error) => {
                assert_eq!(index % 2, 1);
                assert_eq!(error.code(), Some("InvalidRequestException"));
            }
        }
    }
    bounded(endpoint.shutdown()).await;
}

#[tokio::test]
async fn refused_by_the_endpoint() {
    let endpoint = endpoint(50).await;
    let nobody = GetStudioSessionMapping { identity_name: Some("nobody".into()), ..get() };
    let error = bounded(nobody.send(&at(endpoint.url()))).await.unwrap_err();
    let id = error.request_id().unwrap().to_owned();
    fails::<(), _>(
        Err(error),
        &Facts {
            request_id: Some(&id),
            ..Facts::refused(
                400,
                Some("InvalidRequestException"),
                format!(
                    "ElasticMapReduce.GetStudioSessionMapping failed: InvalidRequestException: \
                     Studio session mapping does not exist. (Service: AWSEditors; Status Code: 400; \
                     Error Code: InvalidRequestException; Request ID: {id}; Proxy: null) \
                     (HTTP 400, request id {id})"
                ),
            )
        },
    );
    // Without the session token the signature is right, and the credentials are not.
    let client = builder()
        .endpoint_url(endpoint.url())
        .credentials(aws_operation::Credentials::new(KEY_ID, SECRET))
        .build()
        .unwrap();
    let error = bounded(get().send(&client)).await.unwrap_err();
    assert_eq!(error.code(), Some("UnrecognizedClientException"));
}

#[tokio::test]
async fn a_call_is_lazy() {
    let script = Script::new([answer(200, "{}"), answer(200, "{}")]);
    let client = over(&script);
    let first = get().send(&client);
    let second = get().send(&client);
    drop(first);
    assert_eq!(script.count(), 0);
    second.await.unwrap();
    assert_eq!(script.count(), 1);
}

#[tokio::test]
async fn headers() {
    let script = Script::one(answer(200, ""));
    DescribeReleaseLabel {}.send(&over(&script)).await.unwrap();
    let request = script.requests().remove(0);
    assert_eq!((request.method().as_str(), request.uri().path()), ("POST", "/"));
    let headers = request.headers();
    for (name, value) in [
        ("content-type", "application/x-amz-json-1.1"),
        ("content-length", "2"),
        ("x-amz-target", "ElasticMapReduce.DescribeReleaseLabel"),
        ("x-amz-date", "20150830T123600Z"),
        ("x-amz-security-token", SESSION_TOKEN),
        ("amz-sdk-invocation-id", "abababab-abab-4bab-abab-abababababab"),
        ("amz-sdk-request", "attempt=1; max=1"),
    ] {
        assert_eq!(headers[name], value, "{name}");
    }
    let user_agent = headers["user-agent"].to_str().unwrap();
    let ours = concat!("aws-operation/", env!("CARGO_PKG_VERSION"), " ua/2.1 os/");
    assert!(user_agent.starts_with(ours), "{user_agent}");
    let authorization = headers["authorization"].to_str().unwrap();
    let signed = "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-length;content-type;host;x-amz-date;x-amz-security-token;x-amz-target,";
    assert!(authorization.contains(signed), "{authorization}");
}

#[tokio::test]
async fn each_call_is_signed_for_its_time() {
    let script = Script::new([answer(200, ""), answer(200, "")]);
    let hours = Arc::<AtomicU64>::default();
    let passed = Arc::clone(&hours);
    let system = system([])
        .with_clock(move || now() + Duration::from_secs(3600 * passed.load(Ordering::Relaxed)));
    let client = builder().system(system).transport(script.clone()).build().unwrap();
    for _ in 0..2 {
        DescribeReleaseLabel {}.send(&client).await.unwrap();
        hours.fetch_add(12, Ordering::Relaxed);
    }
    let requests = script.requests();
    for (request, date) in requests.iter().zip(["20150830T123600Z", "20150831T003600Z"]) {
        assert_eq!(request.headers()["x-amz-date"], date);
        let scope = format!("{KEY_ID}/{}/us-east-1/", &date[..8]);
        assert!(request.headers()["authorization"].to_str().unwrap().contains(&scope));
    }
}

#[tokio::test]
async fn idempotency_tokens() {
    let script = Script::new([answer(200, ""), answer(200, ""), answer(200, "")]);
    let client = over(&script);
    let unset = CreateSecret { name: "n".into(), client_request_token: None };
    let set = CreateSecret { client_request_token: Some("mine".into()), ..unset.clone() };
    let empty = CreateSecret { client_request_token: Some(String::new()), ..unset.clone() };
    for operation in [&unset, &set, &empty] {
        operation.send(&client).await.unwrap();
    }
    let body = |index: usize| -> serde_json::Value {
        serde_json::from_slice(script.requests()[index].body()).unwrap()
    };
    // Version 4, variant 1, and otherwise the injected randomness.
    let generated = "abababab-abab-4bab-abab-abababababab";
    assert_eq!(body(0), serde_json::json!({"ClientRequestToken": generated, "Name": "n"}));
    assert_eq!(body(1), serde_json::json!({"ClientRequestToken": "mine", "Name": "n"}));
    assert_eq!(body(2), serde_json::json!({"ClientRequestToken": "", "Name": "n"}));
    // The token is the call's, not the operation's.
    assert_eq!(serde_json::to_string(&unset).unwrap(), r#"{"Name":"n"}"#);
}

#[tokio::test]
async fn no_randomness() {
    let script = Script::default();
    let system = system([]).with_random(|_| Err(std::io::Error::other("the pool is dry")));
    let client = builder().system(system).transport(script.clone()).build().unwrap();
    fails(
        CreateSecret { name: "n".into(), client_request_token: None }.send(&client).await,
        &Facts::unsent(
            ErrorKind::Configuration,
            "secretsmanager.CreateSecret was not sent: no randomness for `ClientRequestToken`: the \
             pool is dry",
        ),
    );
    // Only tokens need any.
    get().send(&client).await.unwrap_err();
    assert_eq!(script.count(), 1);
}

#[tokio::test]
async fn pages_of_the_endpoint() {
    let endpoint = endpoint(1).await;
    let client = at(endpoint.url());
    let mut items = ListStudioSessionMappings::default().items(&client);
    let mut names = Vec::new();
    while let Some(item) = bounded(crate::pages::next(&mut items)).await {
        names.push(item.unwrap().identity_name.unwrap());
    }
    assert_eq!(names, ["alice", "bob", "data-engineers"]);
}

/// Polls a future on this thread, without any runtime.
fn poll_to_the_end<F: Future>(future: F) -> F::Output {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Arc::new(Unpark(std::thread::current())).into();
    let mut future = std::pin::pin!(future);
    loop {
        match future.as_mut().poll(&mut std::task::Context::from_waker(&waker)) {
            std::task::Poll::Ready(output) => return output,
            std::task::Poll::Pending => std::thread::park_timeout(Duration::from_secs(30)),
        }
    }
}

/// With a transport of one's own there need be no tokio, nor one that has a timer.
#[test]
fn other_runtimes() {
    let script = Script::new([answer(200, ""), answer(200, "")]);
    let client = over(&script);
    poll_to_the_end(DescribeReleaseLabel {}.send(&client)).unwrap();
    let bare = tokio::runtime::Builder::new_current_thread().build().unwrap();
    bare.block_on(DescribeReleaseLabel {}.send(&client)).unwrap();
    assert_eq!(script.count(), 2);
}
