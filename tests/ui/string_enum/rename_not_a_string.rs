use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    #[aws(rename = USER)]
    User,
    Group,
}

fn main() {}
