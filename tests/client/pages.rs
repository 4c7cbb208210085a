//! Pages and their items, one request at a time; and streams that are given up on the way.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use aws_operation::{BoxFuture, Client, ErrorKind, Items, Pages, Transport, TransportError};
use bytes::Bytes;
use emr_studio::{ListStudioSessionMappings, SessionMappingSummary};
use futures_core::Stream;
use futures_util::FutureExt as _;
use hyper::{Request, Response};
use tokio::sync::{Notify, Semaphore};

use crate::support::{Act, Facts, Script, Server, answer, bounded, builder, fails, over, wire};

const TARGET: &str = "ElasticMapReduce.ListStudioSessionMappings";
const ENDLESS: &str =
    "the service answered with a token that it gave before, so the pages would never end";

pub(crate) async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|context| Pin::new(&mut *stream).poll_next(context)).await
}

/// A page with a mapping for each name.
fn page(names: &[&str], marker: Option<&str>) -> Response<Bytes> {
    answer(200, page_body(names, marker))
}

fn page_body(names: &[&str], marker: Option<&str>) -> String {
    let mappings: Vec<_> = names
        .iter()
        .map(|name| {
            serde_json::json!({"StudioId": "es-1", "IdentityName": name, "IdentityType": "USER"})
        })
        .collect();
    serde_json::json!({"SessionMappings": mappings, "Marker": marker}).to_string()
}

fn list() -> ListStudioSessionMappings {
    ListStudioSessionMappings { studio_id: Some("es-1".into()), ..Default::default() }
}

fn markers(script: &Script) -> Vec<serde_json::Value> {
    let body = |body: &[u8]| serde_json::from_slice::<serde_json::Value>(body).unwrap();
    let requests = script.requests();
    assert!(requests.iter().all(|request| body(request.body())["StudioId"] == "es-1"));
    requests.iter().map(|request| body(request.body())["Marker"].clone()).collect()
}

