//! Random values of each declaration: what botocore's serializer makes of an input is what we write,
//! and what its parser makes of a response is what we read. Nothing is called.
//!
//! The declarations are those of the other trials, without their errors and pages, and with two that
//! have floats.

use std::sync::Arc;
use std::time::SystemTime;

use aws_operation::private::{Member, Structure, Union};
use aws_operation::{Credentials, Operation, SignOptions};
use libtest_mimic::Failed;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::answer::Answer;
use crate::peers::{Peers, Signer};
use crate::{Outcome, Trials};

/// Of each operation, each way.
const COUNT: usize = 120;

pub(crate) fn add(trials: &mut Trials) {
    dynamodb::add(trials);
    kms::add(trials);
    secrets_manager::add(trials);
    sqs::add(trials);
    ssm::add(trials);
    step_functions::add(trials);
    eventbridge::add(trials);
    logs::add(trials);
    emr::add(trials);
    emr_studio::add(trials);
}

/// What `botocore_wire.py` has to know of the declarations for one service.
struct Service {
    /// The name in the trials.
    module: &'static str,
    /// The name in botocore.
    name: &'static str,
    shapes: Json,
    always: &'static [&'static str],
}

impl Service {
    fn new(module: &'static str, name: &'static str) -> Self {
        Self { module, name, shapes: json!({}), always: &[] }
    }

    /// A structure within the operations' own, by the name that it has in the model too.
    fn shape<T: Structure>(self) -> Self {
        self.shape_as::<T>(T::NAME)
    }

    fn shape_as<T: Structure>(mut self, name: &str) -> Self {
        self.shapes[name] = json!({ "members": wire(T::MEMBERS), "union": false });
        self
    }

    fn union<T: Union>(mut self) -> Self {
        self.shapes[T::NAME] = json!({ "members": wire(T::VARIANTS), "union": true });
        self
    }

    /// What is required by a declaration, though not by the model.
    fn always(self, always: &'static [&'static str]) -> Self {
        Self { always, ..self }
    }

    fn both<T>(&self, trials: &mut Trials)
    where
        T: Operation + Serialize + DeserializeOwned,
        T::Output: Structure + Serialize,
    {
        self.input::<T>(trials);
        let declaration = self.declaration::<T>("output", T::Output::MEMBERS);
        self.add::<T>(trials, declaration, |line| {
            let body = line.wire.clone().into_bytes().into();
            let ours = serde_json::to_value(T::parse(http::Response::new(body))?)?;
            same(ours, line.values.clone())
        });
    }

    fn input<T>(&self, trials: &mut Trials)
    where
        T: Operation + Serialize + DeserializeOwned,
    {
        let declaration = self.declaration::<T>("input", T::MEMBERS);
        self.add::<T>(trials, declaration, |line| {
            let theirs: Json = serde_json::from_str(&line.wire)?;
            let of_values: T = serde_json::from_value(line.values.clone())?;
            same(body(&of_values)?, theirs.clone())?;
            let of_wire: T = serde_json::from_str(&line.wire)?;
            same(body(&of_wire)?, theirs)
        });
    }

    fn declaration<T: Operation>(&self, direction: &str, members: &[Member]) -> Json {
        json!({
            "service": self.name,
            "operation": operation_name::<T>(),
            "direction": direction,
            "count": COUNT,
            "members": wire(members),
            "shapes": self.shapes,
            "always": self.always,
        })
    }

    fn add<T: Operation>(
        &self,
        trials: &mut Trials,
        declaration: Json,
        compare: impl Fn(&Line) -> Outcome + Send + 'static,
    ) {
        let direction = declaration["direction"].as_str().unwrap_or_default();
        let name = format!("random::{}::{}::{direction}", self.module, operation_name::<T>());
        trials.add(&name, async move |peers| {
            let lines = lines(&peers, &declaration).await?;
            assert_eq!(lines.len(), COUNT);
            for line in &lines {
                compare(line).map_err(|why| {
                    let why = why.message().unwrap_or_default();
                    format!("{why}\n  wire:   {}\n  values: {}", line.wire, line.values)
                })?;
            }
            Ok(())
        });
    }
}

