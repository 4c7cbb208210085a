use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(rename = "Name", rename = "ParameterName")]
    pub name: String,
}

fn main() {}
