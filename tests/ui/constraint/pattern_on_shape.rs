use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
pub struct CreateMaintenanceWindow {
    #[aws(pattern = "^[a-z]+$")]
    pub tag: Tag,
}

#[aws_shape]
pub struct Tag {
    pub key: String,
}

fn main() {}
