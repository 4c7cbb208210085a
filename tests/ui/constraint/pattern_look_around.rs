use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(pattern = "^(?!aws:).+$")]
    pub name: String,
}

fn main() {}
