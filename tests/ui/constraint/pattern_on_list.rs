use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(pattern = "^[a-z]+$")]
    pub tags: Vec<String>,
}

fn main() {}
