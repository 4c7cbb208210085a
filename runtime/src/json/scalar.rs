//! Values that hold no others: booleans, texts, numbers, and the wire types of this module.

use std::fmt;

use serde::de::{Deserializer, Error as _, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use super::value::Value;

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
