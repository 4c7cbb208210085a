//! What the attributes say, each argument on its own. What compares two things is in `check`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;
use syn::{Attribute, LitStr, Path, Type};

use crate::args::{self, Arg, check_keys};
use crate::case::Case;
use crate::ctxt::{Ctxt, list};
use crate::nearest::nearest;
use crate::range::{Range, range};

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

/// The arguments of `#[aws_operation]`.
#[derive(Default)]
pub(crate) struct OperationArgs {
    pub(crate) common: Common,
    pub(crate) target: Option<LitStr>,
    /// True if `target` was given, right or wrong.
    pub(crate) has_target: bool,
    pub(crate) output: Option<Type>,
    pub(crate) error: Option<Type>,
    pub(crate) groups: Vec<GroupArg>,
    pub(crate) paginate: Option<PaginateArg>,
    pub(crate) service: Option<LitStr>,
    pub(crate) endpoint_prefix: Option<LitStr>,
    pub(crate) signing_name: Option<LitStr>,
    pub(crate) json: Option<LitStr>,
    /// The arguments that were given, right or wrong.
    pub(crate) given: Vec<String>,
    pub(crate) query_compatible: bool,
    /// Without `#[diagnostic]`, which a module under `#![no_implicit_prelude]` does not find.
    pub(crate) no_implicit_prelude: bool,
}

/// `exactly_one(a, b)`
pub(crate) struct GroupArg {
    pub(crate) key: Ident,
    pub(crate) members: Vec<Ident>,
}

/// `paginate(input = marker, output = marker, items = session_mappings)`
pub(crate) struct PaginateArg {
    pub(crate) input: Ident,
    pub(crate) output: Vec<Ident>,
    pub(crate) items: Vec<Ident>,
}

pub(crate) const GROUPS: [&str; 3] = ["exactly_one", "at_least_one", "at_most_one"];

const OPERATION: [&str; 14] = [
    "target",
    "output",
    "error",
    "exactly_one",
    "at_least_one",
    "at_most_one",
    "paginate",
    "service",
    "endpoint_prefix",
    "signing_name",
    "json",
    "query_compatible",
    "rename_all",
    "no_implicit_prelude",
];

impl OperationArgs {
    pub(crate) fn read(ctxt: &Ctxt, tokens: TokenStream) -> Self {
        let (args, all_parsed) = args::parse_all(ctxt, tokens);
        let known: Vec<&str> = OPERATION.into_iter().chain(["crate"]).collect();
        check_keys(ctxt, &args, "`#[aws_operation]`", &known, &GROUPS);

        let mut read = Self { common: Common::read(ctxt, &args), ..Self::default() };
        read.given = args.iter().map(|arg| arg.key.unraw().to_string()).collect();
        // What did not parse, or is misspelt, is no reason to ask for it again.
        read.has_target = !all_parsed
            || args.iter().any(|arg| nearest(&arg.key.to_string(), ["target"]).is_some());
        for arg in &args {
            match arg.key.unraw().to_string().as_str() {
                "target" => {
                    read.has_target = true;
                    read.target = arg.string(ctxt, "ElasticMapReduce.GetStudioSessionMapping");
                }
                "output" => {
                    read.output = arg.parsed(
                        ctxt,
                        "a type, or `()` where there is no output",
                        "GetStudioSessionMappingOutput",
                    );
                }
                "error" => {
                    read.error = arg.parsed(ctxt, "an `#[aws_error]` enum", "EmrStudioError");
                }
                "paginate" => read.paginate = paginate(ctxt, arg),
                "service" => read.service = non_empty(ctxt, arg, "timestream-query"),
                "endpoint_prefix" => {
                    read.endpoint_prefix = endpoint_prefix(ctxt, arg);
                }
                "signing_name" => read.signing_name = non_empty(ctxt, arg, "elasticmapreduce"),
                "json" => {
                    read.json = arg.string(ctxt, "1.1").filter(|version| {
                        let fits = ["1.0", "1.1"].contains(&version.value().as_str());
                        if !fits {
                            ctxt.error_on(version, format!("there is no awsJson \"{}\"; write `json = \"1.0\"` or `json = \"1.1\"`", version.value()));
                        }
                        fits
                    });
                }
                "query_compatible" => read.query_compatible = arg.flag(ctxt),
                "no_implicit_prelude" => read.no_implicit_prelude = arg.flag(ctxt),
                key if GROUPS.contains(&key) => read.groups.extend(group(ctxt, arg)),
                _ => {}
            }
        }
        read
    }
}

