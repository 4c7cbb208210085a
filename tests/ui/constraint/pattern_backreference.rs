use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(pattern = r"^(\w)\1$")]
    pub name: String,
}

fn main() {}
