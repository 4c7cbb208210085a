//! The declaration as it was written: items with what their attributes say.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::{Attribute, Data, DeriveInput, Fields, Meta, Type, Visibility};

use crate::attr::{EnumKind, FieldAttrs, HANDOVER, VariantAttrs};
use crate::case::Case;
use crate::ctxt::Ctxt;

/// A struct with named fields.
pub(crate) struct Structure {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) fields: Vec<Field>,
}

/// A member.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    /// The name without `r#`.
    pub(crate) name: String,
    pub(crate) wire: String,
    pub(crate) ty: Type,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) attrs: FieldAttrs,
}

/// An enum of any kind.
pub(crate) struct Enum {
    pub(crate) ident: Ident,
    pub(crate) variants: Vec<Variant>,
    /// False if a variant was refused, which leaves matches on the enum with a hole.
    pub(crate) whole: bool,
}

/// A variant; what it holds depends on the kind of its enum.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) wire: String,
    /// The payload of a union's variant.
    pub(crate) payload: Option<Type>,
    /// The members of an error.
    pub(crate) fields: Vec<Field>,
    pub(crate) attrs: VariantAttrs,
}

/// The arguments that the attribute macro was given.
pub(crate) fn arguments(input: &DeriveInput) -> TokenStream {
    for attribute in &input.attrs {
        if let Meta::List(list) = &attribute.meta
            && list.path.is_ident("aws")
            && let Ok(inner) = list.parse_args::<syn::MetaList>()
            && inner.path.is_ident(HANDOVER)
        {
            return inner.tokens;
        }
    }
    TokenStream::new()
}

impl Structure {
    /// The struct, if it has named fields (or none at all) and no generics.
    pub(crate) fn read(
        ctxt: &Ctxt,
        attribute: &str,
        input: &DeriveInput,
        case: Case,
    ) -> Option<Self> {
        let ident = &input.ident;
        let fields = match &input.data {
            Data::Struct(data) => match &data.fields {
                Fields::Named(fields) => Some(&fields.named),
                Fields::Unit => None,
                Fields::Unnamed(fields) => {
                    ctxt.error_on(fields, format!("`{attribute}` needs named fields, since members have names; write `struct {ident} {{ … }}`"));
                    return None;
                }
            },
            Data::Enum(_) => {
                ctxt.error_on(ident, format!("`{attribute}` is for structs, and `{ident}` is an enum; put `#[aws_shape]` on it if it is a member's type"));
                return None;
            }
            Data::Union(_) => {
                ctxt.error_on(ident, format!("`{attribute}` is for structs, and `{ident}` is a Rust `union`; write an enum with `#[aws_shape]`"));
                return None;
            }
        };
        if !no_generics(ctxt, attribute, input) {
            return None;
        }
        let fields = fields
            .into_iter()
            .flatten()
            .filter_map(|field| Field::read(ctxt, field, case))
            .collect();
        Some(Self { ident: ident.clone(), vis: input.vis.clone(), fields })
    }
}

/// Says so if there are generics: the wire has one form for a name.
pub(crate) fn no_generics(ctxt: &Ctxt, attribute: &str, input: &DeriveInput) -> bool {
    let generics = &input.generics;
    if generics.params.is_empty() {
        return true;
    }
    ctxt.error_on(
        &generics.params,
        format!("`{attribute}` takes no generics, since the wire has one form for each type; write the types out"),
    );
    false
}

impl Field {
    fn read(ctxt: &Ctxt, field: &syn::Field, case: Case) -> Option<Self> {
        let ident = field.ident.clone()?;
        let attrs = FieldAttrs::read(ctxt, &field.attrs);
        let wire = attrs.rename.as_ref().map_or_else(|| case.apply(&ident), syn::LitStr::value);
        Some(Self {
            name: ident.unraw().to_string(),
            wire,
            ty: field.ty.clone(),
            docs: field
                .attrs
                .iter()
                .filter(|attribute| attribute.path().is_ident("doc"))
                .cloned()
                .collect(),
            attrs,
            ident,
        })
    }
}

