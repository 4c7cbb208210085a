use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "ElasticMapReduce.DescribeStudio", ouput = Studio)]
pub struct DescribeStudio {
    pub studio_id: String,
}

#[aws_shape]
pub struct Studio {
    pub name: Option<String>,
}

async fn exists(client: &Client) -> bool {
    DescribeStudio::builder()
        .studio_id("es-1")
        .send(client)
        .await
        .is_ok()
}

fn main() {
    let _ = exists;
}
