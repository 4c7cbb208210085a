use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub tags: Vec<Tag>,
}

#[aws_shape]
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Tag {
    pub key: String,
}

async fn put(client: &Client) -> bool {
    let operation = PutParameter {
        tags: vec![Tag {
            key: "team".to_owned(),
        }],
    };
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = put;
}
