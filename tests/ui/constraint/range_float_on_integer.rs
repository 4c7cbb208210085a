use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(range(0.5..=24.0))]
    pub duration: i32,
}

fn main() {}
