use aws_operation::aws_shape;

#[aws_shape]
pub enum AttributeValue<T> {
    S(String),
    L(Vec<T>),
}

fn main() {}
