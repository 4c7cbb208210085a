//! The DynamoDB and KMS operations of the recorded exchanges
//! (`protocol/recorded-dynamodb-kms.json`), declared as a user would: the members they need, and
//! the target alone.

use aws_operation::{Blob, Sensitive, Timestamp, aws_error, aws_operation, aws_shape};
use std::collections::BTreeMap;

#[aws_operation(target = "DynamoDB_20120810.CreateTable", error = DynamoDbError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CreateTable {
    pub attribute_definitions: Vec<AttributeDefinition>,
    #[aws(length(1..=1024))]
    pub table_name: String,
    #[aws(length(1..=2))]
    pub key_schema: Vec<KeySchemaElement>,
    pub provisioned_throughput: Option<ProvisionedThroughput>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CreateTableOutput {
    pub table_description: Option<TableDescription>,
}

#[aws_operation(target = "DynamoDB_20120810.DescribeTable", error = DynamoDbError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DescribeTable {
    #[aws(length(1..=1024))]
    pub table_name: String,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DescribeTableOutput {
    pub table: Option<TableDescription>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AttributeDefinition {
    #[aws(length(1..=255))]
    pub attribute_name: String,
    pub attribute_type: ScalarAttributeType,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ScalarAttributeType {
    S,
    N,
    B,
    #[aws(other)]
    Unknown(String),
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KeySchemaElement {
    #[aws(length(1..=255))]
    pub attribute_name: String,
    pub key_type: KeyType,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeyType {
    Hash,
    Range,
    #[aws(other)]
    Unknown(String),
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProvisionedThroughput {
    #[aws(range(1..))]
    pub read_capacity_units: i64,
    #[aws(range(1..))]
    pub write_capacity_units: i64,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TableDescription {
    pub attribute_definitions: Option<Vec<AttributeDefinition>>,
    pub table_name: Option<String>,
    pub key_schema: Option<Vec<KeySchemaElement>>,
    pub table_status: Option<TableStatus>,
    pub creation_date_time: Option<Timestamp>,
    pub provisioned_throughput: Option<ProvisionedThroughputDescription>,
    pub table_size_bytes: Option<i64>,
    pub item_count: Option<i64>,
    pub table_arn: Option<String>,
    pub table_id: Option<String>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TableStatus {
    Creating,
    Updating,
    Deleting,
    Active,
    InaccessibleEncryptionCredentials,
    Archiving,
    Archived,
    #[aws(other)]
    Unknown(String),
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ProvisionedThroughputDescription {
    pub last_increase_date_time: Option<Timestamp>,
    pub last_decrease_date_time: Option<Timestamp>,
    pub number_of_decreases_today: Option<i64>,
    pub read_capacity_units: Option<i64>,
    pub write_capacity_units: Option<i64>,
}

#[aws_operation(target = "DynamoDB_20120810.PutItem", error = DynamoDbError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PutItem {
    #[aws(length(1..=1024))]
    pub table_name: String,
    pub item: BTreeMap<String, AttributeValue>,
    pub condition_expression: Option<String>,
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PutItemOutput {
    pub attributes: Option<BTreeMap<String, AttributeValue>>,
}

#[aws_operation(target = "DynamoDB_20120810.Query", error = DynamoDbError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Query {
    #[aws(length(1..=1024))]
    pub table_name: String,
    #[aws(range(1..))]
    pub limit: Option<i32>,
    pub exclusive_start_key: Option<BTreeMap<String, AttributeValue>>,
    pub key_condition_expression: Option<String>,
    pub expression_attribute_names: Option<BTreeMap<String, String>>,
    pub expression_attribute_values: Option<BTreeMap<String, AttributeValue>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct QueryOutput {
    pub items: Option<Vec<BTreeMap<String, AttributeValue>>>,
    pub count: Option<i32>,
    pub scanned_count: Option<i32>,
    pub last_evaluated_key: Option<BTreeMap<String, AttributeValue>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum AttributeValue {
    S(String),
    N(String),
    B(Blob),
    #[aws(rename = "SS")]
    StringSet(Vec<String>),
    #[aws(rename = "NS")]
    NumberSet(Vec<String>),
    #[aws(rename = "BS")]
    BinarySet(Vec<Blob>),
    M(BTreeMap<String, AttributeValue>),
    L(Vec<AttributeValue>),
    #[aws(rename = "NULL")]
    Null(bool),
    #[aws(rename = "BOOL")]
    Bool(bool),
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum DynamoDbError {
    #[aws(rename_all = "camelCase")]
    ConditionalCheckFailedException { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    InternalServerError { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    LimitExceededException { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    ProvisionedThroughputExceededException { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    ResourceInUseException { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    ResourceNotFoundException { message: Option<String> },
}

#[aws_operation(target = "TrentService.GenerateRandom", error = KmsError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GenerateRandom {
    #[aws(range(1..=1024))]
    pub number_of_bytes: Option<i32>,
    #[aws(length(1..=64))]
    pub custom_key_store_id: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GenerateRandomOutput {
    pub plaintext: Option<Sensitive<Blob>>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KmsError {
    #[aws(rename_all = "camelCase")]
    CustomKeyStoreInvalidStateException { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    CustomKeyStoreNotFoundException { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    DependencyTimeoutException { message: Option<String> },
    #[aws(rename = "KMSInternalException", rename_all = "camelCase")]
    KmsInternalException { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    UnsupportedOperationException { message: Option<String> },
}

crate::operations! {
    CreateTable,
    DescribeTable,
    PutItem,
    Query,
    GenerateRandom,
}
