//! Declarations inside a function, where no path reaches them.

fn main() {
    use aws_operation::{aws_error, aws_operation, aws_shape, Client, Error};

    #[aws_operation(
        target = "ElasticMapReduce.GetStudioSessionMapping",
        error = EmrStudioError,
        exactly_one(identity_id, identity_name),
    )]
    struct GetStudioSessionMapping {
        studio_id: String,
        identity_id: Option<String>,
        identity_name: Option<String>,
        identity_type: IdentityType,
    }

    #[aws_shape]
    struct GetStudioSessionMappingOutput {
        session_mapping: Option<SessionMappingDetail>,
    }

    #[aws_shape]
    struct SessionMappingDetail {
        studio_id: String,
    }

    #[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
    enum IdentityType {
        User,
        Group,
        #[aws(other)]
        Unknown(String),
    }

    #[aws_error]
    #[derive(Debug)]
    enum EmrStudioError {
        InvalidRequestException { message: Option<String> },
    }

    /// Never called: it only has to compile.
    #[allow(dead_code)]
    async fn send_types(client: &Client) -> Result<Option<String>, Error<EmrStudioError>> {
        let output: GetStudioSessionMappingOutput = GetStudioSessionMapping::builder()
            .studio_id("es-1")
            .identity_id("u-1")
            .identity_type(IdentityType::Group)
            .send(client)
            .await?;
        Ok(output.session_mapping.map(|mapping| mapping.studio_id))
    }

    let operation = GetStudioSessionMapping::builder()
        .identity_type(IdentityType::User)
        .studio_id("es-1")
        .identity_name("alice")
        .build();
    assert!(operation.validate().is_ok());
    assert_eq!(operation.studio_id, "es-1");
    assert!(operation.identity_id.is_none());
    assert!(matches!(operation.identity_type, IdentityType::User));
}
