//! Operations of three services: awsJson 1.1, 1.0, and one that spoke the query protocol before.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_operation::server::{Server, ServerBuilder};
use aws_operation::{Blob, Credentials, Sensitive, aws_error, aws_operation, aws_shape};

pub(crate) const KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
pub(crate) const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

#[aws_operation(target = "TrentService.Encrypt", error = KmsError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Encrypt {
    #[aws(length(1..=2048))]
    pub(crate) key_id: String,
    #[aws(length(1..=4096))]
    pub(crate) plaintext: Sensitive<Blob>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EncryptOutput {
    pub(crate) ciphertext_blob: Option<Blob>,
    pub(crate) key_id: Option<String>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KmsError {
    NotFoundException {
        #[aws(rename = "message")]
        message: Option<String>,
    },
    #[aws(rename = "KMSInternalException")]
    Internal {
        #[aws(rename = "message")]
        message: Option<String>,
    },
}

#[aws_operation(target = "DynamoDB_20120810.GetItem", error = DynamoDbError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GetItem {
    pub(crate) table_name: String,
    pub(crate) key: BTreeMap<String, AttributeValue>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GetItemOutput {
    pub(crate) item: Option<BTreeMap<String, AttributeValue>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum AttributeValue {
    S(String),
    N(String),
    B(Blob),
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum DynamoDbError {
    ResourceNotFoundException {
        #[aws(rename = "message")]
        message: Option<String>,
    },
}

#[aws_operation(target = "AmazonSQS.GetQueueUrl", error = SqsError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GetQueueUrl {
    pub(crate) queue_name: String,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GetQueueUrlOutput {
    pub(crate) queue_url: Option<String>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SqsError {
    QueueDoesNotExist {
        #[aws(rename = "message")]
        message: Option<String>,
    },
}

#[aws_operation(target = "AmazonSQS.PurgeQueue", output = (), error = SqsError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PurgeQueue {
    pub(crate) queue_url: String,
}

/// 30 August 2015, 12:36:00.
pub(crate) fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_440_938_160)
}

pub(crate) fn credentials() -> Credentials {
    Credentials::new(KEY_ID, SECRET)
}

pub(crate) fn encrypt(text: &str) -> Encrypt {
    Encrypt {
        key_id: "alias/k".to_owned(),
        plaintext: Sensitive::new(Blob::from(text.as_bytes().to_vec())),
    }
}

/// All operations. KMS reverses, and knows one key; DynamoDB has what it is asked for; SQS has no
/// queue but `jobs`.
pub(crate) fn services() -> ServerBuilder {
    Server::builder()
        .credentials(credentials())
        .clock(now)
        .operation(async |encrypt: Encrypt| {
            if encrypt.key_id != "alias/k" {
                return Err(KmsError::NotFoundException { message: Some("no such key".into()) });
            }
            let mut bytes = encrypt.plaintext.expose().to_vec();
            bytes.reverse();
            Ok(EncryptOutput {
                ciphertext_blob: Some(Blob::from(bytes)),
                key_id: Some(encrypt.key_id),
            })
        })
        .operation(async |get: GetItem| {
            if get.table_name == "none" {
                let message = Some("Requested resource not found".into());
                return Err(DynamoDbError::ResourceNotFoundException { message });
            }
            Ok(GetItemOutput { item: Some(get.key) })
        })
        .operation(async |get: GetQueueUrl| match get.queue_name.as_str() {
            "jobs" => Ok(GetQueueUrlOutput { queue_url: Some("http://sqs/1/jobs".into()) }),
            _ => Err(SqsError::QueueDoesNotExist { message: Some("no such queue".into()) }),
        })
        .operation(async |_: PurgeQueue| Ok(()))
        .query_code("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue")
}

/// A future that fails the test where it would hang.
pub(crate) async fn bounded<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(30), future).await.expect("it never ends")
}
