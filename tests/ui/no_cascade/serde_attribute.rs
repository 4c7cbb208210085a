use aws_operation::{aws_operation, Client};

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
pub struct UpdateStudio {
    #[serde(rename = "StudioId")]
    pub id: String,
    pub name: Option<String>,
}

async fn update(client: &Client) -> bool {
    let operation = UpdateStudio::builder().id("es-1").name("team").build();
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = update;
}
