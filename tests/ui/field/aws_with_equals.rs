use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws = "ParameterName"]
    pub name: String,
}

fn main() {}
