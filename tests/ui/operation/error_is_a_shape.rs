use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = (), error = EmrStudioError)]
pub struct DeleteStudio {
    pub studio_id: String,
}

#[aws_shape]
pub struct EmrStudioError {
    pub message: Option<String>,
}

fn main() {}
