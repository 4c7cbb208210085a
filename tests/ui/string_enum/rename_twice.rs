use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    #[aws(rename = "USER", rename = "User")]
    User,
    Group,
}

fn main() {}
