use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(pattern = r"^[\uD800-\uDBFF]$")]
    pub name: String,
}

fn main() {}
