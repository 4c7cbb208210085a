//! The operations, shapes and errors of the awsJson 1.0 protocol tests
//! (`protocol/awsJson1_0.json`).

use aws_operation::{Blob, Document, Timestamp, aws_error, aws_operation, aws_shape};
use std::collections::BTreeMap;

// Every case applies to servers only: a `content-type` with a `charset` parameter must be accepted.
#[aws_operation(
    target = "JsonRpc10.ContentTypeParameters",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ContentTypeParameters {
    pub value: Option<i32>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ContentTypeParametersOutput {}

// Clients do not send the defaults of top-level members, so these two are plain options here.
#[aws_operation(
    target = "JsonRpc10.OperationWithDefaults",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithDefaults {
    pub defaults: Option<Defaults>,
    pub client_optional_defaults: Option<ClientOptionalDefaults>,
    pub top_level_default: Option<String>,
    pub other_top_level_default: Option<i32>,
}

// The members without `default` have a model default that is not their type's `Default` ("hi",
// true, 1, 10, 100, 1.0, "abc", or a document that is not null), which the DSL cannot express: the
// cases that rely on those are listed in the index. `default_null_document` has a null default,
// which is no default at all.
#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Defaults {
    pub default_string: Option<String>,
    pub default_boolean: Option<bool>,
    #[aws(default)]
    pub default_list: Vec<String>,
    pub default_document_map: Option<Document>,
    pub default_document_string: Option<Document>,
    pub default_document_boolean: Option<Document>,
    pub default_document_list: Option<Document>,
    pub default_null_document: Option<Document>,
    #[aws(default)]
    pub default_timestamp: Timestamp,
    pub default_blob: Option<Blob>,
    pub default_byte: Option<i8>,
    pub default_short: Option<i16>,
    pub default_integer: Option<i32>,
    pub default_long: Option<i64>,
    pub default_float: Option<f32>,
    pub default_double: Option<f64>,
    #[aws(default)]
    pub default_map: BTreeMap<String, String>,
    #[aws(default)]
    pub default_enum: TestEnum,
    pub default_int_enum: Option<i32>,
    #[aws(default)]
    pub empty_string: String,
    #[aws(default)]
    pub false_boolean: bool,
    #[aws(default)]
    pub empty_blob: Blob,
    #[aws(default)]
    pub zero_byte: i8,
    #[aws(default)]
    pub zero_short: i16,
    #[aws(default)]
    pub zero_integer: i32,
    #[aws(default)]
    pub zero_long: i64,
    #[aws(default)]
    pub zero_float: f32,
    #[aws(default)]
    pub zero_double: f64,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ClientOptionalDefaults {
    pub member: Option<i32>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum TestEnum {
    #[default]
    Foo,
    Bar,
    Baz,
    #[aws(other)]
    Unknown(String),
}

// The same members as `Defaults`, and the same limits.
#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithDefaultsOutput {
    pub default_string: Option<String>,
    pub default_boolean: Option<bool>,
    #[aws(default)]
    pub default_list: Vec<String>,
    pub default_document_map: Option<Document>,
    pub default_document_string: Option<Document>,
    pub default_document_boolean: Option<Document>,
    pub default_document_list: Option<Document>,
    pub default_null_document: Option<Document>,
    #[aws(default)]
    pub default_timestamp: Timestamp,
    pub default_blob: Option<Blob>,
    pub default_byte: Option<i8>,
    pub default_short: Option<i16>,
    pub default_integer: Option<i32>,
    pub default_long: Option<i64>,
    pub default_float: Option<f32>,
    pub default_double: Option<f64>,
    #[aws(default)]
    pub default_map: BTreeMap<String, String>,
    #[aws(default)]
    pub default_enum: TestEnum,
    pub default_int_enum: Option<i32>,
    #[aws(default)]
    pub empty_string: String,
    #[aws(default)]
    pub false_boolean: bool,
    #[aws(default)]
    pub empty_blob: Blob,
    #[aws(default)]
    pub zero_byte: i8,
    #[aws(default)]
    pub zero_short: i16,
    #[aws(default)]
    pub zero_integer: i32,
    #[aws(default)]
    pub zero_long: i64,
    #[aws(default)]
    pub zero_float: f32,
    #[aws(default)]
    pub zero_double: f64,
}

#[aws_operation(
    target = "JsonRpc10.NoInputAndNoOutput",
    output = (),
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NoInputAndNoOutput {}

#[aws_operation(
    target = "JsonRpc10.NoInputAndOutput",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NoInputAndOutput {}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NoInputAndOutputOutput {}

#[aws_operation(
    target = "JsonRpc10.EmptyInputAndEmptyOutput",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EmptyInputAndEmptyOutput {}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EmptyInputAndEmptyOutputOutput {}

// The configured endpoint has a path (`example.com/custom`), which the request must keep.
#[aws_operation(
    target = "JsonRpc10.HostWithPathOperation",
    output = (),
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct HostWithPathOperation {}

// The model puts `foo.` before the host, which the DSL cannot express.
#[aws_operation(
    target = "JsonRpc10.EndpointOperation",
    output = (),
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EndpointOperation {}

// The model puts `foo.{label}.` before the host, which the DSL cannot express.
#[aws_operation(
    target = "JsonRpc10.EndpointWithHostLabelOperation",
    output = (),
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EndpointWithHostLabelOperation {
    pub label: String,
}

#[aws_operation(
    target = "JsonRpc10.GreetingWithErrors",
    error = GreetingError,
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GreetingWithErrors {
    pub greeting: Option<String>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GreetingWithErrorsOutput {
    pub greeting: Option<String>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum GreetingError {
    InvalidGreeting { message: Option<String> },
    ComplexError { top_level: Option<String>, nested: Option<ComplexNestedErrorData> },
    FooError {},
}

// The `jsonName` of `foo` ("Fooooo") does not exist in awsJson.
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ComplexNestedErrorData {
    pub foo: Option<String>,
}

#[aws_operation(
    target = "JsonRpc10.SimpleScalarProperties",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SimpleScalarProperties {
    pub float_value: Option<f32>,
    pub double_value: Option<f64>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SimpleScalarPropertiesOutput {
    pub float_value: Option<f32>,
    pub double_value: Option<f64>,
}

#[aws_operation(
    target = "JsonRpc10.OperationWithNestedStructure",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithNestedStructure {
    pub top_level: TopLevel,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TopLevel {
    pub dialog: Dialog,
    #[aws(default)]
    pub dialog_list: Vec<Dialog>,
    #[aws(default)]
    pub dialog_map: BTreeMap<String, Dialog>,
}

// The model default of `greeting` ("hi") cannot be expressed.
#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Dialog {
    pub language: Option<String>,
    pub greeting: Option<String>,
    pub farewell: Option<Farewell>,
}

// The model default of `phrase` ("bye") cannot be expressed.
#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Farewell {
    pub phrase: Option<String>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithNestedStructureOutput {
    pub dialog: Dialog,
    #[aws(default)]
    pub dialog_list: Vec<Dialog>,
    #[aws(default)]
    pub dialog_map: BTreeMap<String, Dialog>,
}

#[aws_operation(
    target = "JsonRpc10.QueryIncompatibleOperation",
    output = (),
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct QueryIncompatibleOperation {}

// The service is query-compatible, which the DSL cannot say of a prefix that is not in the bundled
// table.
#[aws_operation(
    target = "QueryCompatibleJsonRpc10.QueryCompatibleOperation",
    output = (),
    error = QueryCompatibleError,
    endpoint_prefix = "querycompatiblejsonrpc10",
    signing_name = "querycompatiblejsonrpc10",
    json = "1.0",
    query_compatible
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct QueryCompatibleOperation {}

// `CustomCodeError` has the query error code "Customized": the variant goes by `__type`, the code
// by `x-amzn-query-error`.
#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum QueryCompatibleError {
    #[aws(rename_all = "camelCase")]
    NoCustomCodeError { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    CustomCodeError { message: Option<String> },
}

// The model asks for gzip compression, which the DSL cannot express. `encoding` is bound to a
// header in other protocols, and a plain member in awsJson.
#[aws_operation(
    target = "JsonRpc10.PutWithContentEncoding",
    output = (),
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PutWithContentEncoding {
    pub encoding: Option<String>,
    pub data: Option<String>,
}

#[aws_operation(
    target = "JsonRpc10.OperationWithRequiredMembers",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithRequiredMembers {}

// Required in the model, with the zero value where the server leaves them out: that is what
// `default` says.
#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithRequiredMembersOutput {
    #[aws(default)]
    pub required_string: String,
    #[aws(default)]
    pub required_boolean: bool,
    #[aws(default)]
    pub required_list: Vec<String>,
    #[aws(default)]
    pub required_timestamp: Timestamp,
    #[aws(default)]
    pub required_blob: Blob,
    #[aws(default)]
    pub required_byte: i8,
    #[aws(default)]
    pub required_short: i16,
    #[aws(default)]
    pub required_integer: i32,
    #[aws(default)]
    pub required_long: i64,
    #[aws(default)]
    pub required_float: f32,
    #[aws(default)]
    pub required_double: f64,
    #[aws(default)]
    pub required_map: BTreeMap<String, String>,
}

#[aws_operation(
    target = "JsonRpc10.OperationWithRequiredMembersWithDefaults",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithRequiredMembersWithDefaults {}

// The members without `default` have a model default that is not their type's `Default`: here their
// absence is a decode error.
#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithRequiredMembersWithDefaultsOutput {
    pub required_string: String,
    pub required_boolean: bool,
    #[aws(default)]
    pub required_list: Vec<String>,
    pub required_timestamp: Timestamp,
    pub required_blob: Blob,
    pub required_byte: i8,
    pub required_short: i16,
    pub required_integer: i32,
    pub required_long: i64,
    pub required_float: f32,
    pub required_double: f64,
    #[aws(default)]
    pub required_map: BTreeMap<String, String>,
    #[aws(default)]
    pub required_enum: RequiredEnum,
    pub required_int_enum: i32,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum RequiredEnum {
    #[default]
    Foo,
    Bar,
    Baz,
    #[aws(other)]
    Unknown(String),
}

#[aws_operation(
    target = "JsonRpc10.JsonUnions",
    endpoint_prefix = "jsonrpc10",
    signing_name = "jsonrpc10",
    json = "1.0",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct JsonUnions {
    pub contents: Option<MyUnion>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct JsonUnionsOutput {
    pub contents: Option<MyUnion>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum MyUnion {
    StringValue(String),
    BooleanValue(bool),
    NumberValue(i32),
    BlobValue(Blob),
    TimestampValue(Timestamp),
    EnumValue(FooEnum),
    IntEnumValue(i32),
    ListValue(Vec<String>),
    MapValue(BTreeMap<String, String>),
    StructureValue(GreetingStruct),
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
    #[aws(other)]
    Unknown(String),
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GreetingStruct {
    pub hi: Option<String>,
}

crate::operations! {
    ContentTypeParameters,
    OperationWithDefaults,
    NoInputAndNoOutput,
    NoInputAndOutput,
    EmptyInputAndEmptyOutput,
    HostWithPathOperation,
    EndpointOperation,
    EndpointWithHostLabelOperation,
    GreetingWithErrors,
    SimpleScalarProperties,
    OperationWithNestedStructure,
    QueryIncompatibleOperation,
    QueryCompatibleOperation,
    PutWithContentEncoding,
    OperationWithRequiredMembers,
    OperationWithRequiredMembersWithDefaults,
    JsonUnions,
}
