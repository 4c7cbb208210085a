use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    User,
    Group,
    #[aws(other)]
    Unknown(String),
    #[aws(other)]
    Newer(String),
}

fn main() {}
