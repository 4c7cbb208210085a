//! What the server makes of inputs: reading, rules, and the words for what is wrong.

use std::collections::BTreeMap;

use serde_json::json;

use super::fault::{Fault, Faults};
use super::input::{Unfit, read};
use super::record::Scope;
use super::{damage, wording};
use crate::json::{Blob, Sensitive, Timestamp};
use crate::operation::Operation as _;
use crate::validate::Violation;
use crate::{Document, aws_operation, aws_shape};

/// A member of each kind, all of them required.
#[aws_operation(target = "DynamoDB_20120810.PutItem", output = (), crate = crate)]
#[derive(Debug)]
struct Everything {
    text: String,
    #[aws(range(1..=9))]
    number: i64,
    flag: bool,
    #[aws(length(1..))]
    tags: Vec<Tag>,
    map: BTreeMap<String, Tag>,
    blob: Blob,
    time: Timestamp,
    nested: Tag,
    closed: Closed,
    #[aws(length(..=4))]
    secret: Sensitive<String>,
    document: Document,
    #[aws(range(1..=2))]
    fraction: Option<f64>,
}

#[aws_shape(crate = crate)]
#[derive(Debug)]
struct Tag {
    #[aws(length(2..=3))]
    key: String,
}

#[aws_shape(crate = crate, rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug)]
enum Closed {
    Red,
    Green,
}

#[aws_operation(target = "DynamoDB_20120810.GetItem", output = (), crate = crate)]
#[derive(Debug)]
struct Other {}

fn violations(body: &str) -> Vec<Violation> {
    match read::<Everything>(body.as_bytes()) {
        Err(Unfit::Invalid(violations)) => violations,
        other => panic!("{other:?}"),
    }
}

fn whole() -> serde_json::Value {
    json!({
        "Text": "", "Number": 1, "Flag": true, "Tags": [{"Key": "ab"}], "Map": {}, "Blob": "",
        "Time": 0, "Nested": {"Key": "abc"}, "Closed": "RED", "Secret": "", "Document": null,
    })
}

#[test]
fn all_that_is_absent_is_told_at_once() {
    for body in ["", "{}", "{\"Text\":null}"] {
        let found = violations(body);
        let paths: Vec<_> = found.iter().map(|one| one.wire_path.as_str()).collect();
        let expected = [
            "Text", "Number", "Flag", "Tags", "Map", "Blob", "Time", "Nested", "Closed", "Secret",
            "Document",
        ];
        assert_eq!(paths, expected, "{body}");
        assert!(found.iter().all(|one| one.rule == "must not be null"));
    }
}

#[test]
fn absent_unknown_and_out_of_bounds_together() {
    let mut body = whole();
    body["Document"] = json!({"any": "thing"});
    body["Tags"] = json!([{"Key": "ab"}, {}, {"Key": "a"}]);
    body["Map"] = json!({"k": {}});
    body["Closed"] = json!("BLUE");
    body["Number"] = json!(0);
    body["Secret"] = json!("hunter2");
    body["Fraction"] = json!(2.5);
    let found = violations(&body.to_string());
    let text = wording::violations(&found);
    let rule = "failed to satisfy constraint: Member must";
    assert_eq!(
        text,
        format!(
            "7 validation errors detected: \
             Value 'BLUE' at 'closed' {rule} satisfy enum value set: [RED, GREEN]; \
             Value null at 'map.k.key' {rule} not be null; \
             Value null at 'tags.2.member.key' {rule} not be null; \
             Value at 'number' {rule} have value greater than or equal to 1; \
             Value at 'tags.3.member.key' {rule} have length greater than or equal to 2; \
             Value at 'secret' {rule} have length less than or equal to 4; \
             Value at 'fraction' {rule} have value less than or equal to 2"
        )
    );
    assert!(!text.contains("hunter2") && !format!("{found:?}").contains("hunter2"));
}

