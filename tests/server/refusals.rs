//! What is refused, with what AWS answers, and with what the author of the test is told.

use aws_operation::server::{Rejection, Replays};
use aws_operation::{Blob, Credentials, Sensitive, Transport as _, aws_operation};
use http::Request;

use crate::declared::{
    DynamoDbError, Encrypt, EncryptOutput, KEY_ID, KmsError, SECRET, bounded, credentials, encrypt,
    now, services,
};

/// Encrypt without the constraints that the server's declaration has.
#[aws_operation(target = "TrentService.Encrypt", output = EncryptOutput, error = KmsError)]
#[derive(Debug, Clone, Default)]
struct Unchecked {
    key_id: Option<String>,
    plaintext: Option<Blob>,
}

#[aws_operation(target = "TrentService.ScheduleKeyDeletion", output = ())]
#[derive(Debug, Clone)]
struct NotServed {}

#[aws_operation(target = "DynamoDB_20120810.ListTables", output = ())]
#[derive(Debug, Clone)]
struct NotServedEither {}

#[tokio::test]
async fn unknown_operations() {
    let server = services().in_process().unwrap();
    let error = NotServed {}.send(&server.client()).await.unwrap_err();
    assert_eq!(error.code(), Some("UnknownOperationException"));
    assert_eq!(&error.body().unwrap()[..], br#"{"__type":"UnknownOperationException"}"#);
    let why = server.records()[0].explanation().unwrap().to_owned();
    assert!(why.contains("`TrentService.ScheduleKeyDeletion`"), "{why}");
    assert!(why.contains("TrentService.Encrypt"), "{why}");
    let error = NotServedEither {}.send(&server.client()).await.unwrap_err();
    let body = br#"{"__type":"com.amazon.coral.service#UnknownOperationException"}"#;
    assert_eq!(&error.body().unwrap()[..], body);
}

#[tokio::test]
async fn what_is_no_call() {
    let server = services().in_process().unwrap();
    let request = |method: &str, path: &str, kind: &str| {
        Request::builder()
            .method(method)
            .uri(format!("http://h{path}"))
            .header("content-type", kind)
            .header("x-amz-target", "TrentService.Encrypt")
            .body("{}".into())
            .unwrap()
    };
    let json = "application/x-amz-json-1.1";
    for (method, path, kind) in [
        ("GET", "/", json),
        ("POST", "/kms", json),
        ("POST", "/", "application/json"),
        ("POST", "/", ""),
        // KMS speaks 1.1.
        ("POST", "/", "application/x-amz-json-1.0"),
    ] {
        let answer = server.transport().send(request(method, path, kind)).await.unwrap();
        assert_eq!(answer.status().as_u16(), 404, "{method} {path} {kind}");
        assert_eq!(&answer.body()[..], b"<UnknownOperationException/>\n");
    }
    assert_eq!(server.records().len(), 5);
    assert!(server.records().iter().all(|one| one.explanation().is_some() && !one.is_handled()));
    // The signature is what is missing, then.
    let kind = "Application/X-Amz-Json-1.1; charset=utf-8";
    let answer = server.transport().send(request("POST", "/", kind)).await.unwrap();
    assert_eq!(answer.status().as_u16(), 400);
    let body = String::from_utf8(answer.body().to_vec()).unwrap();
    assert!(body.contains("MissingAuthenticationTokenException"), "{body}");
}

#[tokio::test]
async fn signatures() {
    let server = services().bind("127.0.0.1:0").await.unwrap();
    let refused = async |credentials: Credentials, region: &str| {
        let client = server.client_builder().credentials(credentials).region(region);
        let error = bounded(encrypt("abc").send(&client.build().unwrap())).await.unwrap_err();
        error.code().unwrap().to_owned()
    };
    let code = refused(Credentials::new(KEY_ID, "wrong"), "us-east-1").await;
    assert_eq!(code, "InvalidSignatureException");
    let code = refused(Credentials::new("AKIAI44QH8DHBEXAMPLE", SECRET), "us-east-1").await;
    assert_eq!(code, "UnrecognizedClientException");
    let code = refused(credentials().with_session_token("t"), "us-east-1").await;
    assert_eq!(code, "UnrecognizedClientException");
    let code = refused(credentials(), "eu-west-1").await;
    assert_eq!(code, "InvalidSignatureException");

    let records = server.records();
    assert!(records.iter().all(|one| !one.is_verified() && !one.is_handled()));
    // The typed input is there all the same.
    assert_eq!(server.requests::<Encrypt>().len(), records.len());
    let shown = format!("{records:?}");
    assert!(!shown.contains(SECRET), "{shown}");
    let why = records[0].explanation().unwrap();
    assert!(why.contains("x-amz-target:TrentService.Encrypt"), "{why}");
}

#[tokio::test]
async fn a_request_that_comes_twice() {
    let server = services().replays(Replays::Refuse).in_process().unwrap();
    let accepting = services().in_process().unwrap();
    let credentials = credentials();
    let options = aws_operation::SignOptions::new("us-east-1", &credentials, now());
    let request = encrypt("abc").sign(&options).unwrap();
    for (server, codes) in [(&server, [200, 400]), (&accepting, [200, 200])] {
        for code in codes {
            let answer = server.transport().send(request.clone()).await.unwrap();
            assert_eq!(answer.status().as_u16(), code, "{:?}", server.records());
        }
    }
    let records = server.records();
    assert_eq!(records[1].error_code(), Some("InvalidSignatureException"));
}

#[tokio::test]
async fn inputs_that_break_their_declaration() {
    let server = services().in_process().unwrap();
    let client = server.client();
    let error = Unchecked::default().send(&client).await.unwrap_err();
    assert_eq!(error.code(), Some("ValidationException"));
    let rule = "failed to satisfy constraint: Member must";
    let expected = format!(
        "2 validation errors detected: Value null at 'keyId' {rule} not be null; \
         Value null at 'plaintext' {rule} not be null"
    );
    assert_eq!(error.message(), Some(expected.as_str()));

    let empty = Unchecked { key_id: Some(String::new()), plaintext: Some(Blob::default()) };
    let error = empty.send(&client).await.unwrap_err();
    let expected = format!(
        "2 validation errors detected: Value at 'keyId' {rule} have length greater than or equal to \
         1; Value at 'plaintext' {rule} have length greater than or equal to 1"
    );
    assert_eq!(error.message(), Some(expected.as_str()));
    let records = server.records();
    assert!(records.iter().all(|one| one.is_verified() && !one.is_handled()));
    let why = records[1].explanation().unwrap();
    assert!(why.contains("`key_id` (`KeyId`) must be 1 to 2048 characters long, found 0"), "{why}");
}

#[tokio::test]
async fn a_service_may_have_an_error_of_its_own_for_them() {
    let server = services()
        .on_invalid(|input| {
            let is_ours = input.target == "TrentService.Encrypt";
            is_ours.then(|| Rejection::<DynamoDbError>::new("InvalidKeyId", input.message))
        })
        .in_process()
        .unwrap();
    let error = Unchecked::default().send(&server.client()).await.unwrap_err();
    assert_eq!(error.code(), Some("InvalidKeyId"));
    assert!(error.message().unwrap().starts_with("2 validation errors detected: "));
}

#[tokio::test]
async fn bodies_past_the_limit() {
    let secret = "s".repeat(3_000);
    let large = Encrypt {
        plaintext: Sensitive::new(Blob::from(secret.as_bytes().to_vec())),
        ..encrypt("")
    };
    for bound in [true, false] {
        let builder = services().max_request_bytes(1_000);
        let server = match bound {
            true => builder.bind("127.0.0.1:0").await.unwrap(),
            false => builder.in_process().unwrap(),
        };
        let error = bounded(large.send(&server.client())).await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(413), "{error}");
        bounded(encrypt("abc").send(&server.client())).await.unwrap();
    }
}
