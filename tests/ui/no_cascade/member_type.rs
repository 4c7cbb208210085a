use aws_operation::{aws_operation, Client};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub name: String,
    pub tag: Tag,
}

pub struct Tag {
    pub key: String,
}

async fn put(client: &Client, tag: Tag) -> bool {
    let operation = PutParameter::builder().name("/emr/studio").tag(tag).build();
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = put;
}
