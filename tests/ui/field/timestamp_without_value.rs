use aws_operation::{aws_operation, Timestamp};

#[aws_operation(target = "DynamoDB_20120810.ExportTableToPointInTime", output = ())]
pub struct ExportTableToPointInTime {
    #[aws(timestamp)]
    pub export_time: Timestamp,
}

fn main() {}
