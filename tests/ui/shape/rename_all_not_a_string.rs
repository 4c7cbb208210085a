use aws_operation::aws_shape;

#[aws_shape(rename_all = camelCase)]
pub struct Tag {
    pub key: String,
}

fn main() {}
