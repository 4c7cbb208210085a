use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    #[aws(length(1..=8))]
    User,
    Group,
}

fn main() {}
