use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    User = 1,
    Group = 2,
}

fn main() {}