#[test]
fn wrong_types_come_first_and_in_the_words_of_aws() {
    let list = "Start of list found where not expected";
    let object = "Start of structure or map found where not expected.";
    for (member, value, message) in [
        ("Text", json!(1), Some("NUMBER_VALUE can not be converted to a String")),
        ("Text", json!([]), Some(list)),
        ("Number", json!("x"), Some("STRING_VALUE can not be converted to an Integer")),
        ("Number", json!(1.5), Some("NUMBER_VALUE can not be converted to an Integer")),
        ("Flag", json!(0), Some("NUMBER_VALUE can not be converted to a Boolean")),
        ("Tags", json!({}), Some(object)),
        ("Nested", json!(true), Some("TRUE_VALUE can not be converted to a String")),
        ("Time", json!({}), Some(object)),
        ("Closed", json!(false), Some("FALSE_VALUE can not be converted to a String")),
    ] {
        let mut body = whole();
        body[member] = value.clone();
        // Something absent besides does not matter, wherever it is.
        body["Document"] = json!(null);
        body["Secret"] = json!(null);
        match read::<Everything>(body.to_string().as_bytes()) {
            Err(Unfit::Serialization { message: found, .. }) => {
                assert_eq!(found.as_deref(), message, "{member}: {value}");
            }
            other => panic!("{member}: {value}: {other:?}"),
        }
    }
    for body in ["{", "[", "nul", "{\"Text\":\"\\ud800\"}", "\u{7f}"] {
        let Err(Unfit::Serialization { message, .. }) = read::<Everything>(body.as_bytes()) else {
            panic!("{body}")
        };
        assert_eq!(message, None, "{body}");
    }
}

#[test]
fn a_whole_input_is_read() {
    let read = read::<Everything>(whole().to_string().as_bytes());
    assert!(matches!(read, Err(Unfit::Invalid(ref all)) if all.len() == 1), "{read:?}");
    let mut body = whole();
    body["Document"] = json!({"any": "thing"});
    super::input::read::<Everything>(body.to_string().as_bytes()).unwrap();
}

#[test]
fn paths_that_are_none_end() {
    for path in ["[", ".[", "a[", "a.[x", "[\"", "a[1", "..", "]", "a[1]]["] {
        let _ = wording::at_mut(&mut json!({"a": [1, 2]}), path);
    }
}

#[test]
fn faults_in_turn() {
    let mut faults = Faults(vec![
        Fault::throttle().times(2),
        Fault::ExpiredToken.into(),
        Fault::CloseIdle.nth(5),
        Fault::internal().on_operation::<Other>(),
    ]);
    let mut next = || faults.next(Everything::META);
    assert_eq!(next(), Some(Fault::throttle()));
    assert_eq!(next(), Some(Fault::throttle()));
    assert_eq!(next(), Some(Fault::ExpiredToken));
    assert_eq!(next(), None);
    assert_eq!(next(), Some(Fault::CloseIdle));
    assert_eq!(next(), None);
    assert_eq!(faults.next(Other::META), Some(Fault::internal()));
    assert_eq!(faults.next(Other::META), None);
}

impl Fault {
    fn on_operation<T: crate::Operation>(self) -> super::FaultPlan {
        super::FaultPlan::from(self).on(T::META)
    }
}

#[test]
fn damaged_bodies_are_what_they_say() {
    let body = bytes::Bytes::from_static(b"{\"A\":1,\"B\":[2]}");
    let wrong = damage::body(&Fault::WrongTypes, &body).unwrap();
    assert_eq!(wrong, &b"{\"A\":[true],\"B\":\"x\"}"[..]);
    let bytes = damage::body(&Fault::InvalidUtf8, &body).unwrap();
    assert!(std::str::from_utf8(&bytes).is_err());
    assert!(std::str::from_utf8(&damage::body(&Fault::InvalidUtf8, &"".into()).unwrap()).is_err());
    assert_eq!(damage::body(&Fault::CloseIdle, &body), None);
}

#[test]
fn scopes() {
    let scope = |text: &str| {
        let mut headers = http::HeaderMap::new();
        headers.insert("authorization", text.parse().unwrap());
        Scope::of(&headers)
    };
    let whole = "AWS4-HMAC-SHA256 Credential=AKID/20150830/us-east-1/kms/aws4_request, Signed=x";
    let found = scope(whole).unwrap();
    assert_eq!((found.access_key_id.as_str(), found.region.as_str()), ("AKID", "us-east-1"));
    assert_eq!(found.service, "kms");
    for broken in ["", "Basic x", "AWS4-HMAC-SHA256 Credential=AKID/20150830/us-east-1/kms"] {
        assert_eq!(scope(broken), None, "{broken}");
    }
}
