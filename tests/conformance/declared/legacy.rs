//! The JSON groups of botocore's protocol tests (`protocol/botocore-legacy-input.json` and
//! `protocol/botocore-legacy-output.json`): one module for each group, each with its own
//! operations. The service is made up; its target prefix is `com.amazonaws.foo`.

/// The groups of `botocore-legacy-input.json`.
pub(crate) mod input {
    /// "Scalar members"
    pub(crate) mod scalar_members {
        use aws_operation::aws_operation;

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub name: Option<String>,
        }

        crate::operations! { OperationName }
    }

    /// "Timestamp values"
    pub(crate) mod timestamp_values {
        use aws_operation::{Timestamp, aws_operation};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub time_arg: Option<Timestamp>,
            #[aws(timestamp = "http-date")]
            pub time_custom: Option<Timestamp>,
            #[aws(timestamp = "http-date")]
            pub time_format: Option<Timestamp>,
        }

        crate::operations! { OperationName }
    }

    /// "Base64 encoded Blobs"
    pub(crate) mod base64_encoded_blobs {
        use aws_operation::{Blob, aws_operation};
        use std::collections::BTreeMap;

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub blob_arg: Option<Blob>,
            pub blob_map: Option<BTreeMap<String, Blob>>,
        }

        crate::operations! { OperationName }
    }

    /// "Nested blobs"
    pub(crate) mod nested_blobs {
        use aws_operation::{Blob, aws_operation};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub list_param: Option<Vec<Blob>>,
        }

        crate::operations! { OperationName }
    }

    /// "Recursive shapes"
    pub(crate) mod recursive_shapes {
        use aws_operation::{aws_operation, aws_shape};
        use std::collections::BTreeMap;

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub recursive_struct: Option<RecursiveStructType>,
        }

        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct RecursiveStructType {
            pub no_recurse: Option<String>,
            pub recursive_struct: Option<Box<RecursiveStructType>>,
            pub recursive_list: Option<Vec<RecursiveStructType>>,
            pub recursive_map: Option<BTreeMap<String, RecursiveStructType>>,
        }

        crate::operations! { OperationName }
    }

    /// "Empty maps"
    pub(crate) mod empty_maps {
        use aws_operation::aws_operation;
        use std::collections::BTreeMap;

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub map: Option<BTreeMap<String, String>>,
        }

        crate::operations! { OperationName }
    }

    /// "Idempotency token auto fill"
    pub(crate) mod idempotency_token_auto_fill {
        use aws_operation::aws_operation;

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            #[aws(idempotency_token)]
            pub token: Option<String>,
        }

        crate::operations! { OperationName }
    }

    /// "Endpoint host trait static prefix": the prefixes (`data-`, `foo-{Name}.`) cannot be
    /// expressed.
    pub(crate) mod endpoint_host_trait_static_prefix {
        use aws_operation::aws_operation;

        #[aws_operation(
            target = "com.amazonaws.foo.StaticOp",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct StaticOp {
            pub name: Option<String>,
        }

        #[aws_operation(
            target = "com.amazonaws.foo.MemberRefOp",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct MemberRefOp {
            pub name: Option<String>,
        }

        crate::operations! { StaticOp, MemberRefOp }
    }

    /// "Serializes document with standalone primitive type in a JSON request."
    pub(crate) mod document_with_standalone_primitive {
        use aws_operation::{Document, aws_operation};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1",
            rename_all = "camelCase"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub inline_document: Option<Document>,
        }

        crate::operations! { OperationName }
    }

    /// "Serializes inline document in a JSON request."
    pub(crate) mod inline_document {
        use aws_operation::{Document, aws_operation};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1",
            rename_all = "camelCase"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub inline_document: Option<Document>,
        }

        crate::operations! { OperationName }
    }

    /// "Serializes aggregate documents in a JSON request."
    pub(crate) mod aggregate_documents {
        use aws_operation::{Document, aws_operation};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1",
            rename_all = "camelCase"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {
            pub parent_document: Option<Document>,
        }

        crate::operations! { OperationName }
    }
}

/// The groups of `botocore-legacy-output.json`, without the event stream.
pub(crate) mod output {
    /// "Scalar members"
    pub(crate) mod scalar_members {
        use aws_operation::{aws_operation, aws_shape};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            pub str: Option<String>,
            pub num: Option<i32>,
            pub false_bool: Option<bool>,
            pub true_bool: Option<bool>,
            pub float: Option<f32>,
            pub double: Option<f64>,
            pub long: Option<i64>,
            pub char: Option<String>,
        }

