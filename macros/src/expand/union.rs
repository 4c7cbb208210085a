//! Unions: the table of variants, and the code that writes and reads the one that is set.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::members;
use super::shape::serde_for;
use crate::ast::{Enum, Variant};

pub(super) fn expand(item: &Enum) -> TokenStream {
    let Enum { ident, variants, .. } = item;
    let name = ident.to_string();
    let table = variants.iter().map(|Variant { ident, wire, .. }| {
        let rust = ident.to_string();
        quote!(__p::Member { rust: #rust, wire: #wire })
    });
    let writes = variants.iter().map(|Variant { ident, wire, payload, attrs, .. }| {
        let span = payload.span();
        match attrs.timestamp.as_ref().and_then(|timestamp| timestamp.format) {
            Some(format) => {
                let format = Ident::new(format, Span::call_site());
                quote_spanned!(span=> Self::#ident(value) => to.timestamp(#wire, value, __p::TimestampFormat::#format),)
            }
            None => quote_spanned!(span=> Self::#ident(value) => __p::Value::write_member(value, to, #wire),),
        }
    });
    let reads = variants.iter().enumerate().map(|(index, Variant { ident, payload, .. })| {
        quote_spanned!(payload.span()=> #index => __p::Option::map(__p::Value::read_member(from), Self::#ident),)
    });
    let checks = variants.iter().enumerate().map(|(index, Variant { ident, payload, .. })| {
        quote_spanned!(payload.span()=>
            Self::#ident(value) => __p::Value::check_member(value, at, &<Self as __p::Union>::VARIANTS[#index], found),
        )
    });
    let payloads = variants.iter().filter_map(|variant| variant.payload.as_ref());
    let constraints = members::constraints(ident, false, payloads);
    let serde = serde_for(ident);
    let (write, check) = if variants.is_empty() {
        (quote!(match *self {}), TokenStream::new())
    } else {
        (quote!(match self { #(#writes)* }), quote!(match self { #(#checks)* }))
    };
    quote! {
        #[automatically_derived]
        impl __p::Union for #ident {
            const NAME: &'static __p::str = #name;
            const VARIANTS: &'static [__p::Member] = &[#(#table),*];

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

        #[automatically_derived]
        impl __p::Value for #ident {
            #constraints

            fn encode<S: __p::Serializer>(&self, to: S) -> __p::Result<S::Ok, S::Error> {
                __p::encode_union(self, to)
            }

            fn decode<'de, D: __p::Deserializer<'de>>(from: D) -> __p::Result<Self, D::Error> {
                __p::decode_union(from)
            }

            #[allow(unused_variables)]
            fn check(&self, at: &__p::Path<'_>, found: &mut __p::Violations) {
                #check
            }
        }

        #[automatically_derived]
        impl __p::Flatten for #ident {
            type Union = Self;

            fn absent() -> __p::Option<Self> {
                __p::None
            }

            fn write<M: __p::SerializeMap>(&self, to: &mut __p::ObjectWriter<M>) {
                __p::Union::write(self, to)
            }

            fn read<'de, A: __p::MapAccess<'de>>(index: __p::usize, from: &mut __p::ObjectReader<'de, A>) -> __p::Option<Self> {
                __p::Union::read(index, from)
            }
        }

        #serde
    }
}
