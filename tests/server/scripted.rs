//! Canned answers.

use aws_operation::server::{Rejection, ScriptedTransport};
use aws_operation::{ErrorKind, TransportError, TransportErrorKind};

use crate::declared::{
    Encrypt, EncryptOutput, GetQueueUrl, GetQueueUrlOutput, KmsError, PurgeQueue, SqsError, encrypt,
};

fn output(id: &str) -> EncryptOutput {
    EncryptOutput { ciphertext_blob: None, key_id: Some(id.to_owned()) }
}

#[tokio::test]
async fn each_operation_has_its_answers_in_order() {
    let script = ScriptedTransport::new()
        .reply::<Encrypt>(output("1"))
        .reply::<PurgeQueue>(())
        .reply_to(&encrypt("b"), output("2"))
        .reject::<Encrypt>(KmsError::NotFoundException { message: Some("gone".into()) })
        .fail::<Encrypt>(TransportError::new(TransportErrorKind::TooLarge, "too much"));
    let client = script.client().unwrap();
    assert_eq!(encrypt("a").send(&client).await.unwrap(), output("1"));
    assert_eq!(encrypt("b").send(&client).await.unwrap(), output("2"));
    PurgeQueue { queue_url: "u".into() }.send(&client).await.unwrap();
    let error = encrypt("c").send(&client).await.unwrap_err();
    let message = Some("gone".to_owned());
    assert_eq!(error.modeled(), Some(&KmsError::NotFoundException { message }));
    let error = encrypt("d").send(&client).await.unwrap_err();
    assert_eq!(error.to_string(), "TrentService.Encrypt failed: too much (attempt 1 of 3)");
    script.finish().unwrap();
    let sent = script.requests::<Encrypt>();
    assert_eq!(sent, ["a", "b", "c", "d"].map(encrypt));
}

#[tokio::test]
async fn retries_go_on_to_the_next_answer() {
    let script = ScriptedTransport::new()
        .reject::<Encrypt>(Rejection::new("ThrottlingException", "slower"))
        .reply::<Encrypt>(output("1"));
    let client = script.client().unwrap();
    assert_eq!(encrypt("a").send(&client).await.unwrap(), output("1"));
    script.finish().unwrap();
}

#[tokio::test]
async fn what_is_not_expected_fails_at_once() {
    let script = ScriptedTransport::new().reply::<PurgeQueue>(());
    let client = script.client().unwrap();
    let error = encrypt("a").send(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1));
    let text = "the script has no answer for a call of TrentService.Encrypt";
    assert!(error.to_string().contains(text), "{error}");
    let error = script.finish().unwrap_err();
    assert_eq!(
        error.to_string(),
        "the script was not followed: it has no answer for a call of TrentService.Encrypt; \
         1 answer was not used: AmazonSQS.PurgeQueue"
    );
    assert_eq!(error.unused(), ["AmazonSQS.PurgeQueue"]);
    assert_eq!(script.requests::<Encrypt>().len(), 1);
}

#[tokio::test]
async fn another_input_is_told_without_its_values() {
    let script = ScriptedTransport::new().reply_to(&encrypt("hunter2"), output("1"));
    let client = script.client().unwrap();
    let error = encrypt("other").send(&client).await.unwrap_err();
    let text = "an answer for another input of TrentService.Encrypt: `Plaintext` differs";
    assert!(error.to_string().contains(text), "{error}");
    // It is still there for the right one.
    encrypt("hunter2").send(&client).await.unwrap();
    assert!(script.finish().unwrap_err().unused().is_empty());
}

#[tokio::test]
async fn codes_of_the_query_protocol_are_the_scripts_own_affair() {
    let missing = || SqsError::QueueDoesNotExist { message: None };
    let script = ScriptedTransport::new()
        .reject::<GetQueueUrl>(missing())
        .reject::<GetQueueUrl>(
            Rejection::from(missing()).query_code("AWS.SimpleQueueService.NonExistentQueue"),
        )
        .reply::<GetQueueUrl>(GetQueueUrlOutput { queue_url: None });
    let client = script.client().unwrap();
    let get = GetQueueUrl { queue_name: "q".into() };
    let error = get.send(&client).await.unwrap_err();
    assert_eq!(error.code(), Some("QueueDoesNotExist"));
    let error = get.send(&client).await.unwrap_err();
    assert_eq!(error.code(), Some("AWS.SimpleQueueService.NonExistentQueue"));
    assert!(error.modeled().is_some());
    get.send(&client).await.unwrap();
    script.finish().unwrap();
}

#[tokio::test]
async fn an_untouched_script_is_followed_if_it_is_empty() {
    ScriptedTransport::new().finish().unwrap();
    let script = ScriptedTransport::new().reply::<PurgeQueue>(()).reply::<PurgeQueue>(());
    let error = script.finish().unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("2 answers were not used: AmazonSQS.PurgeQueue, AmazonSQS.PurgeQueue")
    );
    assert!(format!("{script:?}").contains("left"));
}
