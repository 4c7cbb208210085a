//! Answers that are errors, and answers that are not what the declaration says.

use aws_operation::{ErrorKind, aws_operation, aws_shape};
use emr_studio::{
    CreateStudioSessionMapping, EmrStudioError, GetStudioSessionMapping, IdentityType,
    SessionMappingDetail,
};
use hyper::header::HeaderValue;

use crate::support::{DescribeReleaseLabel, Facts, Script, TARGET, answer, fails, get, over};

/// The identity types without a variant for new ones.
#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq)]
enum Strict {
    User,
    Group,
}

#[aws_shape]
#[derive(Debug)]
struct StrictOutput {
    session_mapping: Option<StrictDetail>,
    history: Option<Vec<StrictDetail>>,
}

#[aws_shape]
#[derive(Debug)]
struct StrictDetail {
    identity_type: Strict,
}

#[aws_operation(target = "ElasticMapReduce.GetStudioSessionMapping", output = StrictOutput)]
#[derive(Debug)]
struct StrictGet {
    studio_id: String,
}

/// Success with a body that cannot be read: what it says after `cannot read the response: `.
#[track_caller]
fn misread(body: impl Into<bytes::Bytes>, why: &str) {
    let body = body.into();
    let result = GetStudioSessionMapping::parse(answer(200, body.clone()));
    let text =
        format!("{TARGET} failed: cannot read the response: {why} (HTTP 200, request id r-1)");
    let expected = Facts { attempts: 0, ..Facts::misread(text) };
    let error = fails(result, &expected);
    assert_eq!(error.body(), Some(&body));
    assert!(error.modeled().is_none() && !error.is_retryable());
}

