//! Every rule that compares two things. What it refuses it also takes out of the declaration, so
//! that the expansion after it cannot fail and the item stays usable.

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use quote::ToTokens as _;
use syn::Type;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned;

use crate::ast::{Enum, Field, Structure};
use crate::attr::{EnumKind, GroupArg, OperationArgs, no_such_field};
use crate::ctxt::Ctxt;
use crate::range::{Number, Range};
use crate::types;

/// A group whose members are fields.
pub(crate) struct Group {
    pub(crate) rule: GroupRule,
    /// Indexes of fields, at least two.
    pub(crate) members: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(clippy::enum_variant_names, reason = "they are the names of the arguments")]
pub(crate) enum GroupRule {
    ExactlyOne,
    AtLeastOne,
    AtMostOne,
}

impl GroupRule {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::ExactlyOne => "exactly one",
            Self::AtLeastOne => "at least one",
            Self::AtMostOne => "at most one",
        }
    }
}

/// Rules that hold for the members of every structure.
pub(crate) fn members(ctxt: &Ctxt, fields: &mut Vec<Field>, is_operation: bool) {
    for field in fields.iter_mut() {
        constraints(ctxt, field);
        conversions(ctxt, field);
        token(ctxt, field, is_operation);
    }
    let mut first_token = None;
    for field in fields.iter_mut() {
        if let Some(span) = field.attrs.idempotency_token {
            if let Some(first) = &first_token {
                ctxt.error_at(span, format!("an operation has one idempotency token, and `{first}` is it already; remove one"));
                field.attrs.idempotency_token = None;
            } else {
                first_token = Some(field.name.clone());
            }
        }
    }
    duplicates(ctxt, fields);
}

fn duplicates(ctxt: &Ctxt, fields: &mut Vec<Field>) {
    let mut seen: HashMap<String, String> = HashMap::new();
    fields.retain(|field| {
        if field.attrs.flatten.is_some() {
            return true;
        }
        if let Some(first) = seen.get(&field.wire) {
            let span = field.attrs.rename.as_ref().map_or_else(|| field.ident.span(), Spanned::span);
            ctxt.error_at(
                span,
                format!("`{}` has the wire name `{}`, as `{first}` has; give one of them another with `#[aws(rename = \"…\")]`", field.name, field.wire),
            );
        } else {
            seen.insert(field.wire.clone(), field.name.clone());
        }
        // The field stays in the struct, so it has to stay in the expansion too.
        true
    });
}

/// `length`, `range` and `pattern` fit the type, as far as its name tells.
fn constraints(ctxt: &Ctxt, field: &mut Field) {
    let ty = &field.ty;
    let shown = types::name(ty).unwrap_or_else(|| ty.to_token_stream().to_string());
    let number = types::is_integer(ty) || types::is_float(ty);

    if let Some(length) = &field.attrs.length {
        let fits = if number {
            ctxt.error_on(
                &length.tokens, format!("`length` is for text, blobs, lists and maps, and `{}` is a number; write `range(…)`", field.name));
            false
        } else if types::is_bool(ty) {
            ctxt.error_on(
                &length.tokens,
                format!(
                    "`length` is for text, blobs, lists and maps, and `{}` is a `bool`; remove it",
                    field.name
                ),
            );
            false
        } else {
            whole(ctxt, length) && ordered(ctxt, "length", length)
        };
        if !fits {
            field.attrs.length = None;
        }
    }
    if let Some(range) = &field.attrs.range {
        let fits = if types::is_string(ty) || types::is_collection(ty) || shown == "Blob" {
            ctxt.error_on(
                &range.tokens,
                format!(
                    "`range` is for numbers, and `{}` is a `{shown}`; write `length(…)`",
                    field.name
                ),
            );
            false
        } else if types::is_bool(ty) {
            ctxt.error_on(
                &range.tokens,
                format!("`range` is for numbers, and `{}` is a `bool`; remove it", field.name),
            );
            false
        } else {
            (types::is_float(ty) || (integers(ctxt, range) && representable(ctxt, ty, range)))
                && ordered(ctxt, "range", range)
        };
        if !fits {
            field.attrs.range = None;
        }
    }
    if let Some(pattern) = &field.attrs.pattern
        && (number || types::is_bool(ty) || types::is_collection(ty) || shown == "Blob")
    {
        ctxt.error_on(
            pattern,
            format!("`pattern` is for text, and `{}` is a `{shown}`; remove it", field.name),
        );
        field.attrs.pattern = None;
    }
}

