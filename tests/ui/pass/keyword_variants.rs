//! Variants named like keywords, prelude items and primitives.

use aws_operation::{aws_error, aws_operation, aws_shape};

#[aws_operation(target = "AmazonSSM.PutParameter", output = (), error = ParameterError)]
pub struct PutParameter {
    pub kind: Kind,
    #[aws(flatten)]
    pub value: AttributeValue,
}

#[aws_shape(rename_all = "snake_case")]
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(non_camel_case_types)]
pub enum Kind {
    r#type,
    r#match,
    r#async,
    r#static,
    None,
    Some,
    Ok,
    Err,
    Option,
    Result,
    String,
    Vec,
    Default,
    #[aws(rename = "TYPE")]
    Type,
    #[aws(other)]
    Other(::std::string::String),
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub enum AttributeValue {
    None(bool),
    Some(String),
    Ok(i64),
    Err(f64),
    Self_(String),
    Box(Box<AttributeValue>),
    r#Vec(Vec<AttributeValue>),
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub enum ParameterError {
    Error {
        error: Option<String>,
    },
    None {},
    Err {
        code: Option<String>,
        message: Option<String>,
        r#type: Option<String>,
    },
}

fn main() {
    let operation = PutParameter {
        kind: Kind::r#match,
        value: AttributeValue::Box(Box::new(AttributeValue::Some("x".to_owned()))),
    };
    assert!(operation.validate().is_ok());
    assert_eq!(Kind::None, Kind::None);
}
