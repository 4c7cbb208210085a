use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.DeleteStudioSessionMapping", output = ())]
pub struct DeleteStudioSessionMapping {
    #[aws(flatten)]
    pub identity: Vec<Identity>,
}

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    IdentityName(String),
}

fn main() {}
