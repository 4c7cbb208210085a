use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.DeleteMaintenanceWindow", output = ())]
pub union DeleteMaintenanceWindow {
    pub number: i32,
    pub priority: i32,
}

fn main() {}
