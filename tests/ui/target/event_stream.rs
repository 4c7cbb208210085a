use aws_operation::aws_operation;

#[aws_operation(target = "Logs_20140328.StartLiveTail", output = ())]
pub struct StartLiveTail {
    pub log_group_identifiers: Vec<String>,
}

fn main() {}