/// What the variants of an enum have in common; `None` if they have nothing in common.
pub(crate) fn enum_kind(ctxt: &Ctxt, data: &syn::DataEnum) -> Option<EnumKind> {
    let holds =
        |variant: &&syn::Variant| !matches!(variant.fields, Fields::Unit) && !is_other(variant);
    let payloads: Vec<&syn::Variant> = data.variants.iter().filter(holds).collect();
    match payloads.as_slice() {
        [] => Some(EnumKind::Strings),
        all if all.len() == data.variants.len() => Some(EnumKind::Union),
        [only] if data.variants.len() > 2 => {
            ctxt.error_on(
                &only.ident,
                format!("the other variants hold nothing, as those of a string enum, and `{0}` does; write `#[aws(other)] {0}(String)` to keep unknown values, or remove the payload", only.ident),
            );
            None
        }
        _ => {
            let bare = data.variants.iter().find(|variant| !holds(variant));
            ctxt.error_on(
                bare.map(|variant| &variant.ident),
                "a union's variants hold one value each, and a string enum's hold nothing; give all of them a payload, or none",
            );
            None
        }
    }
}

/// Whether a variant is marked as the one that keeps unknown values.
fn is_other(variant: &syn::Variant) -> bool {
    variant.attrs.iter().any(|attribute| {
        attribute.path().is_ident("aws")
            && attribute.meta.require_list().is_ok_and(|list| {
                list.tokens.clone().into_iter().any(|token| token.to_string() == "other")
            })
    })
}

impl Enum {
    pub(crate) fn read(
        ctxt: &Ctxt,
        attribute: &str,
        input: &DeriveInput,
        data: &syn::DataEnum,
        kind: EnumKind,
        case: Option<Case>,
    ) -> Option<Self> {
        if !no_generics(ctxt, attribute, input) {
            return None;
        }
        let variants: Vec<Variant> = data
            .variants
            .iter()
            .filter_map(|variant| Variant::read(ctxt, variant, kind, case))
            .collect();
        let whole = variants.len() == data.variants.len();
        Some(Self { ident: input.ident.clone(), variants, whole })
    }
}

impl Variant {
    fn read(
        ctxt: &Ctxt,
        variant: &syn::Variant,
        kind: EnumKind,
        case: Option<Case>,
    ) -> Option<Self> {
        let ident = &variant.ident;
        if let Some((_, discriminant)) = &variant.discriminant {
            ctxt.error_on(discriminant, format!("the wire has names and no discriminants; write `{ident}` alone, and for integers a member of type `i32`"));
        }
        let attrs = VariantAttrs::read(ctxt, &variant.attrs, kind);
        let wire = match (&attrs.rename, kind, case) {
            (Some(name), ..) => name.value(),
            // `rename_all` on an error is about members; its codes are the names as they are.
            (None, EnumKind::Strings | EnumKind::Union, Some(case)) => case.apply(ident),
            _ => ident.unraw().to_string(),
        };
        let mut read =
            Self { ident: ident.clone(), wire, payload: None, fields: Vec::new(), attrs };
        match (kind, &variant.fields) {
            (EnumKind::Strings, Fields::Unit) if read.attrs.other.is_none() => {}
            (EnumKind::Strings, Fields::Unnamed(fields))
                if read.attrs.other.is_some() && fields.unnamed.len() == 1 =>
            {
                read.payload = fields.unnamed.first().map(|field| field.ty.clone());
            }
            (EnumKind::Strings, fields) => {
                let example = format!("`#[aws(other)] {ident}(String)`");
                if matches!(fields, Fields::Unit) {
                    ctxt.error_on(
                        ident,
                        format!(
                            "the variant with `other` keeps the unknown value; write {example}"
                        ),
                    );
                } else {
                    ctxt.error_on(
                        fields,
                        format!("the variant with `other` holds one `String`; write {example}"),
                    );
                }
                return None;
            }
            (EnumKind::Union, Fields::Unnamed(fields)) if fields.unnamed.len() == 1 => {
                read.payload = fields.unnamed.first().map(|field| field.ty.clone());
            }
            (EnumKind::Union, Fields::Unit) => {
                ctxt.error_on(ident, format!("a variant of a union holds one value, and `{ident}` holds none; write `{ident}(Type)`, or take the payloads away to make a string enum"));
                return None;
            }
            (EnumKind::Union, fields) => {
                ctxt.error_on(fields, format!("a variant of a union holds one value; write `{ident}(Type)`, with an `#[aws_shape]` struct for several members"));
                return None;
            }
            (EnumKind::Errors, Fields::Unit) => {}
            (EnumKind::Errors, Fields::Named(fields)) => {
                let case = read.attrs.rename_all.or(case).unwrap_or(Case::Pascal);
                read.fields = fields
                    .named
                    .iter()
                    .filter_map(|field| Field::read(ctxt, field, case))
                    .collect();
            }
            (EnumKind::Errors, Fields::Unnamed(fields)) => {
                ctxt.error_on(fields, format!("the members of an error have names; write `{ident} {{ message: Option<String> }}`"));
                return None;
            }
        }
        Some(read)
    }
}
