use aws_operation::aws_operation;

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudio",
    output = (),
    output = (),
    regoin = "eu-west-1",
    crate = aws_operation,
)]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
