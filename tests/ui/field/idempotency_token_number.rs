use aws_operation::aws_operation;

#[aws_operation(target = "DynamoDB_20120810.ExportTableToPointInTime", output = ())]
pub struct ExportTableToPointInTime {
    #[aws(idempotency_token)]
    pub client_token: Option<i64>,
}

fn main() {}
