use aws_operation::{aws_operation, Timestamp};

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(length(1..=32))]
    pub start_date: Timestamp,
}

fn main() {}
