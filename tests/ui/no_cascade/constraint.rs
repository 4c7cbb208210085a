use aws_operation::{aws_operation, Client};

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(length(128..=3))]
    pub name: String,
    pub duration: i32,
}

async fn create(client: &Client) -> bool {
    let operation = CreateMaintenanceWindow {
        name: "nightly".to_owned(),
        duration: 2,
    };
    if let Err(violations) = operation.validate() {
        eprintln!("{violations}");
    }
    operation.send(client).await.is_ok()
}

fn main() {
    let _ = create;
}
