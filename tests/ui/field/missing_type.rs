use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub tags: Vec<Tga>,
}

#[aws_shape]
pub struct Tag {
    pub key: String,
}

fn main() {}
