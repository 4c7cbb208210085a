use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    User,
    #[aws(rename = "User")]
    Group,
}

fn main() {}
