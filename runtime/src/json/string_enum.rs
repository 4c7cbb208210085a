//! String enums on the wire.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Visitor};

/// A declared string enum: its data for the wire.
pub trait StringEnum: Sized {
    /// The name of the type in Rust.
    const NAME: &'static str;
    /// The known values in the order of the declaration.
    const VALUES: &'static [&'static str];

    /// The value as it is on the wire.
    fn wire(&self) -> &str;

    /// The variant of `VALUES[index]`.
    fn known(index: usize) -> Option<Self>;

    /// The variant with `#[aws(other)]` for a value that is not known, if there is one.
    fn other(value: String) -> Option<Self> {
        let _ = value;
        None
    }
}

/// A text that is not a value of a string enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownValue {
    value: String,
    name: &'static str,
    values: &'static [&'static str],
}

impl UnknownValue {
    /// The text.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "`{}` is not a value of `{}`, which knows ", self.value, self.name)?;
        for (index, value) in self.values.iter().enumerate() {
            write!(to, "{}`{value}`", if index == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownValue {}

/// The variant for a text.
///
/// # Errors
/// The text is not a known value, and the enum has no variant with `#[aws(other)]`.
pub fn parse<T: StringEnum>(text: &str) -> Result<T, UnknownValue> {
    T::VALUES
        .iter()
        .position(|value| *value == text)
        .and_then(T::known)
        .or_else(|| T::other(text.to_owned()))
        .ok_or_else(|| UnknownValue { value: text.to_owned(), name: T::NAME, values: T::VALUES })
}

/// Reads a string enum.
///
/// # Errors
/// The wire holds no string, or one that [`parse`] refuses.
pub fn decode<'de, T: StringEnum, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    struct Text<T>(PhantomData<T>);

    impl<T: StringEnum> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(to, "a string (`{}`)", T::NAME)
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            parse(text).map_err(|why| {
                E::custom(format_args!(
                    "{why}; a variant `#[aws(other)] Unknown(String)` keeps others"
                ))
            })
        }
    }

    from.deserialize_str(Text(PhantomData))
}
