//! Constants, statics and functions beside the declaration have the names of generated ones.

#![allow(dead_code)]

use aws_operation::{aws_error, aws_operation, aws_shape};

const META: u8 = 1;
const SHAPE: u8 = 2;
const FIELDS: u8 = 3;
const MEMBERS: u8 = 4;
const TARGET: u8 = 5;
const NAME: u8 = 6;
static OPERATION: u8 = 7;
static SERVICE: u8 = 8;
static GROUPS: u8 = 9;
static VARIANTS: u8 = 10;
static VALUES: u8 = 11;
static PATTERN: u8 = 12;
fn validate() {}
fn send() {}
fn build() {}
fn serialize() {}
fn deserialize() {}
fn drop() {}

#[aws_operation(
    target = "ElasticMapReduce.ListStudioSessionMappings",
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
    paginate(input = marker, output = marker, items = session_mappings),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct ListStudioSessionMappings {
    #[aws(length(1..=256), pattern = "^es-")]
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub marker: Option<String>,
    #[aws(range(1..=50))]
    pub max_results: Option<i32>,
    #[aws(idempotency_token)]
    pub client_token: Option<String>,
    pub identity_type: Option<IdentityType>,
    pub scope: Option<Scope>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct ListStudioSessionMappingsOutput {
    pub session_mappings: Option<Vec<String>>,
    pub marker: Option<String>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq)]
pub enum IdentityType {
    User,
    Group,
    #[aws(other)]
    Unknown(String),
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub enum Scope {
    Account(String),
    Organization(String),
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub enum EmrStudioError {
    InvalidRequestException { detail: Option<String> },
}

fn main() {
    let request = ListStudioSessionMappings::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .build();
    assert!(request.validate().is_ok());
}
