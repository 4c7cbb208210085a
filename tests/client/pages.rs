//! Pages and their items, one request at a time.

use std::future::poll_fn;
use std::pin::Pin;

use aws_operation::ErrorKind;
use emr_studio::ListStudioSessionMappings;
use futures_core::Stream;
use hyper::Response;

use crate::support::{Facts, Script, answer, fails, over};

const TARGET: &str = "ElasticMapReduce.ListStudioSessionMappings";
const ENDLESS: &str =
    "the service answered with a token that it gave before, so the pages would never end";

pub(crate) async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|context| Pin::new(&mut *stream).poll_next(context)).await
}

/// A page with a mapping for each name.
fn page(names: &[&str], marker: Option<&str>) -> Response<bytes::Bytes> {
    let mappings: Vec<_> = names
        .iter()
        .map(|name| {
            serde_json::json!({"StudioId": "es-1", "IdentityName": name, "IdentityType": "USER"})
        })
        .collect();
    let body = serde_json::json!({"SessionMappings": mappings, "Marker": marker});
    answer(200, body.to_string())
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