/// The bounds of a length are whole and not negative.
fn whole(ctxt: &Ctxt, length: &Range) -> bool {
    for bound in [&length.least, &length.most].into_iter().flatten() {
        let message = match bound.value {
            Number::Integer(value) if value < 0 => "a length is never negative; start at 0 or more",
            Number::Float(_) => "a length is a whole number; write an integer",
            Number::Integer(_) => continue,
        };
        ctxt.error_at(bound.span, message);
        return false;
    }
    true
}

fn integers(ctxt: &Ctxt, range: &Range) -> bool {
    for bound in [&range.least, &range.most].into_iter().flatten() {
        if matches!(bound.value, Number::Float(_)) {
            ctxt.error_at(
                bound.span,
                "the range of an integer has integers as bounds; write it without the fraction",
            );
            return false;
        }
    }
    true
}

/// The bounds are values of the type.
fn representable(ctxt: &Ctxt, ty: &Type, range: &Range) -> bool {
    let name = types::name(ty).unwrap_or_default();
    let (least, most) = match name.as_str() {
        "i8" => (i64::from(i8::MIN), i64::from(i8::MAX)),
        "i16" => (i64::from(i16::MIN), i64::from(i16::MAX)),
        "i32" => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => return true,
    };
    for bound in [&range.least, &range.most].into_iter().flatten() {
        if matches!(bound.value, Number::Integer(value) if !(least..=most).contains(&value)) {
            ctxt.error_at(bound.span, format!("no `{name}` has this value, so the bound says nothing; write one from {least} to {most}, or leave it out"));
            return false;
        }
    }
    true
}

fn ordered(ctxt: &Ctxt, key: &str, range: &Range) -> bool {
    if let (Some(least), Some(most)) = (&range.least, &range.most)
        && least.as_float() > most.as_float()
    {
        ctxt.error_on(
            &range.tokens,
            format!(
                "`{key}` holds for nothing, since its first bound is above its last; swap them"
            ),
        );
        return false;
    }
    true
}

