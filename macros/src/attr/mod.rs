//! What the attributes say, each argument on its own. What compares two things is in `check`.

mod field;
mod operation;
mod timestamp;
mod variant;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Attribute, LitStr, Path};

use crate::args::{self, Arg, check_keys};
use crate::case::Case;
use crate::ctxt::{Ctxt, list};
use crate::nearest::nearest;

pub(crate) use field::FieldAttrs;
pub(crate) use operation::{GroupArg, OperationArgs, PaginateArg};
pub(crate) use variant::{EnumKind, VariantAttrs};

/// The argument list that the attribute macros hand to their derives.
pub(crate) const HANDOVER: &str = "declared";

const RENAME_ALL: &str = "camelCase";

/// Arguments that all three attributes take.
#[derive(Default)]
pub(crate) struct Common {
    pub(crate) rename_all: Option<Case>,
    pub(crate) krate: Option<Path>,
}

impl Common {
    /// Takes `rename_all` and `crate` from the arguments.
    fn read(ctxt: &Ctxt, args: &[Arg]) -> Self {
        let mut common = Self::default();
        for arg in args {
            if arg.is("rename_all") {
                common.rename_all =
                    arg.string(ctxt, RENAME_ALL).and_then(|name| rename_all(ctxt, &name));
            } else if arg.is("crate") {
                common.krate = krate(ctxt, arg);
            }
        }
        common
    }
}

fn rename_all(ctxt: &Ctxt, name: &LitStr) -> Option<Case> {
    let case = Case::from_name(&name.value());
    if case.is_none() {
        let near = nearest(&name.value(), Case::names());
        let guess = near.map(|near| format!("did you mean \"{near}\"? ")).unwrap_or_default();
        let all: Vec<String> = Case::names().map(|name| format!("\"{name}\"")).collect();
        ctxt.error_on(
            name,
            format!(
                "`rename_all` has no case \"{}\"; {guess}it knows {}",
                name.value(),
                all.join(", ")
            ),
        );
    }
    case
}

fn krate(ctxt: &Ctxt, arg: &Arg) -> Option<Path> {
    let path: Path = arg.parsed(ctxt, "an absolute path", "::aws_operation")?;
    if is_absolute(&path) {
        return Some(path);
    }
    let text = path.to_token_stream().to_string().replace(' ', "");
    let relative = ["self::", "super::"].iter().any(|start| text.starts_with(start));
    let text = if relative { "aws_operation" } else { &text };
    ctxt.error_on(
        &path,
        format!("`crate` takes an absolute path, since generated code stands in many scopes; write `crate = ::{text}`"),
    );
    None
}

/// `::path`, `crate::path` and `$crate::path`.
pub(crate) fn is_absolute(path: &Path) -> bool {
    path.leading_colon.is_some()
        || path
            .segments
            .first()
            .is_some_and(|first| first.ident == "crate" || first.ident == "$crate")
}

fn non_empty(ctxt: &Ctxt, arg: &Arg, example: &str) -> Option<LitStr> {
    let text = arg.string(ctxt, example)?;
    if text.value().is_empty() {
        let key = &arg.key;
        ctxt.error_on(
            &text,
            format!("`{key}` is empty; write `{key} = \"{example}\"` or leave it out"),
        );
        return None;
    }
    Some(text)
}

/// The arguments of `#[aws_shape]`.
pub(crate) fn read_shape(ctxt: &Ctxt, tokens: TokenStream) -> Common {
    let args = args::parse(ctxt, tokens);
    check_keys(ctxt, &args, "`#[aws_shape]`", &["rename_all", "crate"], &[]);
    Common::read(ctxt, &args)
}

/// The arguments of `#[aws_error]`.
pub(crate) fn read_error(ctxt: &Ctxt, tokens: TokenStream) -> Common {
    let args = args::parse(ctxt, tokens);
    check_keys(ctxt, &args, "`#[aws_error]`", &["rename_all", "crate"], &[]);
    Common::read(ctxt, &args)
}

/// All arguments of the `#[aws(…)]` attributes on a field or variant.
fn aws_args(ctxt: &Ctxt, attributes: &[Attribute]) -> Vec<Arg> {
    let mut args = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("aws")) {
        match attribute.meta.require_list() {
            Ok(list) => args.extend(args::parse(ctxt, list.tokens.clone())),
            Err(_) => ctxt.error_on(
                attribute,
                "`aws` takes arguments in parentheses; write `#[aws(rename = \"…\")]`",
            ),
        }
    }
    args
}

/// Refuses `#[aws(…)]` on the item itself, but for the arguments that were handed over.
pub(crate) fn refuse_aws(ctxt: &Ctxt, attributes: &[Attribute], attribute_macro: &str) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("aws")) {
        let handed_over = attribute
            .parse_args::<syn::MetaList>()
            .is_ok_and(|inner| inner.path.is_ident(HANDOVER));
        if !handed_over {
            ctxt.error_on(attribute, format!("`#[aws(…)]` is for fields and variants; write the arguments of the item in `{attribute_macro}`"));
        }
    }
}

/// Refuses serde's attributes, which would change nothing, or the wire.
pub(crate) fn refuse_serde(ctxt: &Ctxt, attributes: &[Attribute], place: &str) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let text = attribute.meta.to_token_stream().to_string();
        let instead = [
            ("skip_serializing_if", "remove it, since a member that is `None` stays out already"),
            ("rename_all", "write `rename_all = \"…\"` in the `#[aws_…]` attribute"),
            ("rename", "write `#[aws(rename = \"…\")]`"),
            ("default", "write `#[aws(default)]`"),
            ("flatten", "write `#[aws(flatten)]`"),
            ("other", "write `#[aws(other)]`"),
            ("crate", "write `crate = ::path` in the `#[aws_…]` attribute"),
        ]
        .iter()
        .find(|(key, _)| text.contains(key))
        .map_or("remove it", |(_, instead)| instead);
        ctxt.error_on(
            attribute,
            format!("serde's attributes do not reach the wire form of {place}; {instead}"),
        );
    }
}

/// Says what the fields are, for a name that is none of them.
pub(crate) fn no_such_field(ctxt: &Ctxt, name: &Ident, fields: &[String]) {
    let text = name.unraw().to_string();
    let near = nearest(&text, fields.iter().map(String::as_str));
    let guess = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    let all = if let [only] = fields {
        format!("the only field is `{only}`")
    } else if fields.is_empty() {
        "there are none".to_owned()
    } else {
        format!("the fields are {}", list(fields, "and"))
    };
    ctxt.error_on(name, format!("there is no field `{text}`; {guess}{all}"));
}
