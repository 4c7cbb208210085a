use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "AmazonSSM.PutParameter", output = PutParameterOutput)]
pub struct PutParameter {
    pub name: String,
    pub tags: Vec<Tag>,
}

#[aws_shape(rename_all = "camelcase")]
pub struct Tag {
    pub key: String,
}

#[aws_shape]
pub struct PutParameterOutput {
    pub version: Option<i64>,
    pub tag: Option<Tag>,
}

async fn put(client: &Client) -> Option<String> {
    let operation = PutParameter {
        name: "/emr/studio".to_owned(),
        tags: vec![Tag {
            key: "team".to_owned(),
        }],
    };
    operation.validate().ok()?;
    operation.send(client).await.ok()?.tag.map(|tag| tag.key)
}

fn main() {
    let _ = put;
}
