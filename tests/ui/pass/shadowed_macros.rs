//! Macros beside the declaration have the names of the standard ones.

use aws_operation::{aws_error, aws_operation, aws_shape};

macro_rules! not_ours {
    ($($name:ident)*) => { $(
        #[allow(unused_macros)]
        macro_rules! $name {
            ($d:tt) => { compile_error!("the user's macro was called") };
        }
    )* };
}

not_ours! {
    assert assert_eq debug_assert concat stringify format format_args matches panic
    unreachable unimplemented todo vec write writeln include_str env option_env line file
    column module_path thread_local
}

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
)]
pub struct DeleteStudioSessionMapping {
    #[aws(length(1..=256), pattern = "^es-")]
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub identity_type: Option<IdentityType>,
    pub scope: Option<Scope>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum IdentityType {
    User,
    Group,
    #[aws(other)]
    Unknown(String),
}

#[aws_shape]
pub enum Scope {
    Account(String),
    Organization(String),
}

#[aws_error]
#[derive(Debug)]
pub enum EmrStudioError {
    InvalidRequestException { message: Option<String> },
}

fn main() {
    let operation = DeleteStudioSessionMapping::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .build();
    ::std::assert!(operation.validate().is_ok());
}
