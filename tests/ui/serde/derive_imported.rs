use aws_operation::aws_shape;
use serde::Deserialize;

#[aws_shape]
#[derive(Debug, Deserialize)]
pub enum IdentityType {
    User,
    Group,
}

fn main() {}
