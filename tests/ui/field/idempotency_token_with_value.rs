use aws_operation::aws_operation;

#[aws_operation(target = "DynamoDB_20120810.ExportTableToPointInTime", output = ())]
pub struct ExportTableToPointInTime {
    #[aws(idempotency_token = "4f9c")]
    pub client_token: Option<String>,
}

fn main() {}
