use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    #[aws(rename = "IdentityId")]
    IdentityName(String),
}

fn main() {}
