//! Declarations made by a `macro_rules!` macro: types, names and literals come as fragments.

use aws_operation::{aws_error, aws_operation, aws_shape, Client, Error};

macro_rules! declare {
    (
        $(#[$attribute:meta])*
        $visibility:vis operation $operation:ident at $target:literal -> $output:ty, $error:path;
        one of $first:ident or $second:ident: $alternative:ty;
        list $list:ident of $item:ty, at least $minimum:literal;
        $( $field:ident: $type:ty; )*
    ) => {
        $(#[$attribute])*
        #[aws_operation(
            target = $target,
            output = $output,
            error = $error,
            exactly_one($first, $second),
        )]
        #[derive(Debug, PartialEq)]
        $visibility struct $operation {
            $first: $alternative,
            $second: Option<String>,
            #[aws(sparse, length($minimum..=50))]
            $list: Vec<$item>,
            $( pub $field: $type, )*
        }
    };
}

macro_rules! string_enum {
    ($name:ident as $style:literal { $( $variant:ident = $value:expr ),+ $(,)? } other $other:ident($payload:ty)) => {
        #[aws_shape(rename_all = $style)]
        #[derive(Debug, PartialEq)]
        pub enum $name {
            $( #[aws(rename = $value)] $variant, )+
            #[aws(other)]
            $other($payload),
        }
    };
}

macro_rules! union {
    ($name:ident { $( $variant:ident($payload:ty) ),+ }) => {
        #[aws_shape]
        #[derive(Debug, PartialEq)]
        pub enum $name { $( $variant($payload) ),+ }
    };
}

macro_rules! errors {
    ($name:ident { $( $code:ident { $( $field:ident: $type:ty ),* } ),+ }) => {
        #[aws_error]
        #[derive(Debug, PartialEq)]
        pub enum $name { $( $code { $( $field: $type ),* } ),+ }
    };
}

/// The whole item as one fragment.
macro_rules! pass_on {
    ($item:item) => {
        $item
    };
}

declare! {
    /// Deletes a session mapping.
    pub operation DeleteStudioSessionMapping at "ElasticMapReduce.DeleteStudioSessionMapping"
        -> (), EmrStudioError;
    one of identity_id or identity_name: Option<String>;
    list labels of Option<String>, at least 0;
    studio_id: String;
    r#type: Option<IdentityType>;
    scope: Option<Scope>;
}

string_enum! {
    IdentityType as "SCREAMING_SNAKE_CASE" { User = "USER", Group = "GROUP" } other Unknown(String)
}

union!(Scope { Account(String), Organization(Vec<String>) });

errors!(EmrStudioError {
    InternalServerError {},
    InvalidRequestException { error_code: Option<String>, message: Option<String> }
});

pass_on! {
    #[aws_shape]
    #[derive(Debug, PartialEq)]
    pub struct Tag {
        #[aws(length(1..=128))]
        pub key: String,
    }
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Result<(), Error<EmrStudioError>> {
    DeleteStudioSessionMapping::builder()
        .labels(Vec::new())
        .identity_id("u-1")
        .studio_id("es-1")
        .send(client)
        .await
}

fn main() {
    let operation = DeleteStudioSessionMapping::builder()
        .studio_id("es-1")
        .identity_name("alice")
        .labels(vec![Some("team".to_owned())])
        .scope(Scope::Account("123456789012".to_owned()))
        .r#type(IdentityType::Group)
        .build();
    assert_eq!(operation.identity_id, None);
    assert_eq!(operation.r#type, Some(IdentityType::Group));
    assert!(operation.validate().is_ok());
    assert_eq!(
        Tag {
            key: "team".to_owned()
        }
        .key,
        "team"
    );
}
