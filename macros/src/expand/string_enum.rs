//! String enums: the table of values, and the two ways between values and variants.

use proc_macro2::TokenStream;
use quote::quote;

use super::shape::serde_for;
use crate::ast::Enum;

pub(super) fn expand(item: &Enum) -> TokenStream {
    let Enum { ident, variants, .. } = item;
    let name = ident.to_string();
    let known: Vec<_> = variants.iter().filter(|variant| variant.attrs.other.is_none()).collect();
    let other =
        variants.iter().find(|variant| variant.attrs.other.is_some()).map(|variant| &variant.ident);
    let idents: Vec<_> = known.iter().map(|variant| &variant.ident).collect();
    let wires: Vec<_> = known.iter().map(|variant| &variant.wire).collect();
    let indexes = 0..known.len();
    let other_to_wire = other.map(|other| quote!(Self::#other(value) => value,));
    let other_from_wire = other.map(|other| {
        quote! {
            fn other(value: __p::String) -> __p::Option<Self> {
                __p::Some(Self::#other(value))
            }
        }
    });
    let wire = if variants.is_empty() {
        quote!("")
    } else {
        quote!(match self { #(Self::#idents => #wires,)* #other_to_wire })
    };
    let serde = serde_for(ident);
    quote! {
        #[automatically_derived]
        impl __p::StringEnum for #ident {
            const NAME: &'static __p::str = #name;
            const VALUES: &'static [&'static __p::str] = &[#(#wires),*];

            fn wire(&self) -> &__p::str {
                #wire
            }

            fn known(index: __p::usize) -> __p::Option<Self> {
                __p::Some(match index {
                    #(#indexes => Self::#idents,)*
                    _ => return __p::None,
                })
            }

            #other_from_wire
        }

        #[automatically_derived]
        impl __p::Value for #ident {
            const LEAF: __p::bool = true;

            fn encode<S: __p::Serializer>(&self, to: S) -> __p::Result<S::Ok, S::Error> {
                to.serialize_str(__p::StringEnum::wire(self))
            }

            fn decode<'de, D: __p::Deserializer<'de>>(from: D) -> __p::Result<Self, D::Error> {
                __p::decode_string_enum(from)
            }
        }

        #[automatically_derived]
        impl __p::Key for #ident {
            fn as_wire(&self) -> &__p::str {
                __p::StringEnum::wire(self)
            }

            fn from_wire(wire: __p::String) -> __p::Result<Self, __p::String> {
                __p::key_from_wire(&wire)
            }
        }

        #[automatically_derived]
        impl __p::FromStr for #ident {
            type Err = __p::UnknownValue;

            fn from_str(text: &__p::str) -> __p::Result<Self, __p::UnknownValue> {
                __p::parse_string_enum(text)
            }
        }

        impl #ident {
            /// The values that the declaration knows, as they are on the wire.
            // Not every program uses all that a declaration gives.
            #[allow(dead_code)]
            pub const VALUES: &'static [&'static __p::str] = <Self as __p::StringEnum>::VALUES;

            /// The value as it is on the wire.
            // Not every program uses all that a declaration gives.
            #[allow(dead_code)]
            pub fn as_str(&self) -> &__p::str {
                __p::StringEnum::wire(self)
            }
        }

        #serde
    }
}