/// One draw: a body, and the values that botocore makes it of, or makes of it.
struct Line {
    wire: String,
    values: Json,
}

async fn lines(peers: &Arc<Peers>, declaration: &Json) -> Result<Vec<Line>, Failed> {
    let signer = Signer {
        access_key_id: "AKIAIOSFODNN7EXAMPLE".to_owned(),
        secret_access_key: "secret".to_owned(),
        session_token: None,
        region: "us-east-1".to_owned(),
    };
    let output = peers.script("botocore_wire.py", &signer, &[&declaration.to_string()]).await?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let read = |line: &str| {
        let mut line: Json = serde_json::from_str(line)?;
        let wire = line["wire"].as_str().ok_or("no body")?.to_owned();
        Ok(Line { wire, values: line["values"].take() })
    };
    std::str::from_utf8(&output.stdout)?.lines().map(read).collect()
}

/// The body of the signed request; or, where what the declaration checks does not hold, what serde
/// writes.
fn body<T: Operation + Serialize>(operation: &T) -> Result<Json, Failed> {
    if operation.validate().is_err() {
        return Ok(serde_json::from_str(&serde_json::to_string(operation)?)?);
    }
    let credentials = Credentials::new("AKIAIOSFODNN7EXAMPLE", "secret");
    let options = SignOptions::new("us-east-1", &credentials, SystemTime::UNIX_EPOCH);
    Ok(serde_json::from_slice(operation.sign(&options)?.body())?)
}

fn same(ours: Json, theirs: Json) -> Outcome {
    Answer::Output(by_value(ours)).must_be(&Answer::Output(by_value(theirs)))
}

/// Whole numbers without a fraction, for `1` to equal `1.0`.
fn by_value(json: Json) -> Json {
    match json {
        Json::Array(items) => items.into_iter().map(by_value).collect(),
        Json::Object(members) => {
            members.into_iter().map(|(name, member)| (name, by_value(member))).collect()
        }
        Json::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e15 => {
                #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
                let whole = float as i64;
                whole.into()
            }
            _ => number.into(),
        },
        other => other,
    }
}

fn operation_name<T: Operation>() -> &'static str {
    T::META.target.rsplit('.').next().unwrap_or_default()
}

fn wire(members: &[Member]) -> Vec<&'static str> {
    members.iter().map(|member| member.wire).collect()
}

mod dynamodb {
    use std::collections::BTreeMap;

    use aws_operation::{Blob, Timestamp, aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("dynamodb", "dynamodb")
            .union::<AttributeValue>()
            .shape::<KeySchemaElement>()
            .shape::<AttributeDefinition>()
            .shape::<TableDescription>()
            .shape::<BillingModeSummary>()
            .shape::<ConsumedCapacity>()
            .always(&["CreateTableInput.KeySchema"]);
        service.both::<CreateTable>(trials);
        service.both::<PutItem>(trials);
        service.both::<GetItem>(trials);
        service.both::<Query>(trials);
    }

    type Item = BTreeMap<String, AttributeValue>;

    #[aws_shape]
    enum AttributeValue {
        S(String),
        N(String),
        B(Blob),
        #[aws(rename = "SS")]
        Ss(Vec<String>),
        #[aws(rename = "NS")]
        Ns(Vec<String>),
        #[aws(rename = "BS")]
        Bs(Vec<Blob>),
        M(BTreeMap<String, AttributeValue>),
        L(Vec<AttributeValue>),
        #[aws(rename = "NULL")]
        Null(bool),
        #[aws(rename = "BOOL")]
        Bool(bool),
    }

    #[aws_operation(target = "DynamoDB_20120810.CreateTable")]
    struct CreateTable {
        table_name: String,
        #[aws(length(1..=2))]
        key_schema: Vec<KeySchemaElement>,
        attribute_definitions: Option<Vec<AttributeDefinition>>,
        billing_mode: Option<BillingMode>,
    }

    #[aws_shape]
    struct KeySchemaElement {
        attribute_name: String,
        key_type: KeyType,
    }

