use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(flatten)]
    pub tier: ParameterTier,
}

#[aws_shape]
pub enum ParameterTier {
    Standard,
    Advanced,
}

fn main() {}
