use aws_operation::aws_shape;

#[aws_shape]
#[repr(u8)]
pub enum Identity {
    IdentityId(String) = 1,
    IdentityName(String) = 2,
}

fn main() {}
