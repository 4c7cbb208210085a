use aws_operation::aws_operation;

#[aws_operation(
    target = "ElasticMapReduce.ListStudios",
    output = (),
    paginate(input = marker, output = marker, items = studios),
)]
pub struct ListStudios {
    pub marker: Option<String>,
}

fn main() {}
