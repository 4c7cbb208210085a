use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "ElasticMapReduec.DescribeStudio")]
pub struct DescribeStudio {
    pub studio_id: String,
}

#[aws_shape]
pub struct DescribeStudioOutput {
    pub name: Option<String>,
}

async fn name(client: &Client) -> Option<String> {
    let operation = DescribeStudio {
        studio_id: "es-1".to_owned(),
    };
    operation.validate().ok()?;
    let output = operation.send(client).await.ok()?;
    output.name
}

async fn name_by_builder(client: &Client) -> Option<String> {
    let output = DescribeStudio::builder()
        .studio_id("es-1")
        .send(client)
        .await
        .ok()?;
    output.name
}

fn main() {
    let _ = (name, name_by_builder);
}
