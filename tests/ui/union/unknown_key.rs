use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    #[aws(nmae = "IdentityName")]
    IdentityName(String),
}

fn main() {}
