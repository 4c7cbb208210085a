use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(length(1..=5))]
    pub allow_unassociated_targets: bool,
}

fn main() {}
