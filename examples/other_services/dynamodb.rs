//! DynamoDB: a union that holds itself, and pages that are a stream.

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Duration;

use aws_operation::{Blob, Client, aws_error, aws_operation, aws_shape};
use futures_util::TryStreamExt as _;

pub(crate) type Item = BTreeMap<String, AttributeValue>;

/// A value says its type: `{"S": "text"}`. On the wire a union is an object with one member.
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum AttributeValue {
    S(String),
    /// A number as text, since JSON's are not as exact.
    N(String),
    B(Blob),
    M(BTreeMap<String, AttributeValue>),
    L(Vec<AttributeValue>),
    #[aws(rename = "BOOL")]
    Bool(bool),
}

#[aws_operation(target = "DynamoDB_20120810.CreateTable", output = (), error = DynamoDbError)]
#[derive(Debug)]
pub(crate) struct CreateTable {
    table_name: String,
    #[aws(length(1..=2))]
    key_schema: Vec<KeySchemaElement>,
    attribute_definitions: Vec<AttributeDefinition>,
    billing_mode: BillingMode,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct KeySchemaElement {
    attribute_name: String,
    key_type: KeyType,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug)]
pub(crate) enum KeyType {
    Hash,
    Range,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct AttributeDefinition {
    attribute_name: String,
    attribute_type: String,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug)]
pub(crate) enum BillingMode {
    PayPerRequest,
}

#[aws_operation(target = "DynamoDB_20120810.DescribeTable", error = DynamoDbError)]
#[derive(Debug)]
pub(crate) struct DescribeTable {
    table_name: String,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct DescribeTableOutput {
    table: TableDescription,
}

#[aws_shape]
#[derive(Debug)]
pub(crate) struct TableDescription {
    table_status: String,
}

#[aws_operation(target = "DynamoDB_20120810.PutItem", output = (), error = DynamoDbError)]
#[derive(Debug)]
pub(crate) struct PutItem {
    table_name: String,
    item: Item,
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
#[derive(Debug)]
pub(crate) struct QueryOutput {
    items: Option<Vec<Item>>,
    last_evaluated_key: Option<Item>,
}

#[aws_operation(target = "DynamoDB_20120810.DeleteTable", output = (), error = DynamoDbError)]
#[derive(Debug)]
pub(crate) struct DeleteTable {
    table_name: String,
}

#[aws_error]
#[derive(Debug)]
pub(crate) enum DynamoDbError {
    ResourceNotFoundException { message: Option<String> },
}

pub(crate) async fn example(client: &Client, table: &str) -> Result<(), Box<dyn Error>> {
    use AttributeValue::{B, Bool, L, M, N, S};

    println!("\nDynamoDB");
    create(client, table).await?;
    let text = |text: &str| S(text.to_owned());
    for number in 0..7 {
        let tags = L(vec![text("new"), Bool(true), B(Blob::from(&[number]))]);
        let item: Item = [
            ("artist".to_owned(), text("No One You Know")),
            ("song".to_owned(), N(number.to_string())),
            ("more".to_owned(), M([("tags".to_owned(), tags)].into())),
        ]
        .into();
        PutItem::builder().table_name(table).item(item).send(client).await?;
    }

    let query = Query::builder()
        .table_name(table)
        .key_condition_expression("artist = :artist")
        .expression_attribute_values(Item::from([(":artist".to_owned(), text("No One You Know"))]))
        .limit(3)
        .build();
    // One request after another, each when its page is asked for.
    let pages: Vec<QueryOutput> = query.clone().pages(client).try_collect().await?;
    println!("  pages     {}", pages.len());
    let items: Vec<Item> = query.items(client).try_collect().await?;
    println!("  items     {}", items.len());
    println!("  the last  {:?}", items.last().ok_or("no items")?);
    let numbers: Vec<_> = items.iter().filter_map(|item| item.get("song")).collect();
    let expected: Vec<_> = (0..7).map(|number: u8| N(number.to_string())).collect();
    if numbers.iter().copied().eq(&expected) { Ok(()) } else { Err("other items came back".into()) }
}

async fn create(client: &Client, table: &str) -> Result<(), Box<dyn Error>> {
    let keys = [("artist", KeyType::Hash, "S"), ("song", KeyType::Range, "N")];
    let (schema, definitions): (Vec<_>, Vec<_>) = keys
        .into_iter()
        .map(|(name, key_type, attribute_type)| {
            let (attribute_name, attribute_type) = (name.to_owned(), attribute_type.to_owned());
            let definition =
                AttributeDefinition { attribute_name: attribute_name.clone(), attribute_type };
            (KeySchemaElement { attribute_name, key_type }, definition)
        })
        .unzip();
    CreateTable::builder()
        .table_name(table)
        .key_schema(schema)
        .attribute_definitions(definitions)
        .billing_mode(BillingMode::PayPerRequest)
        .send(client)
        .await?;
    // At AWS a table takes some seconds to be there.
    for _ in 0..60 {
        let output = DescribeTable { table_name: table.to_owned() }.send(client).await?;
        if output.table.table_status == "ACTIVE" {
            println!("  made      the table {table}");
            return Ok(());
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    Err("the table is not there after a minute".into())
}

/// Deletes the table, if there is one.
pub(crate) async fn delete(client: &Client, table: &str) -> Result<(), Box<dyn Error>> {
    match (DeleteTable { table_name: table.to_owned() }).send(client).await {
        Ok(()) => println!("  deleted"),
        Err(why) => match why.modeled() {
            Some(DynamoDbError::ResourceNotFoundException { .. }) => {}
            _ => return Err(why.into()),
        },
    }
    Ok(())
}
