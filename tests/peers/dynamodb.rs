//! DynamoDB of moto: a recursive union, maps of it, and pages whose token is such a map.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_operation::{Blob, Timestamp, aws_error, aws_operation, aws_shape};
use futures_util::TryStreamExt as _;
use serde_json::json;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

pub(crate) type Item = BTreeMap<String, AttributeValue>;

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum AttributeValue {
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

#[aws_operation(target = "DynamoDB_20120810.CreateTable", error = DynamoDbError)]
#[derive(Debug, Clone)]
pub(crate) struct CreateTable {
    table_name: String,
    #[aws(length(1..=2))]
    key_schema: Vec<KeySchemaElement>,
    attribute_definitions: Option<Vec<AttributeDefinition>>,
    billing_mode: Option<BillingMode>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct KeySchemaElement {
    attribute_name: String,
    key_type: KeyType,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeyType {
    Hash,
    Range,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct AttributeDefinition {
    attribute_name: String,
    attribute_type: String,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BillingMode {
    Provisioned,
    PayPerRequest,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct CreateTableOutput {
    table_description: Option<TableDescription>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct TableDescription {
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
#[derive(Debug, Clone)]
pub(crate) struct BillingModeSummary {
    billing_mode: Option<BillingMode>,
}

#[aws_operation(target = "DynamoDB_20120810.PutItem", error = DynamoDbError)]
#[derive(Debug, Clone)]
pub(crate) struct PutItem {
    table_name: String,
    item: Item,
    condition_expression: Option<String>,
    return_values_on_condition_check_failure: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct PutItemOutput {
    attributes: Option<Item>,
}

#[aws_operation(target = "DynamoDB_20120810.GetItem", error = DynamoDbError)]
#[derive(Debug, Clone)]
pub(crate) struct GetItem {
    table_name: String,
    key: Item,
    consistent_read: Option<bool>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct GetItemOutput {
    item: Option<Item>,
}

#[aws_operation(
    target = "DynamoDB_20120810.Query",
    error = DynamoDbError,
    paginate(input = exclusive_start_key, output = last_evaluated_key, items = items),
)]
#[derive(Debug, Clone)]
pub(crate) struct Query {
    table_name: String,
    key_condition_expression: Option<String>,
    expression_attribute_values: Option<Item>,
    exclusive_start_key: Option<Item>,
    #[aws(range(1..))]
    limit: Option<i32>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct QueryOutput {
    items: Option<Vec<Item>>,
    count: Option<i32>,
    scanned_count: Option<i32>,
    last_evaluated_key: Option<Item>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum DynamoDbError {
    ConditionalCheckFailedException { message: Option<String>, item: Option<Item> },
    ResourceNotFoundException { message: Option<String> },
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::dynamodb::create_table", create_table);
    trials.add("moto::dynamodb::every_attribute_value", every_attribute_value);
    trials.add("moto::dynamodb::query_in_pages", query_in_pages);
    trials.add("moto::dynamodb::failed_condition", failed_condition);
    trials.add("moto::dynamodb::missing_table", missing_table);
}

fn table(name: &str) -> CreateTable {
    let schema = [("pk", KeyType::Hash, "S"), ("sk", KeyType::Range, "N")];
    let key = |(name, key_type, _): &(&str, KeyType, &str)| KeySchemaElement {
        attribute_name: (*name).to_owned(),
        key_type: key_type.clone(),
    };
    let definition = |(name, _, kind): &(&str, KeyType, &str)| AttributeDefinition {
        attribute_name: (*name).to_owned(),
        attribute_type: (*kind).to_owned(),
    };
    CreateTable::builder()
        .table_name(name)
        .key_schema(schema.iter().map(key).collect::<Vec<_>>())
        .attribute_definitions(schema.iter().map(definition).collect::<Vec<_>>())
        .billing_mode(BillingMode::PayPerRequest)
        .build()
}

fn key(pk: &str, sk: u32) -> Item {
    let (pk, sk) = (AttributeValue::S(pk.to_owned()), AttributeValue::N(sk.to_string()));
    [("pk".to_owned(), pk), ("sk".to_owned(), sk)].into()
}

fn put(table: &str, item: Item) -> PutItem {
    PutItem::builder().table_name(table).item(item).build()
}

async fn create_table(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "dynamodb", "us-east-1").await?;
    let created = table("music").send(&moto.client).await?;
    let description = serde_json::to_value(created.table_description)?;
    let theirs = moto.boto3("describe_table", json!({ "TableName": "music" })).await?;
    let undeclared = [
        "ProvisionedThroughput",
        "LocalSecondaryIndexes",
        "GlobalSecondaryIndexes",
        "WarmThroughput",
        "TableId",
    ];
    Answer::Output(json!({ "Table": description })).must_be(&theirs.without(&undeclared))
}

async fn every_attribute_value(peers: Arc<Peers>) -> Outcome {
    use AttributeValue::{B, Bool, Bs, L, M, N, Ns, Null, S, Ss};

    let moto = Service::new(peers, "dynamodb", "us-east-2").await?;
    table("values").send(&moto.client).await?;
    let text = |text: &str| text.to_owned();
    let leaves = vec![Null(true), Bool(false), L(vec![]), M(BTreeMap::new())];
    let nested = M([(text("deeper"), M([(text("list"), L(leaves))].into()))].into());
    let mut item = key("ä \"quoted\" \\ \u{1d11e} \u{2028}", 7);
    item.extend([
        (text("number"), N(text("3.1415926535897932384626433832795028842"))),
        (text("blob"), B(Blob::from(&[0, 1, 254, 255]))),
        (text("texts"), Ss(vec![text("x"), text("y")])),
        (text("numbers"), Ns(vec![text("1"), text("-2.5")])),
        (text("blobs"), Bs(vec![Blob::from("one"), Blob::from("two")])),
        (text("nested"), nested),
        (text("tab\there"), S(text("\u{0}\u{7f}"))),
    ]);
    put("values", item.clone()).send(&moto.client).await?;

    let key: Item = item
        .iter()
        .filter(|(name, _)| name.ends_with('k'))
        .map(|(n, v)| (n.clone(), v.clone()))
        .collect();
    let get =
        GetItem::builder().table_name("values").key(key.clone()).consistent_read(true).build();
    let output = get.send(&moto.client).await?;
    assert_eq!(output.item.as_ref(), Some(&item));
    let theirs = moto.boto3("get_item", json!({ "TableName": "values", "Key": key })).await?;
    Answer::Output(serde_json::to_value(output)?).must_be(&theirs)
}

async fn query_in_pages(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "dynamodb", "us-west-1").await?;
    table("pages").send(&moto.client).await?;
    for number in 0..7 {
        put("pages", key("a", number)).send(&moto.client).await?;
        put("pages", key("b", number)).send(&moto.client).await?;
    }
    let values: Item = [(":a".to_owned(), AttributeValue::S("a".to_owned()))].into();
    let query = Query::builder()
        .table_name("pages")
        .key_condition_expression("pk = :a")
        .expression_attribute_values(values.clone())
        .limit(3)
        .build();
    let ours: Vec<_> = query.clone().pages(&moto.client).try_collect().await?;
    assert_eq!(ours.iter().map(|page| page.count).collect::<Vec<_>>(), [Some(3), Some(3), Some(1)]);
    let input = json!({
        "TableName": "pages",
        "KeyConditionExpression": "pk = :a",
        "ExpressionAttributeValues": values,
        "Limit": 3,
    });
    let theirs = moto.boto3("*query", input).await?;
    Answer::Output(serde_json::to_value(ours)?).must_be(&theirs)?;

    let items: Vec<_> = query.items(&moto.client).try_collect().await?;
    assert_eq!(items, (0..7).map(|number| key("a", number)).collect::<Vec<_>>());
    Ok(())
}

async fn failed_condition(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "dynamodb", "us-west-2").await?;
    table("conditions").send(&moto.client).await?;
    put("conditions", key("a", 1)).send(&moto.client).await?;
    let put = PutItem {
        condition_expression: Some("attribute_not_exists(pk)".to_owned()),
        return_values_on_condition_check_failure: Some("ALL_OLD".to_owned()),
        ..put("conditions", key("a", 1))
    };
    let result = put.send(&moto.client).await;
    let Err(why) = &result else { return Err("it was put".into()) };
    let Some(DynamoDbError::ConditionalCheckFailedException { item, .. }) = why.modeled() else {
        return Err(format!("not modeled: {why}").into());
    };
    assert_eq!(item.as_ref(), Some(&key("a", 1)));
    let theirs = moto.boto3("put_item", serde_json::to_value(put)?).await?;
    Answer::of(result)?.must_be(&theirs)
}

async fn missing_table(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "dynamodb", "us-west-2").await?;
    let result = put("none", key("a", 1)).send(&moto.client).await;
    let theirs = moto.boto3("put_item", serde_json::to_value(put("none", key("a", 1)))?).await?;
    let ours = Answer::of(result)?;
    ours.must_have_code("ResourceNotFoundException")?;
    ours.must_be(&theirs)
}
