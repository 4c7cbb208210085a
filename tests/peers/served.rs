//! The AWS CLI and boto3 as clients of a server whose operations are declared here: KMS, DynamoDB and
//! SQS on one port, beside the EMR Studio of `cli`.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use aws_operation::server::{Fault, Record, Server};
use aws_operation::{Blob, Operation, Sensitive, aws_error, aws_operation, aws_shape};
use libtest_mimic::Failed;
use serde_json::{Value as Json, json};

use crate::answer::Answer;
use crate::peers::{Peers, Signer};
use crate::{Outcome, Trials};

#[aws_operation(target = "TrentService.Encrypt", error = KmsError)]
#[derive(Debug, Clone, PartialEq)]
struct Encrypt {
    #[aws(length(1..=2048))]
    key_id: String,
    #[aws(length(1..=4096))]
    plaintext: Sensitive<Blob>,
    encryption_context: Option<BTreeMap<String, String>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
struct EncryptOutput {
    ciphertext_blob: Blob,
    key_id: String,
}

#[aws_operation(target = "TrentService.Decrypt", error = KmsError)]
#[derive(Debug, Clone, PartialEq)]
struct Decrypt {
    #[aws(length(1..=6144))]
    ciphertext_blob: Blob,
}

#[aws_shape]
#[derive(Debug, Clone)]
struct DecryptOutput {
    plaintext: Sensitive<Blob>,
}

#[aws_error]
#[derive(Debug, Clone)]
enum KmsError {
    NotFoundException {
        #[aws(rename = "message")]
        message: Option<String>,
    },
    InvalidCiphertextException {
        #[aws(rename = "message")]
        message: Option<String>,
    },
}

#[aws_operation(target = "DynamoDB_20120810.PutItem", error = DynamoDbError)]
#[derive(Debug, Clone, PartialEq)]
struct PutItem {
    table_name: String,
    item: BTreeMap<String, AttributeValue>,
}

#[aws_shape]
#[derive(Debug, Clone)]
struct PutItemOutput {}

#[aws_operation(
    target = "DynamoDB_20120810.Scan",
    error = DynamoDbError,
    paginate(input = exclusive_start_key, output = last_evaluated_key, items = items)
)]
#[derive(Debug, Clone, PartialEq)]
struct Scan {
    table_name: String,
    exclusive_start_key: Option<BTreeMap<String, AttributeValue>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
struct ScanOutput {
    items: Option<Vec<BTreeMap<String, AttributeValue>>>,
    count: i32,
    scanned_count: i32,
    last_evaluated_key: Option<BTreeMap<String, AttributeValue>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
enum AttributeValue {
    S(String),
    N(String),
    B(Blob),
    #[aws(rename = "SS")]
    Ss(Vec<String>),
    #[aws(rename = "BOOL")]
    Bool(bool),
    #[aws(rename = "NULL")]
    Null(bool),
    L(Vec<AttributeValue>),
    M(BTreeMap<String, AttributeValue>),
}

#[aws_error]
#[derive(Debug, Clone)]
enum DynamoDbError {
    ResourceNotFoundException {
        #[aws(rename = "message")]
        message: Option<String>,
    },
}

#[aws_operation(target = "AmazonSQS.SendMessage", error = SqsError)]
#[derive(Debug, Clone, PartialEq)]
struct SendMessage {
    queue_url: String,
    message_body: Sensitive<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
struct SendMessageOutput {
    message_id: String,
}

#[aws_operation(target = "AmazonSQS.PurgeQueue", output = (), error = SqsError)]
#[derive(Debug, Clone, PartialEq)]
struct PurgeQueue {
    queue_url: String,
}

#[aws_error]
#[derive(Debug, Clone)]
enum SqsError {
    QueueDoesNotExist {
        #[aws(rename = "message")]
        message: Option<String>,
    },
}

/// The server, and how the peers call it.
struct Served {
    peers: Arc<Peers>,
    server: Server,
    signer: Signer,
}

const QUEUE: &str = "http://127.0.0.1/123456789012/jobs";

impl Served {
    async fn start(peers: &Arc<Peers>) -> Result<Self, Failed> {
        let signer = Signer {
            access_key_id: "AKIAIOSFODNN7EXAMPLE".to_owned(),
            secret_access_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".to_owned(),
            session_token: None,
            region: "eu-west-1".to_owned(),
        };
        let table = Arc::new(Mutex::new(Vec::new()));
        let stored = Arc::clone(&table);
        let server = Server::builder()
            .region(&signer.region)
            .operation(async |encrypt: Encrypt| match encrypt.key_id.as_str() {
                "alias/k" => Ok(EncryptOutput {
                    ciphertext_blob: turned(encrypt.plaintext.expose()),
                    key_id: "arn:aws:kms:eu-west-1:123456789012:key/k".into(),
                }),
                _ => Err(KmsError::NotFoundException { message: Some("Invalid keyId".into()) }),
            })
            .operation(async |decrypt: Decrypt| match decrypt.ciphertext_blob.as_ref() {
                b"broken" => Err(KmsError::InvalidCiphertextException { message: None }),
                _ => Ok(DecryptOutput {
                    plaintext: Sensitive::new(turned(&decrypt.ciphertext_blob)),
                }),
            })
            .operation(move |put: PutItem| {
                stored.lock().unwrap_or_else(PoisonError::into_inner).push(put.item);
                async { Ok(PutItemOutput {}) }
            })
            .operation(move |scan: Scan| {
                let page = page(&table.lock().unwrap_or_else(PoisonError::into_inner), &scan);
                async move {
                    match scan.table_name.as_str() {
                        "none" => Err(DynamoDbError::ResourceNotFoundException {
                            message: Some("Requested resource not found".into()),
                        }),
                        _ => Ok(page),
                    }
                }
            })
            .operation(async |send: SendMessage| match send.queue_url.as_str() {
                QUEUE => Ok(SendMessageOutput { message_id: "m-1".into() }),
                _ => Err(SqsError::QueueDoesNotExist { message: Some("no such queue".into()) }),
            })
            .operation(async |_: PurgeQueue| Ok(()))
            .query_code("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue")
            .bind("127.0.0.1:0")
            .await?;
        Ok(Self { peers: Arc::clone(peers), server, signer })
    }

