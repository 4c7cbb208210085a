//! Structures on the wire: JSON objects with known members.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use super::timestamp_member::Formatted;
use super::value::{AsSerde, OrNull};
use super::{TimestampFormat, TimestampMember, Union, Value};

/// A member of a shape, or a variant of a union: what it is called here and on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// The name of the field or variant in Rust.
    pub rust: &'static str,
    /// The name on the wire.
    pub wire: &'static str,
}

/// A declared structure: its data for the wire.
pub trait Structure: Sized {
    /// The name of the type in Rust.
    const NAME: &'static str;
    /// The members in the order of the fields.
    const MEMBERS: &'static [Member];
    /// The variants of each flattened union in the order of the fields.
    const FLATTENED: &'static [&'static [Member]] = &[];

    /// Writes each member.
    ///
    /// # Errors
    /// Whatever the serializer reports.
    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>) -> Result<(), M::Error>;

    /// Reads the members.
    ///
    /// # Errors
    /// A member has the wrong type, or is required and absent.
    fn read<'de, A: MapAccess<'de>>(from: &mut ObjectReader<A>) -> Result<Self, A::Error>;
}

/// Writes a structure.
///
/// # Errors
/// Whatever the serializer reports.
pub fn encode<T: Structure, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    let mut object = ObjectWriter(to.serialize_map(None)?);
    value.write(&mut object)?;
    object.0.end()
}

/// Reads a structure.
///
/// # Errors
/// The wire does not hold an object, or one whose members do not fit.
pub fn decode<'de, T: Structure, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    struct Object<T>(PhantomData<T>);

    impl<'de, T: Structure> Visitor<'de> for Object<T> {
        type Value = T;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(to, "an object (`{}`)", T::NAME)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            T::read(&mut ObjectReader::new(map, T::MEMBERS, T::FLATTENED))
        }
    }

    from.deserialize_map(Object(PhantomData))
}

/// Writes the members of one object.
#[derive(Debug)]
pub struct ObjectWriter<M>(pub(super) M);

impl<M: SerializeMap> ObjectWriter<M> {
    pub(super) const fn new(map: M) -> Self {
        Self(map)
    }

    pub(super) fn end(self) -> Result<M::Ok, M::Error> {
        self.0.end()
    }

    /// Writes a member, unless it is absent.
    ///
    /// # Errors
    /// Whatever the serializer reports.
    pub fn member<T: Value>(&mut self, wire: &'static str, value: &T) -> Result<(), M::Error> {
        if value.is_absent() { Ok(()) } else { self.0.serialize_entry(wire, &AsSerde(value)) }
    }

    /// Writes a timestamp as text, unless it is absent.
    ///
    /// # Errors
    /// The year has no form in that format.
    pub fn timestamp<T: TimestampMember>(
        &mut self,
        wire: &'static str,
        value: &T,
        format: TimestampFormat,
    ) -> Result<(), M::Error> {
        if value.leaves_out() {
            Ok(())
        } else {
            self.0.serialize_entry(wire, &Formatted(value, format))
        }
    }
}

/// Reads the members of one object.
#[derive(Debug)]
pub struct ObjectReader<A> {
    pub(super) map: A,
    members: &'static [Member],
    flattened: &'static [&'static [Member]],
    /// Which variant of a flattened union `next` has found.
    variant: usize,
    /// The body of an error, where the member for the text has one of three names.
    is_error: bool,
}

impl<A> ObjectReader<A> {
    pub(crate) const fn new(
        map: A,
        members: &'static [Member],
        flattened: &'static [&'static [Member]],
    ) -> Self {
        Self { map, members, flattened, variant: 0, is_error: false }
    }

    pub(crate) const fn for_error(map: A, members: &'static [Member]) -> Self {
        Self { map, members, flattened: &[], variant: 0, is_error: true }
    }
}

