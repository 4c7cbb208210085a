//! Shapes that hold themselves, and each other.

use aws_operation::{aws_operation, aws_shape};
use std::collections::HashMap;

#[aws_operation(target = "AWSInsightsIndexService.GetCostAndUsage")]
#[derive(Debug, Clone, PartialEq)]
pub struct GetCostAndUsage {
    pub filter: Option<Expression>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    pub or: Option<Vec<Expression>>,
    pub and: Option<Vec<Expression>>,
    pub not: Option<Box<Expression>>,
    pub named: Option<HashMap<String, Expression>>,
    pub dimensions: Option<Dimension>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct Dimension {
    #[aws(length(1..=128))]
    pub key: String,
    pub parent: Option<Box<Expression>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct GetCostAndUsageOutput {
    pub filter: Option<Box<Expression>>,
}

fn main() {
    let dimension = Dimension {
        key: "SERVICE".to_owned(),
        parent: None,
    };
    let leaf = Expression {
        or: None,
        and: None,
        not: None,
        named: None,
        dimensions: Some(dimension),
    };
    let filter = Expression {
        or: Some(vec![leaf.clone(), leaf.clone()]),
        and: None,
        not: Some(Box::new(leaf.clone())),
        named: Some([("x".to_owned(), leaf)].into()),
        dimensions: None,
    };
    let operation = GetCostAndUsage::builder().filter(filter).build();
    assert!(operation.validate().is_ok());
}
