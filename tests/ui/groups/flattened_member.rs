use aws_operation::{aws_operation, aws_shape};

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    exactly_one(identity, identity_name),
)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    #[aws(flatten)]
    pub identity: Identity,
    pub identity_name: Option<String>,
}

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    IdentityArn(String),
}

fn main() {}
