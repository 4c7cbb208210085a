use aws_operation::aws_shape;

#[aws_shape]
pub union AttributeValue {
    pub n: i64,
    pub bool: bool,
}

fn main() {}
