use aws_operation::aws_shape;

#[aws_shape]
pub struct Tag {
    #[aws(renmae = "Key")]
    pub key: String,
}

fn main() {}