    #[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
    enum KeyType {
        Hash,
        Range,
    }

    #[aws_shape]
    struct AttributeDefinition {
        attribute_name: String,
        attribute_type: String,
    }

    #[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
    enum BillingMode {
        Provisioned,
        PayPerRequest,
    }

    #[aws_shape]
    struct CreateTableOutput {
        table_description: Option<TableDescription>,
    }

    #[aws_shape]
    struct TableDescription {
        table_name: Option<String>,
        table_arn: Option<String>,
        table_status: Option<String>,
        key_schema: Option<Vec<KeySchemaElement>>,
        attribute_definitions: Option<Vec<AttributeDefinition>>,
        creation_date_time: Option<Timestamp>,
        item_count: Option<i64>,
        table_size_bytes: Option<i64>,
        billing_mode_summary: Option<BillingModeSummary>,
        deletion_protection_enabled: Option<bool>,
    }

    #[aws_shape]
    struct BillingModeSummary {
        billing_mode: Option<BillingMode>,
    }

    #[aws_operation(target = "DynamoDB_20120810.PutItem")]
    struct PutItem {
        table_name: String,
        item: Item,
        condition_expression: Option<String>,
        return_values_on_condition_check_failure: Option<String>,
    }

    #[aws_shape]
    struct PutItemOutput {
        attributes: Option<Item>,
        consumed_capacity: Option<ConsumedCapacity>,
    }

    #[aws_operation(target = "DynamoDB_20120810.GetItem")]
    struct GetItem {
        table_name: String,
        key: Item,
        consistent_read: Option<bool>,
    }

    #[aws_shape]
    struct GetItemOutput {
        item: Option<Item>,
    }

    #[aws_operation(target = "DynamoDB_20120810.Query")]
    struct Query {
        table_name: String,
        key_condition_expression: Option<String>,
        expression_attribute_values: Option<Item>,
        exclusive_start_key: Option<Item>,
        #[aws(range(1..))]
        limit: Option<i32>,
    }

    #[aws_shape]
    struct QueryOutput {
        items: Option<Vec<Item>>,
        count: Option<i32>,
        scanned_count: Option<i32>,
        last_evaluated_key: Option<Item>,
    }

    #[aws_shape]
    struct ConsumedCapacity {
        table_name: Option<String>,
        capacity_units: Option<f64>,
        read_capacity_units: Option<f64>,
    }
}

mod kms {
    use std::collections::BTreeMap;

    use aws_operation::{Blob, Sensitive, Timestamp, aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("kms", "kms").shape::<Tag>().shape::<KeyMetadata>().always(&[
            "CreateKeyResponse.KeyMetadata",
            "DecryptRequest.CiphertextBlob",
            "EncryptResponse.CiphertextBlob",
            "DecryptResponse.Plaintext",
        ]);
        service.both::<CreateKey>(trials);
        service.both::<Encrypt>(trials);
        service.both::<Decrypt>(trials);
    }

    #[aws_operation(target = "TrentService.CreateKey")]
    struct CreateKey {
        description: Option<String>,
        key_usage: Option<String>,
        tags: Option<Vec<Tag>>,
    }

    #[aws_shape]
    struct Tag {
        tag_key: String,
        tag_value: String,
    }

    #[aws_shape]
    struct CreateKeyOutput {
        key_metadata: KeyMetadata,
    }

    #[aws_shape]
    struct KeyMetadata {
        #[aws(rename = "AWSAccountId")]
        aws_account_id: Option<String>,
        key_id: String,
        arn: Option<String>,
        creation_date: Option<Timestamp>,
        enabled: Option<bool>,
        description: Option<String>,
        key_usage: Option<String>,
        key_state: Option<String>,
        origin: Option<String>,
        key_manager: Option<String>,
        key_spec: Option<String>,
        encryption_algorithms: Option<Vec<String>>,
        signing_algorithms: Option<Vec<String>>,
        multi_region: Option<bool>,
    }

