use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    #[aws(retryable)]
    User,
    Group,
}

fn main() {}
