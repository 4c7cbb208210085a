use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "ElasticMapReduce.DescribeStudio")]
pub struct DescribeStudio {
    pub studio_id: String,
}

#[aws_shape]
pub struct DescribeStudioOutput {
    #[aws(renmae = "StudioARN")]
    pub studio_arn: Option<String>,
}

async fn arn(client: &Client) -> Option<String> {
    DescribeStudio::builder()
        .studio_id("es-1")
        .send(client)
        .await
        .ok()?
        .studio_arn
}

fn main() {
    let _ = arn;
}
