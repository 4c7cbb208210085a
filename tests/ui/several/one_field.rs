use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[aws(rename = "", length(2048..=1), patern = "^/", sparse)]
    pub name: String,
}

fn main() {}
