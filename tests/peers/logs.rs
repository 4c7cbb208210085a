//! CloudWatch Logs of moto: camelCase members, longs for times, and operations without output.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_operation::{aws_error, aws_operation, aws_shape};
use futures_util::TryStreamExt as _;
use serde_json::json;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

#[aws_operation(
    target = "Logs_20140328.CreateLogGroup",
    output = (),
    error = LogsError,
    rename_all = "camelCase",
)]
#[derive(Debug, Clone)]
pub(crate) struct CreateLogGroup {
    #[aws(length(1..=512))]
    log_group_name: String,
    tags: Option<BTreeMap<String, String>>,
}

#[aws_operation(
    target = "Logs_20140328.CreateLogStream",
    output = (),
    error = LogsError,
    rename_all = "camelCase",
)]
#[derive(Debug, Clone)]
pub(crate) struct CreateLogStream {
    log_group_name: String,
    log_stream_name: String,
}

#[aws_operation(
    target = "Logs_20140328.PutLogEvents",
    error = LogsError,
    rename_all = "camelCase",
)]
#[derive(Debug, Clone)]
pub(crate) struct PutLogEvents {
    log_group_name: String,
    log_stream_name: String,
    log_events: Vec<InputLogEvent>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct InputLogEvent {
    timestamp: i64,
    message: String,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct PutLogEventsOutput {
    next_sequence_token: Option<String>,
}

#[aws_operation(
    target = "Logs_20140328.GetLogEvents",
    error = LogsError,
    rename_all = "camelCase",
)]
#[derive(Debug, Clone)]
pub(crate) struct GetLogEvents {
    log_group_name: Option<String>,
    log_stream_name: String,
    start_from_head: Option<bool>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct GetLogEventsOutput {
    events: Option<Vec<OutputLogEvent>>,
    next_forward_token: Option<String>,
    next_backward_token: Option<String>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct OutputLogEvent {
    timestamp: Option<i64>,
    message: Option<String>,
    ingestion_time: Option<i64>,
}

#[aws_operation(
    target = "Logs_20140328.DescribeLogGroups",
    error = LogsError,
    rename_all = "camelCase",
    paginate(input = next_token, output = next_token, items = log_groups),
)]
#[derive(Debug, Clone)]
pub(crate) struct DescribeLogGroups {
    #[aws(range(1..=50))]
    limit: Option<i32>,
    next_token: Option<String>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct DescribeLogGroupsOutput {
    log_groups: Option<Vec<LogGroup>>,
    next_token: Option<String>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct LogGroup {
    log_group_name: Option<String>,
    creation_time: Option<i64>,
    metric_filter_count: Option<i32>,
    arn: Option<String>,
    stored_bytes: Option<i64>,
    log_group_arn: Option<String>,
}

#[aws_error(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum LogsError {
    ResourceAlreadyExistsException { message: Option<String> },
    ResourceNotFoundException { message: Option<String> },
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::logs::put_and_get_events", put_and_get_events);
    trials.add("moto::logs::groups_in_pages", groups_in_pages);
    trials.add("moto::logs::existing_group", existing_group);
}

fn group(name: &str) -> CreateLogGroup {
    let tags: BTreeMap<_, _> = [("Team".to_owned(), "data".to_owned())].into();
    CreateLogGroup::builder().log_group_name(name).tags(tags).build()
}

async fn put_and_get_events(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "logs", "us-east-1").await?;
    group("g").send(&moto.client).await?;
    let stream =
        CreateLogStream { log_group_name: "g".to_owned(), log_stream_name: "s".to_owned() };
    stream.send(&moto.client).await?;

    // moto, as the service, takes no events of long ago.
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    let now = i64::try_from(now.as_millis())?;
    let event = |after, message: &str| InputLogEvent {
        timestamp: now + after,
        message: message.to_owned(),
    };
    PutLogEvents::builder()
        .log_group_name("g")
        .log_stream_name("s")
        .log_events(vec![event(0, "one\ttab"), event(1, "two \u{1f600}")])
        .send(&moto.client)
        .await?;
    let get = GetLogEvents::builder()
        .log_group_name("g")
        .log_stream_name("s")
        .start_from_head(true)
        .build();
    let ours = Answer::of(get.send(&moto.client).await)?;
    let theirs = moto.boto3("get_log_events", serde_json::to_value(get)?).await?;
    ours.must_be(&theirs)?;
    assert_eq!(ours.output()?["events"][1]["message"], "two \u{1f600}");
    Ok(())
}

async fn groups_in_pages(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "logs", "us-east-2").await?;
    for number in 0..5 {
        group(&format!("group-{number}")).send(&moto.client).await?;
    }
    let list = DescribeLogGroups::builder().limit(2).build();
    let pages: Vec<_> = list.clone().pages(&moto.client).try_collect().await?;
    assert_eq!(pages.len(), 3);
    let theirs = moto.boto3("*describe_log_groups", json!({ "limit": 2 })).await?;
    Answer::Output(serde_json::to_value(&pages)?).must_be(&theirs)?;
    let items: Vec<_> = list.items(&moto.client).try_collect().await?;
    assert_eq!(items.len(), 5);
    Ok(())
}

async fn existing_group(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "logs", "us-west-1").await?;
    group("g").send(&moto.client).await?;
    let ours = Answer::of(group("g").send(&moto.client).await)?;
    ours.must_have_code("ResourceAlreadyExistsException")?;
    let theirs = moto.boto3("create_log_group", serde_json::to_value(group("g"))?).await?;
    ours.must_be(&theirs)
}
