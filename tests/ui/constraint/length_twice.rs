use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(length(3..=128), length(1..=256))]
    pub name: String,
}

fn main() {}
