//! What a declaration says, as documentation of the declared type.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields};

use crate::ast::Structure;
use crate::attr::{FieldAttrs, OperationArgs, read_shape};
use crate::case::Case;
use crate::check::{self, Group};
use crate::ctxt::{Ctxt, list};
use crate::range::{Bound, Number, Range};
use crate::shim::Kind;

/// Doc attributes that follow the user's own. Mistakes are told by the derive, not here.
pub(crate) fn generated(kind: Kind, arguments: TokenStream, input: &DeriveInput) -> TokenStream {
    let ctxt = Ctxt::new();
    let lines = match (kind, &input.data) {
        (Kind::Operation, Data::Struct(data))
            if matches!(data.fields, Fields::Named(_) | Fields::Unit) =>
        {
            operation(&ctxt, arguments, input)
        }
        (Kind::Shape, Data::Struct(data)) if matches!(data.fields, Fields::Named(_)) => {
            let case = read_shape(&ctxt, arguments).rename_all.unwrap_or(Case::Pascal);
            Structure::read(&ctxt, kind.attribute(), input, case)
                .map(|structure| constraints(&structure))
                .unwrap_or_default()
        }
        _ => Vec::new(),
    };
    drop(ctxt.into_errors());
    if lines.is_empty() {
        return TokenStream::new();
    }
    let has_own = input.attrs.iter().any(|attribute| attribute.path().is_ident("doc"));
    let lines = has_own.then(String::new).into_iter().chain(lines);
    quote!(#(#[doc = #lines])*)
}

fn operation(ctxt: &Ctxt, arguments: TokenStream, input: &DeriveInput) -> Vec<String> {
    let args = OperationArgs::read(ctxt, arguments);
    let case = args.common.rename_all.unwrap_or(Case::Pascal);
    let Some(structure) = Structure::read(ctxt, Kind::Operation.attribute(), input, case) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if let Some(target) = &args.target {
        lines.push(format!("Target: `{}`.", target.value()));
    }
    for Group { rule, members } in check::groups(ctxt, &structure, &args.groups) {
        let names = list(members.iter().map(|index| &structure.fields[*index].name), "or");
        let words = rule.words();
        lines.push(String::new());
        lines.push(format!("{}{} of {names} is set.", words[..1].to_uppercase(), &words[1..]));
    }
    let constraints = constraints(&structure);
    if !constraints.is_empty() {
        lines.push(String::new());
        lines.extend(constraints);
    }
    lines
}

/// One item of a list for each member that is constrained.
fn constraints(structure: &Structure) -> Vec<String> {
    let describe = |attrs: &FieldAttrs| {
        let mut parts = Vec::new();
        parts.extend(attrs.length.as_ref().map(|length| format!("length {}", shown(length))));
        parts.extend(attrs.range.as_ref().map(|range| format!("range {}", shown(range))));
        parts
            .extend(attrs.pattern.as_ref().map(|pattern| format!("pattern `{}`", pattern.value())));
        parts.extend(attrs.idempotency_token.map(|_| "a UUID if it is not set".to_owned()));
        parts
    };
    structure
        .fields
        .iter()
        .map(|field| (&field.name, describe(&field.attrs)))
        .filter(|(_, parts)| !parts.is_empty())
        .map(|(name, parts)| format!("* `{name}`: {}", parts.join(", ")))
        .collect()
}

fn shown(range: &Range) -> String {
    let bound = |bound: &Option<Bound>| {
        bound.as_ref().map(|bound| match bound.value {
            Number::Integer(value) => value.to_string(),
            Number::Float(value) => value.to_string(),
        })
    };
    match (bound(&range.least), bound(&range.most)) {
        (Some(least), Some(most)) if least == most => least,
        (Some(least), Some(most)) => format!("{least} to {most}"),
        (Some(least), None) => format!("{least} or more"),
        (None, Some(most)) => format!("{most} or less"),
        (None, None) => "any".to_owned(),
    }
}
