//! KMS of moto: blobs both ways, and an acronym that no case conversion finds.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_operation::{Blob, Sensitive, Timestamp, aws_error, aws_operation, aws_shape};
use serde_json::json;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

#[aws_operation(target = "TrentService.CreateKey", error = KmsError)]
#[derive(Debug, Clone)]
pub(crate) struct CreateKey {
    description: Option<String>,
    key_usage: Option<String>,
    tags: Option<Vec<Tag>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    tag_key: String,
    tag_value: String,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct CreateKeyOutput {
    key_metadata: KeyMetadata,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct KeyMetadata {
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

#[aws_operation(target = "TrentService.Encrypt", error = KmsError)]
#[derive(Debug, Clone)]
pub(crate) struct Encrypt {
    key_id: String,
    #[aws(length(1..=4096))]
    plaintext: Sensitive<Blob>,
    encryption_context: Option<BTreeMap<String, String>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct EncryptOutput {
    ciphertext_blob: Blob,
    key_id: Option<String>,
}

#[aws_operation(target = "TrentService.Decrypt", error = KmsError)]
#[derive(Debug, Clone)]
pub(crate) struct Decrypt {
    ciphertext_blob: Blob,
    encryption_context: Option<BTreeMap<String, String>>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct DecryptOutput {
    key_id: Option<String>,
    plaintext: Sensitive<Blob>,
    encryption_algorithm: Option<String>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KmsError {
    NotFoundException { message: Option<String> },
    InvalidCiphertextException { message: Option<String> },
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::kms::create_key", create_key);
    trials.add("moto::kms::encrypt_and_decrypt", encrypt_and_decrypt);
    trials.add("moto::kms::missing_key", missing_key);
}

fn key() -> CreateKey {
    let tag = Tag { tag_key: "team".to_owned(), tag_value: "data".to_owned() };
    CreateKey::builder().description("of the tests").tags(vec![tag]).build()
}

async fn create_key(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "kms", "us-east-1").await?;
    let output = key().send(&moto.client).await?;
    let input = json!({ "KeyId": output.key_metadata.key_id });
    let theirs = moto.boto3("describe_key", input).await?.without(&["CustomerMasterKeySpec"]);
    Answer::Output(serde_json::to_value(output)?).must_be(&theirs)
}

async fn encrypt_and_decrypt(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "kms", "us-east-1").await?;
    let key = key().send(&moto.client).await?.key_metadata.key_id;
    let secret: Vec<u8> = (0..=255).collect();
    let context: BTreeMap<_, _> = [("purpose".to_owned(), "tests".to_owned())].into();
    let sealed = Encrypt::builder()
        .key_id(&*key)
        .plaintext(Blob::from(secret.clone()))
        .encryption_context(context.clone())
        .send(&moto.client)
        .await?;
    let opened = Decrypt::builder()
        .ciphertext_blob(sealed.ciphertext_blob.clone())
        .encryption_context(context.clone())
        .send(&moto.client)
        .await?;
    assert_eq!(**opened.plaintext.expose(), secret);
    assert!(!format!("{opened:?}").contains("256"), "{opened:?}");

    let blob = json!({ "$base64": sealed.ciphertext_blob });
    let input = json!({ "CiphertextBlob": blob, "EncryptionContext": context });
    let theirs = moto.boto3("decrypt", input).await?;
    Answer::Output(serde_json::to_value(opened)?).must_be(&theirs)
}

async fn missing_key(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "kms", "us-east-1").await?;
    let id = "11111111-2222-3333-4444-555555555555";
    let result = Encrypt::builder().key_id(id).plaintext(Blob::from("x")).send(&moto.client).await;
    let input = json!({ "KeyId": id, "Plaintext": { "$base64": "eA==" } });
    let theirs = moto.boto3("encrypt", input).await?;
    let ours = Answer::of(result)?;
    ours.must_have_code("NotFoundException")?;
    ours.must_be(&theirs)
}
