use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub name: ParameterName,
}

#[aws_shape]
pub struct ParameterName(pub String);

async fn put(client: &Client) -> bool {
    let operation = PutParameter {
        name: ParameterName("/emr/studio".to_owned()),
    };
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = put;
}
