//! Operations without input: the body is `{}`.

use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "DynamoDB_20120810.DescribeEndpoints")]
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeEndpoints {}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct DescribeEndpointsOutput {
    pub endpoints: Vec<Endpoint>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct Endpoint {
    pub address: String,
    pub cache_period_in_minutes: i64,
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Option<Vec<Endpoint>> {
    let output: DescribeEndpointsOutput = DescribeEndpoints {}.send(client).await.ok()?;
    let again = DescribeEndpoints::builder().send(client).await.ok()?;
    assert_eq!(output, again);
    Some(output.endpoints)
}

fn main() {
    let operation = DescribeEndpoints::builder().build();
    assert_eq!(operation, DescribeEndpoints {});
    assert!(operation.validate().is_ok());
}
