//! Members of timestamps that are written as text.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::hash::BuildHasher;

use serde::ser::{Error as _, SerializeMap, SerializeSeq, Serializer};

use super::{Key, Timestamp, TimestampFormat};

/// A type that `#[aws(timestamp = "…")]` can stand on.
#[diagnostic::on_unimplemented(
    message = "`timestamp` needs a `Timestamp`, not `{Self}`",
    label = "holds no `Timestamp`",
    note = "`#[aws(timestamp = \"…\")]` is for `Timestamp`, and for `Option`, `Vec` and maps of it"
)]
pub trait TimestampMember {
    /// Writes every timestamp in that format.
    ///
    /// # Errors
    /// The year has no form in that format.
    fn encode_as<S: Serializer>(&self, format: TimestampFormat, to: S) -> Result<S::Ok, S::Error>;

    /// True if this value leaves its member out.
    fn leaves_out(&self) -> bool {
        false
    }
}

impl TimestampMember for Timestamp {
    fn encode_as<S: Serializer>(&self, format: TimestampFormat, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.format(format).map_err(S::Error::custom)?)
    }
}

impl<T: TimestampMember> TimestampMember for Option<T> {
    fn encode_as<S: Serializer>(&self, format: TimestampFormat, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.encode_as(format, to),
            None => to.serialize_none(),
        }
    }

    fn leaves_out(&self) -> bool {
        self.is_none()
    }
}

impl<T: TimestampMember> TimestampMember for Vec<T> {
    fn encode_as<S: Serializer>(&self, format: TimestampFormat, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.len()))?;
        for item in self {
            list.serialize_element(&Formatted(item, format))?;
        }
        list.end()
    }
}

fn encode_map<'a, K: Key + 'a, T: TimestampMember + 'a, S: Serializer>(
    entries: impl ExactSizeIterator<Item = (&'a K, &'a T)>,
    format: TimestampFormat,
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(entries.len()))?;
    for (key, value) in entries {
        map.serialize_entry(key.as_wire(), &Formatted(value, format))?;
    }
    map.end()
}

impl<K: Key, T: TimestampMember> TimestampMember for BTreeMap<K, T> {
    fn encode_as<S: Serializer>(&self, format: TimestampFormat, to: S) -> Result<S::Ok, S::Error> {
        encode_map(self.iter(), format, to)
    }
}

impl<K: Key, T: TimestampMember, H: BuildHasher> TimestampMember for HashMap<K, T, H> {
    fn encode_as<S: Serializer>(&self, format: TimestampFormat, to: S) -> Result<S::Ok, S::Error> {
        encode_map(self.iter(), format, to)
    }
}

/// A timestamp member with its format.
pub(super) struct Formatted<'a, T>(pub(super) &'a T, pub(super) TimestampFormat);

impl<T: TimestampMember> serde::Serialize for Formatted<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.encode_as(self.1, to)
    }
}
