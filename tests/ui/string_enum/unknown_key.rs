use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    #[aws(renmae = "USER")]
    User,
    Group,
}

fn main() {}
