use aws_operation::aws_shape;

#[aws_shape]
pub type SubnetIdList = Vec<String>;

fn main() {}
