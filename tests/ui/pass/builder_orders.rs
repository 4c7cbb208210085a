//! Every order of the calls builds the same request.

use aws_operation::{aws_error, aws_operation, aws_shape, Client, Error};

#[aws_operation(
    target = "ElasticMapReduce.GetStudioSessionMapping",
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct GetStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub identity_type: IdentityType,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct GetStudioSessionMappingOutput {
    pub session_mapping: Option<SessionMappingDetail>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct SessionMappingDetail {
    pub studio_id: String,
    pub identity_name: Option<String>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityType {
    User,
    Group,
    #[aws(other)]
    Unknown(String),
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub enum EmrStudioError {
    InternalServerError {},
    InvalidRequestException {
        error_code: Option<String>,
        message: Option<String>,
    },
}

type Answer = Result<GetStudioSessionMappingOutput, Error<EmrStudioError>>;

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Answer {
    let from_builder: Answer = GetStudioSessionMapping::builder()
        .identity_id("u-1")
        .identity_type(IdentityType::User)
        .studio_id("es-1")
        .send(client)
        .await;
    let _: Option<&EmrStudioError> = from_builder
        .as_ref()
        .err()
        .and_then(|error| error.modeled());

    let literal = GetStudioSessionMapping {
        studio_id: "es-1".into(),
        identity_id: None,
        identity_name: Some("alice".into()),
        identity_type: IdentityType::User,
    };
    literal.send(client).await
}

/// Never called: the future of a call can be spawned.
#[allow(dead_code)]
fn future_is_send(client: &Client, operation: GetStudioSessionMapping) {
    fn require_send<T: Send>(_: T) {}
    require_send(async move { operation.send(client).await });
}

fn main() {
    let expected = GetStudioSessionMapping {
        studio_id: "es-1".to_owned(),
        identity_id: None,
        identity_name: Some("alice".to_owned()),
        identity_type: IdentityType::User,
    };
    let new = GetStudioSessionMapping::builder;
    let built: [GetStudioSessionMapping; 6] = [
        new()
            .studio_id("es-1")
            .identity_name("alice")
            .identity_type(IdentityType::User)
            .build(),
        new()
            .studio_id("es-1")
            .identity_type(IdentityType::User)
            .identity_name("alice")
            .build(),
        new()
            .identity_name("alice")
            .studio_id("es-1")
            .identity_type(IdentityType::User)
            .build(),
        new()
            .identity_name("alice")
            .identity_type(IdentityType::User)
            .studio_id("es-1")
            .build(),
        new()
            .identity_type(IdentityType::User)
            .studio_id("es-1")
            .identity_name("alice")
            .build(),
        new()
            .identity_type(IdentityType::User)
            .identity_name("alice")
            .studio_id("es-1")
            .build(),
    ];
    for operation in &built {
        assert_eq!(operation, &expected);
        assert!(operation.validate().is_ok());
    }

    // A setter takes what converts into the member.
    let owned: String = "es-1".to_owned();
    let operation = new()
        .studio_id(owned)
        .identity_id("u")
        .identity_type(IdentityType::Unknown("ROBOT".to_owned()))
        .build();
    assert_eq!(operation.identity_id.as_deref(), Some("u"));
    assert_eq!(operation.identity_name, None);
}
