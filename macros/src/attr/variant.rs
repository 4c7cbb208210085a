//! The arguments of `#[aws(…)]` on a variant.

use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::{Attribute, LitStr};

use super::timestamp::{TimestampArg, timestamp};
use super::{RENAME_ALL, aws_args, non_empty, refuse_serde, rename_all};
use crate::args::{Arg, check_keys};
use crate::case::Case;
use crate::ctxt::Ctxt;

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
