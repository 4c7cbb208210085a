use aws_operation::aws_shape;

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum IdentityType {
    #[aws(rename = "GROUP")]
    User,
    Group,
}

fn main() {}
