use aws_operation::{aws_operation, Client};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(lenght(1..=2048))]
    pub name: String,
    pub value: String,
    pub description: Option<String>,
}

async fn put(client: &Client) -> bool {
    let operation = PutParameter::builder()
        .name("/emr/studio")
        .value("es-1")
        .description("the studio of the team")
        .build();
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = put;
}