    #[aws_operation(target = "TrentService.Encrypt")]
    struct Encrypt {
        key_id: String,
        #[aws(length(1..=4096))]
        plaintext: Sensitive<Blob>,
        encryption_context: Option<BTreeMap<String, String>>,
    }

    #[aws_shape]
    struct EncryptOutput {
        ciphertext_blob: Blob,
        key_id: Option<String>,
    }

    #[aws_operation(target = "TrentService.Decrypt")]
    struct Decrypt {
        ciphertext_blob: Blob,
        encryption_context: Option<BTreeMap<String, String>>,
    }

    #[aws_shape]
    struct DecryptOutput {
        key_id: Option<String>,
        plaintext: Sensitive<Blob>,
        encryption_algorithm: Option<String>,
    }
}

mod secrets_manager {
    use aws_operation::{Blob, Sensitive, Timestamp, aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("secrets_manager", "secretsmanager");
        service.both::<CreateSecret>(trials);
        service.both::<GetSecretValue>(trials);
    }

    #[aws_operation(
        target = "secretsmanager.CreateSecret",
        exactly_one(secret_string, secret_binary)
    )]
    struct CreateSecret {
        #[aws(length(1..=512))]
        name: String,
        #[aws(idempotency_token, length(32..=64))]
        client_request_token: Option<String>,
        secret_string: Option<Sensitive<String>>,
        secret_binary: Option<Sensitive<Blob>>,
    }

    #[aws_shape]
    struct CreateSecretOutput {
        #[aws(rename = "ARN")]
        arn: Option<String>,
        name: Option<String>,
        version_id: Option<String>,
    }

    #[aws_operation(target = "secretsmanager.GetSecretValue")]
    struct GetSecretValue {
        secret_id: String,
    }

    #[aws_shape]
    struct GetSecretValueOutput {
        #[aws(rename = "ARN")]
        arn: Option<String>,
        name: Option<String>,
        version_id: Option<String>,
        secret_string: Option<Sensitive<String>>,
        secret_binary: Option<Sensitive<Blob>>,
        version_stages: Option<Vec<String>>,
        created_date: Option<Timestamp>,
    }
}

mod sqs {
    use std::collections::BTreeMap;

    use aws_operation::{Blob, aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("sqs", "sqs")
            .shape::<MessageAttributeValue>()
            .shape::<Message>()
            .always(&["CreateQueueResult.QueueUrl"]);
        service.both::<CreateQueue>(trials);
        service.both::<GetQueueAttributes>(trials);
        service.both::<GetQueueUrl>(trials);
        service.both::<SendMessage>(trials);
        service.both::<ReceiveMessage>(trials);
    }

    #[aws_operation(target = "AmazonSQS.CreateQueue")]
    struct CreateQueue {
        queue_name: String,
        attributes: Option<BTreeMap<QueueAttributeName, String>>,
        #[aws(rename = "tags")]
        tags: Option<BTreeMap<String, String>>,
    }

    #[aws_shape]
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    enum QueueAttributeName {
        VisibilityTimeout,
        DelaySeconds,
        #[aws(other)]
        Other(String),
    }

    #[aws_shape]
    struct CreateQueueOutput {
        queue_url: String,
    }

    #[aws_operation(target = "AmazonSQS.GetQueueAttributes")]
    struct GetQueueAttributes {
        queue_url: String,
        attribute_names: Option<Vec<QueueAttributeName>>,
    }

    #[aws_shape]
    struct GetQueueAttributesOutput {
        attributes: Option<BTreeMap<QueueAttributeName, String>>,
    }

    #[aws_operation(target = "AmazonSQS.GetQueueUrl")]
    struct GetQueueUrl {
        queue_name: String,
    }

    #[aws_shape]
    struct GetQueueUrlOutput {
        queue_url: Option<String>,
    }

    #[aws_operation(target = "AmazonSQS.SendMessage")]
    struct SendMessage {
        queue_url: String,
        message_body: String,
        message_attributes: Option<BTreeMap<String, MessageAttributeValue>>,
    }

    #[aws_shape]
    struct MessageAttributeValue {
        data_type: String,
        string_value: Option<String>,
        binary_value: Option<Blob>,
    }

