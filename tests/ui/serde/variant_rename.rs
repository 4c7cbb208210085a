use aws_operation::aws_shape;

#[aws_shape]
pub enum IdentityType {
    #[serde(rename = "USER")]
    User,
    Group,
}

fn main() {}
