use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(target = "ElasticMapReduce.ListStudioSessionMappings", output = ())]
pub struct ListStudioSessionMappings {
    pub identity_type: Option<IdentityType>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum IdentityType {
    User,
    Group,
    #[aws(other)]
    Unknown(String, String),
}

fn describe(identity_type: &IdentityType) -> &str {
    match identity_type {
        IdentityType::User => "a user",
        IdentityType::Group => "a group",
        IdentityType::Unknown(..) => "something newer",
    }
}

async fn list(client: &Client) -> bool {
    let operation = ListStudioSessionMappings::builder()
        .identity_type(IdentityType::User)
        .build();
    operation.validate().is_ok() && operation.send(client).await.is_ok()
}

fn main() {
    let _ = (describe(&IdentityType::Group), list);
}
