//! [`Document`]: any JSON.

use serde::de::Deserializer;
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

/// Any JSON value: what AWS's models call a document.
///
/// It is `serde_json::Value` inside; convert from and to it with `From` and
/// [`into_json`](Self::into_json).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Document(serde_json::Value);

impl Document {
    /// The JSON value.
    #[must_use]
    pub const fn as_json(&self) -> &serde_json::Value {
        &self.0
    }

    /// The JSON value, by move.
    #[must_use]
    pub fn into_json(self) -> serde_json::Value {
        self.0
    }
}

impl<T: Into<serde_json::Value>> From<T> for Document {
    fn from(json: T) -> Self {
        Self(json.into())
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        serde_json::Value::deserialize(from).map(Self)
    }
}
