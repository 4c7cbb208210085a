//! Errors: the table of codes, and the code that writes and reads the members of each.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::members;
use crate::ast::{Enum, Variant};

pub(super) fn expand(item: &Enum) -> TokenStream {
    let Enum { ident, variants, .. } = item;
    let table = variants.iter().map(|Variant { wire, fields, attrs, .. }| {
        let members = members::table(fields);
        let (retryable, throttling) = (attrs.retryable, attrs.throttling);
        quote! {
            __p::ErrorVariant {
                code: #wire,
                members: #members,
                retryable: #retryable,
                throttling: #throttling,
            }
        }
    });
    let reads = variants.iter().enumerate().map(|(index, Variant { ident, fields, .. })| {
        let (read, values) = members::read(fields);
        quote!(#index => { #read __p::Some(Self::#ident { #values }) })
    });
    let codes =
        variants.iter().map(|Variant { ident, wire, .. }| quote!(Self::#ident { .. } => #wire,));
    let writes = variants.iter().map(|Variant { ident, fields, .. }| {
        let names = fields.iter().map(|field| &field.ident);
        let locals = (0..fields.len()).map(|index| format_ident!("_{index}"));
        let mut next = 0..fields.len();
        let write = members::write(fields, |field| {
            let local = format_ident!("_{}", next.next().unwrap_or_default());
            quote_spanned!(field.ty.span()=> #local)
        });
        quote!(Self::#ident { #(#names: #locals),* } => { #write })
    });
    let (code, write) = if variants.is_empty() {
        (quote!(match *self {}), quote!(match *self {}))
    } else {
        (quote!(match self { #(#codes)* }), quote!(match self { #(#writes)* }))
    };
    quote! {
        #[automatically_derived]
        impl __p::Serialize for #ident {
            fn serialize<S: __p::Serializer>(&self, to: S) -> __p::Result<S::Ok, S::Error> {
                __p::encode_error(self, to)
            }
        }

        #[automatically_derived]
        impl<'de> __p::Deserialize<'de> for #ident {
            fn deserialize<D: __p::Deserializer<'de>>(from: D) -> __p::Result<Self, D::Error> {
                __p::decode_error(from)
            }
        }

        #[automatically_derived]
        impl __p::ModeledError for #ident {
            const VARIANTS: &'static [__p::ErrorVariant] = &[#(#table),*];

            fn code(&self) -> &'static __p::str {
                #code
            }

            // A shape without members has no use for them.
            #[allow(unused_variables)]
            fn write<M: __p::SerializeMap>(&self, to: &mut __p::ObjectWriter<M>) {
                #write
            }

            fn read<'de, A: __p::MapAccess<'de>>(index: __p::usize, from: &mut __p::ObjectReader<'de, A>) -> __p::Option<Self> {
                match index {
                    #(#reads)*
                    _ => __p::None,
                }
            }
        }
    }
}
