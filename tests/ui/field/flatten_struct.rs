use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(flatten)]
    pub tag: Tag,
}

#[aws_shape]
pub struct Tag {
    pub key: String,
}

fn main() {}
