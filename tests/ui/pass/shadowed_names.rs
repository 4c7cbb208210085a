//! The user's own types have the names of the prelude and of the runtime.

mod names {
    #![allow(dead_code)]

    pub struct Option;
    pub struct Some;
    pub struct None;
    pub struct Result;
    pub struct Ok;
    pub struct Err;
    pub struct String;
    pub struct Vec;
    pub struct Box;
    pub struct Client;
    pub struct Error;
    pub struct Operation;
    pub struct Shape;
    pub struct Builder;
    pub struct Request;
    pub struct Response;
    pub struct Timestamp;
    pub struct Blob;
    pub struct Document;
    pub struct Future;
    pub struct Pin;
    pub struct HashMap;
    pub struct PhantomData;
    pub trait Into {}
    pub trait From {}
    pub trait Default {}
    pub trait Iterator {}
    pub trait Send {}
    pub trait Sync {}
    pub trait Sized {}
    pub trait Serialize {}
    pub trait Deserialize {}
    pub trait Serializer {}
    pub trait Deserializer {}
    pub trait Visitor {}
    pub trait Fn {}
    pub trait Drop {}
}

mod emr {
    #[allow(unused_imports)]
    use super::names::*;
    use ::aws_operation::{aws_error, aws_operation, aws_shape};

    #[aws_operation(
        target = "ElasticMapReduce.ListStudioSessionMappings",
        error = EmrStudioError,
        exactly_one(identity_id, identity_name),
        paginate(input = marker, output = marker, items = session_mappings),
    )]
    #[derive(Debug, Clone, PartialEq)]
    pub struct ListStudioSessionMappings {
        #[aws(length(1..=256), pattern = "^es-")]
        pub studio_id: ::std::string::String,
        pub identity_id: ::std::option::Option<::std::string::String>,
        pub identity_name: ::core::option::Option<::std::string::String>,
        pub identity_type: ::core::option::Option<IdentityType>,
        pub marker: ::core::option::Option<::std::string::String>,
        #[aws(range(1..=50))]
        pub max_results: ::core::option::Option<i32>,
        #[aws(idempotency_token)]
        pub client_token: ::core::option::Option<::std::string::String>,
        #[aws(sparse)]
        pub labels: ::std::vec::Vec<::core::option::Option<::std::string::String>>,
        pub tags: ::std::collections::HashMap<::std::string::String, ::std::string::String>,
        #[aws(flatten)]
        pub scope: Scope,
    }

    #[aws_shape]
    #[derive(Debug, Clone, PartialEq)]
    pub struct ListStudioSessionMappingsOutput {
        pub session_mappings: ::core::option::Option<::std::vec::Vec<SessionMapping>>,
        pub marker: ::core::option::Option<::std::string::String>,
    }

    #[aws_shape]
    #[derive(Debug, Clone, PartialEq)]
    pub struct SessionMapping {
        pub studio_id: ::std::string::String,
        pub parent: ::core::option::Option<::std::boxed::Box<SessionMapping>>,
    }

    #[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
    #[derive(Debug, Clone, PartialEq)]
    pub enum IdentityType {
        User,
        Group,
        #[aws(other)]
        Unknown(::std::string::String),
    }

    #[aws_shape]
    #[derive(Debug, Clone, PartialEq)]
    pub enum Scope {
        Account(::std::string::String),
        Organization(::std::string::String),
    }

    #[aws_error]
    #[derive(Debug, Clone, PartialEq)]
    pub enum EmrStudioError {
        #[aws(retryable)]
        InternalServerError {},
        InvalidRequestException {
            message: ::core::option::Option<::std::string::String>,
        },
    }
}

use aws_operation::{Client, Error};
use emr::{EmrStudioError, IdentityType, ListStudioSessionMappings, Scope};

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Result<Option<String>, Error<EmrStudioError>> {
    let operation = ListStudioSessionMappings::builder()
        .studio_id("es-1")
        .identity_id("u-1")
        .labels(Vec::new())
        .tags(std::collections::HashMap::new())
        .scope(Scope::Organization("o-1".to_owned()))
        .build();
    Ok(operation.send(client).await?.marker)
}

fn main() {
    let operation = ListStudioSessionMappings::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .identity_type(IdentityType::User)
        .labels(vec![None, Some("team".to_owned())])
        .tags(std::collections::HashMap::new())
        .scope(Scope::Account("123456789012".to_owned()))
        .build();
    assert!(operation.validate().is_ok());
}
