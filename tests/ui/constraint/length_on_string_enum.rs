use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(length(1..=32))]
    pub tier: ParameterTier,
}

#[aws_shape]
pub enum ParameterTier {
    Standard,
    Advanced,
}

fn main() {}
