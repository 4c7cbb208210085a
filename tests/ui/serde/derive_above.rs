use aws_operation::aws_shape;

#[derive(Debug, serde::Serialize)]
#[aws_shape]
pub struct Tag {
    pub key: String,
}

fn main() {}
