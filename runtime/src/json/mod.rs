//! The wire form of declared types: awsJson's rules for each kind of value, as serde
//! implementations.
//!
//! Absent and null are the same, except in sparse collections (`Vec<Option<T>>`). Members that a
//! declaration does not know are passed over. Source: the awsJson 1.0 and 1.1 protocols of Smithy.

pub(crate) mod body;
pub(crate) mod calendar;
pub(crate) mod error_body;
pub(crate) mod object;
pub(crate) mod string_enum;
pub(crate) mod union;
pub(crate) mod value;

mod blob;
mod constraints;
mod document;
mod map;
mod scalar;
mod sensitive;
mod timestamp;
mod timestamp_member;

pub use blob::Blob;
pub(crate) use constraints::can_violate;
pub use constraints::{Constraints, Find};
pub use document::Document;
pub use map::Key;
pub use object::{Flatten, Member, ObjectReader, ObjectWriter, Structure};
pub use sensitive::Sensitive;
pub use string_enum::{StringEnum, UnknownValue};
pub use timestamp::{Timestamp, TimestampError, TimestampFormat};
pub(crate) use timestamp_member::TimestampMember;
pub use union::Union;
pub use value::Value;
