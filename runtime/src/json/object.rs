//! Structures on the wire: JSON objects with known members.

use std::fmt;
use std::marker::PhantomData;

use serde::Serialize;
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

    /// Writes each member; the writer keeps the error.
    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>);

    /// Reads the members; the reader keeps the error. `None` if one is missing that has to be there.
    fn read<'de, A: MapAccess<'de>>(from: &mut ObjectReader<'de, A>) -> Option<Self>;
}

/// Writes a structure.
///
/// # Errors
/// Whatever the serializer reports.
pub fn encode<T: Structure, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    let mut object = ObjectWriter::new(to.serialize_map(None)?);
    value.write(&mut object);
    object.end()
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
            let mut object = ObjectReader::new(map, T::MEMBERS, T::FLATTENED);
            let value = T::read(&mut object);
            object.end(value)
        }
    }

    from.deserialize_map(Object(PhantomData))
}

/// Writes the members of one object.
///
/// It keeps the first error and writes nothing after it: a declaration's code then has no error to
/// hand on, and is half as long for the compiler.
#[derive(Debug)]
pub struct ObjectWriter<M: SerializeMap> {
    map: M,
    failed: Option<M::Error>,
}

impl<M: SerializeMap> ObjectWriter<M> {
    pub(super) const fn new(map: M) -> Self {
        Self { map, failed: None }
    }

    pub(super) fn end(self) -> Result<M::Ok, M::Error> {
        match self.failed {
            None => self.map.end(),
            Some(why) => Err(why),
        }
    }

    /// Writes a member, unless it is absent.
    pub fn member<T: Value>(&mut self, wire: &'static str, value: &T) {
        if !value.is_absent() {
            self.entry(wire, &AsSerde(value));
        }
    }

    /// Writes a timestamp as text, unless it is absent.
    pub fn timestamp<T: TimestampMember>(
        &mut self,
        wire: &'static str,
        value: &T,
        format: TimestampFormat,
    ) {
        if !value.leaves_out() {
            self.entry(wire, &Formatted(value, format));
        }
    }

    fn entry<T: Serialize>(&mut self, wire: &'static str, value: &T) {
        if self.failed.is_none() {
            self.failed = self.map.serialize_entry(wire, value).err();
        }
    }
}

/// Reads the members of one object.
///
/// It keeps the first error and reads nothing after it, as [`ObjectWriter`] does.
#[derive(Debug)]
pub struct ObjectReader<'de, A: MapAccess<'de>> {
    map: A,
    failed: Option<A::Error>,
    members: &'static [Member],
    flattened: &'static [&'static [Member]],
    /// Which variant of a flattened union `next` has found.
    variant: usize,
    /// The body of an error, where the member for the text has one of three names.
    is_error: bool,
}

impl<'de, A: MapAccess<'de>> ObjectReader<'de, A> {
    pub(crate) const fn new(
        map: A,
        members: &'static [Member],
        flattened: &'static [&'static [Member]],
    ) -> Self {
        Self { map, failed: None, members, flattened, variant: 0, is_error: false }
    }

    pub(crate) fn for_error(map: A, members: &'static [Member]) -> Self {
        Self { is_error: true, ..Self::new(map, members, &[]) }
    }

    /// What was read, if nothing failed.
    pub(super) fn end<T>(self, value: Option<T>) -> Result<T, A::Error> {
        match (self.failed, value) {
            (None, Some(value)) => Ok(value),
            (Some(why), _) => Err(why),
            (None, None) => Err(A::Error::custom("there is nothing to read")),
        }
    }

    /// The rest of the object, if nothing failed.
    pub(super) fn into_map(self) -> Result<A, A::Error> {
        self.failed.map_or(Ok(self.map), Err)
    }

    fn fail(&mut self, why: A::Error) {
        self.failed.get_or_insert(why);
    }

    /// The index of the next known member, or for one of a flattened union, the number of members
    /// and the index of that union; what the declaration does not know is passed over.
    #[expect(clippy::should_implement_trait, reason = "it lends no items")]
    pub fn next(&mut self) -> Option<usize> {
        while self.failed.is_none() {
            let Self { members, flattened, is_error, .. } = *self;
            let passed_over = match self.map.next_key_seed(Index { members, flattened, is_error }) {
                Ok(None) => return None,
                Ok(Some(Some((index, variant)))) => {
                    self.variant = variant;
                    return Some(index);
                }
                Ok(Some(None)) => self.map.next_value::<IgnoredAny>(),
                Err(why) => Err(why),
            };
            self.failed = passed_over.err();
        }
        None
    }

    /// The value of the member that [`next`](Self::next) named; null is the same as absent.
    pub fn value<T: Value>(&mut self) -> Option<T> {
        match self.map.next_value_seed(OrNull::new()) {
            Ok(value) => value,
            Err(why) => {
                self.fail(why);
                None
            }
        }
    }

    /// What a member is after the whole object was read; it fails where it has to be there.
    pub fn finish<T: Value>(&mut self, slot: Option<T>, wire: &'static str) -> Option<T> {
        let value = slot.or_else(T::absent);
        if value.is_none() {
            self.fail(A::Error::custom(format_args!("the required member `{wire}` is absent")));
        }
        value
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
    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>);

    /// Reads variant `index`; `None` for null, and where the reader fails.
    fn read<'de, A: MapAccess<'de>>(index: usize, from: &mut ObjectReader<'de, A>) -> Option<Self>;

    /// A flattened union from the member that [`ObjectReader::next`] named; null leaves it as it was,
    /// and a second variant fails.
    fn read_into<'de, A: MapAccess<'de>>(
        slot: Option<Self>,
        from: &mut ObjectReader<'de, A>,
    ) -> Option<Self> {
        let value = Self::read(from.variant, from);
        if slot.is_some() && value.is_some() {
            let names = Names(Self::Union::VARIANTS);
            from.fail(A::Error::custom(format_args!("more than one of {names} is set")));
        }
        value.or(slot)
    }

    /// What a flattened union is after the whole object was read; it fails where one of its variants
    /// has to be there.
    fn finish<'de, A: MapAccess<'de>>(
        slot: Option<Self>,
        from: &mut ObjectReader<'de, A>,
    ) -> Option<Self> {
        let value = slot.or_else(Self::absent);
        if value.is_none() {
            let names = Names(Self::Union::VARIANTS);
            from.fail(A::Error::custom(format_args!("one of {names} is required")));
        }
        value
    }
}

impl<T: Flatten> Flatten for Option<T> {
    type Union = T::Union;

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>) {
        if let Some(union) = self {
            union.write(to);
        }
    }

    fn read<'de, A: MapAccess<'de>>(index: usize, from: &mut ObjectReader<'de, A>) -> Option<Self> {
        T::read(index, from).map(Some)
    }
}
