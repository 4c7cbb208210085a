use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(rename_all = "camelCase")]
    pub name: String,
}

fn main() {}
