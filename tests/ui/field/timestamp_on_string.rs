use aws_operation::aws_operation;

#[aws_operation(target = "DynamoDB_20120810.ExportTableToPointInTime", output = ())]
pub struct ExportTableToPointInTime {
    #[aws(timestamp = "date-time")]
    pub export_time: String,
}

fn main() {}
