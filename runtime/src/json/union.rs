//! Tagged unions on the wire: objects with exactly one known member.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use super::object::{Member, ObjectReader, ObjectWriter};

/// A declared union: its data for the wire.
pub trait Union: Sized {
    /// The name of the type in Rust.
    const NAME: &'static str;
    /// The variants in the order of the declaration.
    const VARIANTS: &'static [Member];

    /// Writes the one member that is set; the writer keeps the error.
    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>);

    /// Reads variant `index`; `None` for null, and where the reader fails.
    fn read<'de, A: MapAccess<'de>>(index: usize, from: &mut ObjectReader<'de, A>) -> Option<Self>;
}

/// Writes a union.
///
/// # Errors
/// Whatever the serializer reports.
pub fn encode<T: Union, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    let mut object = ObjectWriter::new(to.serialize_map(Some(1))?);
    value.write(&mut object);
    object.end()
}

/// Reads a union. Members that are null, and `__type`, do not count.
///
/// # Errors
/// None or more than one of the variants is there.
pub fn decode<'de, T: Union, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    struct One<T>(PhantomData<T>);

    impl<'de, T: Union> Visitor<'de> for One<T> {
        type Value = T;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(to, "an object with one member (`{}`)", T::NAME)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
            let mut found: Option<T> = None;
            let mut unknown = None;
            while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
                let Some(index) = T::VARIANTS.iter().position(|variant| variant.wire == key) else {
                    let null = map.next_value::<Option<serde::de::IgnoredAny>>()?.is_none();
                    if !null && key != "__type" {
                        unknown = Some(key.into_owned());
                    }
                    continue;
                };
                let mut reader = ObjectReader::new(map, &[], &[]);
                let value = T::read(index, &mut reader);
                map = reader.into_map()?;
                if value.is_some() && found.is_some() {
                    return Err(A::Error::custom(format_args!(
                        "the union `{}` has more than one member",
                        T::NAME
                    )));
                }
                found = value.or(found);
            }
            found.ok_or_else(|| match unknown {
                Some(key) => A::Error::custom(format_args!(
                    "the union `{}` has no variant for the member `{key}`",
                    T::NAME
                )),
                None => A::Error::custom(format_args!("the union `{}` has no member", T::NAME)),
            })
        }
    }

    from.deserialize_map(One(PhantomData))
}
