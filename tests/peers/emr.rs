//! EMR clusters of moto: nested shapes, recursive configurations, timestamps.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_operation::{Timestamp, aws_error, aws_operation, aws_shape};
use futures_util::TryStreamExt as _;
use serde_json::json;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

#[aws_operation(target = "ElasticMapReduce.RunJobFlow", error = EmrError)]
#[derive(Debug, Clone)]
pub(crate) struct RunJobFlow {
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
#[derive(Debug, Clone)]
pub(crate) struct JobFlowInstancesConfig {
    instance_groups: Option<Vec<InstanceGroupConfig>>,
    placement: Option<PlacementType>,
    keep_job_flow_alive_when_no_steps: Option<bool>,
    termination_protected: Option<bool>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct InstanceGroupConfig {
    name: Option<String>,
    instance_role: InstanceRole,
    instance_type: String,
    #[aws(range(0..))]
    instance_count: i32,
    market: Option<Market>,
    bid_price: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct PlacementType {
    availability_zone: Option<String>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InstanceRole {
    Master,
    Core,
    Task,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Market {
    OnDemand,
    Spot,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct Application {
    name: Option<String>,
    version: Option<String>,
    args: Option<Vec<String>>,
    additional_info: Option<BTreeMap<String, String>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct Configuration {
    classification: Option<String>,
    configurations: Option<Vec<Configuration>>,
    properties: Option<BTreeMap<String, String>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    key: Option<String>,
    value: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct RunJobFlowOutput {
    job_flow_id: String,
    cluster_arn: Option<String>,
}

#[aws_operation(target = "ElasticMapReduce.DescribeCluster", error = EmrError)]
#[derive(Debug, Clone)]
pub(crate) struct DescribeCluster {
    cluster_id: String,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct DescribeClusterOutput {
    cluster: Option<Cluster>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct Cluster {
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
#[derive(Debug, Clone)]
pub(crate) struct Ec2InstanceAttributes {
    ec2_availability_zone: Option<String>,
    iam_instance_profile: Option<String>,
    additional_master_security_groups: Option<Vec<String>>,
    additional_slave_security_groups: Option<Vec<String>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct ClusterStatus {
    state: ClusterState,
    state_change_reason: Option<StateChangeReason>,
    timeline: Option<Timeline>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct StateChangeReason {
    code: Option<String>,
    message: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct Timeline {
    creation_date_time: Option<Timestamp>,
    ready_date_time: Option<Timestamp>,
    end_date_time: Option<Timestamp>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ClusterState {
    Starting,
    Bootstrapping,
    Running,
    Waiting,
    #[aws(other)]
    Other(String),
}

#[aws_operation(
    target = "ElasticMapReduce.ListClusters",
    error = EmrError,
    paginate(input = marker, output = marker, items = clusters),
)]
#[derive(Debug, Clone)]
pub(crate) struct ListClusters {
    created_after: Option<Timestamp>,
    cluster_states: Option<Vec<ClusterState>>,
    marker: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct ListClustersOutput {
    clusters: Option<Vec<ClusterSummary>>,
    marker: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct ClusterSummary {
    id: String,
    name: Option<String>,
    status: Option<ClusterStatus>,
    normalized_instance_hours: Option<i32>,
    cluster_arn: Option<String>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum EmrError {
    InternalServerException { message: Option<String> },
    InvalidRequestException { error_code: Option<String>, message: Option<String> },
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::emr::run_and_describe", run_and_describe);
    trials.add("moto::emr::list_in_pages", list_in_pages);
    trials.add("moto::emr::describe_what_is_not_there", describe_what_is_not_there);
}

fn cluster(name: &str) -> RunJobFlow {
    let export = Configuration {
        classification: Some("export".to_owned()),
        configurations: None,
        properties: Some([("PYSPARK_PYTHON".to_owned(), "python3 \"ü\" \\".to_owned())].into()),
    };
    let master = InstanceGroupConfig::of(InstanceRole::Master, 1);
    let core = InstanceGroupConfig::of(InstanceRole::Core, 2);
    let instances = JobFlowInstancesConfig {
        instance_groups: Some(vec![master, core]),
        placement: Some(PlacementType { availability_zone: Some("eu-west-1a".to_owned()) }),
        keep_job_flow_alive_when_no_steps: Some(true),
        termination_protected: Some(false),
    };
    RunJobFlow::builder()
        .name(name)
        .release_label("emr-7.1.0")
        .log_uri("s3://logs/")
        .instances(instances)
        .applications(vec![Application {
            name: Some("Spark".to_owned()),
            version: Some("3.5".to_owned()),
            args: None,
            additional_info: None,
        }])
        .configurations(vec![Configuration {
            classification: Some("spark-env".to_owned()),
            configurations: Some(vec![export]),
            properties: Some(BTreeMap::new()),
        }])
        .service_role("EMR_DefaultRole")
        .job_flow_role("EMR_EC2_DefaultRole")
        .visible_to_all_users(true)
        .step_concurrency_level(3)
        .tags(vec![Tag { key: Some("team".to_owned()), value: Some("数据".to_owned()) }])
        .build()
}

impl InstanceGroupConfig {
    fn of(instance_role: InstanceRole, instance_count: i32) -> Self {
        Self {
            name: None,
            instance_role,
            instance_type: "m5.xlarge".to_owned(),
            instance_count,
            market: Some(Market::Spot),
            bid_price: Some("0.1".to_owned()),
        }
    }
}

async fn run_and_describe(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "emr", "eu-west-1").await?;
    let id = cluster("nightly \u{1f319}").send(&moto.client).await?.job_flow_id;

    let ours = Answer::of(DescribeCluster { cluster_id: id.clone() }.send(&moto.client).await)?;
    let theirs = moto.boto3("describe_cluster", json!({ "ClusterId": id })).await?;
    // A host name that moto invents anew for each answer.
    ours.must_be(&theirs.without(&["MasterPublicDnsName", "KerberosAttributes"]))?;
    let cluster = &ours.output()?["Cluster"];
    assert_eq!(cluster["Name"], "nightly \u{1f319}");
    assert_eq!(cluster["Tags"], json!([{ "Key": "team", "Value": "数据" }]));

    // What boto3 makes of the instance groups that we asked for; moto has them in any order.
    let groups = moto.boto3("list_instance_groups", json!({ "ClusterId": id })).await?.output()?;
    let mut groups = groups["InstanceGroups"].as_array().into_iter().flatten();
    let core = groups.find(|group| group["InstanceGroupType"] == "CORE").ok_or("no core")?;
    let seen = ["RequestedInstanceCount", "Market", "BidPrice"].map(|member| &core[member]);
    assert_eq!(seen, [&json!(2), &json!("SPOT"), &json!("0.1")]);
    Ok(())
}

/// More than the 50 that one page of moto has. In EMR moto does not keep regions apart, so that the
/// other trial's clusters are in the list as well.
async fn list_in_pages(peers: Arc<Peers>) -> Outcome {
    const COUNT: usize = 53;
    let moto = Service::new(peers, "emr", "eu-central-1").await?;
    for number in 0..COUNT {
        cluster(&format!("cluster {number}")).send(&moto.client).await?;
    }
    let list = ListClusters::builder()
        .created_after(Timestamp::new(1_500_000_000, 250_000_000))
        .cluster_states(vec![ClusterState::Waiting])
        .build();
    let pages: Vec<_> = list.clone().pages(&moto.client).try_collect().await?;
    assert_eq!(pages.len(), 2);
    let mut ours: Vec<_> = list.items(&moto.client).try_collect().await?;
    let is_of_here = |name: &str| name.starts_with("cluster ");
    ours.retain(|cluster| cluster.name.as_deref().is_some_and(is_of_here));
    assert_eq!(ours.len(), COUNT);
    let input = json!({ "CreatedAfter": 1_500_000_000.25, "ClusterStates": ["WAITING"] });
    let pages = moto.boto3("*list_clusters", input).await?.output()?;
    let clusters = pages.as_array().into_iter().flatten();
    let clusters = clusters.filter_map(|page| page["Clusters"].as_array()).flatten();
    let theirs: Vec<_> =
        clusters.filter(|cluster| cluster["Name"].as_str().is_some_and(is_of_here)).collect();
    Answer::Output(serde_json::to_value(ours)?).must_be(&Answer::Output(json!(theirs)))
}

async fn describe_what_is_not_there(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "emr", "eu-west-1").await?;
    let id = "j-NONE";
    let result = DescribeCluster { cluster_id: id.to_owned() }.send(&moto.client).await;
    let Err(why) = &result else { return Err("it is there".into()) };
    let Some(EmrError::InvalidRequestException { message: Some(message), .. }) = why.modeled()
    else {
        return Err(format!("not modeled: {why}").into());
    };
    assert_eq!(Some(message.as_str()), why.message());
    let theirs = moto.boto3("describe_cluster", json!({ "ClusterId": id })).await?;
    Answer::of(result)?.must_be(&theirs)
}
