use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduec.DeleteStudio", output = ())]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
