//! Bodies of answers, in success and in error.

use std::fmt::Debug;

use aws_operation::{Error, ErrorKind, Operation};
use bytes::Bytes;
use http::Response;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::shapes::{
    DeleteQueue, DescribeCluster, DescribeReleaseLabel, GetItem, ListStudioSessionMappings,
};

/// Reads the input as the body of an error, with each status that matters.
pub fn error_bodies(data: &[u8]) {
    for status in [200, 400, 500] {
        refused::<DescribeCluster>(status, data);
        refused::<DeleteQueue>(status, data);
        refused::<DescribeReleaseLabel>(status, data);
    }
}

/// Reads the input as the body of a success, for shapes that have every kind of member.
pub fn json_answers(data: &[u8]) {
    accepted::<DescribeCluster>(data);
    accepted::<GetItem>(data);
    accepted::<ListStudioSessionMappings>(data);
    super::client::pages(data);
}

fn parse<T: Operation>(status: u16, body: Bytes) -> Result<T::Output, Error<T::Error>> {
    let mut response = Response::new(body);
    *response.status_mut() = status.try_into().expect("a status");
    T::parse(response)
}

fn refused<T: Operation<Error: Debug + Serialize>>(status: u16, data: &[u8]) {
    let body = Bytes::copy_from_slice(data);
    match parse::<T>(status, body.clone()) {
        Ok(_) => assert_eq!(status, 200, "an error was taken for success"),
        Err(why) => {
            check(&why);
            assert_eq!(why.body(), Some(&body));
            let Some(modeled) = why.modeled() else { return };
            let Some(code) = why.code() else { panic!("an error without a code is none") };
            assert!(!code.is_empty());
            let written = serde_json::to_value(modeled).expect("what was read can be written");
            assert!(written["__type"].is_string(), "{written}");
        }
    }
}

/// What is read can be written, and then read and written again to the same.
fn accepted<T>(data: &[u8])
where
    T: Operation<Output: Debug + Serialize + DeserializeOwned>,
{
    match parse::<T>(200, Bytes::copy_from_slice(data)) {
        Err(why) => {
            check(&why);
            assert!(matches!(why.kind(), ErrorKind::Decode | ErrorKind::Service));
        }
        Ok(output) => {
            let _ = format!("{output:?}");
            // A time before the year 0 or after 9999 has no date.
            let Ok(written) = serde_json::to_string(&output) else { return };
            let again: T::Output = match serde_json::from_str(&written) {
                Ok(again) => again,
                Err(why) => panic!("what was written cannot be read: {why}: {written}"),
            };
            assert_eq!(serde_json::to_string(&again).ok().as_deref(), Some(&*written));
        }
    }
}

/// What holds for every error.
pub(crate) fn check<E>(why: &Error<E>) {
    super::one_line(&why.to_string());
    super::one_line(&format!("{why:?}"));
    assert!(!why.is_throttling() || why.is_retryable(), "{why}");
}
