//! Structures: the members' table, and the implementations that walk it.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::members;
use crate::ast::{Field, Structure};
use crate::check::{Group, GroupRule};

/// What operations and nested shapes have in common.
pub(super) fn expand(structure: &Structure, groups: &[Group]) -> TokenStream {
    let Structure { ident, fields, .. } = structure;
    let name = ident.to_string();
    let table = members::table(fields);
    let flattened = flattened(structure);
    let write = members::write(fields, |field| {
        let ident = members::at_type(field);
        quote_spanned!(field.ty.span()=> &self.#ident)
    });
    let (read, values) = members::read(fields);
    let checks = members::check(fields);
    let own = !groups.is_empty() || members::are_constrained(fields);
    let constraints = members::constraints(ident, own, fields.iter().map(|field| &field.ty));
    let groups = groups.iter().map(|group| check_group(structure, group));
    let to = if fields.is_empty() { quote!(_) } else { quote!(to) };
    let serde = serde_for(ident);
    quote! {
        #[automatically_derived]
        impl __p::Structure for #ident {
            const NAME: &'static __p::str = #name;
            const MEMBERS: &'static [__p::Member] = #table;
            #flattened

            fn write<M: __p::SerializeMap>(&self, #to: &mut __p::ObjectWriter<M>) {
                #write
            }

            fn read<'de, A: __p::MapAccess<'de>>(from: &mut __p::ObjectReader<'de, A>) -> __p::Option<Self> {
                #read
                __p::Some(Self { #values })
            }
        }

        #[automatically_derived]
        impl __p::Value for #ident {
            #constraints

            fn encode<S: __p::Serializer>(&self, to: S) -> __p::Result<S::Ok, S::Error> {
                __p::encode(self, to)
            }

            fn decode<'de, D: __p::Deserializer<'de>>(from: D) -> __p::Result<Self, D::Error> {
                __p::decode(from)
            }

            // A shape without members has no use for them.
            #[allow(unused_variables)]
            fn check(&self, at: &__p::Path<'_>, found: &mut __p::Violations) {
                use __p::Structure as _;
                #(#groups)*
                #checks
            }
        }

        #serde
    }
}

/// The variants of flattened unions, where there are any.
fn flattened(structure: &Structure) -> TokenStream {
    let tables: Vec<TokenStream> = structure
        .fields
        .iter()
        .filter(|field| field.attrs.flatten.is_some())
        .map(|Field { ty, .. }| {
            quote_spanned!(ty.span()=> <<#ty as __p::Flatten>::Union as __p::Union>::VARIANTS)
        })
        .collect();
    if tables.is_empty() {
        return TokenStream::new();
    }
    quote!(const FLATTENED: &'static [&'static [__p::Member]] = &[#(#tables),*];)
}

fn check_group(structure: &Structure, group: &Group) -> TokenStream {
    let rule = match group.rule {
        GroupRule::ExactlyOne => quote!(ExactlyOne),
        GroupRule::AtLeastOne => quote!(AtLeastOne),
        GroupRule::AtMostOne => quote!(AtMostOne),
    };
    let members = group.members.iter().map(|index| {
        let field = &structure.fields[*index];
        let (name, wire) = (&field.name, &field.wire);
        quote!(__p::Member { rust: #name, wire: #wire })
    });
    let set = group.members.iter().map(|index| {
        let ident = &structure.fields[*index].ident;
        quote!(self.#ident.is_some())
    });
    quote! {
        found.group(at, &__p::Group { rule: __p::GroupRule::#rule, members: &[#(#members),*] }, &[#(#set),*]);
    }
}

/// Serde's own traits for a type that is a `Value`.
pub(super) fn serde_for(ident: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl __p::Serialize for #ident {
            fn serialize<S: __p::Serializer>(&self, to: S) -> __p::Result<S::Ok, S::Error> {
                __p::Value::encode(self, to)
            }
        }

        #[automatically_derived]
        impl<'de> __p::Deserialize<'de> for #ident {
            fn deserialize<D: __p::Deserializer<'de>>(from: D) -> __p::Result<Self, D::Error> {
                __p::Value::decode(from)
            }
        }
    }
}
