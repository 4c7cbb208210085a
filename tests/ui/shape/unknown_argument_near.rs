use aws_operation::aws_shape;

#[aws_shape(rename_al = "camelCase")]
pub struct Tag {
    pub key: String,
}

fn main() {}
