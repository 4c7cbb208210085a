use aws_operation::aws_shape;

#[aws_shape(rename_all = "camelCase", rename_all = "PascalCase")]
pub struct Tag {
    pub key: String,
}

fn main() {}
