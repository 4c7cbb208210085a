use aws_operation::aws_operation;

#[aws_operation(target = "Timestream_20181101.DeleteDatabase", output = (), service = "emr")]
pub struct DeleteDatabase {
    pub database_name: String,
}

fn main() {}
