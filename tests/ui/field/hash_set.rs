use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    pub tag_keys: std::collections::HashSet<String>,
}

fn main() {}
