use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "ElasticMapReduce.DeleteStudioSessionMapping", output = ())]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    #[aws(flatten)]
    pub identity: Identity,
}

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    #[aws(rename = "IdentityId")]
    IdentityName(String),
}

async fn delete(client: &Client) -> bool {
    let operation = DeleteStudioSessionMapping {
        studio_id: "es-1".to_owned(),
        identity: Identity::IdentityName("alice".to_owned()),
    };
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = delete;
}
