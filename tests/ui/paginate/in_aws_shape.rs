use aws_operation::aws_shape;

#[aws_shape(paginate(input = marker, output = marker, items = studios))]
pub struct ListStudiosOutput {
    pub studios: Vec<String>,
    pub marker: Option<String>,
}

fn main() {}