impl<'de, A: MapAccess<'de>> ObjectReader<A> {
    /// The index of the next known member, or for one of a flattened union, the number of members
    /// and the index of that union; what the declaration does not know is passed over.
    ///
    /// # Errors
    /// The wire is malformed.
    #[expect(clippy::should_implement_trait, reason = "it is fallible and lends no items")]
    pub fn next(&mut self) -> Result<Option<usize>, A::Error> {
        let index =
            || Index { members: self.members, flattened: self.flattened, is_error: self.is_error };
        while let Some(known) = self.map.next_key_seed(index())? {
            match known {
                Some((index, variant)) => {
                    self.variant = variant;
                    return Ok(Some(index));
                }
                None => drop(self.map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(None)
    }

    /// The value of the member that [`next`](Self::next) named; null is the same as absent.
    ///
    /// # Errors
    /// The wire holds something else than a `T`.
    pub fn value<T: Value>(&mut self) -> Result<Option<T>, A::Error> {
        self.map.next_value_seed(OrNull::new())
    }

    /// What a member is after the whole object was read.
    ///
    /// # Errors
    /// It is required and absent.
    pub fn finish<T: Value>(&self, slot: Option<T>, wire: &'static str) -> Result<T, A::Error> {
        slot.or_else(T::absent)
            .ok_or_else(|| A::Error::custom(format_args!("the required member `{wire}` is absent")))
    }
}

/// Wire names for a sentence.
struct Names(&'static [Member]);

impl fmt::Display for Names {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.iter().enumerate() {
            write!(to, "{}`{}`", if index == 0 { "" } else { ", " }, name.wire)?;
        }
        Ok(())
    }
}

/// Finds a key among the members, and then among the variants, without copying it.
struct Index {
    members: &'static [Member],
    flattened: &'static [&'static [Member]],
    is_error: bool,
}

impl<'de> DeserializeSeed<'de> for Index {
    type Value = Option<(usize, usize)>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Index {
    type Value = Option<(usize, usize)>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("the name of a member")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        const MESSAGE: [&str; 3] = ["message", "Message", "errorMessage"];

        let find =
            |members: &[Member], key: &str| members.iter().position(|member| member.wire == key);
        if let Some(index) = find(self.members, key) {
            return Ok(Some((index, 0)));
        }
        if self.is_error && MESSAGE.contains(&key) {
            return Ok(MESSAGE
                .iter()
                .find_map(|name| find(self.members, name))
                .map(|index| (index, 0)));
        }
        Ok(self.flattened.iter().enumerate().find_map(|(union, variants)| {
            find(variants, key).map(|variant| (self.members.len() + union, variant))
        }))
    }
}

/// A union, or an `Option` of one, whose variants stand among the members of a structure.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a union, so it cannot be flattened",
    label = "not a union",
    note = "`#[aws(flatten)]` is for an enum with payloads and `#[aws_shape]`, or an `Option` of one"
)]
pub trait Flatten: Sized {
    /// The union itself.
    type Union: Union;

    /// What it is if none of its variants is there.
    fn absent() -> Option<Self>;

    /// Writes the member of the variant that is set.
    ///
    /// # Errors
    /// Whatever the serializer reports.
    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>) -> Result<(), M::Error>;

    /// Reads variant `index`; `None` for null.
    ///
    /// # Errors
    /// The wire holds something else than that variant's payload.
    fn read<'de, A: MapAccess<'de>>(
        index: usize,
        from: &mut ObjectReader<A>,
    ) -> Result<Option<Self>, A::Error>;

    /// A flattened union from the member that [`ObjectReader::next`] named; null leaves it as it was.
    ///
    /// # Errors
    /// The wire holds something else than that variant's payload, or two variants.
    fn read_into<'de, A: MapAccess<'de>>(
        slot: Option<Self>,
        from: &mut ObjectReader<A>,
    ) -> Result<Option<Self>, A::Error> {
        match Self::read(from.variant, from)? {
            None => Ok(slot),
            Some(_) if slot.is_some() => Err(A::Error::custom(format_args!(
                "more than one of {} is set",
                Names(Self::Union::VARIANTS)
            ))),
            value => Ok(value),
        }
    }

    /// What a flattened union is after the whole object was read.
    ///
    /// # Errors
    /// None of its variants is there.
    fn finish<'de, A: MapAccess<'de>>(
        slot: Option<Self>,
        from: &ObjectReader<A>,
    ) -> Result<Self, A::Error> {
        let _ = from;
        slot.or_else(Self::absent).ok_or_else(|| {
            A::Error::custom(format_args!("one of {} is required", Names(Self::Union::VARIANTS)))
        })
    }
}

impl<T: Flatten> Flatten for Option<T> {
    type Union = T::Union;

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>) -> Result<(), M::Error> {
        self.as_ref().map_or(Ok(()), |union| union.write(to))
    }

    fn read<'de, A: MapAccess<'de>>(
        index: usize,
        from: &mut ObjectReader<A>,
    ) -> Result<Option<Self>, A::Error> {
        T::read(index, from).map(|union| union.map(Some))
    }
}
