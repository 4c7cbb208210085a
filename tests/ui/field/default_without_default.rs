use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(default)]
    pub tier: ParameterTier,
}

#[aws_shape]
pub enum ParameterTier {
    Standard,
    Advanced,
}

fn main() {}
