use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(
    target = "ElasticMapReduce.ListStudios",
    paginate(input = markr, output = marker, items = studios),
)]
pub struct ListStudios {
    pub marker: Option<String>,
}

#[aws_shape]
pub struct ListStudiosOutput {
    pub studios: Option<Vec<String>>,
    pub marker: Option<String>,
}

fn list(client: &Client) {
    let _ = ListStudios { marker: None }.pages(client);
    let _ = ListStudios::builder().build().items(client);
}

fn main() {
    let _ = list;
}