#[tokio::test]
async fn unknown_value_is_kept() {
    let body = r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":"ROBOT"}}"#;
    let script = Script::new([answer(200, body), answer(200, "{}")]);
    let client = over(&script);
    let mapping: SessionMappingDetail = get().send(&client).await.unwrap().session_mapping.unwrap();
    assert_eq!(mapping.identity_type, IdentityType::Unknown("ROBOT".into()));
    assert_eq!(serde_json::to_string(&mapping.identity_type).unwrap(), r#""ROBOT""#);

    let operation = GetStudioSessionMapping { identity_type: mapping.identity_type, ..get() };
    operation.send(&client).await.unwrap();
    let body: serde_json::Value = serde_json::from_slice(script.requests()[1].body()).unwrap();
    assert_eq!(body["IdentityType"], "ROBOT");
}

#[test]
fn unknown_value_without_a_place_for_it() {
    for (body, path) in [
        (r#"{"SessionMapping":{"IdentityType":"ROBOT"}}"#, "SessionMapping.IdentityType"),
        (
            r#"{"History":[{"IdentityType":"USER"},{"IdentityType":"ROBOT"}]}"#,
            "History[1].IdentityType",
        ),
    ] {
        fails(
            StrictGet::parse(answer(200, body)),
            &Facts {
                attempts: 0,
                ..Facts::misread(format!(
                    "{TARGET} failed: cannot read the response: at `{path}`: `ROBOT` is not a value of \
                 `Strict`, which knows `USER`, `GROUP`; a variant `#[aws(other)] Unknown(String)` \
                 keeps others (HTTP 200, request id r-1)"
                ))
            },
        );
    }
}

#[tokio::test]
async fn an_error_of_a_call_counts_its_attempt() {
    let script = Script::one(answer(200, "<html></html>"));
    fails(
        get().send(&over(&script)).await,
        &Facts::misread(format!(
            "{TARGET} failed: cannot read the response: the body is HTML or XML, not JSON \
             (HTTP 200, request id r-1)"
        )),
    );
}

#[test]
fn bodies_that_are_not_json() {
    misread("<!DOCTYPE html>\n<html>…</html>", "the body is HTML or XML, not JSON");
    misread(" \n<html>", "the body is HTML or XML, not JSON");
    misread("OK", "the body is not JSON: expected value at line 1 column 1");
    misread("{}{}", "the body is not JSON: trailing characters at line 1 column 3");
    misread(&b"\xff\xfe{\0}\0"[..], "the body is not UTF-8");
}

#[test]
fn truncated_json() {
    misread("{", "the JSON ends early, after 1 bytes");
    misread(
        r#"{"SessionMapping":{"StudioId":"es-"#,
        "at `SessionMapping.StudioId`: the JSON ends early, after 34 bytes",
    );
    misread(
        r#"{"SessionMapping":{"StudioId":"es-1","Iden"#,
        "at `SessionMapping`: the JSON ends early, after 42 bytes",
    );
    // In the middle of an escape.
    misread(
        r#"{"SessionMapping":{"StudioId":"es-1\"#,
        "at `SessionMapping.StudioId`: the JSON ends early, after 36 bytes",
    );
}

#[test]
fn invalid_utf8() {
    misread(
        &b"{\"SessionMapping\":{\"StudioId\":\"es-\xff\",\"IdentityType\":\"USER\"}}"[..],
        "at `SessionMapping.StudioId`: the body is not UTF-8",
    );
}

#[test]
fn wrong_types() {
    misread("null", "an object (`GetStudioSessionMappingOutput`) was expected, not null");
    misread(
        r#"{"SessionMapping":"es-1"}"#,
        "at `SessionMapping`: an object (`SessionMappingDetail`) was expected, not a string",
    );
    misread(
        r#"{"SessionMapping":{"StudioId":7,"IdentityType":"USER"}}"#,
        "at `SessionMapping.StudioId`: a string was expected, not an integer",
    );
    misread(
        r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":{"Name":"USER"}}}"#,
        "at `SessionMapping.IdentityType`: a string (`IdentityType`) was expected, not an object",
    );
}

#[test]
fn text_that_is_no_timestamp() {
    misread(
        r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":"USER","CreationTime":"now"}}"#,
        "at `SessionMapping.CreationTime`: a timestamp was expected, not this string",
    );
}

#[test]
fn lists_in_place_of_objects() {
    // The list is wrong, not its first item.
    misread("[]", "an object (`GetStudioSessionMappingOutput`) was expected, not a list");
    misread(
        r#"{"SessionMapping":[]}"#,
        "at `SessionMapping`: an object (`SessionMappingDetail`) was expected, not a list",
    );
}

#[test]
fn required_member_is_absent() {
    for body in [
        r#"{"SessionMapping":{"IdentityType":"USER"}}"#,
        r#"{"SessionMapping":{"IdentityType":"USER","StudioId":null}}"#,
    ] {
        misread(body, "at `SessionMapping`: the required member `StudioId` is absent");
    }
}

#[tokio::test]
async fn empty_bodies() {
    for body in ["", " \r\n", "{}", r#"{"SessionMapping":null,"New":[{"a":1}]}"#] {
        let output = get().send(&over(&Script::one(answer(200, body)))).await.unwrap();
        assert_eq!(output.session_mapping, None);
    }
    for body in ["", "{}", "null", "<html>", "\u{0}"] {
        let script = Script::one(answer(200, body));
        DescribeReleaseLabel {}.send(&over(&script)).await.unwrap();
        assert_eq!(script.requests()[0].body(), "{}");
    }
    let create = CreateStudioSessionMapping {
        studio_id: "es-1".into(),
        identity_id: None,
        identity_name: Some("alice".into()),
        identity_type: IdentityType::User,
        session_policy_arn: "arn".into(),
    };
    create.send(&over(&Script::one(answer(204, "")))).await.unwrap();
}

#[tokio::test]
async fn modeled_error() {
    let body = r#"{"__type":"com.amazon#InvalidRequestException:http://x/","ErrorCode":"Inner","Message":"Studio does not exist."}"#;
    let error = fails(
        get().send(&over(&Script::one(answer(400, body)))).await,
        &Facts::refused(
            400,
            Some("InvalidRequestException"),
            format!(
                "{TARGET} failed: InvalidRequestException: Studio does not exist. \
                 (HTTP 400, request id r-1)"
            ),
        ),
    );
    assert_eq!(error.message(), Some("Studio does not exist."));
    assert_eq!(
        error.modeled(),
        Some(&EmrStudioError::InvalidRequestException {
            error_code: Some("Inner".into()),
            message: Some("Studio does not exist.".into()),
        })
    );
}

#[tokio::test]
async fn error_that_the_declaration_lacks() {
    let error = fails(
        get().send(&over(&Script::one(answer(400, r#"{"__type":"ThrottlingException"}"#)))).await,
        &Facts::refused(
            400,
            Some("ThrottlingException"),
            format!("{TARGET} failed: ThrottlingException (HTTP 400, request id r-1)"),
        ),
    );
    assert!(error.modeled().is_none());
    assert!(error.is_throttling() && error.is_retryable());

    // Undeclared errors still have code and message.
    let body = r#"{"__type":"ValidationException","message":"line 1\nline 2\u0007"}"#;
    let error = fails(
        DescribeReleaseLabel {}.send(&over(&Script::one(answer(400, body)))).await,
        &Facts::refused(
            400,
            Some("ValidationException"),
            "ElasticMapReduce.DescribeReleaseLabel failed: ValidationException: line 1 line 2 \
             (HTTP 400, request id r-1)",
        ),
    );
    let modeled = error.into_modeled().unwrap();
    assert_eq!(modeled.code, "ValidationException");
    assert_eq!(modeled.message.as_deref(), Some("line 1\nline 2\u{7}"));
}

#[tokio::test]
async fn error_whose_body_does_not_fit() {
    let body = r#"{"__type":"InvalidRequestException","ErrorCode":7,"Message":"no"}"#;
    let error = fails(
        get().send(&over(&Script::one(answer(400, body)))).await,
        &Facts::refused(
            400,
            Some("InvalidRequestException"),
            format!(
                "{TARGET} failed: InvalidRequestException: no; its body does not fit the declared \
                 `InvalidRequestException`: at `ErrorCode`: a string was expected, not an integer \
                 (HTTP 400, request id r-1)"
            ),
        ),
    );
    assert!(error.modeled().is_none());
}

#[tokio::test]
async fn error_with_success() {
    let text = |code| format!("{TARGET} failed: {code}: no (HTTP 200, request id r-1)");
    for code in ["InvalidRequestException", "NewException"] {
        let body = format!(r#"{{"__type":"{code}","message":"no"}}"#);
        fails(
            get().send(&over(&Script::one(answer(200, body)))).await,
            &Facts::refused(200, Some(code), text(code)),
        );
    }
    let mut response = answer(200, r#"{"message":"no"}"#);
    response
        .headers_mut()
        .insert("x-amzn-errortype", HeaderValue::from_static("InternalServerError:http://x/"));
    let error = fails(
        get().send(&over(&Script::one(response))).await,
        &Facts::refused(200, Some("InternalServerError"), text("InternalServerError")),
    );
    assert_eq!(error.modeled(), Some(&EmrStudioError::InternalServerError {}));

    // A `__type` that names no error is a member like any other that is not declared.
    let body = r#"{"__type":"com.amazon#GetStudioSessionMappingOutput"}"#;
    assert!(get().send(&over(&Script::one(answer(200, body)))).await.is_ok());
}

#[tokio::test]
async fn errors_without_a_code() {
    let long = format!("<html>{}</html>", "x".repeat(500));
    let begin = format!("begins with `<html>{}…`", "x".repeat(114));
    for (status, body, why) in [
        (503, "", "no error code and no body"),
        (
            503,
            "<html>\r\n<h1>Slow down</h1></html>",
            "no error code, but the body is `<html> <h1>Slow down</h1></html>`",
        ),
        (502, &*long, &*format!("no error code, but the body {begin}")),
        (500, r#"{"message":"oops"}"#, "no error code, but: oops"),
        (404, r#"{"code":404}"#, r#"no error code, but the body is `{"code":404}`"#),
        (301, "", "no error code and no body"),
    ] {
        let error = fails(
            get().send(&over(&Script::one(answer(status, body.to_owned())))).await,
            &Facts::refused(
                status,
                None,
                format!("{TARGET} failed: {why} (HTTP {status}, request id r-1)"),
            ),
        );
        assert_eq!(error.kind(), ErrorKind::Service);
        assert_eq!(error.is_retryable(), status >= 500, "{status}");
        assert_eq!(error.body().unwrap(), body);
    }
}

#[tokio::test]
async fn an_error_without_a_request_id() {
    let mut response = answer(403, r#"{"__type":"AccessDeniedException"}"#);
    response.headers_mut().clear();
    fails(
        get().send(&over(&Script::one(response))).await,
        &Facts {
            request_id: None,
            ..Facts::refused(
                403,
                Some("AccessDeniedException"),
                format!("{TARGET} failed: AccessDeniedException (HTTP 403)"),
            )
        },
    );
}

#[test]
fn error_texts_have_an_end() {
    // A log line, not a dump of what came.
    let long = "x".repeat(1024 * 1024);
    for (status, body) in [
        (200, format!(r#"{{"SessionMapping":"{long}"}}"#)),
        (400, format!(r#"{{"__type":"InvalidRequestException","Message":"{long}"}}"#)),
        (400, format!(r#"{{"__type":"{long}"}}"#)),
        (400, format!(r#"{{"__type":"{long}","Message":"{long}"}}"#)),
        (200, format!(r#"{{"SessionMapping":{{"{long}":{{}},"StudioId":7}}}}"#)),
    ] {
        let error = GetStudioSessionMapping::parse(answer(status, body)).unwrap_err();
        assert!(error.to_string().len() < 4 * 1024, "{}", error.to_string().len());
    }
}

#[test]
fn error_texts_are_one_line() {
    // Nobody keeps a proxy, or whoever else answers, from writing a code like this.
    for (body, text) in [
        (r#"{"__type":"Bad\nException"}"#, "Bad Exception"),
        (r#"{"__type":"Bad\u0085Exception","message":"no\r\nno"}"#, "Bad Exception: no no"),
    ] {
        let error = GetStudioSessionMapping::parse(answer(400, body)).unwrap_err();
        let expected = format!("{TARGET} failed: {text} (HTTP 400, request id r-1)");
        assert_eq!(error.to_string(), expected);
        assert!(error.code().unwrap().contains(char::is_control), "`code()` is as it came");
    }
}

/// Readings of a sensor, as IoT services answer them.
#[aws_shape]
struct Readings {
    values: Vec<f64>,
    small: Vec<f32>,
}

#[aws_operation(target = "ElasticMapReduce.GetStudioSessionMapping", output = Readings)]
struct GetReadings {
    studio_id: String,
}

/// A double that is off by its last bit is another double for whoever compares or adds it.
#[test]
fn doubles_are_exact() {
    let doubles = (0..2_000_u64)
        .map(|n| f64::from_bits(n.wrapping_mul(0x9E37_79B9_7F4A_7C15)))
        .filter(|double| double.is_finite())
        .map(|double| format!("{double:e}"));
    // Many digits, halfway between two doubles, the least normal one, the least of all.
    let hard = [
        "123456789.12312345679",
        "9007199254740993.0",
        "9007199254740992.99999999999999999999",
        "2.2250738585072011e-308",
        "4.9406564584124654e-324",
        "1.7976931348623157e308",
        "0.1",
    ];
    let texts: Vec<_> = hard.into_iter().map(str::to_owned).chain(doubles).collect();
    let small = ["0.1", "16777217.0", "3.4028235e38", "1e-45"];
    let body = format!(r#"{{"Values":[{}],"Small":[{}]}}"#, texts.join(","), small.join(","));
    let read = GetReadings::parse(answer(200, body)).unwrap();
    for (text, double) in texts.iter().zip(&read.values) {
        assert_eq!(text.parse::<f64>().unwrap().to_bits(), double.to_bits(), "{text}");
    }
    for (text, float) in small.iter().zip(&read.small) {
        assert_eq!(text.parse::<f32>().unwrap().to_bits(), float.to_bits(), "{text}");
    }
    assert_eq!((read.values.len(), read.small.len()), (texts.len(), small.len()));
}
