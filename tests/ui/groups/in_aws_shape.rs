use aws_operation::aws_shape;

#[aws_shape(exactly_one(key, value))]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}

fn main() {}
