//! Input that the service would refuse, and input that it takes although it looks odd.

use aws_operation::{ErrorKind, aws_operation, aws_shape};
use emr_studio::GetStudioSessionMapping;

use crate::support::{Act, Facts, Script, Server, TARGET, answer, bounded, fails, get, over, wire};

const PATTERN: &str = r"^[\t\n\r\x20-\u{FFFD}\u{10000}-\u{10FFFF}]*$";

#[aws_operation(target = "ElasticMapReduce.AddTags", output = ())]
#[derive(Debug, Clone)]
struct AddTags {
    resource_id: String,
    #[aws(length(1..=50))]
    tags: Vec<Tag>,
    // What AWS sets no limit for is sent however long it is.
    note: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
struct Tag {
    #[aws(length(1..=128))]
    key: String,
    #[aws(length(..=4), pattern = "^[a-z]*$")]
    value: Option<String>,
}

fn tag(key: &str, value: Option<&str>) -> Tag {
    Tag { key: key.into(), value: value.map(Into::into) }
}

/// The operation fails with this text, and nothing is sent.
#[track_caller]
fn refused(operation: &GetStudioSessionMapping, text: &str) {
    let script = Script::default();
    let call = operation.send(&over(&script));
    let call = tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(call);
    let text = format!("{TARGET} was not sent: {text}");
    let error = fails(call, &Facts::unsent(ErrorKind::Validation, text));
    assert!(!error.is_retryable());
    assert_eq!(error.validation(), operation.validate().err().as_ref());
    assert_eq!(script.count(), 0);
}

#[test]
fn control_character() {
    let text = format!(
        "`studio_id` (`StudioId`) must match `{PATTERN}`, found \"es-1\\u{{1}}\\u{{7f}}\\0\""
    );
    refused(&GetStudioSessionMapping { studio_id: "es-1\u{1}\u{7f}\0".into(), ..get() }, &text);
    // Blanks are characters like others: who copies a name with a line break gets AWS's answer.
    let accepted = GetStudioSessionMapping { studio_id: "es-1\t\n".into(), ..get() };
    assert!(accepted.validate().is_ok());
}

#[test]
fn long_text_is_not_repeated() {
    let studio_id = "x".repeat(1024 * 1024);
    refused(
        &GetStudioSessionMapping { studio_id, ..get() },
        "`studio_id` (`StudioId`) must be at most 256 characters long, found 1048576",
    );
    let studio_id = "\u{1}".repeat(100);
    let shown = "\\u{1}".repeat(64);
    refused(
        &GetStudioSessionMapping { studio_id, ..get() },
        &format!("`studio_id` (`StudioId`) must match `{PATTERN}`, found \"{shown}\"… (100 bytes)"),
    );
}

#[test]
fn characters_are_counted_not_bytes() {
    let accepted = GetStudioSessionMapping { studio_id: "👍".repeat(256), ..get() };
    assert!(accepted.validate().is_ok());
    refused(
        &GetStudioSessionMapping { studio_id: "👍".repeat(257), ..get() },
        "`studio_id` (`StudioId`) must be at most 256 characters long, found 257",
    );
}

#[test]
fn either_or() {
    let group = "exactly one of `identity_id` (`IdentityId`) or `identity_name` (`IdentityName`) must be set";
    refused(
        &GetStudioSessionMapping { identity_name: None, ..get() },
        &format!("{group}, found none"),
    );
    refused(
        &GetStudioSessionMapping { identity_id: Some("id".into()), ..get() },
        &format!("{group}, found both"),
    );
    // Empty is set: the service would see it.
    refused(
        &GetStudioSessionMapping { identity_id: Some(String::new()), ..get() },
        &format!("{group}, found both"),
    );
}

#[tokio::test]
async fn empty_text_is_sent() {
    let script = Script::one(answer(200, "{}"));
    let operation = GetStudioSessionMapping { identity_name: Some(String::new()), ..get() };
    operation.send(&over(&script)).await.unwrap();
    assert_eq!(
        script.requests()[0].body(),
        r#"{"StudioId":"es-0123456789ABCDEFGHIJKLMNO","IdentityName":"","IdentityType":"USER"}"#
    );
}

#[test]
fn all_violations_at_once() {
    let studio_id = format!("\u{1}{}", "x".repeat(256));
    refused(
        &GetStudioSessionMapping { studio_id, identity_name: None, ..get() },
        &format!(
            "exactly one of `identity_id` (`IdentityId`) or `identity_name` (`IdentityName`) must \
             be set, found none; \
             `studio_id` (`StudioId`) must be at most 256 characters long, found 257; \
             `studio_id` (`StudioId`) must match `{PATTERN}`, found \"\\u{{1}}{}\"… (257 bytes)",
            "x".repeat(63),
        ),
    );
}

#[tokio::test]
async fn nested_paths() {
    let script = Script::default();
    let tags = vec![
        tag("a", None),
        tag("b", Some("good")),
        tag("c", Some("BAD")),
        tag("", Some("too long")),
    ];
    let operation = AddTags { resource_id: "j-1".into(), tags, note: None };
    let error = fails(
        operation.send(&over(&script)).await,
        &Facts::unsent(
            ErrorKind::Validation,
            "ElasticMapReduce.AddTags was not sent: \
             `tags[2].value` (`Tags[2].Value`) must match `^[a-z]*$`, found \"BAD\"; \
             `tags[3].key` (`Tags[3].Key`) must be 1 to 128 characters long, found 0; \
             `tags[3].value` (`Tags[3].Value`) must be at most 4 characters long, found 8; \
             `tags[3].value` (`Tags[3].Value`) must match `^[a-z]*$`, found \"too long\"",
        ),
    );
    let violation = &error.validation().unwrap().violations()[1];
    assert_eq!(
        (&*violation.path, &*violation.wire_path, &*violation.rule, &*violation.found),
        ("tags[3].key", "Tags[3].Key", "must be 1 to 128 characters long", "0")
    );

    let operation = AddTags { resource_id: "j-1".into(), tags: Vec::new(), note: None };
    fails(
        operation.send(&over(&script)).await,
        &Facts::unsent(
            ErrorKind::Validation,
            "ElasticMapReduce.AddTags was not sent: `tags` (`Tags`) must be 1 to 50 items long, found 0",
        ),
    );
    assert_eq!(script.count(), 0);
}

#[tokio::test]
async fn a_megabyte_without_a_limit_goes_through() {
    let server = Server::start([Act::Write(wire("200 OK", "", "{}"))]).await;
    let note = "ü\u{1}".repeat(350_000);
    let operation =
        AddTags { resource_id: "j-1".into(), tags: vec![tag("k", None)], note: Some(note.clone()) };
    bounded(operation.send(&server.client())).await.unwrap();
    let request = server.requests().remove(0);
    let body = request.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
    let body: serde_json::Value = serde_json::from_slice(&request[body..]).unwrap();
    assert_eq!(body["Note"], note);
}
