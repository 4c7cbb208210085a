use aws_operation::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.ListStudioSessionMappings", output = ())]
pub struct ListStudioSessionMappings {
    pub identity_type: IdentityType,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum IdentityType {
    User,
    Group,
}

fn main() {
    let _ = ListStudioSessionMappings::builder()
        .identity_type("USER")
        .build();
}
