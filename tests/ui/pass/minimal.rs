//! The target is all that is needed.

use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "ElasticMapReduce.DescribeStudio")]
struct DescribeStudio {
    studio_id: String,
}

#[aws_shape]
struct DescribeStudioOutput {
    name: Option<String>,
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Option<String> {
    match (DescribeStudio {
        studio_id: "es-1".to_owned(),
    })
    .send(client)
    .await
    {
        Ok(output) => output.name,
        Err(error) => {
            let _: (Option<&str>, Option<&str>, bool) =
                (error.code(), error.request_id(), error.is_retryable());
            None
        }
    }
}

fn main() {
    let operation = DescribeStudio {
        studio_id: "es-1".to_owned(),
    };
    assert!(operation.validate().is_ok());
}
