//! As much of Secrets Manager and DynamoDB as this example needs, in memory.

use std::collections::BTreeMap;
use std::sync::Mutex;

use aws_operation::{BoxFuture, Transport, TransportError};
use bytes::Bytes;
use http::{Request, Response};
use serde_json::{Value as Json, json};

/// The secrets and tables that there are.
#[derive(Default)]
pub(crate) struct Services {
    secrets: Mutex<BTreeMap<String, Json>>,
    tables: Mutex<BTreeMap<String, Vec<Json>>>,
}

/// A code and a message.
type Refusal = (&'static str, &'static str);

impl Transport for Services {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let target = request.headers().get("x-amz-target").and_then(|value| value.to_str().ok());
        let input = serde_json::from_slice(request.body()).unwrap_or_default();
        let (status, body) = match self.answer(target.unwrap_or_default(), &input) {
            Ok(output) => (200, output),
            Err((code, message)) => (400, json!({ "__type": code, "message": message })),
        };
        let mut response = Response::new(Bytes::from(body.to_string()));
        *response.status_mut() = status.try_into().unwrap_or_default();
        Box::pin(std::future::ready(Ok(response)))
    }
}

impl Services {
    fn answer(&self, target: &str, input: &Json) -> Result<Json, Refusal> {
        const POISONED: Refusal = ("InternalServerError", "an earlier call has panicked");
        let mut secrets = self.secrets.lock().map_err(|_| POISONED)?;
        let mut tables = self.tables.lock().map_err(|_| POISONED)?;
        let name = |member: &str| input[member].as_str().unwrap_or_default().to_owned();
        let no_secret = ("ResourceNotFoundException", "there is no such secret");
        let no_table = ("ResourceNotFoundException", "there is no such table");
        match target {
            "secretsmanager.CreateSecret" => {
                let name = name("Name");
                if secrets.contains_key(&name) {
                    return Err(("ResourceExistsException", "there is such a secret already"));
                }
                let arn = format!("arn:aws:secretsmanager:us-east-1:123456789012:secret:{name}");
                secrets.insert(name, input.clone());
                Ok(json!({ "ARN": arn }))
            }
            "secretsmanager.GetSecretValue" => {
                secrets.get(&name("SecretId")).cloned().ok_or(no_secret)
            }
            "secretsmanager.DeleteSecret" => {
                secrets.remove(&name("SecretId")).map(|_| json!({})).ok_or(no_secret)
            }
            "DynamoDB_20120810.CreateTable" => {
                tables.insert(name("TableName"), Vec::new());
                Ok(json!({}))
            }
            "DynamoDB_20120810.DescribeTable" => {
                tables.get(&name("TableName")).ok_or(no_table)?;
                Ok(json!({ "Table": { "TableStatus": "ACTIVE" } }))
            }
            "DynamoDB_20120810.PutItem" => {
                let table = tables.get_mut(&name("TableName")).ok_or(no_table)?;
                table.push(input["Item"].clone());
                Ok(json!({}))
            }
            "DynamoDB_20120810.Query" => {
                Ok(page(tables.get(&name("TableName")).ok_or(no_table)?, input))
            }
            "DynamoDB_20120810.DeleteTable" => {
                tables.remove(&name("TableName")).map(|_| json!({})).ok_or(no_table)
            }
            _ => Err(("UnknownOperationException", "this service does not know the operation")),
        }
    }
}

/// The items after the one that the input names, as many as it asks for. The condition is always the
/// same here, and holds for all of them.
fn page(items: &[Json], input: &Json) -> Json {
    let key = |item: &Json| json!({ "artist": item["artist"], "song": item["song"] });
    let start = input.get("ExclusiveStartKey");
    let after = items.iter().position(|item| start == Some(&key(item))).map_or(0, |at| at + 1);
    let most = input["Limit"].as_u64().and_then(|limit| limit.try_into().ok());
    let page: Vec<&Json> = items.iter().skip(after).take(most.unwrap_or(usize::MAX)).collect();
    let is_last = after + page.len() == items.len();
    let last = page.last().filter(|_| !is_last).map(|item| key(item));
    json!({ "Items": page, "LastEvaluatedKey": last })
}
