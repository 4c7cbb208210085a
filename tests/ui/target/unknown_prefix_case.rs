use aws_operation::aws_operation;

#[aws_operation(target = "elasticmapreduce.DeleteStudio", output = ())]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
