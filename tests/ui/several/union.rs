use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    IdentityId(String, String),
    IdentityName(),
    #[aws(rename = "")]
    IdentityArn(String),
}

fn main() {}
