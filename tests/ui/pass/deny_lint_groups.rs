//! Lints that teams switch on: rustc's groups and single ones, clippy's, no unsafe code.

#![forbid(unsafe_code)]
#![deny(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::cargo,
    clippy::absolute_paths,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_docs_in_private_items
)]
#![deny(
    future_incompatible,
    keyword_idents,
    let_underscore,
    nonstandard_style,
    refining_impl_trait,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    unused
)]
#![deny(
    absolute_paths_not_starting_with_crate,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]

use aws_operation::{aws_error, aws_operation, aws_shape};

/// Deletes a session mapping.
#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    error = EmrStudioError,
    exactly_one(identity_id, identity_name),
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeleteStudioSessionMapping {
    /// The studio.
    #[aws(length(1..=256))]
    pub studio_id: String,
    /// The identity, by id.
    pub identity_id: Option<String>,
    /// The identity, by name.
    pub identity_name: Option<String>,
    /// Its type.
    pub identity_type: IdentityType,
    /// A tag.
    pub tag: Option<Tag>,
}

/// What is mapped.
#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityType {
    /// A user.
    User,
    /// A group.
    Group,
    /// What a newer service sends.
    #[aws(other)]
    Unknown(String),
}

/// A tag.
#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its key.
    pub key: String,
}

/// The errors of EMR Studio.
#[aws_error]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmrStudioError {
    /// The request is wrong.
    InvalidRequestException {
        /// Why.
        message: Option<String>,
    },
}

fn main() {
    let operation = DeleteStudioSessionMapping::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .identity_type(IdentityType::User)
        .build();
    assert!(operation.validate().is_ok());
}
