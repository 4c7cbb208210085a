//! Declared outputs and errors that together have every kind of member.

use std::collections::BTreeMap;

use aws_operation::{Blob, Document, Sensitive, Timestamp, aws_error, aws_operation, aws_shape};

/// Every type, and nothing that has to be there.
#[aws_operation(target = "ElasticMapReduce.DescribeCluster", error = Declared)]
#[derive(Debug)]
pub(crate) struct DescribeCluster {}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct DescribeClusterOutput {
    text: Option<String>,
    flag: Option<bool>,
    byte: Option<i8>,
    short: Option<i16>,
    integer: Option<i32>,
    long: Option<i64>,
    float: Option<f32>,
    double: Option<f64>,
    blob: Option<Blob>,
    secret: Option<Sensitive<String>>,
    secrets: Option<Sensitive<Vec<Blob>>>,
    time: Option<Timestamp>,
    #[aws(timestamp = "date-time")]
    date_time: Option<Timestamp>,
    #[aws(timestamp = "http-date")]
    http_date: Option<Timestamp>,
    document: Option<Document>,
    list: Option<Vec<Vec<f64>>>,
    #[aws(sparse)]
    sparse: Option<Vec<Option<String>>>,
    map: Option<BTreeMap<String, Vec<Timestamp>>>,
    #[aws(sparse)]
    sparse_map: Option<BTreeMap<Level, Option<i64>>>,
    level: Option<Level>,
    #[aws(flatten)]
    either: Option<Either>,
    #[aws(default)]
    count: i32,
    inner: Option<Box<DescribeClusterOutput>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Low,
    High,
    #[aws(other)]
    Unknown(String),
}

#[aws_shape]
#[derive(Debug)]
pub(crate) enum Either {
    One(String),
    Other(Vec<i32>),
}

/// A recursive union, in maps and lists of itself.
#[aws_operation(target = "DynamoDB_20120810.GetItem", error = Declared)]
#[derive(Debug)]
pub(crate) struct GetItem {}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct GetItemOutput {
    item: Option<Item>,
}

pub(crate) type Item = BTreeMap<String, AttributeValue>;

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum AttributeValue {
    S(String),
    N(String),
    B(Blob),
    #[aws(rename = "SS")]
    Ss(Vec<String>),
    #[aws(rename = "BS")]
    Bs(Vec<Blob>),
    M(BTreeMap<String, AttributeValue>),
    L(Vec<AttributeValue>),
    #[aws(rename = "NULL")]
    Null(bool),
    #[aws(rename = "BOOL")]
    Bool(bool),
}

/// Members that have to be there, and pages.
#[aws_operation(
    target = "ElasticMapReduce.ListStudioSessionMappings",
    error = Declared,
    paginate(input = marker, output = marker, items = session_mappings),
)]
#[derive(Debug, Clone)]
pub(crate) struct ListStudioSessionMappings {
    pub(crate) marker: Option<String>,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct ListStudioSessionMappingsOutput {
    session_mappings: Option<Vec<SessionMapping>>,
    marker: Option<String>,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct SessionMapping {
    studio_id: String,
    identity_type: Level,
    creation_time: Timestamp,
    #[aws(flatten)]
    identity: Identity,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) enum Identity {
    IdentityId(String),
    IdentityName(Sensitive<String>),
}

/// No output; a service that spoke the query protocol before.
#[aws_operation(target = "AmazonSQS.DeleteQueue", output = (), error = Declared)]
#[derive(Debug)]
pub(crate) struct DeleteQueue {}

/// No declared errors.
#[aws_operation(target = "ElasticMapReduce.DescribeReleaseLabel", output = ())]
#[derive(Debug)]
pub(crate) struct DescribeReleaseLabel {}

#[aws_error]
#[derive(Debug)]
pub(crate) enum Declared {
    InternalServerError {},
    InvalidRequestException {
        error_code: Option<String>,
        message: Option<String>,
    },
    #[aws(throttling)]
    TooEagerException {
        message: String,
        seconds: i32,
        since: Option<Timestamp>,
    },
    #[aws(retryable)]
    BusyException {},
    ConditionalCheckFailedException {
        message: Option<Sensitive<String>>,
        item: Option<Item>,
    },
}
