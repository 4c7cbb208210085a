use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    #[aws(default)]
    User,
    Group,
}

fn main() {}
