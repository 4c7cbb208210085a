//! EventBridge of moto: a request that succeeds in part.

use std::sync::Arc;

use aws_operation::{Timestamp, aws_operation, aws_shape};
use serde_json::json;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

#[aws_operation(target = "AWSEvents.PutEvents")]
#[derive(Debug, Clone)]
pub(crate) struct PutEvents {
    #[aws(length(1..=10))]
    entries: Vec<PutEventsRequestEntry>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct PutEventsRequestEntry {
    time: Option<Timestamp>,
    source: Option<String>,
    resources: Option<Vec<String>>,
    detail_type: Option<String>,
    detail: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct PutEventsOutput {
    failed_entry_count: i32,
    entries: Vec<PutEventsResultEntry>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct PutEventsResultEntry {
    event_id: Option<String>,
    error_code: Option<String>,
    error_message: Option<String>,
}

#[aws_operation(target = "AWSEvents.DescribeRule")]
#[derive(Debug, Clone)]
pub(crate) struct DescribeRule {
    name: String,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct DescribeRuleOutput {
    arn: Option<String>,
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::eventbridge::partial_success", partial_success);
    trials.add("moto::eventbridge::undeclared_error", undeclared_error);
}

async fn partial_success(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "events", "us-east-1").await?;
    let whole = PutEventsRequestEntry {
        time: Some(Timestamp::from_secs(1_761_664_173)),
        source: Some("tests".to_owned()),
        resources: Some(vec![]),
        detail_type: Some("trial".to_owned()),
        detail: Some("{\"a\":[1,\"ü\"]}".to_owned()),
    };
    let broken = PutEventsRequestEntry { detail: None, ..whole.clone() };
    let put = PutEvents { entries: vec![whole, broken] };
    let output = put.send(&moto.client).await?;
    assert_eq!(output.failed_entry_count, 1);
    assert!(output.entries[0].event_id.is_some(), "{output:?}");
    // Each event has an id of its own.
    let ours = Answer::Output(serde_json::to_value(output)?).without(&["EventId"]);
    let theirs = moto.boto3("put_events", serde_json::to_value(put)?).await?;
    ours.must_be(&theirs.without(&["EventId"]))
}

/// Without `error = …` the code and the message are there all the same.
async fn undeclared_error(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "events", "us-east-1").await?;
    let result = DescribeRule { name: "none".to_owned() }.send(&moto.client).await;
    let Err(why) = &result else { return Err("it is there".into()) };
    let error = why.modeled().ok_or("no error")?;
    assert_eq!(Some(error.code.as_str()), why.code());
    let theirs = moto.boto3("describe_rule", json!({ "Name": "none" })).await?;
    let ours = Answer::of(result)?;
    ours.must_have_code("ResourceNotFoundException")?;
    ours.must_be(&theirs)
}
