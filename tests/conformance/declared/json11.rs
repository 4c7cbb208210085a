//! The operations, shapes and errors of the awsJson 1.1 protocol tests
//! (`protocol/awsJson1_1.json`).

use aws_operation::{Blob, Document, Timestamp, aws_error, aws_operation, aws_shape};
use std::collections::BTreeMap;

// Every case applies to servers only: a `content-type` with a `charset` parameter must be accepted.
#[aws_operation(
    target = "JsonProtocol.ContentTypeParameters",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ContentTypeParameters {
    pub value: Option<i32>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ContentTypeParametersOutput {}

#[aws_operation(
    target = "JsonProtocol.DatetimeOffsets",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DatetimeOffsets {}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DatetimeOffsetsOutput {
    #[aws(timestamp = "date-time")]
    pub datetime: Option<Timestamp>,
}

#[aws_operation(
    target = "JsonProtocol.PutAndGetInlineDocuments",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PutAndGetInlineDocuments {
    pub inline_document: Option<Document>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PutAndGetInlineDocumentsOutput {
    pub inline_document: Option<Document>,
}

#[aws_operation(
    target = "JsonProtocol.EmptyOperation",
    output = (),
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EmptyOperation {}

// The configured endpoint has a path (`example.com/custom`), which the request must keep.
#[aws_operation(
    target = "JsonProtocol.HostWithPathOperation",
    output = (),
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct HostWithPathOperation {}

// The model puts `foo.` before the host, which the DSL cannot express.
#[aws_operation(
    target = "JsonProtocol.EndpointOperation",
    output = (),
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EndpointOperation {}

// The model puts `foo.{label}.` before the host, which the DSL cannot express.
#[aws_operation(
    target = "JsonProtocol.EndpointWithHostLabelOperation",
    output = (),
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EndpointWithHostLabelOperation {
    pub label: String,
}

#[aws_operation(
    target = "JsonProtocol.JsonEnums",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct JsonEnums {
    pub foo_enum1: Option<FooEnum>,
    pub foo_enum2: Option<FooEnum>,
    pub foo_enum3: Option<FooEnum>,
    pub foo_enum_list: Option<Vec<FooEnum>>,
    pub foo_enum_set: Option<Vec<FooEnum>>,
    pub foo_enum_map: Option<BTreeMap<String, FooEnum>>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct JsonEnumsOutput {
    pub foo_enum1: Option<FooEnum>,
    pub foo_enum2: Option<FooEnum>,
    pub foo_enum3: Option<FooEnum>,
    pub foo_enum_list: Option<Vec<FooEnum>>,
    pub foo_enum_set: Option<Vec<FooEnum>>,
    pub foo_enum_map: Option<BTreeMap<String, FooEnum>>,
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

#[aws_operation(
    target = "JsonProtocol.JsonIntEnums",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct JsonIntEnums {
    pub int_enum1: Option<i32>,
    pub int_enum2: Option<i32>,
    pub int_enum3: Option<i32>,
    pub int_enum_list: Option<Vec<i32>>,
    pub int_enum_set: Option<Vec<i32>>,
    pub int_enum_map: Option<BTreeMap<String, i32>>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct JsonIntEnumsOutput {
    pub int_enum1: Option<i32>,
    pub int_enum2: Option<i32>,
    pub int_enum3: Option<i32>,
    pub int_enum_list: Option<Vec<i32>>,
    pub int_enum_set: Option<Vec<i32>>,
    pub int_enum_map: Option<BTreeMap<String, i32>>,
}

#[aws_operation(
    target = "JsonProtocol.GreetingWithErrors",
    error = GreetingError,
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GreetingWithErrors {}

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
    target = "JsonProtocol.FractionalSeconds",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FractionalSeconds {}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FractionalSecondsOutput {
    #[aws(timestamp = "date-time")]
    pub datetime: Option<Timestamp>,
}

#[aws_operation(
    target = "JsonProtocol.SimpleScalarProperties",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
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

// Input and output are one recursive shape in the model: `KitchenSink`, whose members the operation
// repeats.
#[aws_operation(
    target = "JsonProtocol.KitchenSinkOperation",
    output = KitchenSink,
    error = KitchenSinkError,
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KitchenSinkOperation {
    pub blob: Option<Blob>,
    pub boolean: Option<bool>,
    pub double: Option<f64>,
    pub empty_struct: Option<EmptyStruct>,
    pub float: Option<f32>,
    #[aws(timestamp = "http-date")]
    pub httpdate_timestamp: Option<Timestamp>,
    pub integer: Option<i32>,
    #[aws(timestamp = "date-time")]
    pub iso8601_timestamp: Option<Timestamp>,
    pub json_value: Option<String>,
    pub list_of_lists: Option<Vec<Vec<String>>>,
    pub list_of_maps_of_strings: Option<Vec<BTreeMap<String, String>>>,
    pub list_of_strings: Option<Vec<String>>,
    pub list_of_structs: Option<Vec<SimpleStruct>>,
    pub long: Option<i64>,
    pub map_of_lists_of_strings: Option<BTreeMap<String, Vec<String>>>,
    pub map_of_maps: Option<BTreeMap<String, BTreeMap<String, String>>>,
    pub map_of_strings: Option<BTreeMap<String, String>>,
    pub map_of_structs: Option<BTreeMap<String, SimpleStruct>>,
    pub recursive_list: Option<Vec<KitchenSink>>,
    pub recursive_map: Option<BTreeMap<String, KitchenSink>>,
    pub recursive_struct: Option<Box<KitchenSink>>,
    pub simple_struct: Option<SimpleStruct>,
    pub string: Option<String>,
    pub struct_with_json_name: Option<StructWithJsonName>,
    pub timestamp: Option<Timestamp>,
    pub unix_timestamp: Option<Timestamp>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KitchenSink {
    pub blob: Option<Blob>,
    pub boolean: Option<bool>,
    pub double: Option<f64>,
    pub empty_struct: Option<EmptyStruct>,
    pub float: Option<f32>,
    #[aws(timestamp = "http-date")]
    pub httpdate_timestamp: Option<Timestamp>,
    pub integer: Option<i32>,
    #[aws(timestamp = "date-time")]
    pub iso8601_timestamp: Option<Timestamp>,
    pub json_value: Option<String>,
    pub list_of_lists: Option<Vec<Vec<String>>>,
    pub list_of_maps_of_strings: Option<Vec<BTreeMap<String, String>>>,
    pub list_of_strings: Option<Vec<String>>,
    pub list_of_structs: Option<Vec<SimpleStruct>>,
    pub long: Option<i64>,
    pub map_of_lists_of_strings: Option<BTreeMap<String, Vec<String>>>,
    pub map_of_maps: Option<BTreeMap<String, BTreeMap<String, String>>>,
    pub map_of_strings: Option<BTreeMap<String, String>>,
    pub map_of_structs: Option<BTreeMap<String, SimpleStruct>>,
    pub recursive_list: Option<Vec<KitchenSink>>,
    pub recursive_map: Option<BTreeMap<String, KitchenSink>>,
    pub recursive_struct: Option<Box<KitchenSink>>,
    pub simple_struct: Option<SimpleStruct>,
    pub string: Option<String>,
    pub struct_with_json_name: Option<StructWithJsonName>,
    pub timestamp: Option<Timestamp>,
    pub unix_timestamp: Option<Timestamp>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EmptyStruct {}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SimpleStruct {
    pub value: Option<String>,
}

// The `jsonName` of `value` ("RenamedMember") does not exist in awsJson.
#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StructWithJsonName {
    pub value: Option<String>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KitchenSinkError {
    ErrorWithMembers {
        code: Option<String>,
        complex_data: Option<Box<KitchenSink>>,
        integer_field: Option<i32>,
        list_field: Option<Vec<String>>,
        map_field: Option<BTreeMap<String, String>>,
        message: Option<String>,
        string_field: Option<String>,
    },
    ErrorWithoutMembers {},
}

#[aws_operation(
    target = "JsonProtocol.NullOperation",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NullOperation {
    pub string: Option<String>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NullOperationOutput {
    pub string: Option<String>,
}

#[aws_operation(
    target = "JsonProtocol.SparseNullsOperation",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SparseNullsOperation {
    #[aws(sparse)]
    pub sparse_string_list: Option<Vec<Option<String>>>,
    #[aws(sparse)]
    pub sparse_string_map: Option<BTreeMap<String, Option<String>>>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SparseNullsOperationOutput {
    #[aws(sparse)]
    pub sparse_string_list: Option<Vec<Option<String>>>,
    #[aws(sparse)]
    pub sparse_string_map: Option<BTreeMap<String, Option<String>>>,
}

#[aws_operation(
    target = "JsonProtocol.OperationWithOptionalInputOutput",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithOptionalInputOutput {
    pub value: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperationWithOptionalInputOutputOutput {
    pub value: Option<String>,
}

// The model asks for gzip compression, which the DSL cannot express. `encoding` is bound to a
// header in other protocols, and a plain member in awsJson.
#[aws_operation(
    target = "JsonProtocol.PutWithContentEncoding",
    output = (),
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
    rename_all = "camelCase"
)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PutWithContentEncoding {
    pub encoding: Option<String>,
    pub data: Option<String>,
}

// A real service (Amazon Machine Learning). AWS's clients send this one operation to the host in
// `predict_endpoint`, which the DSL cannot express.
#[aws_operation(target = "AmazonML_20141212.Predict", error = PredictError)]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Predict {
    #[aws(rename = "MLModelId", length(1..=64), pattern = "^[a-zA-Z0-9_.-]+$")]
    pub ml_model_id: String,
    pub record: BTreeMap<String, String>,
    pub predict_endpoint: String,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PredictOutput {
    pub prediction: Option<Prediction>,
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Prediction {
    pub predicted_label: Option<String>,
    pub predicted_value: Option<f32>,
    pub predicted_scores: Option<BTreeMap<String, f32>>,
    pub details: Option<BTreeMap<DetailsAttributes, String>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DetailsAttributes {
    PredictiveModelType,
    Algorithm,
    #[aws(other)]
    Unknown(String),
}

// `code` is an integer member of four of these: it is never the error's code.
#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PredictError {
    #[aws(rename_all = "camelCase")]
    InternalServerException { message: Option<String>, code: Option<i32> },
    #[aws(rename_all = "camelCase")]
    InvalidInputException { message: Option<String>, code: Option<i32> },
    #[aws(rename_all = "camelCase")]
    LimitExceededException { message: Option<String>, code: Option<i32> },
    #[aws(rename_all = "camelCase")]
    PredictorNotMountedException { message: Option<String> },
    #[aws(rename_all = "camelCase")]
    ResourceNotFoundException { message: Option<String>, code: Option<i32> },
}

#[aws_operation(
    target = "JsonProtocol.JsonUnions",
    endpoint_prefix = "jsonprotocol",
    signing_name = "jsonprotocol",
    json = "1.1",
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
    ListValue(Vec<String>),
    MapValue(BTreeMap<String, String>),
    StructureValue(GreetingStruct),
}

#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GreetingStruct {
    pub hi: Option<String>,
}

crate::operations! {
    ContentTypeParameters,
    DatetimeOffsets,
    PutAndGetInlineDocuments,
    EmptyOperation,
    HostWithPathOperation,
    EndpointOperation,
    EndpointWithHostLabelOperation,
    JsonEnums,
    JsonIntEnums,
    GreetingWithErrors,
    FractionalSeconds,
    SimpleScalarProperties,
    KitchenSinkOperation,
    NullOperation,
    SparseNullsOperation,
    OperationWithOptionalInputOutput,
    PutWithContentEncoding,
    Predict,
    JsonUnions,
}