/// `timestamp`, `sparse`, `default` and `flatten` fit the type, as far as its name tells.
fn conversions(ctxt: &Ctxt, field: &mut Field) {
    let ty = &field.ty;
    let shown = types::name(ty).unwrap_or_else(|| ty.to_token_stream().to_string());

    if let Some(inner) = types::option(ty)
        && types::option(inner).is_some()
    {
        ctxt.error_on(
            ty,
            format!(
                "absent and null are the same, so `{}` is an `Option` once; write `{}`",
                field.name,
                inner.to_token_stream().to_string().replace(' ', "")
            ),
        );
    }

    if let Some(timestamp) = &field.attrs.timestamp
        && types::is_plain(ty)
    {
        ctxt.error_at(timestamp.span, format!("`timestamp` is for a `Timestamp`, and `{}` is a `{shown}`; write `Timestamp`, or remove it", field.name));
        field.attrs.timestamp = None;
    }

    let items = types::items(ty);
    let keeps_nulls = items.is_some_and(|items| types::option(items).is_some());
    if let Some(span) = field.attrs.sparse {
        match items {
            None => ctxt.error_at(
                span,
                format!(
                    "`sparse` is for lists and maps, and `{}` is a `{shown}`; remove it",
                    field.name
                ),
            ),
            Some(items) if !keeps_nulls => {
                let items = items.to_token_stream().to_string().replace(' ', "");
                ctxt.error_at(span, format!("a sparse collection holds `Option`s, since it keeps nulls; write `Option<{items}>` for its items"));
            }
            Some(_) => {}
        }
    } else if keeps_nulls {
        ctxt.error_on(
            items.map_or_else(|| ty.to_token_stream(), Type::to_token_stream),
            "only sparse collections keep nulls; add `#[aws(sparse)]`, or take the `Option` away from the items",
        );
    }

    if let Some(span) = field.attrs.default
        && types::option(ty).is_some()
    {
        ctxt.error_at(span, format!("`default` is for members that are no `Option`, and `{}` is `None` when absent already; remove it", field.name));
        field.attrs.default = None;
    }

    if let Some(span) = field.attrs.flatten {
        let attrs = &mut field.attrs;
        if types::is_plain(ty) || types::is_collection(ty) {
            ctxt.error_at(span, format!("`flatten` is for a union, and `{}` is a `{shown}`; write an enum with payloads and `#[aws_shape]`", field.name));
            attrs.flatten = None;
            return;
        }
        let others = [
            attrs.rename.take().map(|rename| ("rename", rename.span())),
            attrs.length.take().map(|length| ("length", length.tokens.span())),
            attrs.range.take().map(|range| ("range", range.tokens.span())),
            attrs.pattern.take().map(|pattern| ("pattern", pattern.span())),
            attrs.timestamp.take().map(|timestamp| ("timestamp", timestamp.span)),
            attrs.default.take().map(|span| ("default", span)),
        ];
        for (key, span) in others.into_iter().flatten() {
            ctxt.error_at(span, format!("a flattened union is no member itself, so `{key}` has nothing to stand on; put it on a variant's own type, or remove it"));
        }
    }
}

fn token(ctxt: &Ctxt, field: &mut Field, is_operation: bool) {
    let Some(span) = field.attrs.idempotency_token else { return };
    let fits = types::option(&field.ty)
        .is_some_and(|inner| types::option(inner).is_none() && types::is_string(inner));
    if !is_operation {
        ctxt.error_at(
            span,
            "an idempotency token is a member of the operation itself; move it there, or remove it",
        );
    } else if !fits {
        ctxt.error_on(&field.ty, format!("an idempotency token is an `Option<String>`, so that it can be left to the client; make `{}` one", field.name));
    } else {
        return;
    }
    field.attrs.idempotency_token = None;
}

/// The groups whose fields are there, are `Option`s, and are in no other group.
pub(crate) fn groups(ctxt: &Ctxt, structure: &Structure, args: &[GroupArg]) -> Vec<Group> {
    let names: Vec<String> = structure.fields.iter().map(|field| field.name.clone()).collect();
    let mut taken: HashMap<usize, usize> = HashMap::new();
    let mut groups = Vec::new();
    for (number, arg) in args.iter().enumerate() {
        let key = &arg.key;
        if arg.members.len() < 2 {
            let span = arg.members.first().map_or_else(|| key.span(), Ident::span);
            ctxt.error_at(span, match arg.members.first() {
                None => format!("`{key}` is empty; name the fields it chooses among, as in `{key}(identity_id, identity_name)`"),
                Some(only) => format!("`{key}` chooses among two fields or more, and `{only}` is alone; name the others, or make the field required"),
            });
            continue;
        }
        let mut members = Vec::new();
        for name in &arg.members {
            let text = name.unraw().to_string();
            let Some(index) = names.iter().position(|field| *field == text) else {
                no_such_field(ctxt, name, &names);
                continue;
            };
            let field = &structure.fields[index];
            if types::option(&field.ty).is_none() {
                let ty = field.ty.to_token_stream().to_string().replace(' ', "");
                ctxt.error_on(name, format!("`{key}` chooses among optional fields, and `{text}` is required; make it `Option<{ty}>`, or take it out"));
                continue;
            }
            match taken.get(&index) {
                Some(other) if *other == number => {
                    ctxt.error_on(
                        name,
                        format!("`{text}` is named twice in this group; remove one"),
                    );
                    continue;
                }
                Some(_) => {
                    ctxt.error_on(name, format!("`{text}` is in another group already, and a field is in one group at most; remove it from one of them"));
                    continue;
                }
                None => drop(taken.insert(index, number)),
            }
            members.push(index);
        }
        if members.len() >= 2 {
            let rule = match key.unraw().to_string().as_str() {
                "exactly_one" => GroupRule::ExactlyOne,
                "at_least_one" => GroupRule::AtLeastOne,
                _ => GroupRule::AtMostOne,
            };
            groups.push(Group { rule, members });
        }
    }
    groups
}

