use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(pattern = "^[a-zA-Z0-9_.-{3,128}$")]
    pub name: String,
}

fn main() {}
