//! [`Value`]: the types that a member can have, and how each is written and read.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::{BuildHasher, Hash};
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use serde::{Deserialize, Serialize};

use super::{Constraints, Find, Member, ObjectReader, ObjectWriter, can_violate};
use crate::validate::{Path, Violations};

/// A type that a member of a shape can have.
///
/// The attributes implement it for the types that you declare; it is implemented here for the
/// types that AWS models know: integers (`i8` to `i64`), floats, `bool`, `String`,
/// [`Blob`](crate::Blob), [`Timestamp`](crate::Timestamp), [`Document`](crate::Document),
/// [`Sensitive<T>`](crate::Sensitive), `Vec<T>`, maps with string keys, `Box<T>`, and `Option` of
/// each.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type that a member can have",
    label = "not a member type",
    note = "members are `i8` to `i64`, `f32`, `f64`, `bool`, `String`, `Blob`, `Timestamp`, `Document`, `Sensitive<T>`, `Vec<T>`, `BTreeMap` and `HashMap` with string keys, `Box<T>`, and `Option` of each",
    note = "put `#[aws_shape]` on a struct or enum of your own"
)]
pub trait Value: Sized {
    /// True if values of this type surely have no constraints of their own and hold none that do.
    const LEAF: bool;

    #[doc(hidden)]
    const HELD: &'static [Find] = &[];

    /// Writes the wire form.
    ///
    /// # Errors
    /// Whatever the serializer reports, and values that have no wire form (a date past 9999).
    fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error>;

    /// Reads the wire form.
    ///
    /// # Errors
    /// The wire holds something else than this type.
    fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error>;

    /// What an absent or null member stands for; `None` where the member has to be there.
    fn absent() -> Option<Self> {
        None
    }

    /// True if this value leaves its member out.
    fn is_absent(&self) -> bool {
        false
    }

    /// Adds every violated constraint in this value to `found`.
    fn check(&self, at: &Path<'_>, found: &mut Violations) {
        let _ = (at, found);
    }

    #[doc(hidden)]
    fn write_member<M: SerializeMap>(
        &self,
        to: &mut ObjectWriter<M>,
        wire: &'static str,
    ) -> Result<(), M::Error> {
        to.member(wire, self)
    }

    #[doc(hidden)]
    fn read_member<'de, A: MapAccess<'de>>(
        from: &mut ObjectReader<A>,
    ) -> Result<Option<Self>, A::Error> {
        from.value()
    }

    #[doc(hidden)]
    fn finish_member<'de, A: MapAccess<'de>>(
        slot: Option<Self>,
        from: &ObjectReader<A>,
        wire: &'static str,
    ) -> Result<Self, A::Error> {
        from.finish(slot, wire)
    }

    #[doc(hidden)]
    fn constraints() -> Option<&'static Constraints> {
        (!Self::LEAF).then(Constraints::own)
    }

    #[doc(hidden)]
    fn check_member(&self, at: &Path<'_>, member: &'static Member, found: &mut Violations) {
        found.member(at, member, self);
    }
}

/// `LEAF` of the types through which a shape can hold itself: it must not depend on itself.
const MAY_RECURSE: bool = false;

/// Serde's view of a [`Value`].
pub(crate) struct AsSerde<'a, T>(pub(crate) &'a T);

impl<T: Value> Serialize for AsSerde<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.encode(to)
    }
}

/// Reads a [`Value`], null being [`Value::absent`].
pub(crate) struct OrNull<T>(PhantomData<T>);

impl<T> OrNull<T> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Value> DeserializeSeed<'de> for OrNull<T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Option<T>, D::Error> {
        from.deserialize_option(self)
    }
}

impl<'de, T: Value> Visitor<'de> for OrNull<T> {
    type Value = Option<T>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a value")
    }

    fn visit_none<E>(self) -> Result<Option<T>, E> {
        Ok(T::absent())
    }

    fn visit_unit<E>(self) -> Result<Option<T>, E> {
        Ok(T::absent())
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Option<T>, D::Error> {
        T::decode(from).map(Some)
    }
}

impl<T: Value> Value for Option<T> {
    const LEAF: bool = T::LEAF;

    fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.encode(to),
            None => to.serialize_none(),
        }
    }

    fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        OrNull::new().deserialize(from)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.as_ref().is_none_or(T::is_absent)
    }

    fn constraints() -> Option<&'static Constraints> {
        T::constraints()
    }

    fn check(&self, at: &Path<'_>, found: &mut Violations) {
        if let Some(value) = self {
            value.check(at, found);
        }
    }
}

impl<T: Value> Value for Box<T> {
    const LEAF: bool = MAY_RECURSE;

    fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (**self).encode(to)
    }

    fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::decode(from).map(Box::new)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Box::new)
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }

    fn constraints() -> Option<&'static Constraints> {
        T::constraints()
    }

    fn check(&self, at: &Path<'_>, found: &mut Violations) {
        (**self).check(at, found);
    }
}

impl<T: Value> Value for Vec<T> {
    const LEAF: bool = MAY_RECURSE;

    fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.len()))?;
        for item in self {
            list.serialize_element(&AsSerde(item))?;
        }
        list.end()
    }

    fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct List<T>(PhantomData<T>);

        impl<'de, T: Value> Visitor<'de> for List<T> {
            type Value = Vec<T>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Vec<T>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = from.next_element_seed(OrNull::new())? {
                    // Only `Option` items, those of sparse lists, have something for null.
                    items.extend(item);
                }
                Ok(items)
            }
        }

        from.deserialize_seq(List(PhantomData))
    }

    fn constraints() -> Option<&'static Constraints> {
        T::constraints()
    }

    fn check(&self, at: &Path<'_>, found: &mut Violations) {
        if can_violate::<T>() {
            for (index, item) in self.iter().enumerate() {
                item.check(&at.index(index), found);
            }
        }
    }
}

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

/// Types whose serde implementations already are the wire form.
macro_rules! as_serde {
    ($($leaf:ty),*) => {$(
        impl Value for $leaf {
            const LEAF: bool = true;

            fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                self.serialize(to)
            }

            fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                Self::deserialize(from)
            }
        }
    )*};
}

as_serde!(bool, String, super::Blob, super::Timestamp, super::Document);

/// Integers, also where the wire writes them as `5.0`.
macro_rules! integers {
    ($($int:ident),*) => {$(
        impl Value for $int {
            const LEAF: bool = true;

            fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                self.serialize(to)
            }

            fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let wide = from.deserialize_i64(Integer)?;
                $int::try_from(wide).map_err(|_| {
                    D::Error::custom(format_args!(
                        "an integer from {} to {} was expected",
                        $int::MIN,
                        $int::MAX,
                    ))
                })
            }
        }
    )*};
}

integers!(i8, i16, i32, i64);

struct Integer;

impl Visitor<'_> for Integer {
    type Value = i64;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an integer")
    }

    fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value)
            .map_err(|_| E::custom("an integer of 64 bits with a sign was expected"))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<i64, E> {
        // Whole numbers up to 2^53 are exact in an f64; past that the cast would invent digits.
        if value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0 {
            #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53")]
            Ok(value as i64)
        } else {
            Err(E::invalid_value(serde::de::Unexpected::Float(value), &self))
        }
    }
}

/// Floats; what JSON has no number for is a string.
macro_rules! floats {
    ($($float:ident),*) => {$(
        impl Value for $float {
            const LEAF: bool = true;

            fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                if self.is_finite() {
                    self.serialize(to)
                } else if self.is_nan() {
                    to.serialize_str("NaN")
                } else if *self > 0.0 {
                    to.serialize_str("Infinity")
                } else {
                    to.serialize_str("-Infinity")
                }
            }

            fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_any(Float).map(|wide| wide as $float)
            }
        }
    )*};
}

floats!(f32, f64);

struct Float;

impl Visitor<'_> for Float {
    type Value = f64;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a number, \"NaN\", \"Infinity\" or \"-Infinity\"")
    }

    #[expect(clippy::cast_precision_loss, reason = "the member is a float")]
    fn visit_i64<E>(self, value: i64) -> Result<f64, E> {
        Ok(value as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "the member is a float")]
    fn visit_u64<E>(self, value: u64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_f64<E>(self, value: f64) -> Result<f64, E> {
        Ok(value)
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<f64, E> {
        match value {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            _ => Err(E::invalid_value(serde::de::Unexpected::Str(value), &self)),
        }
    }
}
