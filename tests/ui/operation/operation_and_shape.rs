use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
#[aws_shape]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
