//! Unions: flattened, nested, of one variant, recursive.

use aws_operation::{aws_operation, aws_shape, Blob};
use std::collections::HashMap;

#[aws_operation(target = "ElasticMapReduce.DeleteStudioSessionMapping", output = ())]
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    #[aws(flatten)]
    pub identity: Identity,
    #[aws(flatten)]
    pub scope: Option<Scope>,
    pub condition: Option<AttributeValue>,
    pub item: HashMap<String, AttributeValue>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub enum Identity {
    IdentityId(String),
    IdentityName(String),
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub enum Scope {
    Account(Account),
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    pub id: String,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub enum AttributeValue {
    S(String),
    N(String),
    B(Blob),
    #[aws(rename = "SS")]
    Ss(Vec<String>),
    M(HashMap<String, AttributeValue>),
    L(Vec<AttributeValue>),
    #[aws(rename = "NULL")]
    Null(bool),
    #[aws(rename = "BOOL")]
    Bool(bool),
    Not(Box<AttributeValue>),
}

fn main() {
    let operation = DeleteStudioSessionMapping::builder()
        .studio_id("es-1")
        .identity(Identity::IdentityName("alice".to_owned()))
        .condition(AttributeValue::Not(Box::new(AttributeValue::Bool(true))))
        .item(HashMap::new())
        .build();
    assert_eq!(operation.scope, None);
    assert!(operation.validate().is_ok());
}
