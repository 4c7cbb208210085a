use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub name: String,
    pub value: String,
}

fn main() {
    let _ = PutParameter::builder().build();
}
