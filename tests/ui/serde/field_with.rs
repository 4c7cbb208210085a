use aws_operation::{aws_operation, Timestamp};

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
pub struct UpdateStudio {
    #[serde(with = "iso8601")]
    pub creation_time: Timestamp,
}

fn main() {}
