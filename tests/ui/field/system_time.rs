use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub start_date: std::time::SystemTime,
}

fn main() {}
