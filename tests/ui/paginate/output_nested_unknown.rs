use aws_operation::{aws_operation, aws_shape};

#[aws_operation(
    target = "ElasticMapReduce.ListStudios",
    paginate(input = marker, output = paging.next, items = studios),
)]
pub struct ListStudios {
    pub marker: Option<String>,
}

#[aws_shape]
pub struct ListStudiosOutput {
    pub studios: Option<Vec<String>>,
    pub paging: Option<Paging>,
}

#[aws_shape]
pub struct Paging {
    pub marker: Option<String>,
}

fn main() {}
