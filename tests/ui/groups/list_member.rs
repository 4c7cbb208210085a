use aws_operation::aws_operation;

#[aws_operation(
    target = "Logs_20140328.FilterLogEvents",
    output = (),
    at_least_one(log_stream_names, log_stream_name_prefix),
)]
pub struct FilterLogEvents {
    pub log_stream_names: Vec<String>,
    pub log_stream_name_prefix: Option<String>,
}

fn main() {}
