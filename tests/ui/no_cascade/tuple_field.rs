use aws_operation::{aws_operation, Client};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub name: String,
    pub tag: (String, String),
}

async fn put(client: &Client) -> bool {
    let operation = PutParameter {
        name: "/emr/studio".to_owned(),
        tag: ("team".to_owned(), "data".to_owned()),
    };
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = put;
}
