use aws_operation::{aws_operation, Client};

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
pub struct DeleteStudio(pub String);

async fn delete(client: &Client) -> bool {
    let operation = DeleteStudio("es-1".to_owned());
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = delete;
}
