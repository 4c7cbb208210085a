//! Random values of each declaration: what botocore's serializer makes of an input is what we write,
//! and what its parser makes of a response is what we read. Nothing is called.
//!
//! The declarations are those of the other trials, and two that have floats.

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
    use aws_operation::{aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;
    use crate::dynamodb::{
        AttributeDefinition, AttributeValue, BillingModeSummary, CreateTable, GetItem, Item,
        KeySchemaElement, Query, TableDescription,
    };

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

    #[aws_operation(target = "DynamoDB_20120810.PutItem")]
    struct PutItem {
        table_name: String,
        item: Item,
        return_consumed_capacity: Option<String>,
    }

    #[aws_shape]
    struct PutItemOutput {
        attributes: Option<Item>,
        consumed_capacity: Option<ConsumedCapacity>,
    }

    #[aws_shape]
    struct ConsumedCapacity {
        table_name: Option<String>,
        capacity_units: Option<f64>,
        read_capacity_units: Option<f64>,
    }
}

mod kms {
    use super::Service;
    use crate::Trials;
    use crate::kms::{CreateKey, Decrypt, Encrypt, KeyMetadata, Tag};

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
}

mod secrets_manager {
    use super::Service;
    use crate::Trials;
    use crate::secrets_manager::{CreateSecret, GetSecretValue};

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("secrets_manager", "secretsmanager");
        service.both::<CreateSecret>(trials);
        service.both::<GetSecretValue>(trials);
    }
}

mod sqs {
    use super::Service;
    use crate::Trials;
    use crate::sqs::{
        CreateQueue, GetQueueAttributes, GetQueueUrl, Message, MessageAttributeValue,
        ReceiveMessage, SendMessage,
    };

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
}

mod ssm {
    use super::Service;
    use crate::Trials;
    use crate::ssm::{GetParametersByPath, Parameter, PutParameter};

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("ssm", "ssm").shape::<Parameter>();
        service.both::<PutParameter>(trials);
        service.both::<GetParametersByPath>(trials);
    }
}

mod step_functions {
    use super::Service;
    use crate::Trials;
    use crate::step_functions::{
        CreateStateMachine, DescribeExecution, DescribeStateMachine, StartExecution, Tag,
    };

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("step_functions", "stepfunctions")
            .shape::<Tag>()
            .always(&["Tag.key", "Tag.value"]);
        service.both::<CreateStateMachine>(trials);
        service.both::<DescribeStateMachine>(trials);
        service.both::<StartExecution>(trials);
        service.both::<DescribeExecution>(trials);
    }
}

mod eventbridge {
    use super::Service;
    use crate::Trials;
    use crate::eventbridge::{
        DescribeRule, PutEvents, PutEventsRequestEntry, PutEventsResultEntry,
    };

    pub(super) fn add(trials: &mut Trials) {
        let service = Service::new("eventbridge", "events")
            .shape::<PutEventsRequestEntry>()
            .shape::<PutEventsResultEntry>()
            .always(&["PutEventsResponse.FailedEntryCount", "PutEventsResponse.Entries"]);
        service.both::<PutEvents>(trials);
        service.both::<DescribeRule>(trials);
    }
}

mod logs {
    use super::Service;
    use crate::Trials;
    use crate::logs::{
        CreateLogGroup, CreateLogStream, DescribeLogGroups, GetLogEvents, InputLogEvent, LogGroup,
        OutputLogEvent, PutLogEvents,
    };

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
}

mod emr {
    use aws_operation::{aws_operation, aws_shape};

    use super::Service;
    use crate::Trials;
    use crate::emr::{
        Application, Cluster, ClusterStatus, ClusterSummary, Configuration, DescribeCluster,
        Ec2InstanceAttributes, InstanceGroupConfig, JobFlowInstancesConfig, ListClusters,
        PlacementType, RunJobFlow, StateChangeReason, Tag, Timeline,
    };

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
