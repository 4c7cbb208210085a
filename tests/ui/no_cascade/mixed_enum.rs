use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "ElasticMapReduce.DeleteStudioSessionMapping", output = ())]
pub struct DeleteStudioSessionMapping {
    #[aws(flatten)]
    pub identity: Identity,
}

#[aws_shape]
pub enum Identity {
    Everyone,
    IdentityId(String),
    IdentityName(String),
}

async fn delete(client: &Client) -> bool {
    let operation = DeleteStudioSessionMapping {
        identity: Identity::Everyone,
    };
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = delete;
}
