use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(range(0..=1))]
    pub allow_unassociated_targets: bool,
}

fn main() {}
