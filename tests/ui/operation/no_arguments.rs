use aws_operation::aws_operation;

#[aws_operation]
pub struct DeleteStudio {
    pub studio_id: String,
}

fn main() {}
