use aws_operation::aws_shape;

#[aws_shape]
#[serde(untagged)]
pub enum Identity {
    IdentityId(String),
    IdentityName(String),
}

fn main() {}
