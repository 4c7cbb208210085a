//! SQS of moto: maps keyed by a string enum, and the error codes of the protocol that it spoke before.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_operation::{Blob, aws_error, aws_operation, aws_shape};
use serde_json::json;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

#[aws_operation(target = "AmazonSQS.CreateQueue", error = SqsError)]
#[derive(Debug, Clone)]
pub(crate) struct CreateQueue {
    queue_name: String,
    attributes: Option<BTreeMap<QueueAttributeName, String>>,
    #[aws(rename = "tags")]
    tags: Option<BTreeMap<String, String>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum QueueAttributeName {
    VisibilityTimeout,
    DelaySeconds,
    #[aws(other)]
    Other(String),
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct CreateQueueOutput {
    queue_url: String,
}

#[aws_operation(target = "AmazonSQS.GetQueueAttributes", error = SqsError)]
#[derive(Debug, Clone)]
pub(crate) struct GetQueueAttributes {
    queue_url: String,
    attribute_names: Option<Vec<QueueAttributeName>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct GetQueueAttributesOutput {
    attributes: Option<BTreeMap<QueueAttributeName, String>>,
}

#[aws_operation(target = "AmazonSQS.GetQueueUrl", error = SqsError)]
#[derive(Debug, Clone)]
pub(crate) struct GetQueueUrl {
    queue_name: String,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct GetQueueUrlOutput {
    queue_url: Option<String>,
}

#[aws_operation(target = "AmazonSQS.SendMessage", error = SqsError)]
#[derive(Debug, Clone)]
pub(crate) struct SendMessage {
    queue_url: String,
    message_body: String,
    message_attributes: Option<BTreeMap<String, MessageAttributeValue>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MessageAttributeValue {
    data_type: String,
    string_value: Option<String>,
    binary_value: Option<Blob>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct SendMessageOutput {
    message_id: Option<String>,
    #[aws(rename = "MD5OfMessageBody")]
    md5_of_message_body: Option<String>,
    #[aws(rename = "MD5OfMessageAttributes")]
    md5_of_message_attributes: Option<String>,
}

#[aws_operation(target = "AmazonSQS.ReceiveMessage", error = SqsError)]
#[derive(Debug, Clone)]
pub(crate) struct ReceiveMessage {
    queue_url: String,
    #[aws(range(1..=10))]
    max_number_of_messages: Option<i32>,
    visibility_timeout: Option<i32>,
    message_attribute_names: Option<Vec<String>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct ReceiveMessageOutput {
    messages: Option<Vec<Message>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct Message {
    message_id: Option<String>,
    body: Option<String>,
    receipt_handle: Option<String>,
    #[aws(rename = "MD5OfBody")]
    md5_of_body: Option<String>,
    #[aws(rename = "MD5OfMessageAttributes")]
    md5_of_message_attributes: Option<String>,
    message_attributes: Option<BTreeMap<String, MessageAttributeValue>>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SqsError {
    QueueDoesNotExist { message: Option<String> },
    InvalidAttributeValue { message: Option<String> },
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::sqs::queue_attributes", queue_attributes);
    trials.add("moto::sqs::send_and_receive", send_and_receive);
    trials.add("moto::sqs::query_compatible_error", query_compatible_error);
}

async fn queue_attributes(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "sqs", "us-east-1").await?;
    let attributes = [
        (QueueAttributeName::VisibilityTimeout, "45".to_owned()),
        (QueueAttributeName::Other("MaximumMessageSize".to_owned()), "2048".to_owned()),
    ];
    let url = CreateQueue::builder()
        .queue_name("attributes")
        .attributes(BTreeMap::from(attributes.clone()))
        .tags(BTreeMap::from([("team".to_owned(), "data".to_owned())]))
        .send(&moto.client)
        .await?
        .queue_url;
    let all = vec![QueueAttributeName::Other("All".to_owned())];
    let get = GetQueueAttributes::builder().queue_url(&*url).attribute_names(all).build();
    let output = get.send(&moto.client).await?;
    let got = output.attributes.as_ref().ok_or("no attributes")?;
    assert!(attributes.iter().all(|(name, value)| got.get(name) == Some(value)), "{got:?}");
    let input = json!({ "QueueUrl": url, "AttributeNames": ["All"] });
    let theirs = moto.boto3("get_queue_attributes", input).await?;
    Answer::Output(serde_json::to_value(output)?).must_be(&theirs)?;

    let tags = moto.boto3("list_queue_tags", json!({ "QueueUrl": url })).await?.output()?;
    assert_eq!(tags, json!({ "Tags": { "team": "data" } }));
    Ok(())
}

async fn send_and_receive(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "sqs", "us-east-2").await?;
    let url = CreateQueue::builder().queue_name("q").send(&moto.client).await?.queue_url;
    let text = MessageAttributeValue {
        data_type: "String".to_owned(),
        string_value: Some("grün".to_owned()),
        binary_value: None,
    };
    let binary = MessageAttributeValue {
        data_type: "Binary".to_owned(),
        string_value: None,
        binary_value: Some(Blob::from(&[0, 255])),
    };
    let attributes: BTreeMap<_, _> =
        [("text".to_owned(), text), ("binary".to_owned(), binary)].into();
    let sent = SendMessage::builder()
        .queue_url(&*url)
        .message_body("line\nline \u{1f600}")
        .message_attributes(attributes.clone())
        .send(&moto.client)
        .await?;
    // Visible again at once, for boto3 to receive it too.
    let receive = ReceiveMessage::builder()
        .queue_url(&*url)
        .max_number_of_messages(10)
        .visibility_timeout(0)
        .message_attribute_names(vec!["All".to_owned()])
        .build();
    let received = receive.send(&moto.client).await?;
    let [message] = received.messages.as_deref().unwrap_or_default() else {
        return Err(format!("one message was sent: {received:?}").into());
    };
    assert_eq!(message.message_id, sent.message_id);
    assert_eq!(message.md5_of_body, sent.md5_of_message_body);
    assert_eq!(message.md5_of_message_attributes, sent.md5_of_message_attributes);
    assert_eq!(message.message_attributes.as_ref(), Some(&attributes));
    let input = serde_json::to_value(&receive)?;
    let theirs = moto.boto3("receive_message", input).await?.without(&["ReceiptHandle"]);
    Answer::Output(serde_json::to_value(received)?).without(&["ReceiptHandle"]).must_be(&theirs)
}

/// `code()` is what callers of the query protocol know, and the declaration has the shape's name.
async fn query_compatible_error(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "sqs", "us-east-1").await?;
    let result = GetQueueUrl { queue_name: "none".to_owned() }.send(&moto.client).await;
    let Err(why) = &result else { return Err("it is there".into()) };
    let Some(SqsError::QueueDoesNotExist { message }) = why.modeled() else {
        return Err(format!("not modeled: {why}").into());
    };
    assert_eq!(message.as_deref(), why.message());
    let theirs = moto.boto3("get_queue_url", json!({ "QueueName": "none" })).await?;
    let ours = Answer::of(result)?;
    ours.must_have_code("AWS.SimpleQueueService.NonExistentQueue")?;
    ours.must_be(&theirs)
}
