//! Fields, variants and attributes under `cfg`.

use aws_operation::{aws_error, aws_operation, aws_shape, Client, Error};

#[aws_operation(
    target = "ElasticMapReduce.UpdateStudio",
    output = (),
    error = EmrStudioError,
    exactly_one(name, description),
)]
#[derive(Debug, PartialEq)]
pub struct UpdateStudio {
    pub studio_id: String,
    #[cfg(all())]
    pub name: Option<String>,
    #[cfg_attr(all(), cfg(all()))]
    pub description: Option<String>,
    #[cfg(any())]
    pub removed: NoSuchType,
    #[cfg(any())]
    #[aws(rename = "StudioId")]
    pub removed_duplicate: String,
    #[cfg_attr(all(), aws(rename = "SubnetIDs", length(1..=5)))]
    pub subnet_ids: Vec<String>,
    #[cfg_attr(any(), aws(rename = "StudioId"))]
    pub encryption: Option<Encryption>,
}

#[aws_shape]
#[derive(Debug, PartialEq)]
pub struct Encryption {
    #[cfg(all())]
    pub mode: Option<EncryptionMode>,
    #[cfg(any())]
    pub removed: NoSuchType,
    pub key: Option<EncryptionKey>,
}

#[aws_shape]
#[derive(Debug, PartialEq)]
pub enum EncryptionMode {
    #[cfg(all())]
    Kms,
    S3,
    #[cfg(any())]
    Removed(NoSuchType),
}

#[aws_shape]
#[derive(Debug, PartialEq)]
pub enum EncryptionKey {
    Arn(String),
    #[cfg(all())]
    Alias(String),
    #[cfg(any())]
    Removed,
}

#[aws_error]
#[derive(Debug, PartialEq)]
pub enum EmrStudioError {
    #[cfg(all())]
    InternalServerException {},
    InvalidRequestException {
        message: Option<String>,
        #[cfg(any())]
        removed: NoSuchType,
    },
    #[cfg(any())]
    Removed(NoSuchType),
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Result<(), Error<EmrStudioError>> {
    UpdateStudio::builder()
        .studio_id("es-1")
        .subnet_ids(vec!["subnet-1".to_owned()])
        .name("team")
        .send(client)
        .await
}

fn main() {
    let operation = UpdateStudio::builder()
        .studio_id("es-1")
        .subnet_ids(vec!["subnet-1".to_owned()])
        .description("the studio of the team")
        .encryption(Encryption {
            mode: Some(EncryptionMode::Kms),
            key: Some(EncryptionKey::Alias("studio".to_owned())),
        })
        .build();
    assert_eq!(operation.name, None);
    assert!(operation.validate().is_ok());
}
