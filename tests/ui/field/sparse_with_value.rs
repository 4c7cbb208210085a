use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(sparse = true)]
    pub values: Vec<Option<String>>,
}

fn main() {}
