use aws_operation::aws_shape;

#[aws_shape]
pub struct Tag {
    pub key: String,
    #[aws(rename = "Key")]
    pub name: String,
}

fn main() {}
