use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    User,
    Group,
    #[aws(other = "UNKNOWN")]
    Unknown(String),
}

fn main() {}
