use aws_operation::aws_shape;

#[aws_shape]
#[derive(Debug, serde::Deserialize)]
pub struct Tag {
    pub key: String,
}

fn main() {}