/// The start of a host name.
fn endpoint_prefix(ctxt: &Ctxt, arg: &Arg) -> Option<LitStr> {
    let prefix = non_empty(ctxt, arg, "elasticmapreduce")?;
    let text = prefix.value();
    if let Some(wrong) =
        text.chars().find(|letter| !letter.is_ascii_alphanumeric() && !"-.".contains(*letter))
    {
        ctxt.error_on(&prefix, format!("`endpoint_prefix` is the start of a host name, which has no {wrong:?}; write it without scheme and region, as in \"elasticmapreduce\""));
        return None;
    }
    Some(prefix)
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

fn group(ctxt: &Ctxt, arg: &Arg) -> Option<GroupArg> {
    let members = arg.list(ctxt, "(identity_id, identity_name)")?;
    let mut idents = Vec::new();
    let mut all_named = true;
    for piece in args::split(members.stream()) {
        match Ident::parse_any.parse2(piece.clone()) {
            Ok(ident) => idents.push(ident),
            Err(_) => {
                all_named = false;
                let key = &arg.key;
                ctxt.error_on(
                    &piece,
                    format!(
                        "`{key}` takes names of fields; write `{key}(identity_id, identity_name)`"
                    ),
                );
            }
        }
    }
    all_named.then(|| GroupArg { key: arg.key.clone(), members: idents })
}

const PAGINATE: &str = "(input = marker, output = marker, items = session_mappings)";

fn paginate(ctxt: &Ctxt, arg: &Arg) -> Option<PaginateArg> {
    let inner = args::parse(ctxt, arg.list(ctxt, PAGINATE)?.stream());
    check_keys(ctxt, &inner, "`paginate`", &["input", "output", "items"], &[]);
    let path = |key: &str| -> Option<Vec<Ident>> {
        let Some(part) = inner.iter().find(|part| part.is(key)) else {
            if inner.iter().any(|part| nearest(&part.key.to_string(), [key]).is_some()) {
                // It is misspelt, and that was told.
                return None;
            }
            ctxt.error_on(
                &arg.key,
                format!("`paginate` lacks `{key}`; write `paginate{PAGINATE}`"),
            );
            return None;
        };
        let args::ArgValue::Equals(tokens) = &part.value else {
            ctxt.error_on(&part.key, format!("`{key}` takes a field; write `{key} = marker`"));
            return None;
        };
        let parser =
            syn::punctuated::Punctuated::<Ident, syn::Token![.]>::parse_separated_nonempty_with;
        match (|input: syn::parse::ParseStream<'_>| parser(input, Ident::parse_any))
            .parse2(tokens.clone())
        {
            Ok(path) => Some(path.into_iter().collect()),
            Err(_) => {
                ctxt.error_on(tokens, format!("`{key}` takes a field, or fields with dots between them; write `{key} = marker`"));
                None
            }
        }
    };
    let (input, output, items) = (path("input"), path("output"), path("items"));
    let input = input?;
    if let [_, more, ..] = input.as_slice() {
        ctxt.error_on(more, "`input` takes a field of this struct alone; the token of the next page is a member of the operation itself");
        return None;
    }
    Some(PaginateArg { input: input.into_iter().next()?, output: output?, items: items? })
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

/// What `#[aws(…)]` says on a field.
#[derive(Default)]
pub(crate) struct FieldAttrs {
    pub(crate) rename: Option<LitStr>,
    pub(crate) length: Option<Range>,
    pub(crate) range: Option<Range>,
    pub(crate) pattern: Option<LitStr>,
    pub(crate) idempotency_token: Option<Span>,
    pub(crate) timestamp: Option<TimestampArg>,
    pub(crate) flatten: Option<Span>,
    pub(crate) default: Option<Span>,
    pub(crate) sparse: Option<Span>,
}

const FIELD: [&str; 9] = [
    "rename",
    "length",
    "range",
    "pattern",
    "idempotency_token",
    "timestamp",
    "flatten",
    "default",
    "sparse",
];

impl FieldAttrs {
    pub(crate) fn read(ctxt: &Ctxt, attributes: &[Attribute]) -> Self {
        refuse_serde(ctxt, attributes, "a member");
        let args = aws_args(ctxt, attributes);
        check_keys(ctxt, &args, "`#[aws(…)]` on a field", &FIELD, &[]);
        let mut read = Self::default();
        for arg in &args {
            let flag = || arg.flag(ctxt).then(|| arg.span());
            match arg.key.unraw().to_string().as_str() {
                "rename" => read.rename = non_empty(ctxt, arg, "PersistentAppUIId"),
                "length" => read.length = range(ctxt, arg, "(1..=256)"),
                "range" => read.range = range(ctxt, arg, "(0..=100)"),
                "pattern" => read.pattern = pattern(ctxt, arg),
                "idempotency_token" => read.idempotency_token = flag(),
                "timestamp" => read.timestamp = timestamp(ctxt, arg),
                "flatten" => read.flatten = flag(),
                "default" => read.default = flag(),
                "sparse" => read.sparse = flag(),
                _ => {}
            }
        }
        read
    }
}

/// What `#[aws(…)]` says on a variant.
#[derive(Default)]
pub(crate) struct VariantAttrs {
    pub(crate) rename: Option<LitStr>,
    /// How the members of this error are named.
    pub(crate) rename_all: Option<Case>,
    pub(crate) other: Option<Span>,
    pub(crate) timestamp: Option<TimestampArg>,
    pub(crate) retryable: bool,
    pub(crate) throttling: bool,
}

/// The kinds of enums.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum EnumKind {
    Strings,
    Union,
    Errors,
}

impl VariantAttrs {
    pub(crate) fn read(ctxt: &Ctxt, attributes: &[Attribute], kind: EnumKind) -> Self {
        refuse_serde(ctxt, attributes, "a variant");
        let args = aws_args(ctxt, attributes);
        let (what, known): (&str, &[&str]) = match kind {
            EnumKind::Strings => {
                ("`#[aws(…)]` on a variant of a string enum", &["rename", "other"])
            }
            EnumKind::Union => ("`#[aws(…)]` on a variant of a union", &["rename", "timestamp"]),
            EnumKind::Errors => (
                "`#[aws(…)]` on a variant of an error",
                &["rename", "rename_all", "retryable", "throttling"],
            ),
        };
        let mut read = Self::default();
        let (others, rest): (Vec<Arg>, Vec<Arg>) =
            args.into_iter().partition(|arg| kind == EnumKind::Union && arg.is("other"));
        for other in &others {
            ctxt.error_on(
                &other.key,
                "a union has no `other`, since a payload of unknown type cannot be kept; remove it",
            );
        }
        check_keys(ctxt, &rest, what, known, &[]);
        for arg in rest.iter().filter(|arg| known.iter().any(|key| arg.is(key))) {
            match arg.key.unraw().to_string().as_str() {
                // The empty string is a value of some string enums.
                "rename" if kind == EnumKind::Strings => {
                    read.rename = arg.string(ctxt, "m5.xlarge");
                }
                "rename" => {
                    read.rename = non_empty(ctxt, arg, "InvalidRequestException").filter(|name| {
                        let bare = kind != EnumKind::Errors || !name.value().contains(['#', ':']);
                        if !bare {
                            ctxt.error_on(
                                name,
                                format!(
                                    "codes are compared without namespace and URL; write \"{}\"",
                                    crate::service::bare_code(&name.value())
                                ),
                            );
                        }
                        bare
                    });
                }
                "rename_all" => {
                    let name = arg.string(ctxt, RENAME_ALL);
                    read.rename_all = name.and_then(|name| rename_all(ctxt, &name));
                }
                "other" => read.other = arg.flag(ctxt).then(|| arg.span()),
                "timestamp" => read.timestamp = timestamp(ctxt, arg),
                "retryable" => read.retryable = arg.flag(ctxt),
                "throttling" => read.throttling = arg.flag(ctxt),
                _ => {}
            }
        }
        read
    }
}

/// A format of timestamps, and where it is written.
pub(crate) struct TimestampArg {
    pub(crate) span: Span,
    /// `None` for the default, seconds since 1970.
    pub(crate) format: Option<&'static str>,
}

fn timestamp(ctxt: &Ctxt, arg: &Arg) -> Option<TimestampArg> {
    let name = arg.string(ctxt, "date-time")?;
    let format = match name.value().as_str() {
        "epoch-seconds" => None,
        "date-time" => Some("DateTime"),
        "http-date" => Some("HttpDate"),
        other => {
            let names = ["epoch-seconds", "date-time", "http-date"];
            let near = nearest(other, names);
            let guess = near.map(|near| format!("did you mean \"{near}\"? ")).unwrap_or_default();
            ctxt.error_on(
                &name,
                format!("there is no timestamp format \"{other}\"; {guess}it is \"epoch-seconds\", \"date-time\" or \"http-date\""),
            );
            return None;
        }
    };
    Some(TimestampArg { span: arg.span(), format })
}

fn pattern(ctxt: &Ctxt, arg: &Arg) -> Option<LitStr> {
    let pattern = arg.string(ctxt, "^[a-z]+$")?;
    if pattern.value().is_empty() {
        ctxt.error_on(&pattern, "an empty pattern matches every text; write one, or remove it");
        return None;
    }
    check_pattern(ctxt, &pattern).then_some(pattern)
}

#[cfg(feature = "regex")]
fn check_pattern(ctxt: &Ctxt, pattern: &LitStr) -> bool {
    let text = pattern.value();
    let Err(why) = regex_lite::Regex::new(&text) else { return true };
    let remedy = if ["(?=", "(?!", "(?<=", "(?<!"].iter().any(|look| text.contains(look)) {
        "it has no look-around; leave the pattern out, or check that part in your own code"
    } else if text.contains(r"\p{") || text.contains(r"\P{") {
        "it has no Unicode classes; list the ranges, as in `[a-z\\u{e0}-\\u{ff}]`"
    } else if text.contains(r"\uD") || text.contains(r"\ud") {
        "Rust's text has no surrogates; write `\\u{10000}-\\u{10FFFF}` for what they stand for"
    } else {
        "mend it, or leave the pattern out"
    };
    ctxt.error_on(pattern, format!("this pattern cannot be run: {why}; {remedy}"));
    false
}

#[cfg(not(feature = "regex"))]
fn check_pattern(ctxt: &Ctxt, pattern: &LitStr) -> bool {
    ctxt.error_on(pattern, "`pattern` needs the feature `regex` of aws-operation; add it to the features in `Cargo.toml`");
    false
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