#[tokio::test]
async fn items_across_pages() {
    let script = Script::new([
        page(&["a", "b"], Some("m1")),
        page(&[], Some("m2")),
        answer(200, r#"{"Marker":"m3"}"#),
        page(&["c"], Some("")),
    ]);
    let mut items = list().items(&over(&script));
    let mut names = Vec::new();
    while let Some(item) = next(&mut items).await {
        names.push(item.unwrap().identity_name.unwrap());
    }
    assert_eq!(names, ["a", "b", "c"]);
    let null = serde_json::Value::Null;
    assert_eq!(markers(&script), [null, "m1".into(), "m2".into(), "m3".into()]);
    // It stays at its end.
    assert!(next(&mut items).await.is_none());
    assert_eq!(script.count(), 4);
}

#[tokio::test]
async fn one_request_at_a_time() {
    let script = Script::new([page(&["a", "b"], Some("m1")), page(&["c"], None)]);
    let client = over(&script);
    let mut items = list().items(&client);
    let pages = list().pages(&client);
    drop(pages);
    drop(client);
    for (name, requests) in [("a", 1), ("b", 1), ("c", 2)] {
        assert_eq!(script.count(), if name == "a" { 0 } else { 1 });
        let item = next(&mut items).await.unwrap().unwrap();
        assert_eq!((item.identity_name.as_deref(), script.count()), (Some(name), requests));
    }
    assert!(next(&mut items).await.is_none());
}

#[tokio::test]
async fn first_page_can_be_chosen() {
    let script = Script::one(page(&["z"], None));
    let mut pages =
        ListStudioSessionMappings { marker: Some("m9".into()), ..list() }.pages(&over(&script));
    let output = next(&mut pages).await.unwrap().unwrap();
    assert_eq!(output.session_mappings.unwrap().len(), 1);
    assert!(next(&mut pages).await.is_none());
    assert_eq!(markers(&script), ["m9"]);
}

#[tokio::test]
async fn repeated_token() {
    // At once, and after a detour.
    for repeats in [vec!["m1", "m1"], vec!["m1", "m2", "m1"]] {
        let count = repeats.len();
        let script = Script::new(repeats.iter().map(|marker| page(&["a"], Some(marker))));
        let mut pages = list().pages(&over(&script));
        for _ in 1..count {
            next(&mut pages).await.unwrap().unwrap();
        }
        let error = next(&mut pages).await.unwrap().unwrap_err();
        // No single answer is wrong, so the error names none.
        let text = format!("{TARGET} failed: {ENDLESS}");
        assert!(next(&mut pages).await.is_none());
        assert_eq!(script.count(), count);
        let expected = Facts { kind: ErrorKind::Decode, ..Facts::broken(text) };
        fails::<(), _>(Err(error), &expected);
    }
}

#[tokio::test]
async fn nothing_after_an_error() {
    let script = Script::new([
        page(&["a"], Some("m1")),
        answer(400, r#"{"__type":"InvalidRequestException","Message":"Marker is invalid"}"#),
        page(&["b"], None),
    ]);
    let mut items = list().items(&over(&script));
    assert!(next(&mut items).await.unwrap().is_ok());
    fails(
        next(&mut items).await.unwrap(),
        &Facts::refused(
            400,
            Some("InvalidRequestException"),
            format!(
                "{TARGET} failed: InvalidRequestException: Marker is invalid \
                 (HTTP 400, request id r-1)"
            ),
        ),
    );
    assert!(next(&mut items).await.is_none());
    assert_eq!(script.count(), 2);
}

#[tokio::test]
async fn invalid_input_is_one_error() {
    let script = Script::default();
    let studio_id = Some("x".repeat(257));
    let mut pages = ListStudioSessionMappings { studio_id, ..list() }.pages(&over(&script));
    fails(
        next(&mut pages).await.unwrap(),
        &Facts::unsent(
            ErrorKind::Validation,
            format!(
                "{TARGET} was not sent: `studio_id` (`StudioId`) must be at most 256 characters \
                 long, found 257"
            ),
        ),
    );
    assert!(next(&mut pages).await.is_none());
    assert_eq!(script.count(), 0);
}

const fn is_send<T: Send + Unpin + 'static>() {}
const _: () = is_send::<Pages<ListStudioSessionMappings>>();
const _: () = is_send::<Items<ListStudioSessionMappings, SessionMappingSummary>>();

#[tokio::test]
async fn streams_can_be_spawned() {
    let script = Script::new([page(&["a"], Some("m1")), page(&["b"], None)]);
    let client = over(&script);
    let mut items = list().items(&client);
    assert_eq!(name(items.next().await), "a");
    let spawned = tokio::spawn(async move { (name(items.next().await), items.next().await) });
    let (second, end) = spawned.await.unwrap();
    assert_eq!(second, "b");
    assert!(end.is_none());
}

/// A script whose answers wait until they are let through.
#[derive(Clone)]
struct Gate {
    script: Script,
    open: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
}

impl Gate {
    fn new(answers: impl IntoIterator<Item = Response<Bytes>>) -> Self {
        let script = Script::new(answers);
        Self { script, open: Arc::new(Semaphore::new(0)), waiting: Arc::default() }
    }

    fn client(&self) -> Client {
        builder().transport(self.clone()).build().unwrap()
    }

    /// How many requests were made, and how many of them wait for their answers.
    fn requests(&self) -> (usize, usize) {
        (self.script.count(), self.waiting.load(Ordering::Relaxed))
    }
}

impl Transport for Gate {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        struct Waiting<'a>(&'a AtomicUsize);

        impl Drop for Waiting<'_> {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::Relaxed);
            }
        }

        let answer = self.script.send(request);
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let waiting = Waiting(&self.waiting);
        Box::pin(async move {
            self.open.acquire().await.unwrap().forget();
            drop(waiting);
            answer.await
        })
    }
}

/// Polls a stream once; it has nothing yet.
fn pending<S: Stream + Unpin>(stream: &mut S) {
    assert!(next(stream).now_or_never().is_none());
}

fn name<E: std::fmt::Debug>(item: Option<Result<SessionMappingSummary, E>>) -> String {
    item.unwrap().unwrap().identity_name.unwrap()
}

/// All names, page by page, from a new stream.
async fn names(client: &Client) -> Vec<String> {
    let all = list().items(client).try_collect().await.unwrap();
    all.into_iter().map(|item| item.identity_name.unwrap()).collect()
}

