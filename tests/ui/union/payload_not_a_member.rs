use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    IdentityIds(std::collections::HashSet<String>),
}

fn main() {}
