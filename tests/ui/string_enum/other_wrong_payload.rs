use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    User,
    Group,
    #[aws(other)]
    Unknown(i32),
}

fn main() {}
