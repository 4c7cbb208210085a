//! The arguments of `#[aws_operation]`.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;
use syn::{LitStr, Type};

use super::{Common, non_empty};
use crate::args::{self, Arg, check_keys};
use crate::ctxt::Ctxt;
use crate::nearest::nearest;

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

const GROUPS: [&str; 3] = ["exactly_one", "at_least_one", "at_most_one"];

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
