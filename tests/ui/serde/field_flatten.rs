use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
pub struct UpdateStudio {
    #[serde(flatten)]
    pub identity: Identity,
}

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    IdentityName(String),
}

fn main() {}
