//! Generated code gives no warning, and needs no documentation from the user.

#![deny(warnings, missing_docs)]

use aws_operation::{aws_error, aws_operation, aws_shape, Client, Error};

/// Lists the session mappings of a studio.
#[aws_operation(
    target = "ElasticMapReduce.ListStudioSessionMappings",
    error = EmrStudioError,
    at_most_one(identity_type, tag),
    paginate(input = marker, output = marker, items = session_mappings),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct ListStudioSessionMappings {
    /// The studio.
    #[aws(length(1..=256), pattern = "^es-[A-Z0-9]+$")]
    pub studio_id: String,
    /// Users, or groups.
    pub identity_type: Option<IdentityType>,
    /// A tag.
    pub tag: Option<Tag>,
    /// The token of the page before.
    pub marker: Option<String>,
}

/// A page of session mappings.
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct ListStudioSessionMappingsOutput {
    /// The mappings.
    pub session_mappings: Option<Vec<SessionMapping>>,
    /// The token of the next page.
    pub marker: Option<String>,
}

/// A session mapping.
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct SessionMapping {
    /// The studio.
    pub studio_id: String,
}

/// What is mapped.
#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityType {
    /// A user.
    User,
    /// A group.
    Group,
    /// What a newer service sends.
    #[aws(other)]
    Unknown(String),
}

/// A tag.
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub enum Tag {
    /// By key.
    Key(String),
    /// By value.
    Value(String),
}

/// The errors of EMR Studio.
#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub enum EmrStudioError {
    /// The service failed.
    InternalServerError {},
    /// The request is wrong.
    InvalidRequestException {
        /// Why.
        message: Option<String>,
    },
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(
    client: &Client,
) -> Result<ListStudioSessionMappingsOutput, Error<EmrStudioError>> {
    ListStudioSessionMappings::builder()
        .studio_id("es-1")
        .send(client)
        .await
}

fn main() {
    let operation = ListStudioSessionMappings::builder()
        .studio_id("es-ABC1")
        .build();
    assert!(operation.validate().is_ok());
}
