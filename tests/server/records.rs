//! What a server remembers.

use aws_operation::server::Fault;

use crate::declared::{Encrypt, KEY_ID, PurgeQueue, SECRET, bounded, encrypt, now, services};

#[tokio::test]
async fn a_record_has_all_of_a_request() {
    let server = services().bind("127.0.0.1:0").await.unwrap();
    let client = server.client();
    bounded(encrypt("hunter2").send(&client)).await.unwrap();
    bounded(encrypt("abc").send(&client)).await.unwrap();
    let records = server.records();
    let [first, second] = &records[..] else { panic!("{records:?}") };
    assert_eq!(first.target(), Some("TrentService.Encrypt"));
    assert_eq!((first.method(), first.path()), ("POST", "/"));
    assert_eq!(first.header("content-type"), Some("application/x-amz-json-1.1"));
    assert_eq!(first.access_key_id(), Some(KEY_ID));
    assert_eq!(first.region(), Some("us-east-1"));
    assert_eq!(first.received_at(), now());
    assert!(first.is_verified() && first.is_handled());
    assert_eq!(first.status().map(|status| status.as_u16()), Some(200));
    assert_eq!((first.error_code(), first.explanation(), first.fault()), (None, None, None));
    assert_eq!(&first.body()[..], br#"{"KeyId":"alias/k","Plaintext":"aHVudGVyMg=="}"#);
    // One connection is kept for both.
    assert_eq!((first.connection(), second.connection()), (1, 1));
    assert_ne!(first.request_id(), second.request_id());

    let line = format!("{first:?}");
    assert_eq!(line, format!("#1 TrentService.Encrypt by {KEY_ID} → 200"));
    let all = format!("{server:?} {:?}", server.requests::<Encrypt>());
    assert!(!all.contains("hunter2") && !all.contains("aHVudGVyMg==") && !all.contains(SECRET));

    assert_eq!(server.requests::<Encrypt>(), [encrypt("hunter2"), encrypt("abc")]);
    assert_eq!(server.requests::<PurgeQueue>(), []);
    server.forget();
    assert!(server.records().is_empty());
    bounded(encrypt("abc").send(&client)).await.unwrap();
    assert_eq!(server.requests::<Encrypt>().len(), 1);
}

#[tokio::test]
async fn a_fault_is_on_record() {
    let server = services().fault(Fault::throttle()).in_process().unwrap();
    encrypt("abc").send(&server.client()).await.unwrap();
    let records = server.records();
    assert_eq!(records[0].fault(), Some(&Fault::throttle()));
    assert_eq!(records[0].error_code(), Some("ThrottlingException"));
    assert!(!records[0].is_handled() && records[1].is_handled());
    assert_eq!(records[1].fault(), None);
}
