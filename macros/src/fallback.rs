//! Stand-ins beside errors: what the rest of the program calls is there, so that it makes no errors
//! of its own.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

use crate::shim::Kind;

/// Stubs for a type that cannot be expanded at all.
pub(crate) fn stubs(
    kind: Kind,
    input: &syn::DeriveInput,
    output: Option<&Type>,
    error: Option<&Type>,
) -> TokenStream {
    let ident = &input.ident;
    let (of_impl, of_type, of_where) = input.generics.split_for_impl();
    let value = input.generics.params.is_empty().then(|| value(ident));
    match kind {
        Kind::Shape => {
            let of_enum = matches!(input.data, syn::Data::Enum(_)).then(|| of_enum(ident));
            value.map(|value| quote!(#value #of_enum)).unwrap_or_default()
        }
        Kind::Error if value.is_none() => TokenStream::new(),
        Kind::Error => quote! {
            impl __p::ModeledError for #ident {
                const VARIANTS: &'static [__p::ErrorVariant] = &[];
                fn read<'de, A: __p::MapAccess<'de>>(_: __p::usize, _: &mut __p::ObjectReader<'de, A>) -> __p::Option<Self> {
                    __p::None
                }
                fn code(&self) -> &'static __p::str {
                    ""
                }
                fn write<M: __p::SerializeMap>(&self, _: &mut __p::ObjectWriter<M>) {}
            }
        },
        Kind::Operation => {
            let unit: Type = syn::parse_quote!(());
            let service_error: Type = syn::parse_quote!(__p::ServiceError);
            let output = output.unwrap_or(&unit);
            let error = error.unwrap_or(&service_error);
            quote! {
                #value
                #[allow(dead_code, missing_docs)]
                impl #of_impl #ident #of_type #of_where {
                    pub fn validate(&self) -> __p::Result<(), __p::ValidationError> {
                        __p::Ok(())
                    }
                    pub fn send(&self, _: &__p::Client) -> ::core::future::Pending<__p::Result<#output, __p::Error<#error>>> {
                        ::core::future::pending()
                    }
                }
            }
        }
    }
}

fn value(ident: &Ident) -> TokenStream {
    quote! {
        impl __p::Structure for #ident {
            const NAME: &'static __p::str = "";
            const MEMBERS: &'static [__p::Member] = &[];
            fn write<M: __p::SerializeMap>(&self, _: &mut __p::ObjectWriter<M>) {}
            fn read<'de, A: __p::MapAccess<'de>>(_: &mut __p::ObjectReader<'de, A>) -> __p::Option<Self> {
                __p::None
            }
        }
        impl __p::Value for #ident {
            const LEAF: __p::bool = true;
            fn encode<S: __p::Serializer>(&self, to: S) -> __p::Result<S::Ok, S::Error> {
                __p::encode(self, to)
            }
            fn decode<'de, D: __p::Deserializer<'de>>(from: D) -> __p::Result<Self, D::Error> {
                __p::decode(from)
            }
        }
    }
}

/// What an enum can be used as besides: a flattened union, or the key of a map.
fn of_enum(ident: &Ident) -> TokenStream {
    quote! {
        impl __p::Union for #ident {
            const NAME: &'static __p::str = "";
            const VARIANTS: &'static [__p::Member] = &[];
            fn write<M: __p::SerializeMap>(&self, _: &mut __p::ObjectWriter<M>) {}
            fn read<'de, A: __p::MapAccess<'de>>(_: __p::usize, _: &mut __p::ObjectReader<'de, A>) -> __p::Option<Self> {
                __p::None
            }
        }
        impl __p::Flatten for #ident {
            type Union = Self;
            fn absent() -> __p::Option<Self> {
                __p::None
            }
            fn write<M: __p::SerializeMap>(&self, _: &mut __p::ObjectWriter<M>) {}
            fn read<'de, A: __p::MapAccess<'de>>(_: __p::usize, _: &mut __p::ObjectReader<'de, A>) -> __p::Option<Self> {
                __p::None
            }
        }
        impl __p::Key for #ident {
            fn as_wire(&self) -> &__p::str {
                ""
            }
            fn from_wire(_: __p::String) -> __p::Result<Self, __p::String> {
                __p::Err(__p::String::new())
            }
        }
    }
}
