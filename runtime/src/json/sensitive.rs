//! [`Sensitive`]: a value whose `Debug` does not show it.

use std::fmt;

use serde::de::{Deserializer, Error as _};
use serde::ser::Serializer;

use super::{Constraints, Value};
use crate::validate::{Path, Violations};

/// A value that AWS's models mark as sensitive: its `Debug` prints `<redacted>`.
///
/// It is written to the wire as it is. There is no `Display`; [`expose`](Self::expose) gives the
/// value to code that means it.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sensitive<T>(T);

impl<T> Sensitive<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value, by move.
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Sensitive<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("<redacted>")
    }
}

impl<T> From<T> for Sensitive<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Sensitive<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl<T: Value> Value for Sensitive<T> {
    const LEAF: bool = T::LEAF;

    fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.encode(to)
    }

    fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // The reader's own message may quote the value; the place is all that is told of it.
        T::decode(from).map(Self).map_err(|why| {
            let why = why.to_string();
            let place = why.rfind(super::body::PLACE).map_or("", |place| &why[place..]);
            let is_place =
                place.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == ' ');
            let place = if is_place { place } else { "" };
            D::Error::custom(format_args!("a sensitive value is not what was expected{place}"))
        })
    }

    fn absent() -> Option<Self> {
        T::absent().map(Self)
    }

    fn is_absent(&self) -> bool {
        self.0.is_absent()
    }

    fn constraints() -> Option<&'static Constraints> {
        T::constraints()
    }

    fn check(&self, at: &Path<'_>, found: &mut Violations) {
        found.redacted(|found| self.0.check(at, found));
    }
}
