use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub tags: Vec<Tag>,
}

pub struct Tag {
    pub key: String,
    pub value: String,
}

fn main() {}
