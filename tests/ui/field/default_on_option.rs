use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(default)]
    pub description: Option<String>,
}

fn main() {}
