use aws_operation::aws_operation;

const MAX_HOURS: i32 = 24;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(range(1..=MAX_HOURS))]
    pub duration: i32,
}

fn main() {}
