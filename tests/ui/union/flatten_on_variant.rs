use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    #[aws(flatten)]
    IdentityName(String),
}

fn main() {}
