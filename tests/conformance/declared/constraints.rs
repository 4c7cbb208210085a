//! Shapes with constraints for the validation cases (`protocol/constraint-validation.json`). The
//! vectors are restJson1 and written for servers; what is tested here is the rule and the place it
//! names, so every member is in the body.

use aws_operation::{Blob, Sensitive, Timestamp, aws_operation, aws_shape};
use std::collections::BTreeMap;

#[aws_operation(
    target = "RestJsonValidation.MalformedEnum",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedEnum {
    pub string: Option<EnumString>,
    pub string_with_enum_trait: Option<EnumTraitString>,
    pub list: Option<Vec<EnumString>>,
    pub map: Option<BTreeMap<EnumString, EnumString>>,
    pub union: Option<EnumUnion>,
}

// No `other` here and below: a value that is not in the list must be refused.
#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum EnumString {
    #[aws(rename = "abc")]
    Abc,
    #[aws(rename = "def")]
    Def,
    #[aws(rename = "ghi")]
    Ghi,
    #[aws(rename = "jkl")]
    Jkl,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum EnumTraitString {
    #[aws(rename = "abc")]
    Abc,
    #[aws(rename = "def")]
    Def,
    #[aws(rename = "ghi")]
    Ghi,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum EnumUnion {
    First(EnumString),
    Second(EnumString),
}

// In the model the strings inside `list`, and the keys and values of `map`, have rules of their
// own, which the DSL cannot express.
#[aws_operation(
    target = "RestJsonValidation.MalformedLength",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedLength {
    #[aws(length(2..=8))]
    pub blob: Option<Blob>,
    #[aws(length(2..=8))]
    pub string: Option<String>,
    #[aws(length(2..))]
    pub min_string: Option<String>,
    #[aws(length(..=8))]
    pub max_string: Option<String>,
    #[aws(length(2..=8))]
    pub list: Option<Vec<String>>,
    #[aws(length(2..=8))]
    pub map: Option<BTreeMap<String, Vec<String>>>,
}

#[aws_operation(
    target = "RestJsonValidation.MalformedLengthOverride",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedLengthOverride {
    #[aws(length(4..=6))]
    pub blob: Option<Blob>,
    #[aws(length(4..=6))]
    pub string: Option<String>,
    #[aws(length(4..))]
    pub min_string: Option<String>,
    #[aws(length(..=6))]
    pub max_string: Option<String>,
    #[aws(length(4..=6))]
    pub list: Option<Vec<String>>,
    #[aws(length(4..=6))]
    pub map: Option<BTreeMap<String, Vec<String>>>,
}

// `string` comes from the query string in the vector.
#[aws_operation(
    target = "RestJsonValidation.MalformedLengthQueryString",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedLengthQueryString {
    #[aws(length(2..=8))]
    pub string: Option<String>,
}

// In the model the strings inside `list`, `map` and `union` have the pattern too, which the DSL
// cannot express.
#[aws_operation(
    target = "RestJsonValidation.MalformedPattern",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedPattern {
    #[aws(pattern = "^[a-m]+$")]
    pub string: Option<String>,
    #[aws(pattern = "^([0-9]+)+$")]
    pub evil_string: Option<String>,
    pub list: Option<Vec<String>>,
    pub map: Option<BTreeMap<String, String>>,
    pub union: Option<PatternUnion>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PatternUnion {
    First(String),
    Second(String),
}

#[aws_operation(
    target = "RestJsonValidation.MalformedPatternOverride",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedPatternOverride {
    #[aws(pattern = "^[g-m]+$")]
    pub string: Option<String>,
    pub list: Option<Vec<String>>,
    pub map: Option<BTreeMap<String, String>>,
    pub union: Option<PatternUnionOverride>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PatternUnionOverride {
    First(String),
    Second(String),
}

#[aws_operation(
    target = "RestJsonValidation.MalformedRange",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedRange {
    #[aws(range(2..=8))]
    pub byte: Option<i8>,
    #[aws(range(2..))]
    pub min_byte: Option<i8>,
    #[aws(range(..=8))]
    pub max_byte: Option<i8>,
    #[aws(range(2..=8))]
    pub short: Option<i16>,
    #[aws(range(2..))]
    pub min_short: Option<i16>,
    #[aws(range(..=8))]
    pub max_short: Option<i16>,
    #[aws(range(2..=8))]
    pub integer: Option<i32>,
    #[aws(range(2..))]
    pub min_integer: Option<i32>,
    #[aws(range(..=8))]
    pub max_integer: Option<i32>,
    #[aws(range(2..=8))]
    pub long: Option<i64>,
    #[aws(range(2..))]
    pub min_long: Option<i64>,
    #[aws(range(..=8))]
    pub max_long: Option<i64>,
    #[aws(range(2.2..=8.8))]
    pub float: Option<f32>,
    #[aws(range(2.2..))]
    pub min_float: Option<f32>,
    #[aws(range(..=8.8))]
    pub max_float: Option<f32>,
}

#[aws_operation(
    target = "RestJsonValidation.MalformedRangeOverride",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedRangeOverride {
    #[aws(range(4..=6))]
    pub byte: Option<i8>,
    #[aws(range(4..))]
    pub min_byte: Option<i8>,
    #[aws(range(..=6))]
    pub max_byte: Option<i8>,
    #[aws(range(4..=6))]
    pub short: Option<i16>,
    #[aws(range(4..))]
    pub min_short: Option<i16>,
    #[aws(range(..=6))]
    pub max_short: Option<i16>,
    #[aws(range(4..=6))]
    pub integer: Option<i32>,
    #[aws(range(4..))]
    pub min_integer: Option<i32>,
    #[aws(range(..=6))]
    pub max_integer: Option<i32>,
    #[aws(range(4..=6))]
    pub long: Option<i64>,
    #[aws(range(4..))]
    pub min_long: Option<i64>,
    #[aws(range(..=6))]
    pub max_long: Option<i64>,
    #[aws(range(4.4..=6.6))]
    pub float: Option<f32>,
    #[aws(range(4.4..))]
    pub min_float: Option<f32>,
    #[aws(range(..=6.6))]
    pub max_float: Option<f32>,
}

// `string_in_query` and `string_in_header` come from the query string and a header in the vectors.
#[aws_operation(
    target = "RestJsonValidation.MalformedRequired",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedRequired {
    pub string: String,
    pub string_in_query: String,
    pub string_in_header: String,
}

// Unique items are not in the DSL: only the required member of `MissingKeyStructure` is checked.
#[aws_operation(
    target = "RestJsonValidation.MalformedUniqueItems",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MalformedUniqueItems {
    pub blob_list: Option<Vec<Blob>>,
    pub boolean_list: Option<Vec<bool>>,
    pub string_list: Option<Vec<String>>,
    pub byte_list: Option<Vec<i8>>,
    pub short_list: Option<Vec<i16>>,
    pub integer_list: Option<Vec<i32>>,
    pub long_list: Option<Vec<i64>>,
    pub timestamp_list: Option<Vec<Timestamp>>,
    #[aws(timestamp = "date-time")]
    pub date_time_list: Option<Vec<Timestamp>>,
    #[aws(timestamp = "http-date")]
    pub http_date_list: Option<Vec<Timestamp>>,
    pub enum_list: Option<Vec<FooEnum>>,
    pub int_enum_list: Option<Vec<i32>>,
    pub list_list: Option<Vec<Vec<String>>>,
    pub structure_list: Option<Vec<GreetingStruct>>,
    pub structure_list_with_no_key: Option<Vec<MissingKeyStructure>>,
    pub union_list: Option<Vec<FooUnion>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FooEnum {
    Foo,
    Baz,
    Bar,
    #[aws(rename = "1")]
    One,
    #[aws(rename = "0")]
    Zero,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GreetingStruct {
    pub hi: Option<String>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MissingKeyStructure {
    pub hi: String,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum FooUnion {
    String(String),
    Integer(i32),
}

#[aws_operation(
    target = "RestJsonValidation.RecursiveStructures",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RecursiveStructures {
    pub union: Option<RecursiveUnionOne>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum RecursiveUnionOne {
    String(RecursiveEnumString),
    Union(Box<RecursiveUnionTwo>),
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum RecursiveUnionTwo {
    String(RecursiveEnumString),
    Union(Box<RecursiveUnionOne>),
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RecursiveEnumString {
    #[aws(rename = "abc")]
    Abc,
    #[aws(rename = "def")]
    Def,
}

// The violation must not print the value.
#[aws_operation(
    target = "RestJsonValidation.SensitiveValidation",
    output = (),
    endpoint_prefix = "restjsonvalidation",
    signing_name = "restjsonvalidation",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SensitiveValidation {
    #[aws(pattern = "^[a-m]+$")]
    pub string: Option<Sensitive<String>>,
}

crate::operations! {
    MalformedEnum,
    MalformedLength,
    MalformedLengthOverride,
    MalformedLengthQueryString,
    MalformedPattern,
    MalformedPatternOverride,
    MalformedRange,
    MalformedRangeOverride,
    MalformedRequired,
    MalformedUniqueItems,
    RecursiveStructures,
    SensitiveValidation,
}
