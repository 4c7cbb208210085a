//! Requests and responses without a client: signed here, carried by whoever can.

use std::sync::Arc;

use aws_operation::{Credentials, ErrorKind, SignOptions, aws_operation};
use bytes::Bytes;
use emr_studio::GetStudioSessionMapping;
use emr_studio::endpoint::{Endpoint, EndpointConfig};
use hyper::{Request, Response};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::{
    Facts, KEY_ID, SECRET, Script, TARGET, answer, bounded, builder, credentials, fails, get, now,
    over,
};

#[aws_operation(target = "secretsmanager.CreateSecret", output = ())]
#[derive(Debug, Clone)]
struct CreateSecret {
    name: String,
    #[aws(idempotency_token)]
    client_request_token: Option<String>,
}

/// Carries a request by hand.
async fn carry(request: Request<Bytes>) -> Response<Bytes> {
    let host = request.uri().authority().unwrap().as_str();
    let mut head = format!("POST {} HTTP/1.1\r\nhost: {host}\r\n", request.uri().path());
    for (name, value) in request.headers().iter().filter(|(name, _)| *name != "host") {
        head.push_str(&format!("{name}: {}\r\n", value.to_str().unwrap()));
    }
    head.push_str("connection: close\r\n\r\n");
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream.write_all(&[head.as_bytes(), request.body()].concat()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();

    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = std::str::from_utf8(&bytes[..end]).unwrap();
    let (status, headers) = head.split_once("\r\n").unwrap();
    let mut response = Response::builder().status(&status["HTTP/1.1 ".len()..][..3]);
    for (name, value) in headers.lines().filter_map(|line| line.split_once(": ")) {
        response = response.header(name, value);
    }
    response.body(Bytes::copy_from_slice(&bytes[end + 4..])).unwrap()
}

#[tokio::test]
async fn signed_here_and_carried_by_hand() {
    let clock = Arc::new(now);
    let endpoint =
        Endpoint::start(EndpointConfig { clock, ..EndpointConfig::default() }).await.unwrap();
    let url = endpoint.url();
    let pair = Credentials::new(KEY_ID, SECRET);
    let options =
        SignOptions { endpoint_url: Some(url), ..SignOptions::new("us-east-1", &pair, now()) };
    let response = bounded(carry(get().sign(&options).unwrap())).await;
    let mapping = GetStudioSessionMapping::parse(response).unwrap().session_mapping.unwrap();
    assert_eq!(mapping.identity_name.as_deref(), Some("alice"));

    let forged = Credentials::new(KEY_ID, "another secret");
    let options = SignOptions { credentials: &forged, ..options };
    let response = bounded(carry(get().sign(&options).unwrap())).await;
    let error = GetStudioSessionMapping::parse(response).unwrap_err();
    assert_eq!(error.code(), Some("InvalidSignatureException"));
}

#[tokio::test]
async fn the_same_as_the_client_sends() {
    let script = Script::new([answer(200, "{}"), answer(200, "{}")]);
    let credentials = credentials();
    for url in [None, Some("http://127.0.0.1:1/path")] {
        let client = match url {
            None => over(&script),
            Some(url) => builder().transport(script.clone()).endpoint_url(url).build().unwrap(),
        };
        get().send(&client).await.unwrap();
        let mut sent = script.requests().pop().unwrap();
        let options =
            SignOptions { endpoint_url: url, ..SignOptions::new("us-east-1", &credentials, now()) };
        let signed = get().sign(&options).unwrap();
        // Clients name themselves, the call and the attempt, and sign the latter two.
        for name in ["user-agent", "amz-sdk-invocation-id", "amz-sdk-request", "authorization"] {
            sent.headers_mut().remove(name).unwrap();
        }
        let mut signed = signed;
        signed.headers_mut().remove("authorization").unwrap();
        assert_eq!(signed.headers(), sent.headers());
        assert_eq!(
            (signed.method(), signed.uri(), signed.body()),
            (sent.method(), sent.uri(), sent.body())
        );
    }
}

#[test]
fn what_cannot_be_signed() {
    let pair = credentials();
    let options = SignOptions::new("us-east-1", &pair, now());
    fails(
        GetStudioSessionMapping { identity_name: None, ..get() }.sign(&options),
        &Facts::unsent(
            ErrorKind::Validation,
            format!(
                "{TARGET} was not sent: exactly one of `identity_id` (`IdentityId`) or \
                 `identity_name` (`IdentityName`) must be set, found none"
            ),
        ),
    );
    fails(
        get().sign(&SignOptions { region: "us_east_1", ..options.clone() }),
        &Facts::unsent(
            ErrorKind::Configuration,
            format!(
                "{TARGET} was not sent: the region `us_east_1` cannot be part of a host name; \
                 did you mean `us-east-1`?"
            ),
        ),
    );
    fails(
        get().sign(&SignOptions { endpoint_url: Some("localhost:1"), ..options }),
        &Facts::unsent(
            ErrorKind::Configuration,
            format!(
                "{TARGET} was not sent: endpoint_url is `localhost:1`, which is no endpoint; write \
                 scheme and host: `http://127.0.0.1:8765`"
            ),
        ),
    );
}

#[test]
fn idempotency_tokens_are_given() {
    let pair = credentials();
    let options = SignOptions::new("us-east-1", &pair, now());
    let operation = CreateSecret { name: "n".into(), client_request_token: None };
    let body = |options: &SignOptions<'_>| -> serde_json::Value {
        let request = operation.sign(options).unwrap();
        serde_json::from_slice(request.body()).unwrap()
    };
    assert_eq!(body(&options), serde_json::json!({"Name": "n"}));
    // As a JSON string, whatever is in it.
    for token in ["token", "a\"b", "a\\", "ü\n"] {
        let options = SignOptions { idempotency_token: Some(token), ..options.clone() };
        assert_eq!(body(&options), serde_json::json!({"ClientRequestToken": token, "Name": "n"}));
    }
}

#[test]
fn a_response_from_anywhere() {
    let body =
        r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":"GROUP","CreationTime":1.5e9}}"#;
    let mapping =
        GetStudioSessionMapping::parse(Response::new(body.into())).unwrap().session_mapping;
    assert_eq!(mapping.unwrap().creation_time.unwrap().to_string(), "2017-07-14T02:40:00Z");
    fails(
        GetStudioSessionMapping::parse(answer(400, r#"{"__type":"InternalServerError"}"#)),
        &Facts {
            attempts: 0,
            ..Facts::refused(
                400,
                Some("InternalServerError"),
                format!("{TARGET} failed: InternalServerError (HTTP 400, request id r-1)"),
            )
        },
    );
}
