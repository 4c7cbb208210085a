use aws_operation::{aws_operation, Client};

#[aws_operation(target = "ElasticMapReduce.DescribeStudio")]
pub struct DescribeStudio {
    pub studio_id: String,
}

async fn describe(client: &Client) -> bool {
    let operation = DescribeStudio::builder().studio_id("es-1").build();
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = describe;
}
