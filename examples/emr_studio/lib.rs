//! The session mappings of EMR Studio: which users and groups may open a Studio, and with which
//! session policy.
//!
//! The five operations are declared here for the examples and tests to share, and [`endpoint`] is an
//! EMR Studio in memory to call them on.
//!
//! An identity is named by its id or by its name. For Create, AWS's reference says "but not both";
//! for the other operations it says that either must be given, and nothing of both. All of them use
//! `exactly_one` here, which no service refuses; where both are meant to be allowed, `at_least_one`
//! is the word.

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

use aws_operation::{Timestamp, aws_error, aws_operation, aws_shape};

pub mod endpoint;

/// Fetches the session mapping of a user or group in an EMR Studio.
#[aws_operation(
    target = "ElasticMapReduce.GetStudioSessionMapping",
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct GetStudioSessionMapping {
    /// The id of the Studio: `es-` and 25 letters and digits.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub studio_id: String,
    /// The id of the user or group in IAM Identity Center.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub identity_id: Option<String>,
    /// The name of the user or group in IAM Identity Center.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub identity_name: Option<String>,
    /// Whether it is a user or a group.
    pub identity_type: IdentityType,
}

/// The answer to [`GetStudioSessionMapping`].
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct GetStudioSessionMappingOutput {
    /// The mapping.
    pub session_mapping: Option<SessionMappingDetail>,
}

/// Maps a user or group to a Studio, with a session policy.
#[aws_operation(
    target = "ElasticMapReduce.CreateStudioSessionMapping",
    output = (),
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct CreateStudioSessionMapping {
    /// The id of the Studio.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub studio_id: String,
    /// The id of the user or group in IAM Identity Center.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub identity_id: Option<String>,
    /// The name of the user or group in IAM Identity Center.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub identity_name: Option<String>,
    /// Whether it is a user or a group.
    pub identity_type: IdentityType,
    /// The ARN of the session policy, not of the user role.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub session_policy_arn: String,
}

/// Gives a mapping another session policy.
#[aws_operation(
    target = "ElasticMapReduce.UpdateStudioSessionMapping",
    output = (),
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateStudioSessionMapping {
    /// The id of the Studio.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub studio_id: String,
    /// The id of the user or group in IAM Identity Center.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub identity_id: Option<String>,
    /// The name of the user or group in IAM Identity Center.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub identity_name: Option<String>,
    /// Whether it is a user or a group.
    pub identity_type: IdentityType,
    /// The ARN of the session policy.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub session_policy_arn: String,
}

/// Removes a user or group from a Studio.
#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteStudioSessionMapping {
    /// The id of the Studio.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub studio_id: String,
    /// The id of the user or group in IAM Identity Center.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub identity_id: Option<String>,
    /// The name of the user or group in IAM Identity Center.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub identity_name: Option<String>,
    /// Whether it is a user or a group.
    pub identity_type: IdentityType,
}

/// Lists the session mappings of a Studio, a page at a time.
#[aws_operation(
    target = "ElasticMapReduce.ListStudioSessionMappings",
    error = EmrStudioError,
    paginate(input = marker, output = marker, items = session_mappings),
)]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ListStudioSessionMappings {
    /// The id of the Studio; without it, the mappings of every Studio.
    #[aws(length(..=256), pattern = "^[\\t\\n\\r\\x20-\\u{FFFD}\\u{10000}-\\u{10FFFF}]*$")]
    pub studio_id: Option<String>,
    /// Users or groups alone; without it, both.
    pub identity_type: Option<IdentityType>,
    /// The page to list, as the page before names it.
    pub marker: Option<String>,
}

/// The answer to [`ListStudioSessionMappings`].
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct ListStudioSessionMappingsOutput {
    /// The mappings of this page.
    pub session_mappings: Option<Vec<SessionMappingSummary>>,
    /// The next page; `None` after the last one.
    pub marker: Option<String>,
}

/// A session mapping.
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct SessionMappingDetail {
    /// The id of the Studio.
    pub studio_id: String,
    /// The id of the user or group.
    pub identity_id: Option<String>,
    /// The name of the user or group.
    pub identity_name: Option<String>,
    /// Whether it is a user or a group.
    pub identity_type: IdentityType,
    /// The ARN of the session policy.
    pub session_policy_arn: Option<String>,
    /// When the mapping was made.
    pub creation_time: Option<Timestamp>,
    /// When the mapping was last changed.
    pub last_modified_time: Option<Timestamp>,
}

/// A session mapping in a list.
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct SessionMappingSummary {
    /// The id of the Studio.
    pub studio_id: String,
    /// The id of the user or group.
    pub identity_id: Option<String>,
    /// The name of the user or group.
    pub identity_name: Option<String>,
    /// Whether it is a user or a group.
    pub identity_type: IdentityType,
    /// The ARN of the session policy.
    pub session_policy_arn: Option<String>,
    /// When the mapping was made.
    pub creation_time: Option<Timestamp>,
}

/// What an identity is.
#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityType {
    /// A user of IAM Identity Center.
    User,
    /// A group of IAM Identity Center.
    Group,
    /// What a newer service may add.
    #[aws(other)]
    Unknown(String),
}

/// What the operations answer with when they refuse.
#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub enum EmrStudioError {
    /// The request failed within the service.
    InternalServerError {},
    /// The request is wrong, or asks for what is not there; the message says which.
    InvalidRequestException {
        /// A code of the service's own.
        error_code: Option<String>,
        /// What is wrong.
        message: Option<String>,
    },
}
