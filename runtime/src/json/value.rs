//! [`Value`]: the types that a member can have, and how each is written and read.

use std::fmt;
use std::marker::PhantomData;

use serde::Serialize;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

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
    fn write_member<M: SerializeMap>(&self, to: &mut ObjectWriter<M>, wire: &'static str) {
        to.member(wire, self);
    }

    #[doc(hidden)]
    fn read_member<'de, A: MapAccess<'de>>(from: &mut ObjectReader<'de, A>) -> Option<Self> {
        from.value()
    }

    #[doc(hidden)]
    fn finish_member<'de, A: MapAccess<'de>>(
        slot: Option<Self>,
        from: &mut ObjectReader<'de, A>,
        wire: &'static str,
    ) -> Option<Self> {
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
pub(super) const MAY_RECURSE: bool = false;

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
