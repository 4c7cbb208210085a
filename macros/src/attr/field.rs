//! The arguments of `#[aws(…)]` on a field.

use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::{Attribute, LitStr};

use super::timestamp::{TimestampArg, timestamp};
use super::{aws_args, non_empty, refuse_serde};
use crate::args::{Arg, check_keys};
use crate::ctxt::Ctxt;
use crate::range::{Range, range};

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
