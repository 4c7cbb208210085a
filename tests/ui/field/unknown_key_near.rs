use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(lenght(1..=2048))]
    pub name: String,
}

fn main() {}
