use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.ListStudios", paginate())]
pub struct ListStudios {
    pub marker: Option<String>,
}

#[aws_shape]
pub struct ListStudiosOutput {
    pub studios: Option<Vec<String>>,
    pub marker: Option<String>,
}

fn main() {}
