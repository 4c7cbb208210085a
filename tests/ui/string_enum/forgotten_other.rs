use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    User,
    Group,
    Unknown(String),
}

fn main() {}
