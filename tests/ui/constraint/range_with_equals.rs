use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(range = 1..=24)]
    pub duration: i32,
}

fn main() {}
