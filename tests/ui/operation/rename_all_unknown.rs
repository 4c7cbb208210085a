use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = (), rename_all = "camelcase")]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
