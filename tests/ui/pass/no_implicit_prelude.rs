//! Generated code finds everything by absolute paths.

#![no_implicit_prelude]

use ::aws_operation::{aws_error, aws_operation, aws_shape};

#[aws_operation(
    target = "ElasticMapReduce.ListStudioSessionMappings",
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
    at_most_one(marker, first),
    paginate(input = marker, output = marker, items = session_mappings),
    no_implicit_prelude,
)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct ListStudioSessionMappings {
    #[aws(length(1..=256), pattern = "^es-[A-Z0-9]+$")]
    pub studio_id: ::std::string::String,
    pub identity_id: ::core::option::Option<::std::string::String>,
    pub identity_name: ::core::option::Option<::std::string::String>,
    pub identity_type: ::core::option::Option<IdentityType>,
    pub marker: ::core::option::Option<::std::string::String>,
    #[aws(range(1..=50))]
    pub first: ::core::option::Option<i32>,
    #[aws(idempotency_token)]
    pub client_token: ::core::option::Option<::std::string::String>,
    #[aws(timestamp = "date-time")]
    pub since: ::core::option::Option<::aws_operation::Timestamp>,
    #[aws(default)]
    pub verbose: bool,
    #[aws(sparse)]
    pub labels: ::std::vec::Vec<::core::option::Option<::std::string::String>>,
    #[aws(flatten)]
    pub scope: Scope,
}

#[aws_shape]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct ListStudioSessionMappingsOutput {
    pub session_mappings: ::core::option::Option<::std::vec::Vec<SessionMapping>>,
    pub marker: ::core::option::Option<::std::string::String>,
}

#[aws_shape]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct SessionMapping {
    pub studio_id: ::std::string::String,
    pub tags: ::std::collections::HashMap<::std::string::String, ::std::string::String>,
    pub parent: ::core::option::Option<::std::boxed::Box<SessionMapping>>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub enum IdentityType {
    User,
    Group,
    #[aws(other)]
    Unknown(::std::string::String),
}

#[aws_shape]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub enum Scope {
    Account(::std::string::String),
    Organization(::std::string::String),
}

#[aws_error]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
pub enum EmrStudioError {
    #[aws(retryable)]
    InternalServerError {},
    InvalidRequestException {
        message: ::core::option::Option<::std::string::String>,
    },
}

fn main() {
    let operation = ListStudioSessionMappings::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .labels(::std::vec![::core::option::Option::None])
        .verbose(true)
        .scope(Scope::Account(::std::string::String::new()))
        .build();
    ::std::assert!(operation.validate().is_err() || operation.verbose);
}
