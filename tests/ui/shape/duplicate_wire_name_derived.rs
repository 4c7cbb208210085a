use aws_operation::aws_shape;

#[aws_shape]
pub struct Parameter {
    pub r#type: String,
    pub type_: String,
}

fn main() {}
