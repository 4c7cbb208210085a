//! Attributes of the language beside ours, and a derive above.

#![deny(warnings)]

use aws_operation::{aws_error, aws_operation, aws_shape};

/// Updates a studio.
#[derive(Debug, Clone, PartialEq)]
#[aws_operation(
    target = "ElasticMapReduce.UpdateStudio",
    output = (),
    error = EmrStudioError,
    at_most_one(name, old_name),
)]
#[non_exhaustive]
#[must_use]
#[doc(alias = "studio")]
pub struct UpdateStudio {
    /// The studio.
    #[doc(alias = "id")]
    pub studio_id: String,
    /// Its name.
    pub name: Option<String>,
    #[deprecated(note = "use `name`")]
    pub old_name: Option<String>,
    #[deprecated]
    #[aws(length(1..=256))]
    pub required: String,
    #[doc(hidden)]
    pub hidden: Option<Mode>,
    #[allow(unused_qualifications)]
    pub source: Option<Source>,
}

#[derive(Debug, Clone, PartialEq)]
#[aws_shape]
#[non_exhaustive]
pub enum Mode {
    /// The usual.
    Standard,
    #[deprecated]
    Old,
    #[doc(hidden)]
    #[aws(other)]
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq)]
#[aws_shape]
#[non_exhaustive]
#[must_use]
pub enum Source {
    Bucket(String),
    #[deprecated(since = "1.0.0", note = "use `Bucket`")]
    Path(String),
}

#[derive(Debug, Clone, PartialEq)]
#[aws_error]
#[non_exhaustive]
pub enum EmrStudioError {
    InternalServerException {},
    #[deprecated]
    InvalidRequestException {
        message: Option<String>,
        #[deprecated]
        error_code: Option<String>,
    },
}

#[deprecated]
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct OldTag {
    pub key: String,
}

fn main() {
    #[allow(deprecated)]
    let operation = UpdateStudio::builder()
        .required("x")
        .studio_id("es-1")
        .build();
    assert!(operation.validate().is_ok());
}
