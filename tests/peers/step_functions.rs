//! Step Functions of moto: camelCase members, and JSON within strings.

use std::sync::Arc;

use aws_operation::{Sensitive, Timestamp, aws_error, aws_operation, aws_shape};
use serde_json::json;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

#[aws_operation(
    target = "AWSStepFunctions.CreateStateMachine",
    error = StepFunctionsError,
    rename_all = "camelCase",
)]
#[derive(Debug, Clone)]
pub(crate) struct CreateStateMachine {
    #[aws(length(1..=80))]
    name: String,
    definition: Sensitive<String>,
    role_arn: String,
    r#type: Option<StateMachineType>,
    tags: Option<Vec<Tag>>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum StateMachineType {
    Standard,
    Express,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    key: String,
    value: String,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct CreateStateMachineOutput {
    state_machine_arn: String,
    creation_date: Option<Timestamp>,
}

#[aws_operation(
    target = "AWSStepFunctions.DescribeStateMachine",
    error = StepFunctionsError,
    rename_all = "camelCase",
)]
#[derive(Debug, Clone)]
pub(crate) struct DescribeStateMachine {
    state_machine_arn: String,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct DescribeStateMachineOutput {
    state_machine_arn: String,
    name: String,
    status: Option<String>,
    definition: Option<Sensitive<String>>,
    role_arn: Option<String>,
    r#type: Option<StateMachineType>,
    creation_date: Option<Timestamp>,
}

#[aws_operation(
    target = "AWSStepFunctions.StartExecution",
    error = StepFunctionsError,
    rename_all = "camelCase",
)]
#[derive(Debug, Clone)]
pub(crate) struct StartExecution {
    state_machine_arn: String,
    name: Option<String>,
    input: Option<Sensitive<String>>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct StartExecutionOutput {
    execution_arn: String,
    start_date: Option<Timestamp>,
}

#[aws_operation(
    target = "AWSStepFunctions.DescribeExecution",
    error = StepFunctionsError,
    rename_all = "camelCase",
)]
#[derive(Debug, Clone)]
pub(crate) struct DescribeExecution {
    execution_arn: String,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone)]
pub(crate) struct DescribeExecutionOutput {
    execution_arn: String,
    state_machine_arn: String,
    name: Option<String>,
    status: Option<ExecutionStatus>,
    start_date: Option<Timestamp>,
    stop_date: Option<Timestamp>,
    input: Option<Sensitive<String>>,
    output: Option<Sensitive<String>>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ExecutionStatus {
    Running,
    Succeeded,
    #[aws(other)]
    Other(String),
}

#[aws_error(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum StepFunctionsError {
    StateMachineDoesNotExist { message: Option<String> },
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::step_functions::start_and_describe", start_and_describe);
    trials.add("moto::step_functions::missing_state_machine", missing_state_machine);
}

async fn start_and_describe(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "stepfunctions", "us-east-1").await?;
    let state = json!({ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } });
    let machine = CreateStateMachine::builder()
        .name("machine")
        .definition(state.to_string())
        .role_arn("arn:aws:iam::123456789012:role/states")
        .r#type(StateMachineType::Standard)
        .tags(vec![Tag { key: "team".to_owned(), value: "data".to_owned() }])
        .send(&moto.client)
        .await?
        .state_machine_arn;
    let describe = DescribeStateMachine { state_machine_arn: machine.clone() };
    let theirs = moto.boto3("describe_state_machine", serde_json::to_value(&describe)?).await?;
    Answer::of(describe.send(&moto.client).await)?.must_be(&theirs.without(UNDECLARED))?;

    let execution = StartExecution::builder()
        .state_machine_arn(machine)
        .name("first")
        .input(json!({ "text": "\"ü\"" }).to_string())
        .send(&moto.client)
        .await?
        .execution_arn;
    let describe = DescribeExecution { execution_arn: execution };
    let theirs = moto.boto3("describe_execution", serde_json::to_value(&describe)?).await?;
    Answer::of(describe.send(&moto.client).await)?.must_be(&theirs.without(UNDECLARED))
}

/// Settings that are not asked for, and which moto has defaults of.
const UNDECLARED: &[&str] =
    &["loggingConfiguration", "tracingConfiguration", "encryptionConfiguration", "inputDetails"];

async fn missing_state_machine(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "stepfunctions", "us-east-1").await?;
    let state_machine_arn = "arn:aws:states:us-east-1:123456789012:stateMachine:none".to_owned();
    let describe = DescribeStateMachine { state_machine_arn };
    let result = describe.send(&moto.client).await;
    let Err(why) = &result else { return Err("it is there".into()) };
    assert!(why.modeled().is_some(), "{why}");
    let theirs = moto.boto3("describe_state_machine", serde_json::to_value(&describe)?).await?;
    Answer::of(result)?.must_be(&theirs)
}
