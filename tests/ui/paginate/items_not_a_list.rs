use aws_operation::{aws_operation, aws_shape};

#[aws_operation(
    target = "ElasticMapReduce.ListStudios",
    paginate(input = marker, output = marker, items = studio_id),
)]
pub struct ListStudios {
    pub marker: Option<String>,
}

#[aws_shape]
pub struct ListStudiosOutput {
    pub studio_id: Option<String>,
    pub marker: Option<String>,
}

fn main() {}
