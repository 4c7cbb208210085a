//! What generated code names. No part of the public interface: it changes with the macros.

pub use core::convert::Into;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, str, u8, usize};
pub use core::result::Result::{self, Err, Ok};
pub use core::str::FromStr;
pub use std::string::String;
pub use std::vec::Vec;

pub use bytes::Bytes;
pub use http::{Request, Response};
pub use serde::de::{Deserialize, Deserializer, MapAccess};
pub use serde::ser::{Serialize, SerializeMap, Serializer};

pub use aws_operation_macros::{DeriveError, DeriveOperation, DeriveShape};

pub use crate::client::Client;
pub use crate::config::endpoint::{Custom, EndpointData, error, url};
pub use crate::error::{Error, ErrorVariant, ModeledError, ServiceError};
pub use crate::json::error_body::{decode as decode_error, encode as encode_error};
pub use crate::json::object::{decode, encode};
pub use crate::json::string_enum::{decode as decode_string_enum, parse as parse_string_enum};
pub use crate::json::union::{decode as decode_union, encode as encode_union};
pub use crate::json::{
    Constraints, Find, Flatten, Key, Member, ObjectReader, ObjectWriter, StringEnum, Structure,
    TimestampFormat, Union, UnknownValue, Value,
};
pub use crate::operation::{Call, Operation, OperationMeta, ServiceMeta, SignOptions};
pub use crate::paginate::{
    HasMember, Items, PageItems, PageToken, Pages, Paginated, Step, items, pages,
};
#[cfg(feature = "regex")]
pub use crate::validate::Pattern;
pub use crate::validate::{Group, GroupRule, Path, ValidationError, Violations};

/// A required member that a builder has.
#[derive(Debug, Clone)]
pub struct Set<T>(pub T);

/// A required member, or a group, that a builder has not.
#[derive(Debug, Clone, Copy)]
pub struct Unset;

/// A group of which a builder has a member.
#[derive(Debug, Clone, Copy)]
pub struct Chosen;

/// A required member that is there: what a builder needs to be complete.
pub trait Present<T> {
    /// The member.
    fn take(self) -> T;
}

impl<T> Present<T> for Set<T> {
    fn take(self) -> T {
        self.0
    }
}

/// The key of a map from a string enum.
///
/// # Errors
/// The enum has no such value.
pub fn key_from_wire<T: StringEnum>(wire: &str) -> Result<T, String> {
    parse_string_enum(wire).map_err(|why| why.to_string())
}
