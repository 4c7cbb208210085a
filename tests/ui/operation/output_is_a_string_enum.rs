use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = AuthMode)]
pub struct DeleteStudio {
    pub studio_id: String,
}

#[aws_shape]
pub enum AuthMode {
    Iam,
    Sso,
}

fn main() {}
