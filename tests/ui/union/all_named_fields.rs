use aws_operation::aws_shape;

#[aws_shape]
pub enum Identity {
    IdentityId { id: String },
    IdentityName { name: String },
}

fn main() {}