        crate::operations! { OperationName }
    }

    /// "Blob members"
    pub(crate) mod blob_members {
        use aws_operation::{Blob, aws_operation, aws_shape};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            pub blob_member: Option<Blob>,
            pub struct_member: Option<BlobContainer>,
        }

        #[aws_shape(rename_all = "camelCase")]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct BlobContainer {
            pub foo: Option<Blob>,
        }

        crate::operations! { OperationName }
    }

    /// "Timestamp members"
    pub(crate) mod timestamp_members {
        use aws_operation::{Timestamp, aws_operation, aws_shape};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            pub time_arg: Option<Timestamp>,
            #[aws(timestamp = "http-date")]
            pub time_custom: Option<Timestamp>,
            #[aws(timestamp = "date-time")]
            pub time_format: Option<Timestamp>,
            pub struct_member: Option<TimeContainer>,
        }

        #[aws_shape(rename_all = "camelCase")]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct TimeContainer {
            pub foo: Option<Timestamp>,
            #[aws(timestamp = "date-time")]
            pub bar: Option<Timestamp>,
        }

        crate::operations! { OperationName }
    }

    /// "Lists": botocore keeps the nulls of every list, which here is what `sparse` is for.
    pub(crate) mod lists {
        use aws_operation::{aws_operation, aws_shape};
        use std::collections::BTreeMap;

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            #[aws(sparse)]
            pub list_member: Option<Vec<Option<String>>>,
            #[aws(sparse)]
            pub list_member_map: Option<Vec<Option<BTreeMap<String, String>>>>,
            #[aws(sparse)]
            pub list_member_struct: Option<Vec<Option<StructType>>>,
        }

        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct StructType {}

        crate::operations! { OperationName }
    }

    /// "Maps"
    pub(crate) mod maps {
        use aws_operation::{aws_operation, aws_shape};
        use std::collections::BTreeMap;

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            pub map_member: Option<BTreeMap<String, Vec<i32>>>,
        }

        crate::operations! { OperationName }
    }

    /// "Ignores extra data"
    pub(crate) mod ignores_extra_data {
        use aws_operation::{aws_operation, aws_shape};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            pub str_type: Option<String>,
        }

        crate::operations! { OperationName }
    }

    /// "Modeled exceptions"
    pub(crate) mod modeled_exceptions {
        use aws_operation::{aws_error, aws_operation};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            error = OperationNameError,
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_error]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) enum OperationNameError {
            ExceptionShape {
                body_member: Option<String>,
                code: Option<String>,
                message: Option<String>,
            },
            OtherExceptionShape {
                body_member: Option<String>,
            },
        }

        crate::operations! { OperationName }
    }

    /// "Modeled exceptions with jsonVersion 1.0"
    pub(crate) mod modeled_exceptions_json_1_0 {
        use aws_operation::{aws_error, aws_operation};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            output = (),
            error = OperationNameError,
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.0"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_error]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) enum OperationNameError {
            ExceptionShape { body_member: Option<String>, message: Option<String> },
        }

        crate::operations! { OperationName }
    }

    /// "Serialize document with standalone primitive type in a JSON response"
    pub(crate) mod document_with_standalone_primitive {
        use aws_operation::{Document, aws_operation, aws_shape};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape(rename_all = "camelCase")]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            pub inline_document: Option<Document>,
        }

        crate::operations! { OperationName }
    }

    /// "Serialize inline document in a JSON response"
    pub(crate) mod inline_document {
        use aws_operation::{Document, aws_operation, aws_shape};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape(rename_all = "camelCase")]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            pub inline_document: Option<Document>,
        }

        crate::operations! { OperationName }
    }

    /// "Serialize aggregate documents in a JSON response"
    pub(crate) mod aggregate_documents {
        use aws_operation::{Document, aws_operation, aws_shape};

        #[aws_operation(
            target = "com.amazonaws.foo.OperationName",
            endpoint_prefix = "foo",
            signing_name = "foo",
            json = "1.1"
        )]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationName {}

        #[aws_shape(rename_all = "camelCase")]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct OperationNameOutput {
            pub parent_document: Option<Document>,
        }

        crate::operations! { OperationName }
    }
}

/// The operations of a group of `botocore-legacy-input.json` or `-output.json`.
pub(crate) fn group(direction: &str, index: usize) -> &'static [crate::protocol::Entry] {
    let groups: &[&'static [crate::protocol::Entry]] = if direction == "input" {
        &[
            input::scalar_members::OPERATIONS,
            input::timestamp_values::OPERATIONS,
            input::base64_encoded_blobs::OPERATIONS,
            input::nested_blobs::OPERATIONS,
            input::recursive_shapes::OPERATIONS,
            input::empty_maps::OPERATIONS,
            input::idempotency_token_auto_fill::OPERATIONS,
            input::endpoint_host_trait_static_prefix::OPERATIONS,
            input::document_with_standalone_primitive::OPERATIONS,
            input::inline_document::OPERATIONS,
            input::aggregate_documents::OPERATIONS,
        ]
    } else {
        &[
            output::scalar_members::OPERATIONS,
            output::blob_members::OPERATIONS,
            output::timestamp_members::OPERATIONS,
            output::lists::OPERATIONS,
            output::maps::OPERATIONS,
            output::ignores_extra_data::OPERATIONS,
            &[],
            output::modeled_exceptions::OPERATIONS,
            output::modeled_exceptions_json_1_0::OPERATIONS,
            output::document_with_standalone_primitive::OPERATIONS,
            output::inline_document::OPERATIONS,
            output::aggregate_documents::OPERATIONS,
        ]
    };
    groups[index]
}
