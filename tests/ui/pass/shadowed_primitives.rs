//! The user's own types have the names of primitive types.

mod names {
    #![allow(dead_code, non_camel_case_types)]

    pub struct str;
    pub struct bool;
    pub struct char;
    pub struct u8;
    pub struct u16;
    pub struct u32;
    pub struct u64;
    pub struct usize;
    pub struct i64;
}

mod emr {
    #[allow(unused_imports)]
    use super::names::*;
    use ::aws_operation::{aws_error, aws_operation, aws_shape};

    #[aws_operation(
        target = "ElasticMapReduce.DeleteStudioSessionMapping",
        output = (),
        error = EmrStudioError,
        exactly_one(identity_id, identity_name),
    )]
    pub struct DeleteStudioSessionMapping {
        #[aws(length(1..=256))]
        pub studio_id: String,
        pub identity_id: Option<String>,
        pub identity_name: Option<String>,
        #[aws(range(1..=50))]
        pub max_results: Option<i32>,
        pub identity_type: Option<IdentityType>,
        #[aws(flatten)]
        pub scope: Scope,
    }

    #[aws_shape]
    pub enum IdentityType {
        User,
        Group,
        #[aws(other)]
        Unknown(String),
    }

    #[aws_shape]
    pub enum Scope {
        Account(String),
        Force(::core::primitive::bool),
    }

    #[aws_error]
    #[derive(Debug)]
    pub enum EmrStudioError {
        #[aws(retryable)]
        InvalidRequestException { message: Option<String> },
    }
}

fn main() {
    let operation = emr::DeleteStudioSessionMapping::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .scope(emr::Scope::Force(true))
        .build();
    assert!(operation.validate().is_ok());
}
