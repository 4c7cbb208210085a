use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(range(0..=5))]
    pub tags: Vec<String>,
}

fn main() {}
