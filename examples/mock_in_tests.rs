//! A program that calls AWS, and its tests without AWS: canned answers, a server in process, and a
//! server on a socket. Run as a program, it shows the third.
//!
//! ```text
//! cargo run --example mock_in_tests
//! cargo test --example mock_in_tests
//! ```

use std::error::Error as StdError;

use aws_operation::server::{Fault, Server};
use aws_operation::{Client, Error};
use emr_studio::{
    DeleteStudioSessionMapping, EmrStudioError, GetStudioSessionMapping,
    GetStudioSessionMappingOutput, IdentityType, SessionMappingDetail,
};

const STUDIO: &str = "es-0123456789ABCDEFGHIJKLMNO";

/// What is tested: takes a Studio from a user, and says whether the user had it.
async fn dismiss(client: &Client, user: &str) -> Result<bool, Error<EmrStudioError>> {
    let get = GetStudioSessionMapping::builder()
        .studio_id(STUDIO)
        .identity_name(user)
        .identity_type(IdentityType::User);
    if let Err(why) = get.send(client).await {
        return if is_missing(&why) { Ok(false) } else { Err(why) };
    }
    let delete = DeleteStudioSessionMapping::builder()
        .studio_id(STUDIO)
        .identity_name(user)
        .identity_type(IdentityType::User);
    match delete.send(client).await {
        Ok(()) => Ok(true),
        // Somebody else was faster.
        Err(why) if is_missing(&why) => Ok(false),
        Err(why) => Err(why),
    }
}

fn is_missing(why: &Error<EmrStudioError>) -> bool {
    why.message().is_some_and(|text| text.contains("does not exist"))
}

fn missing() -> EmrStudioError {
    EmrStudioError::InvalidRequestException {
        error_code: None,
        message: Some("Studio session mapping does not exist.".into()),
    }
}

fn mapping(user: &str) -> GetStudioSessionMappingOutput {
    GetStudioSessionMappingOutput {
        session_mapping: Some(SessionMappingDetail {
            studio_id: STUDIO.into(),
            identity_id: None,
            identity_name: Some(user.into()),
            identity_type: IdentityType::User,
            session_policy_arn: None,
            creation_time: None,
            last_modified_time: None,
        }),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn StdError>> {
    let server = Server::builder()
        .operation(async |get: GetStudioSessionMapping| match get.identity_name.as_deref() {
            Some("alice") => Ok(mapping("alice")),
            _ => Err(missing()),
        })
        .operation(async |_: DeleteStudioSessionMapping| Ok(()))
        .fault(Fault::throttle())
        .fault_on::<DeleteStudioSessionMapping>(Fault::ResetDuring)
        .bind("127.0.0.1:0")
        .await?;
    println!("a server for tests, at {}", server.url());
    println!("alice had the Studio: {}", dismiss(&server.client(), "alice").await?);
    println!("bob had the Studio: {}", dismiss(&server.client(), "bob").await?);
    for record in server.records() {
        println!("{record:?}");
    }
    server.shutdown().await;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::sync::{Arc, Mutex};

    use aws_operation::server::{Rejection, ScriptedTransport};

    use super::*;

    /// Canned answers: for what one function makes of them.
    #[tokio::test]
    async fn somebody_else_was_faster() {
        let script = ScriptedTransport::new()
            .reply::<GetStudioSessionMapping>(mapping("alice"))
            .reject::<DeleteStudioSessionMapping>(missing());
        assert!(!dismiss(&script.client().unwrap(), "alice").await.unwrap());
        script.finish().unwrap();
    }

    #[tokio::test]
    async fn other_errors_are_told() {
        let script = ScriptedTransport::new().reject::<GetStudioSessionMapping>(Rejection::new(
            "AccessDeniedException",
            "alice may not read mappings",
        ));
        let why = dismiss(&script.client().unwrap(), "alice").await.unwrap_err();
        assert_eq!(why.code(), Some("AccessDeniedException"));
        script.finish().unwrap();
    }

    /// A server in process: for state, and for what goes wrong.
    #[tokio::test]
    async fn a_user_is_dismissed_once() {
        let users = Arc::new(Mutex::new(vec!["alice".to_owned()]));
        let known = Arc::clone(&users);
        let server = Server::builder()
            .operation(move |get: GetStudioSessionMapping| {
                let name = get.identity_name.unwrap();
                let is_known = known.lock().unwrap().contains(&name);
                async move { if is_known { Ok(mapping(&name)) } else { Err(missing()) } }
            })
            .operation(move |delete: DeleteStudioSessionMapping| {
                users.lock().unwrap().retain(|user| Some(user) != delete.identity_name.as_ref());
                async { Ok(()) }
            })
            .fault(Fault::internal().times(2))
            .in_process()
            .unwrap();
        assert!(dismiss(&server.client(), "alice").await.unwrap());
        assert!(!dismiss(&server.client(), "alice").await.unwrap());
        assert_eq!(server.requests::<DeleteStudioSessionMapping>().len(), 1);
        assert_eq!(server.records().len(), 5, "{:?}", server.records());
    }
}