/// The field that takes the token of the next page.
pub(crate) fn page_token(
    ctxt: &Ctxt,
    structure: &Structure,
    args: &OperationArgs,
) -> Option<usize> {
    let input = &args.paginate.as_ref()?.input;
    let names: Vec<String> = structure.fields.iter().map(|field| field.name.clone()).collect();
    let text = input.unraw().to_string();
    let Some(index) = names.iter().position(|name| *name == text) else {
        no_such_field(ctxt, input, &names);
        return None;
    };
    if types::option(&structure.fields[index].ty).is_none() {
        ctxt.error_on(
            input,
            format!("the first page has no token, so `{text}` has to be an `Option`"),
        );
        return None;
    }
    Some(index)
}

/// Rules that hold for the variants of every enum.
pub(crate) fn variants(ctxt: &Ctxt, item: &mut Enum, kind: EnumKind) {
    if item.variants.is_empty() && item.whole {
        let (what, example) = match kind {
            EnumKind::Errors => ("an error", "InvalidRequestException { message: Option<String> }"),
            _ => ("a shape", "User"),
        };
        ctxt.error_on(
            &item.ident,
            format!(
                "{what} has one variant or more, and `{}` has none; add one, as in `{example}`",
                item.ident
            ),
        );
    }
    let mut other: Option<Span> = None;
    let mut seen: HashMap<String, String> = HashMap::new();
    let count = item.variants.len();
    item.variants.retain_mut(|variant| {
        if let Some(span) = variant.attrs.other {
            if other.replace(span).is_some() {
                ctxt.error_at(span, "one variant keeps unknown values; remove `other` from all but one");
                return false;
            }
            if let Some(rename) = variant.attrs.rename.take() {
                ctxt.error_on(rename, "the variant with `other` stands for every other value, so it has no wire name; remove `rename`");
            }
            if let Some(payload) = &variant.payload
                && !(types::is_string(payload) && types::option(payload).is_none())
            {
                ctxt.error_on(payload, format!("the variant with `other` holds the unknown value as it came; write `{}(String)`", variant.ident));
                return false;
            }
            return true;
        }
        if let Some(first) = seen.get(&variant.wire) {
            let span = variant.attrs.rename.as_ref().map_or_else(|| variant.ident.span(), Spanned::span);
            let what = match kind {
                EnumKind::Strings => "value",
                EnumKind::Union => "wire name",
                EnumKind::Errors => "code",
            };
            ctxt.error_at(
                span,
                format!("`{}` has the {what} `{}`, as `{first}` has; give one of them another with `#[aws(rename = \"…\")]`", variant.ident, variant.wire),
            );
        } else {
            seen.insert(variant.wire.clone(), variant.ident.to_string());
        }
        true
    });
    item.whole &= item.variants.len() == count;
    for variant in &mut item.variants {
        if let Some(payload) = &variant.payload
            && kind == EnumKind::Union
            && let Some(inner) = types::option(payload)
        {
            ctxt.error_on(payload, format!("a union's member is never null, so a variant holds no `Option`; write `{}({})`", variant.ident, inner.to_token_stream().to_string().replace(' ', "")));
        }
        members(ctxt, &mut variant.fields, false);
        if let (Some(timestamp), Some(payload)) = (&variant.attrs.timestamp, &variant.payload)
            && types::is_plain(payload)
        {
            ctxt.error_at(timestamp.span, format!("`timestamp` is for a `Timestamp`, and `{}` holds a `{}`; write `Timestamp`, or remove it", variant.ident, payload.to_token_stream()));
            variant.attrs.timestamp = None;
        }
    }
}
