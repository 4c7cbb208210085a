use aws_operation::aws_shape;

#[aws_shape]
#[serde(deny_unknown_fields)]
pub struct Tag {
    pub key: String,
}

fn main() {}
