use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(range())]
    pub duration: i32,
}

fn main() {}
