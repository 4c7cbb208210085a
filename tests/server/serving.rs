//! Operations of several services on one server, on a socket and in process.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use aws_operation::server::{Rejection, Server};
use aws_operation::{Blob, ErrorKind, aws_operation};
use http::StatusCode;
use http::header::{HeaderName, HeaderValue};

use crate::declared::{
    AttributeValue, DynamoDbError, Encrypt, GetItem, GetQueueUrl, KEY_ID, KmsError, PurgeQueue,
    bounded, credentials, encrypt, now, services,
};

/// The same on both, but for the wire.
async fn both() -> [Server; 2] {
    [services().bind("127.0.0.1:0").await.unwrap(), services().in_process().unwrap()]
}

#[tokio::test]
async fn values_and_errors_of_three_services() {
    for server in both().await {
        let client = server.client();
        let output = bounded(encrypt("abc").send(&client)).await.unwrap();
        assert_eq!(output.ciphertext_blob, Some(Blob::from(b"cba".to_vec())));

        let key = [("id".to_owned(), AttributeValue::N("1".into()))].into();
        let get = GetItem { table_name: "t".into(), key };
        let output = bounded(get.send(&client)).await.unwrap();
        assert_eq!(output.item, Some(get.key.clone()));

        let get = GetQueueUrl { queue_name: "jobs".into() };
        let output = bounded(get.send(&client)).await.unwrap();
        assert_eq!(output.queue_url.as_deref(), Some("http://sqs/1/jobs"));
        // Nothing comes back, and that is no mistake.
        let purge = PurgeQueue { queue_url: "http://sqs/1/jobs".into() };
        bounded(purge.send(&client)).await.unwrap();

        let wrong = Encrypt { key_id: "alias/other".into(), ..encrypt("abc") };
        let error = bounded(wrong.send(&client)).await.unwrap_err();
        assert_eq!(error.status(), Some(StatusCode::BAD_REQUEST));
        let message = Some("no such key".to_owned());
        assert_eq!(error.modeled(), Some(&KmsError::NotFoundException { message }));

        let get = GetItem { table_name: "none".into(), key: [].into() };
        let error = bounded(get.send(&client)).await.unwrap_err();
        assert!(matches!(
            error.modeled(),
            Some(DynamoDbError::ResourceNotFoundException { message: Some(_) })
        ));
        // awsJson 1.0 has the namespace of the model.
        let body = String::from_utf8(error.body().unwrap().to_vec()).unwrap();
        let name = "\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\"";
        assert!(body.contains(name), "{body}");

        // The query protocol's code for whoever asks for it, and the shape beside it.
        let get = GetQueueUrl { queue_name: "none".into() };
        let error = bounded(get.send(&client)).await.unwrap_err();
        assert_eq!(error.code(), Some("AWS.SimpleQueueService.NonExistentQueue"));
        assert!(error.modeled().is_some(), "{error}");

        assert_eq!(server.requests::<Encrypt>().len(), 2);
        assert_eq!(
            server.requests::<GetItem>(),
            [
                GetItem {
                    table_name: "t".into(),
                    key: [("id".into(), AttributeValue::N("1".into()))].into()
                },
                get_none(),
            ]
        );
        server.shutdown().await;
    }
}

fn get_none() -> GetItem {
    GetItem { table_name: "none".into(), key: [].into() }
}

/// The same target in another service, as the two Timestreams have it.
#[aws_operation(
    target = "TrentService.Encrypt",
    output = (),
    endpoint_prefix = "vault",
    signing_name = "vault",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
struct OtherEncrypt {
    key_id: String,
}

#[tokio::test]
async fn the_signature_tells_services_with_one_target_apart() {
    let server = services().operation(async |_: OtherEncrypt| Ok(())).in_process().unwrap();
    let client = server.client();
    OtherEncrypt { key_id: "k".into() }.send(&client).await.unwrap();
    encrypt("abc").send(&client).await.unwrap();
    assert_eq!(server.requests::<OtherEncrypt>().len(), 1);
    assert_eq!(server.requests::<Encrypt>().len(), 1);
}