    async fn boto3(&self, service: &str, method: &str, input: Json) -> Result<Answer, Failed> {
        self.peers.boto3(&self.signer, self.server.url(), service, method, &input).await
    }

    /// Standard output as JSON, or standard error.
    async fn cli(&self, arguments: &[&str]) -> Result<Result<Json, String>, Failed> {
        let output = self.peers.cli(self.server.url(), &self.signer, None, arguments).await?;
        if !output.status.success() {
            return Ok(Err(String::from_utf8(output.stderr)?));
        }
        let text = String::from_utf8(output.stdout)?;
        let text = if text.trim().is_empty() { "null" } else { &text };
        Ok(Ok(serde_json::from_str(text)?))
    }

    /// The last request, which has to be a call of this operation with a good signature.
    fn last<T: Operation + Clone>(&self) -> Result<(T, Record), Failed> {
        let record = self.server.records().pop().ok_or("no request came")?;
        if record.target() != Some(T::META.target) || !record.is_verified() {
            return Err(format!("{record:?}").into());
        }
        let typed = self.server.requests::<T>().pop().ok_or("no input came")?;
        Ok((typed, record))
    }
}

/// Encryption enough for a test.
fn turned(bytes: &Blob) -> Blob {
    Blob::from(bytes.iter().rev().map(|byte| !byte).collect::<Vec<u8>>())
}

/// Two items, and where to go on.
fn page(all: &[BTreeMap<String, AttributeValue>], scan: &Scan) -> ScanOutput {
    let start = scan.exclusive_start_key.as_ref().and_then(|key| match key.get("at") {
        Some(AttributeValue::N(at)) => at.parse::<usize>().ok(),
        _ => None,
    });
    let start = start.unwrap_or(0);
    let items: Vec<_> = all.iter().skip(start).take(2).cloned().collect();
    let next = start + items.len();
    let key = || [("at".to_owned(), AttributeValue::N(next.to_string()))].into();
    let count = i32::try_from(items.len()).unwrap_or(i32::MAX);
    ScanOutput {
        items: Some(items),
        count,
        scanned_count: count,
        last_evaluated_key: (next < all.len()).then(key),
    }
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("served::kms_by_boto3", kms_by_boto3);
    trials.add("served::kms_by_the_cli", kms_by_the_cli);
    trials.add("served::dynamodb_by_boto3", dynamodb_by_boto3);
    trials.add("served::dynamodb_by_the_cli", dynamodb_by_the_cli);
    trials.add("served::sqs_by_boto3", sqs_by_boto3);
    trials.add("served::sqs_by_the_cli", sqs_by_the_cli);
    trials.add("served::refusals", refusals);
    trials.add("served::faults", faults);
}

async fn kms_by_boto3(peers: Arc<Peers>) -> Outcome {
    let served = Served::start(&peers).await?;
    // Every byte that there is.
    let all: Vec<u8> = (0..=255).collect();
    let base64 = |bytes: &Blob| serde_json::to_value(bytes).map_err(Failed::from);
    let plain = base64(&Blob::from(all.clone()))?;
    let input = json!({
        "KeyId": "alias/k",
        "Plaintext": { "$base64": plain },
        "EncryptionContext": { "tenant": "ä" },
    });
    let output = served.boto3("kms", "encrypt", input).await?.output()?;
    let cipher = turned(&Blob::from(all.clone()));
    assert_eq!(output["CiphertextBlob"], base64(&cipher)?);
    let (encrypt, record) = served.last::<Encrypt>()?;
    assert_eq!(encrypt.plaintext.expose()[..], all[..]);
    assert_eq!(encrypt.encryption_context, Some([("tenant".into(), "ä".into())].into()));
    assert!(!format!("{encrypt:?} {record:?}").contains(plain.as_str().unwrap_or("?")));

    let input = json!({ "CiphertextBlob": { "$base64": base64(&cipher)? } });
    let output = served.boto3("kms", "decrypt", input).await?.output()?;
    assert_eq!(output["Plaintext"], plain);

    let input = json!({ "KeyId": "alias/other", "Plaintext": { "$base64": plain } });
    let refused = served.boto3("kms", "encrypt", input).await?;
    refused.must_have_code("NotFoundException")?;
    let refused =
        Answer::Refusal { code: "NotFoundException".into(), message: "Invalid keyId".into() }
            .must_be(&refused);
    refused?;
    let input = json!({ "CiphertextBlob": { "$base64": base64(&Blob::from(b"broken"))? } });
    let refused = served.boto3("kms", "decrypt", input).await?;
    refused.must_have_code("InvalidCiphertextException")
}

async fn kms_by_the_cli(peers: Arc<Peers>) -> Outcome {
    let served = Served::start(&peers).await?;
    let encrypt = ["kms", "encrypt", "--key-id", "alias/k", "--plaintext", "hunter2"];
    let output = served.cli(&encrypt).await??;
    assert_eq!(output["CiphertextBlob"], serde_json::to_value(turned(&Blob::from("hunter2")))?);
    assert_eq!(output["KeyId"], "arn:aws:kms:eu-west-1:123456789012:key/k");
    let (typed, record) = served.last::<Encrypt>()?;
    assert_eq!(typed.plaintext.expose()[..], b"hunter2"[..]);
    assert!(!format!("{typed:?} {record:?}").contains("hunter2"));
    let refused = served
        .cli(&["kms", "encrypt", "--key-id", "alias/other", "--plaintext", "x"])
        .await?
        .err()
        .ok_or("it was accepted")?;
    let text = "(NotFoundException) when calling the Encrypt operation: Invalid keyId";
    assert!(refused.contains(text), "{refused}");
    Ok(())
}

fn items() -> [Json; 3] {
    [
        json!({ "id": { "S": "a" }, "n": { "N": "3.14" }, "flag": { "BOOL": true } }),
        json!({ "id": { "S": "ä\u{1f44d}" }, "none": { "NULL": true }, "set": { "SS": ["x", "y"] } }),
        json!({
            "id": { "S": "c" },
            "list": { "L": [{ "N": "1" }, { "M": { "deep": { "L": [] } } }] },
        }),
    ]
}

async fn dynamodb_by_boto3(peers: Arc<Peers>) -> Outcome {
    let served = Served::start(&peers).await?;
    for item in items() {
        let input = json!({ "TableName": "t", "Item": item });
        let output = served.boto3("dynamodb", "put_item", input).await?.output()?;
        assert_eq!(output, json!({}));
        let (put, _) = served.last::<PutItem>()?;
        assert_eq!(serde_json::to_value(put.item)?, item);
    }
    let bytes = json!({ "id": { "S": "d" }, "b": { "B": { "$base64": "/wA=" } } });
    served
        .boto3("dynamodb", "put_item", json!({ "TableName": "t", "Item": bytes }))
        .await?
        .output()?;
    let (put, _) = served.last::<PutItem>()?;
    assert_eq!(put.item["b"], AttributeValue::B(Blob::from(b"\xff\x00")));

    let pages = served.boto3("dynamodb", "*scan", json!({ "TableName": "t" })).await?.output()?;
    let [first, second, third] = items();
    let fourth = json!({ "id": { "S": "d" }, "b": { "B": "/wA=" } });
    assert_eq!(pages[0]["Items"], json!([first, second]));
    assert_eq!(pages[0]["LastEvaluatedKey"], json!({ "at": { "N": "2" } }));
    assert_eq!(pages[1]["Items"], json!([third, fourth]));
    assert_eq!(pages[1].get("LastEvaluatedKey"), None);
    assert_eq!(pages.as_array().map(Vec::len), Some(2));

    let refused = served.boto3("dynamodb", "scan", json!({ "TableName": "none" })).await?;
    refused.must_have_code("ResourceNotFoundException")
}

async fn dynamodb_by_the_cli(peers: Arc<Peers>) -> Outcome {
    let served = Served::start(&peers).await?;
    for item in items() {
        let item = item.to_string();
        served.cli(&["dynamodb", "put-item", "--table-name", "t", "--item", &item]).await??;
    }
    let output = served.cli(&["dynamodb", "scan", "--table-name", "t"]).await??;
    assert_eq!(output["Items"], json!(items()));
    assert_eq!(served.server.requests::<Scan>().len(), 2);
    let refused = served.cli(&["dynamodb", "scan", "--table-name", "none"]).await?;
    let refused = refused.err().ok_or("it was accepted")?;
    let text = "(ResourceNotFoundException) when calling the Scan operation: Requested resource";
    assert!(refused.contains(text), "{refused}");
    Ok(())
}

async fn sqs_by_boto3(peers: Arc<Peers>) -> Outcome {
    let served = Served::start(&peers).await?;
    let input = json!({ "QueueUrl": QUEUE, "MessageBody": "a <b> & \"c\" \u{1f44d}" });
    let output = served.boto3("sqs", "send_message", input).await?.output()?;
    assert_eq!(output, json!({ "MessageId": "m-1" }));
    let (send, _) = served.last::<SendMessage>()?;
    assert_eq!(send.message_body.expose(), "a <b> & \"c\" \u{1f44d}");
    assert!(!format!("{send:?}").contains("<b>"));
    let purged = served.boto3("sqs", "purge_queue", json!({ "QueueUrl": QUEUE })).await?;
    assert_eq!(purged.output()?, json!({}));

    let input = json!({ "QueueUrl": "http://127.0.0.1/1/none", "MessageBody": "x" });
    let refused = served.boto3("sqs", "send_message", input).await?;
    refused.must_have_code("AWS.SimpleQueueService.NonExistentQueue")
}

async fn sqs_by_the_cli(peers: Arc<Peers>) -> Outcome {
    let served = Served::start(&peers).await?;
    let send = |queue| ["sqs", "send-message", "--queue-url", queue, "--message-body", "hello"];
    let output = served.cli(&send(QUEUE)).await??;
    assert_eq!(output["MessageId"], "m-1");
    assert_eq!(served.cli(&["sqs", "purge-queue", "--queue-url", QUEUE]).await??, Json::Null);
    let refused = served.cli(&send("http://127.0.0.1/1/none")).await?;
    let refused = refused.err().ok_or("it was accepted")?;
    assert!(refused.contains("(AWS.SimpleQueueService.NonExistentQueue)"), "{refused}");
    Ok(())
}

/// What the server refuses by itself, as boto3 reads it.
async fn refusals(peers: Arc<Peers>) -> Outcome {
    let mut served = Served::start(&peers).await?;
    let long = "k".repeat(2_049);
    let input = json!({ "KeyId": long, "Plaintext": { "$base64": "YQ==" } });
    let refused = served.boto3("kms", "encrypt", input).await?;
    let message = "1 validation error detected: Value at 'keyId' failed to satisfy constraint: \
                   Member must have length less than or equal to 2048";
    let expected = Answer::Refusal { code: "ValidationException".into(), message: message.into() };
    refused.must_be(&expected)?;

    let unknown = served.boto3("kms", "list_keys", json!({})).await?;
    unknown.must_have_code("UnknownOperationException")?;
    let unknown = served.boto3("dynamodb", "list_tables", json!({})).await?;
    unknown.must_have_code("UnknownOperationException")?;

    served.signer.secret_access_key.push('x');
    let refused = served.boto3("sqs", "purge_queue", json!({ "QueueUrl": QUEUE })).await?;
    refused.must_have_code("InvalidSignatureException")?;
    let records = served.server.records();
    let why = records.last().and_then(Record::explanation).ok_or("no explanation")?;
    if why.contains("x-amz-target:AmazonSQS.PurgeQueue") { Ok(()) } else { Err(why.into()) }
}

/// What goes wrong on demand, as boto3 reads it in its one attempt.
async fn faults(peers: Arc<Peers>) -> Outcome {
    let served = Served::start(&peers).await?;
    for (fault, code) in [
        (Fault::throttle(), "ThrottlingException"),
        (Fault::ExpiredToken, "ExpiredTokenException"),
        (Fault::internal(), "InternalFailure"),
        (Fault::Clock(-3_600), "InvalidSignatureException"),
    ] {
        served.server.fault(fault);
        let refused = served.boto3("sqs", "purge_queue", json!({ "QueueUrl": QUEUE })).await?;
        refused.must_have_code(code)?;
    }
    for fault in [Fault::CloseIdle, Fault::ConnectionClose, Fault::OverlongBody, Fault::Date(60)] {
        served.server.fault(fault);
        served.boto3("sqs", "purge_queue", json!({ "QueueUrl": QUEUE })).await?.output()?;
    }
    Ok(())
}