    #[aws_shape]
    struct SendMessageOutput {
        message_id: Option<String>,
        #[aws(rename = "MD5OfMessageBody")]
        md5_of_message_body: Option<String>,
        #[aws(rename = "MD5OfMessageAttributes")]
        md5_of_message_attributes: Option<String>,
    }

    #[aws_operation(target = "AmazonSQS.ReceiveMessage")]
    struct ReceiveMessage {
        queue_url: String,
        #[aws(range(1..=10))]
        max_number_of_messages: Option<i32>,
        visibility_timeout: Option<i32>,
        message_attribute_names: Option<Vec<String>>,
    }

    #[aws_shape]
    struct ReceiveMessageOutput {
        messages: Option<Vec<Message>>,
    }

    #[aws_shape]
    struct Message {
        message_id: Option<String>,
        body: Option<String>,
        receipt_handle: Option<String>,
        #[aws(rename = "MD5OfBody")]
        md5_of_body: Option<String>,
        #[aws(rename = "MD5OfMessageAttributes")]
        md5_of_message_attributes: Option<String>,
        message_attributes: Option<BTreeMap<String, MessageAttributeValue>>,
    }
}

mod ssm {
    use aws_operation::{Sensitive, Timestamp, aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("ssm", "ssm").shape::<Parameter>();
        service.both::<PutParameter>(trials);
        service.both::<GetParametersByPath>(trials);
    }

    #[aws_operation(target = "AmazonSSM.PutParameter")]
    struct PutParameter {
        name: String,
        value: Sensitive<String>,
        r#type: Option<ParameterType>,
        overwrite: Option<bool>,
    }

    #[aws_shape]
    enum ParameterType {
        String,
        StringList,
        SecureString,
    }

    #[aws_shape]
    struct PutParameterOutput {
        version: Option<i64>,
        tier: Option<String>,
    }

    #[aws_operation(target = "AmazonSSM.GetParametersByPath")]
    struct GetParametersByPath {
        path: String,
        recursive: Option<bool>,
        with_decryption: Option<bool>,
        #[aws(range(1..=10))]
        max_results: Option<i32>,
        next_token: Option<String>,
    }

    #[aws_shape]
    struct GetParametersByPathOutput {
        parameters: Option<Vec<Parameter>>,
        next_token: Option<String>,
    }

    #[aws_shape]
    struct Parameter {
        name: Option<String>,
        r#type: Option<ParameterType>,
        value: Option<Sensitive<String>>,
        version: Option<i64>,
        last_modified_date: Option<Timestamp>,
        #[aws(rename = "ARN")]
        arn: Option<String>,
        data_type: Option<String>,
    }
}

mod step_functions {
    use aws_operation::{Sensitive, Timestamp, aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("step_functions", "stepfunctions")
            .shape::<Tag>()
            .always(&["Tag.key", "Tag.value"]);
        service.both::<CreateStateMachine>(trials);
        service.both::<DescribeStateMachine>(trials);
        service.both::<StartExecution>(trials);
        service.both::<DescribeExecution>(trials);
    }

    #[aws_operation(target = "AWSStepFunctions.CreateStateMachine", rename_all = "camelCase")]
    struct CreateStateMachine {
        #[aws(length(1..=80))]
        name: String,
        definition: Sensitive<String>,
        role_arn: String,
        r#type: Option<StateMachineType>,
        tags: Option<Vec<Tag>>,
    }

