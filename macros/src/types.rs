//! What the syntax of a type tells: whether it is an `Option`, and of what.
//!
//! A macro sees names, not types, so everything here is a guess that the compiler's own checks back
//! up.

use syn::{GenericArgument, PathArguments, Type};

/// The last segment of a path, and its one type argument if it has one.
fn last(ty: &Type) -> Option<(String, Option<&Type>)> {
    let path = match ty {
        Type::Path(path) if path.qself.is_none() => &path.path,
        // A type that came through a macro's fragment is in a group that is not to be seen.
        Type::Group(group) => return last(&group.elem),
        Type::Paren(paren) => return last(&paren.elem),
        _ => return None,
    };
    let segment = path.segments.last()?;
    let argument = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().rev().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
        }
        _ => None,
    };
    Some((segment.ident.to_string(), argument))
}

/// `T` of `Option<T>`.
pub(crate) fn option(ty: &Type) -> Option<&Type> {
    match last(ty)? {
        (name, Some(inner)) if name == "Option" => Some(inner),
        _ => None,
    }
}

/// The innermost of `Option`, `Box` and `Sensitive`.
fn bare(ty: &Type) -> &Type {
    match last(ty) {
        Some((name, Some(inner))) if ["Option", "Box", "Sensitive"].contains(&name.as_str()) => {
            bare(inner)
        }
        _ => ty,
    }
}

/// The name of the type inside of `Option`, `Box` and `Sensitive`.
pub(crate) fn name(ty: &Type) -> Option<String> {
    last(bare(ty)).map(|(name, _)| name)
}

const INTEGERS: [&str; 4] = ["i8", "i16", "i32", "i64"];
const FLOATS: [&str; 2] = ["f32", "f64"];

pub(crate) fn is_integer(ty: &Type) -> bool {
    name(ty).is_some_and(|name| INTEGERS.contains(&name.as_str()))
}

pub(crate) fn is_float(ty: &Type) -> bool {
    name(ty).is_some_and(|name| FLOATS.contains(&name.as_str()))
}

pub(crate) fn is_string(ty: &Type) -> bool {
    name(ty).is_some_and(|name| name == "String")
}

pub(crate) fn is_bool(ty: &Type) -> bool {
    name(ty).is_some_and(|name| name == "bool")
}

/// What has a length besides text and blobs.
pub(crate) fn is_collection(ty: &Type) -> bool {
    name(ty).is_some_and(|name| ["Vec", "BTreeMap", "HashMap"].contains(&name.as_str()))
}

/// The items of a list, or the values of a map.
pub(crate) fn items(ty: &Type) -> Option<&Type> {
    match last(bare(ty))? {
        (name, inner) if ["Vec", "BTreeMap", "HashMap"].contains(&name.as_str()) => inner,
        _ => None,
    }
}

/// True if values of this type surely have no constraints of their own.
pub(crate) fn is_plain(ty: &Type) -> bool {
    match items(ty) {
        Some(inner) => is_plain(inner),
        None => is_string(ty) || is_integer(ty) || is_float(ty) || is_bool(ty),
    }
}

/// True if a builder should take `impl Into` of it: text, and what wraps text or bytes.
pub(crate) fn wants_into(ty: &Type) -> bool {
    last(ty).is_some_and(|(name, _)| {
        ["String", "Blob", "Document", "Sensitive", "Timestamp"].contains(&name.as_str())
    })
}
