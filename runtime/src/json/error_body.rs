//! Errors on the wire: the members of a variant, and its code in `__type`.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize as _;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::ser::Serializer;
use serde_json::{Map, Value as Json};

use super::object::{ObjectReader, ObjectWriter};
use crate::error::ModeledError;

/// Writes an error as services do: `{"__type": "InvalidRequestException", …}`.
///
/// # Errors
/// Whatever the serializer reports.
pub fn encode<E: ModeledError, S: Serializer>(error: &E, to: S) -> Result<S::Ok, S::Error> {
    let mut object = ObjectWriter::new(to.serialize_map(None)?);
    object.member("__type", &error.code().to_owned());
    error.write(&mut object);
    object.end()
}

/// Reads an error by its `__type`.
///
/// # Errors
/// There is no `__type`, the declaration does not know it, or the members do not fit.
pub fn decode<'de, E: ModeledError, D: Deserializer<'de>>(from: D) -> Result<E, D::Error> {
    let members = Map::<String, Json>::deserialize(from)?;
    let code = members.get("__type").and_then(Json::as_str).map(crate::response::sanitize);
    let code = code.ok_or_else(|| D::Error::custom("an error has its code in `__type`"))?;
    match E::VARIANTS.iter().position(|variant| variant.code == code) {
        Some(index) => members_of(index, Json::Object(members)).map_err(D::Error::custom),
        None => {
            E::from_unknown(code, members.get("message").and_then(Json::as_str)).ok_or_else(|| {
                D::Error::custom(format_args!("`{code}` is not one of the declared errors"))
            })
        }
    }
}

/// Reads the members of `E::VARIANTS[index]`.
pub(super) fn members_of<'de, E: ModeledError, D: Deserializer<'de>>(
    index: usize,
    from: D,
) -> Result<E, D::Error> {
    struct Members<E>(usize, PhantomData<E>);

    impl<'de, E: ModeledError> Visitor<'de> for Members<E> {
        type Value = E;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            to.write_str("the members of an error")
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<E, A::Error> {
            let members = E::VARIANTS.get(self.0).map_or(&[][..], |variant| variant.members);
            let mut object = ObjectReader::for_error(map, members);
            let error = E::read(self.0, &mut object);
            object.end(error)
        }
    }

    from.deserialize_map(Members(index, PhantomData))
}
