use aws_operation::aws_shape;

#[aws_shape(deny_unknown)]
pub struct Tag {
    pub key: String,
}

fn main() {}