#[tokio::test]
async fn handlers_have_state_and_the_call() {
    let count = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&count);
    let server = Server::builder()
        .credentials(credentials())
        .region("eu-west-1")
        .clock(now)
        .operation_with(move |_: PurgeQueue, call| {
            let count = counter.fetch_add(1, Ordering::Relaxed);
            async move {
                assert_eq!(call.access_key_id(), Some(KEY_ID));
                assert_eq!(call.region(), Some("eu-west-1"));
                assert_eq!(call.received_at(), now());
                assert!(call.headers().contains_key("x-amz-date"));
                match count {
                    0 => Ok(()),
                    1 => Err(Rejection::new("AccessDeniedException", "not you")
                        .status(StatusCode::FORBIDDEN)),
                    2 => Err(Rejection::raw("<html>").status(StatusCode::IM_A_TEAPOT).header(
                        HeaderName::from_static("content-type"),
                        HeaderValue::from_static("text/html"),
                    )),
                    _ => Err(Rejection::new("InternalFailure", call.request_id())),
                }
            }
        })
        .bind("127.0.0.1:0")
        .await
        .unwrap();
    let client = server.client();
    let purge = PurgeQueue { queue_url: "u".into() };
    bounded(purge.send(&client)).await.unwrap();
    let error = bounded(purge.send(&client)).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::FORBIDDEN));
    assert_eq!((error.code(), error.message()), (Some("AccessDeniedException"), Some("not you")));
    let error = bounded(purge.send(&client)).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::IM_A_TEAPOT));
    assert_eq!(&error.body().unwrap()[..], b"<html>");
    let error = bounded(purge.send(&client)).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::INTERNAL_SERVER_ERROR));
    assert_eq!(error.message(), error.request_id());
    assert_eq!(count.load(Ordering::Relaxed), 3 + error.attempts());
}

#[tokio::test]
async fn a_panic_is_an_answer() {
    let server = Server::builder()
        .operation(async |purge: PurgeQueue| {
            assert_eq!(purge.queue_url, "expected", "the queue");
            Ok(())
        })
        .bind("127.0.0.1:0")
        .await
        .unwrap();
    let client = server.client();
    let error = bounded(PurgeQueue { queue_url: "u".into() }.send(&client)).await.unwrap_err();
    assert_eq!(error.code(), Some("InternalFailure"));
    let records = server.records();
    let why = records[0].explanation().unwrap();
    assert!(why.starts_with("the handler panicked: ") && why.contains("the queue"), "{why}");
    // The connection and the server live on.
    bounded(PurgeQueue { queue_url: "expected".into() }.send(&client)).await.unwrap();
}

#[tokio::test]
async fn the_last_handler_of_an_operation_wins() {
    let server = services()
        .operation(async |_: Encrypt| Err(KmsError::Internal { message: None }))
        .in_process()
        .unwrap();
    let error = encrypt("abc").send(&server.client()).await.unwrap_err();
    assert_eq!(error.code(), Some("KMSInternalException"));
    assert_eq!(error.modeled(), Some(&KmsError::Internal { message: None }));
}

#[tokio::test]
async fn in_process_needs_no_socket_and_outlives_the_server() {
    let server = services().in_process().unwrap();
    let (client, transport) = (server.client(), server.transport());
    assert_eq!(server.url(), "http://in-process.invalid");
    let other = server.client_builder().transport(transport).build().unwrap();
    server.shutdown().await;
    encrypt("abc").send(&client).await.unwrap();
    encrypt("abc").send(&other).await.unwrap();
}

#[tokio::test]
async fn a_dropped_server_is_gone() {
    let server = services().bind("127.0.0.1:0").await.unwrap();
    let client = server.client();
    bounded(encrypt("abc").send(&client)).await.unwrap();
    drop(server);
    let error = bounded(encrypt("abc").send(&client)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
}

#[tokio::test]
async fn only_loopback() {
    for address in ["0.0.0.0:0", "192.0.2.1:0", "[::]:0"] {
        let error = services().bind(address).await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
        assert!(error.to_string().contains("is not a loopback address; "), "{error}");
    }
}