#[tokio::test]
async fn one_page_in_flight() {
    let gate = Gate::new([page(&["a", "b"], Some("m1")), page(&["c"], None)]);
    let mut items = list().items(&gate.client());
    assert_eq!(gate.requests(), (0, 0));
    for _ in 0..3 {
        pending(&mut items);
        assert_eq!(gate.requests(), (1, 1));
    }
    // Two may pass, and still the second page waits to be asked for.
    gate.open.add_permits(2);
    assert_eq!(name(items.next().await), "a");
    assert_eq!(name(items.next().await), "b");
    assert_eq!(gate.requests(), (1, 0));
    assert_eq!(name(items.next().await), "c");
    assert!(items.next().await.is_none());
    assert_eq!(gate.requests(), (2, 0));
}

#[tokio::test]
async fn next_given_up_loses_nothing() {
    let gate = Gate::new([page(&["a", "b"], Some("m1")), page(&["c"], None)]);
    let mut items = list().items(&gate.client());
    // As in `select!` or a timeout: the future of the item goes, the stream stays.
    for _ in 0..2 {
        assert!(items.next().now_or_never().is_none());
    }
    gate.open.add_permits(1);
    assert_eq!(name(items.next().await), "a");
    assert_eq!(name(items.next().now_or_never().expect("it is there already")), "b");
    assert!(items.next().now_or_never().is_none());
    gate.open.add_permits(1);
    assert_eq!(name(items.next().await), "c");
    assert_eq!(gate.requests(), (2, 0));
    let null = serde_json::Value::Null;
    assert_eq!(markers(&gate.script), [null, "m1".into()]);
}

#[tokio::test]
async fn items_before_an_error_are_not_lost() {
    let gate = Gate::new([page(&["a", "b"], Some("m1")), answer(500, "")]);
    gate.open.add_permits(2);
    let mut items = list().items(&gate.client());
    assert_eq!(name(items.next().await), "a");
    assert_eq!(name(items.next().await), "b");
    assert!(items.next().await.unwrap().is_err());
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn dropped_in_flight() {
    let gate = Gate::new([
        page(&["a"], Some("m1")),
        page(&["lost"], None),
        page(&["b"], None),
        page(&["a"], Some("m1")),
        page(&["b"], None),
    ]);
    let client = gate.client();
    let mut items = list().items(&client);
    gate.open.add_permits(1);
    assert_eq!(name(items.next().await), "a");
    pending(&mut items);
    assert_eq!(gate.requests(), (2, 1));
    // The request goes with the stream.
    drop(items);
    assert_eq!(gate.requests(), (2, 0));

    gate.open.add_permits(3);
    let output = list().send(&client).await.unwrap();
    assert_eq!(output.session_mappings.unwrap().len(), 1);
    assert_eq!(names(&client).await, ["a", "b"]);
    assert_eq!(gate.requests(), (5, 0));
    let null = || serde_json::Value::Null;
    assert_eq!(markers(&gate.script), [null(), "m1".into(), null(), null(), "m1".into()]);
}

#[tokio::test]
async fn dropped_between_pages() {
    let script = Script::new([
        page(&["a", "unread"], Some("m1")),
        page(&["c"], None),
        page(&["a"], Some("m1")),
        page(&["b"], None),
    ]);
    let client = over(&script);
    let mut items = list().items(&client);
    assert_eq!(name(items.next().await), "a");
    drop(items);
    assert_eq!(script.count(), 1);
    assert!(list().send(&client).await.is_ok());
    // A token that the dropped stream has seen is no repetition in another.
    assert_eq!(names(&client).await, ["a", "b"]);
    assert_eq!(script.count(), 4);
}

#[tokio::test]
async fn dropped_over_the_network() {
    let received = Arc::new(Notify::new());
    let page = |name, marker| Act::Write(wire("200 OK", "", &page_body(&[name], marker)));
    let server = Server::start([
        page("a", Some("m1")),
        Act::Hold(Arc::clone(&received)),
        page("a", Some("m1")),
        page("b", None),
    ])
    .await;
    let client = server.client();
    let mut items = list().items(&client);
    assert_eq!(name(bounded(items.next()).await), "a");
    tokio::select! {
        item = items.next() => panic!("{item:?}"),
        () = bounded(received.notified()) => {}
    }
    drop(items);
    assert_eq!(bounded(names(&client)).await, ["a", "b"]);
    assert_eq!(server.requests().len(), 4);
}
