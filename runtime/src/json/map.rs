//! Maps, and the types that their keys can have.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::{BuildHasher, Hash};
use std::marker::PhantomData;

use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use super::value::{AsSerde, MAY_RECURSE, OrNull, Value};
use super::{Constraints, can_violate};
use crate::validate::{Path, Violations};

/// A type that the keys of a map can have: `String` and string enums.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type that the keys of a map can have",
    label = "not a key type",
    note = "keys are `String` or enums of unit variants with `#[aws_shape]`"
)]
pub trait Key: Sized {
    /// The key as it is on the wire.
    fn as_wire(&self) -> &str;

    /// The key that the wire holds.
    ///
    /// # Errors
    /// A sentence that says what was expected instead.
    fn from_wire(wire: String) -> Result<Self, String>;
}

impl Key for String {
    fn as_wire(&self) -> &str {
        self
    }

    fn from_wire(wire: String) -> Result<Self, String> {
        Ok(wire)
    }
}

/// What `BTreeMap` and `HashMap` have in common.
trait Map<K, V>: Default {
    fn put(&mut self, key: K, value: V);
}

impl<K: Ord, V> Map<K, V> for BTreeMap<K, V> {
    fn put(&mut self, key: K, value: V) {
        self.insert(key, value);
    }
}

impl<K: Eq + Hash, V, H: BuildHasher + Default> Map<K, V> for HashMap<K, V, H> {
    fn put(&mut self, key: K, value: V) {
        self.insert(key, value);
    }
}

fn encode_map<'a, K: Key + 'a, V: Value + 'a, S: Serializer>(
    entries: impl ExactSizeIterator<Item = (&'a K, &'a V)>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(entries.len()))?;
    for (key, value) in entries {
        map.serialize_entry(key.as_wire(), &AsSerde(value))?;
    }
    map.end()
}

fn decode_map<'de, K: Key, V: Value, M: Map<K, V>, D: Deserializer<'de>>(
    from: D,
) -> Result<M, D::Error> {
    struct Entries<K, V, M>(PhantomData<(K, V, M)>);

    impl<'de, K: Key, V: Value, M: Map<K, V>> Visitor<'de> for Entries<K, V, M> {
        type Value = M;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            to.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<M, A::Error> {
            let mut map = M::default();
            while let Some(key) = from.next_key::<String>()? {
                let key = K::from_wire(key).map_err(A::Error::custom)?;
                if let Some(value) = from.next_value_seed(OrNull::new())? {
                    map.put(key, value);
                }
            }
            Ok(map)
        }
    }

    from.deserialize_map(Entries(PhantomData))
}

fn check_map<'a, K: Key + 'a, V: Value + 'a>(
    entries: impl Iterator<Item = (&'a K, &'a V)>,
    at: &Path<'_>,
    found: &mut Violations,
) {
    if can_violate::<V>() {
        for (key, value) in entries {
            value.check(&at.key(key.as_wire()), found);
        }
    }
}

impl<K: Key + Ord, V: Value> Value for BTreeMap<K, V> {
    const LEAF: bool = MAY_RECURSE;

    fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        encode_map(self.iter(), to)
    }

    fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        decode_map(from)
    }

    fn constraints() -> Option<&'static Constraints> {
        V::constraints()
    }

    fn check(&self, at: &Path<'_>, found: &mut Violations) {
        check_map(self.iter(), at, found);
    }
}

impl<K: Key + Eq + Hash, V: Value, H: BuildHasher + Default> Value for HashMap<K, V, H> {
    const LEAF: bool = MAY_RECURSE;

    fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        encode_map(self.iter(), to)
    }

    fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        decode_map(from)
    }

    fn constraints() -> Option<&'static Constraints> {
        V::constraints()
    }

    fn check(&self, at: &Path<'_>, found: &mut Violations) {
        check_map(self.iter(), at, found);
    }
}
