use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(sparse)]
    pub values: Vec<String>,
}

fn main() {}
