use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    IdentityId(String),
    User(User),
}

pub struct User {
    pub name: String,
}

fn main() {}
