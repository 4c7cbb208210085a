use aws_operation::aws_shape;

#[aws_shape]
pub enum AttributeValue {
    S(String),
    Not(AttributeValue),
}

fn main() {}
