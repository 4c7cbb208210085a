use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    Everyone,
    IdentityId(String),
    IdentityName(String),
}

fn main() {}
