use aws_operation::aws_shape;

#[aws_shape(rename_all = "UPPER_CASE")]
pub enum IdentityType {
    User,
    Group,
}

fn main() {}
