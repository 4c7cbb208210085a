use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub values: std::collections::HashMap<i32, String>,
}

fn main() {}
