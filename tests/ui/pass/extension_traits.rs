//! Traits in scope give every type methods with the names of the standard ones: a method call
//! in generated code could be ambiguous, or call the user's.

use aws_operation::{aws_error, aws_operation, aws_shape};

#[allow(dead_code)]
trait Extension: Sized {
    fn into(self) -> ! {
        unreachable!()
    }
    fn try_into(self) -> ! {
        unreachable!()
    }
    fn clone(&self) -> ! {
        unreachable!()
    }
    fn to_string(&self) -> ! {
        unreachable!()
    }
    fn to_owned(&self) -> ! {
        unreachable!()
    }
    fn as_ref(&self) -> ! {
        unreachable!()
    }
    fn borrow(&self) -> ! {
        unreachable!()
    }
    fn into_iter(self) -> ! {
        unreachable!()
    }
    fn eq(&self, _: &Self) -> ! {
        unreachable!()
    }
    fn cmp(&self, _: &Self) -> ! {
        unreachable!()
    }
    fn fmt(&self) -> ! {
        unreachable!()
    }
    fn serialize(&self) -> ! {
        unreachable!()
    }
    fn check(&self) -> ! {
        unreachable!()
    }
    fn is_set(&self) -> ! {
        unreachable!()
    }
    fn build(self) -> ! {
        unreachable!()
    }
    fn send(self) -> ! {
        unreachable!()
    }
    fn validate(&self) -> ! {
        unreachable!()
    }
}

impl<T> Extension for T {}

#[aws_operation(
    target = "ElasticMapReduce.ListStudioSessionMappings",
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
    paginate(input = marker, output = marker, items = session_mappings),
)]
pub struct ListStudioSessionMappings {
    #[aws(length(1..=256), pattern = "^es-")]
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub marker: Option<String>,
    #[aws(idempotency_token)]
    pub client_token: Option<String>,
    pub identity_type: Option<IdentityType>,
    pub scopes: Vec<Scope>,
}

#[aws_shape]
pub struct ListStudioSessionMappingsOutput {
    pub session_mappings: Option<Vec<String>>,
    pub marker: Option<String>,
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
    let operation = ListStudioSessionMappings::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .scopes(Vec::new())
        .build();
    assert!(operation.validate().is_ok());
}
