use aws_operation::aws_operation;

#[aws_operation(target = "DynamoDB.DeleteTable", output = ())]
pub struct DeleteTable {
    pub table_name: String,
}

fn main() {}