    #[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
    enum StateMachineType {
        Standard,
        Express,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct Tag {
        key: String,
        value: String,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct CreateStateMachineOutput {
        state_machine_arn: String,
        creation_date: Option<Timestamp>,
    }

    #[aws_operation(target = "AWSStepFunctions.DescribeStateMachine", rename_all = "camelCase")]
    struct DescribeStateMachine {
        state_machine_arn: String,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct DescribeStateMachineOutput {
        state_machine_arn: String,
        name: String,
        status: Option<String>,
        definition: Option<Sensitive<String>>,
        role_arn: Option<String>,
        r#type: Option<StateMachineType>,
        creation_date: Option<Timestamp>,
    }

    #[aws_operation(target = "AWSStepFunctions.StartExecution", rename_all = "camelCase")]
    struct StartExecution {
        state_machine_arn: String,
        name: Option<String>,
        input: Option<Sensitive<String>>,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct StartExecutionOutput {
        execution_arn: String,
        start_date: Option<Timestamp>,
    }

    #[aws_operation(target = "AWSStepFunctions.DescribeExecution", rename_all = "camelCase")]
    struct DescribeExecution {
        execution_arn: String,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct DescribeExecutionOutput {
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
    enum ExecutionStatus {
        Running,
        Succeeded,
        #[aws(other)]
        Other(String),
    }
}

mod eventbridge {
    use aws_operation::{Timestamp, aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("eventbridge", "events")
            .shape::<PutEventsRequestEntry>()
            .shape::<PutEventsResultEntry>()
            .always(&["PutEventsResponse.FailedEntryCount", "PutEventsResponse.Entries"]);
        service.both::<PutEvents>(trials);
        service.both::<DescribeRule>(trials);
    }

    #[aws_operation(target = "AWSEvents.PutEvents")]
    struct PutEvents {
        #[aws(length(1..=10))]
        entries: Vec<PutEventsRequestEntry>,
    }

    #[aws_shape]
    struct PutEventsRequestEntry {
        time: Option<Timestamp>,
        source: Option<String>,
        resources: Option<Vec<String>>,
        detail_type: Option<String>,
        detail: Option<String>,
    }

    #[aws_shape]
    struct PutEventsOutput {
        failed_entry_count: i32,
        entries: Vec<PutEventsResultEntry>,
    }

    #[aws_shape]
    struct PutEventsResultEntry {
        event_id: Option<String>,
        error_code: Option<String>,
        error_message: Option<String>,
    }

    #[aws_operation(target = "AWSEvents.DescribeRule")]
    struct DescribeRule {
        name: String,
    }

    #[aws_shape]
    struct DescribeRuleOutput {
        arn: Option<String>,
    }
}

mod logs {
    use std::collections::BTreeMap;

    use aws_operation::{aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("logs", "logs")
            .shape::<InputLogEvent>()
            .shape::<OutputLogEvent>()
            .shape::<LogGroup>();
        service.input::<CreateLogGroup>(trials);
        service.input::<CreateLogStream>(trials);
        service.both::<PutLogEvents>(trials);
        service.both::<GetLogEvents>(trials);
        service.both::<DescribeLogGroups>(trials);
    }

    #[aws_operation(
    target = "Logs_20140328.CreateLogGroup",
    output = (),
    rename_all = "camelCase",
)]
    struct CreateLogGroup {
        #[aws(length(1..=512))]
        log_group_name: String,
        tags: Option<BTreeMap<String, String>>,
    }

    #[aws_operation(
    target = "Logs_20140328.CreateLogStream",
    output = (),
    rename_all = "camelCase",
)]
    struct CreateLogStream {
        log_group_name: String,
        log_stream_name: String,
    }

    #[aws_operation(target = "Logs_20140328.PutLogEvents", rename_all = "camelCase")]
    struct PutLogEvents {
        log_group_name: String,
        log_stream_name: String,
        log_events: Vec<InputLogEvent>,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct InputLogEvent {
        timestamp: i64,
        message: String,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct PutLogEventsOutput {
        next_sequence_token: Option<String>,
    }

    #[aws_operation(target = "Logs_20140328.GetLogEvents", rename_all = "camelCase")]
    struct GetLogEvents {
        log_group_name: Option<String>,
        log_stream_name: String,
        start_from_head: Option<bool>,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct GetLogEventsOutput {
        events: Option<Vec<OutputLogEvent>>,
        next_forward_token: Option<String>,
        next_backward_token: Option<String>,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct OutputLogEvent {
        timestamp: Option<i64>,
        message: Option<String>,
        ingestion_time: Option<i64>,
    }

    #[aws_operation(target = "Logs_20140328.DescribeLogGroups", rename_all = "camelCase")]
    struct DescribeLogGroups {
        #[aws(range(1..=50))]
        limit: Option<i32>,
        next_token: Option<String>,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct DescribeLogGroupsOutput {
        log_groups: Option<Vec<LogGroup>>,
        next_token: Option<String>,
    }

    #[aws_shape(rename_all = "camelCase")]
    struct LogGroup {
        log_group_name: Option<String>,
        creation_time: Option<i64>,
        metric_filter_count: Option<i32>,
        arn: Option<String>,
        stored_bytes: Option<i64>,
        log_group_arn: Option<String>,
    }
}

mod emr {
    use std::collections::BTreeMap;

    use aws_operation::{Timestamp, aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("emr", "emr")
            .shape::<JobFlowInstancesConfig>()
            .shape::<InstanceGroupConfig>()
            .shape::<PlacementType>()
            .shape::<Application>()
            .shape::<Configuration>()
            .shape::<Tag>()
            .shape::<Cluster>()
            .shape::<Ec2InstanceAttributes>()
            .shape::<ClusterStatus>()
            .shape_as::<StateChangeReason>("ClusterStateChangeReason")
            .shape_as::<Timeline>("ClusterTimeline")
            .shape::<ClusterSummary>()
            .shape::<InstanceFleetConfig>()
            .shape::<InstanceTypeConfig>()
            .always(&[
                "RunJobFlowOutput.JobFlowId",
                "Cluster.Id",
                "Cluster.Name",
                "Cluster.Status",
                "ClusterStatus.State",
                "ClusterSummary.Id",
                "InstanceGroupConfig.InstanceCount",
            ]);
        service.both::<RunJobFlow>(trials);
        service.both::<DescribeCluster>(trials);
        service.both::<ListClusters>(trials);
        service.both::<AddInstanceFleet>(trials);
    }

    #[aws_operation(target = "ElasticMapReduce.RunJobFlow")]
    struct RunJobFlow {
        #[aws(length(..=256))]
        name: String,
        release_label: Option<String>,
        log_uri: Option<String>,
        instances: JobFlowInstancesConfig,
        applications: Option<Vec<Application>>,
        configurations: Option<Vec<Configuration>>,
        service_role: Option<String>,
        job_flow_role: Option<String>,
        visible_to_all_users: Option<bool>,
        step_concurrency_level: Option<i32>,
        tags: Option<Vec<Tag>>,
    }

    #[aws_shape]
    struct JobFlowInstancesConfig {
        instance_groups: Option<Vec<InstanceGroupConfig>>,
        placement: Option<PlacementType>,
        keep_job_flow_alive_when_no_steps: Option<bool>,
        termination_protected: Option<bool>,
    }

    #[aws_shape]
    struct InstanceGroupConfig {
        name: Option<String>,
        instance_role: InstanceRole,
        instance_type: String,
        #[aws(range(0..))]
        instance_count: i32,
        market: Option<Market>,
        bid_price: Option<String>,
    }

    #[aws_shape]
    struct PlacementType {
        availability_zone: Option<String>,
    }

    #[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
    enum InstanceRole {
        Master,
        Core,
        Task,
    }

    #[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
    enum Market {
        OnDemand,
        Spot,
    }

    #[aws_shape]
    struct Application {
        name: Option<String>,
        version: Option<String>,
        args: Option<Vec<String>>,
        additional_info: Option<BTreeMap<String, String>>,
    }

    #[aws_shape]
    struct Configuration {
        classification: Option<String>,
        configurations: Option<Vec<Configuration>>,
        properties: Option<BTreeMap<String, String>>,
    }

    #[aws_shape]
    struct Tag {
        key: Option<String>,
        value: Option<String>,
    }

    #[aws_shape]
    struct RunJobFlowOutput {
        job_flow_id: String,
        cluster_arn: Option<String>,
    }

    #[aws_operation(target = "ElasticMapReduce.DescribeCluster")]
    struct DescribeCluster {
        cluster_id: String,
    }

    #[aws_shape]
    struct DescribeClusterOutput {
        cluster: Option<Cluster>,
    }

    #[aws_shape]
    struct Cluster {
        id: String,
        name: String,
        status: ClusterStatus,
        ec2_instance_attributes: Option<Ec2InstanceAttributes>,
        log_uri: Option<String>,
        release_label: Option<String>,
        auto_terminate: Option<bool>,
        termination_protected: Option<bool>,
        visible_to_all_users: Option<bool>,
        applications: Option<Vec<Application>>,
        tags: Option<Vec<Tag>>,
        service_role: Option<String>,
        normalized_instance_hours: Option<i32>,
        configurations: Option<Vec<Configuration>>,
        cluster_arn: Option<String>,
        step_concurrency_level: Option<i32>,
    }

    #[aws_shape]
    struct Ec2InstanceAttributes {
        ec2_availability_zone: Option<String>,
        iam_instance_profile: Option<String>,
        additional_master_security_groups: Option<Vec<String>>,
        additional_slave_security_groups: Option<Vec<String>>,
    }

    #[aws_shape]
    struct ClusterStatus {
        state: ClusterState,
        state_change_reason: Option<StateChangeReason>,
        timeline: Option<Timeline>,
    }

    #[aws_shape]
    struct StateChangeReason {
        code: Option<String>,
        message: Option<String>,
    }

    #[aws_shape]
    struct Timeline {
        creation_date_time: Option<Timestamp>,
        ready_date_time: Option<Timestamp>,
        end_date_time: Option<Timestamp>,
    }

    #[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
    enum ClusterState {
        Starting,
        Bootstrapping,
        Running,
        Waiting,
        #[aws(other)]
        Other(String),
    }

    #[aws_operation(target = "ElasticMapReduce.ListClusters")]
    struct ListClusters {
        created_after: Option<Timestamp>,
        cluster_states: Option<Vec<ClusterState>>,
        marker: Option<String>,
    }

    #[aws_shape]
    struct ListClustersOutput {
        clusters: Option<Vec<ClusterSummary>>,
        marker: Option<String>,
    }

    #[aws_shape]
    struct ClusterSummary {
        id: String,
        name: Option<String>,
        status: Option<ClusterStatus>,
        normalized_instance_hours: Option<i32>,
        cluster_arn: Option<String>,
    }

    #[aws_operation(target = "ElasticMapReduce.AddInstanceFleet")]
    struct AddInstanceFleet {
        cluster_id: String,
        instance_fleet: InstanceFleetConfig,
    }

    #[aws_shape]
    struct InstanceFleetConfig {
        name: Option<String>,
        instance_fleet_type: String,
        target_on_demand_capacity: Option<i32>,
        instance_type_configs: Option<Vec<InstanceTypeConfig>>,
    }

    #[aws_shape]
    struct InstanceTypeConfig {
        instance_type: String,
        weighted_capacity: Option<i32>,
        bid_price_as_percentage_of_on_demand_price: Option<f64>,
    }

    #[aws_shape]
    struct AddInstanceFleetOutput {
        cluster_id: Option<String>,
        instance_fleet_id: Option<String>,
    }
}

mod emr_studio {
    use emr_studio::{
        CreateStudioSessionMapping, DeleteStudioSessionMapping, GetStudioSessionMapping,
        ListStudioSessionMappings, SessionMappingDetail, SessionMappingSummary,
        UpdateStudioSessionMapping,
    };

    use super::Service;
    use crate::Trials;

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("emr_studio", "emr")
            .shape::<SessionMappingDetail>()
            .shape::<SessionMappingSummary>()
            .always(&[
                "SessionMappingDetail.StudioId",
                "SessionMappingDetail.IdentityType",
                "SessionMappingSummary.StudioId",
                "SessionMappingSummary.IdentityType",
            ]);
        service.both::<GetStudioSessionMapping>(trials);
        service.both::<ListStudioSessionMappings>(trials);
        service.input::<CreateStudioSessionMapping>(trials);
        service.input::<UpdateStudioSessionMapping>(trials);
        service.input::<DeleteStudioSessionMapping>(trials);
    }
}
