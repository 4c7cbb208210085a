use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.DeleteStudioSessionMapping", output = ())]
pub struct DeleteStudioSessionMapping {
    #[aws(flatten = true)]
    pub identity: Identity,
}

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    IdentityName(String),
}

fn main() {}
