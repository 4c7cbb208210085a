use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    IdentityName(String),
    None,
}

fn main() {}
