//! What the attributes expand to, kept in `snapshots/`: one of each kind, as a reader sees it.
//!
//! `AWS_OPERATION_SNAPSHOTS=overwrite cargo test -p aws-operation-macros` writes them anew.

use std::fs;
use std::path::Path;

use crate::expand;
use crate::shim::{self, Kind};

/// Compares the expansion of a declaration with the one that is kept.
fn check(name: &str, kind: Kind, arguments: &str, item: &str) {
    let tokens = |text: &str| text.parse().unwrap_or_else(|why| panic!("{name}: {why}"));
    // The derive is given what the attribute makes of the item, as the compiler would.
    let shimmed = shim::attribute(kind, tokens(arguments), tokens(item)).to_string();
    let derived = shimmed.split_once("# [aws").map(|(_, rest)| format!("# [aws{rest}"));
    let input = derived.unwrap_or_else(|| panic!("{name}: no derive in {shimmed}"));
    let expansion = expand::derive(kind, tokens(&input));
    let file = syn::parse2(expansion).unwrap_or_else(|why| panic!("{name}: {why}"));
    let found = prettyplease::unparse(&file);

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/snapshots/{name}.expanded"));
    if std::env::var_os("AWS_OPERATION_SNAPSHOTS").is_some_and(|mode| mode == "overwrite") {
        fs::write(&path, &found).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == kept,
        "the expansion of `{name}` is another than the one that is kept:\n{found}"
    );
}

#[test]
fn operation() {
    check(
        "operation",
        Kind::Operation,
        r#"
            target = "ElasticMapReduce.GetStudioSessionMapping",
            error = EmrStudioError,
            exactly_one(identity_id, identity_name),
        "#,
        "
            pub struct GetStudioSessionMapping {
                pub studio_id: String,
                pub identity_id: Option<String>,
                pub identity_name: Option<String>,
                pub identity_type: IdentityType,
            }
        ",
    );
}

#[test]
fn pages() {
    check(
        "pages",
        Kind::Operation,
        r#"
            target = "ElasticMapReduce.ListStudios",
            paginate(input = marker, output = marker, items = studios),
        "#,
        "pub struct ListStudios { pub marker: Option<String> }",
    );
}

#[test]
fn shape() {
    check(
        "shape",
        Kind::Shape,
        "",
        "
            pub struct Tag {
                #[aws(length(1..=128))]
                pub key: String,
                pub value: Option<String>,
            }
        ",
    );
}

#[test]
fn flattened_union() {
    check(
        "flattened_union",
        Kind::Shape,
        "",
        "pub struct Mapping { pub studio_id: String, #[aws(flatten)] pub identity: Identity }",
    );
}

#[test]
fn string_enum() {
    check(
        "string_enum",
        Kind::Shape,
        r#"rename_all = "SCREAMING_SNAKE_CASE""#,
        "pub enum IdentityType { User, Group, #[aws(other)] Unknown(String) }",
    );
}

#[test]
fn union() {
    check(
        "union",
        Kind::Shape,
        "",
        "pub enum Identity { IdentityId(String), IdentityName(String) }",
    );
}

#[test]
fn error() {
    check(
        "error",
        Kind::Error,
        "",
        "
            pub enum EmrStudioError {
                InternalServerError {},
                InvalidRequestException { error_code: Option<String>, message: Option<String> },
            }
        ",
    );
}
