//! Pages: where the token goes, where the next one is, and where the items are.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;

use crate::ast::{Field, Structure};
use crate::attr::PaginateArg;
use crate::types;

/// The implementation of `Paginated`, and the methods.
pub(super) fn expand(
    structure: &Structure,
    paths: &PaginateArg,
    token: Option<usize>,
    output: &TokenStream,
) -> TokenStream {
    let ident = &structure.ident;
    let (token_type, set, next) = match token.map(|token| &structure.fields[token]) {
        Some(Field { ident, ty, .. }) => {
            let token = types::option(ty).unwrap_or(ty);
            (quote!(#token), quote!(self.#ident = __p::Some(token);), next_token(&paths.output))
        }
        // The field was refused; the methods are there all the same.
        None => (quote!(__p::String), quote!(let _ = token;), quote!(__p::None)),
    };
    let (item, items) = items(&paths.items, output);
    let span = paths.items.first().map_or_else(Span::call_site, Ident::span);
    // What names the type of an item stands at the path, the rest at the attribute.
    let returned = quote_spanned!(span=> __p::Items<Self, #item>);
    let body = quote_spanned! {span=>
        fn items_of(output: #output) -> __p::Vec<#item> {
            #items
        }
        __p::items(self, client, items_of)
    };
    quote! {
        #[automatically_derived]
        impl __p::Paginated for #ident {
            type Token = #token_type;

            fn set_token(&mut self, token: #token_type) {
                #set
            }

            fn next_token(output: &#output) -> __p::Option<#token_type> {
                #next
            }
        }

        // Not every program uses all that a declaration gives.
        #[allow(dead_code)]
        impl #ident {
            /// Sends the operation for one page after another, as a stream of outputs.
            pub fn pages(self, client: &__p::Client) -> __p::Pages<Self> {
                __p::pages(self, client)
            }

            /// Sends the operation for one page after another, as a stream of their items.
            pub fn items(self, client: &__p::Client) -> #returned {
                #body
            }
        }
    }
}

/// The expression for the token of the next page.
fn next_token(path: &[Ident]) -> TokenStream {
    let Some((last, steps)) = path.split_last() else { return quote!(__p::None) };
    let steps = steps
        .iter()
        .map(|step| quote_spanned!(step.span()=> let output = __p::Step::step(&output.#step)?;));
    quote_spanned!(last.span()=> #(#steps)* __p::PageToken::token(&output.#last))
}

/// The type of an item, and the expression for all items of a page.
fn items(path: &[Ident], output: &TokenStream) -> (TokenStream, TokenStream) {
    let Some((last, steps)) = path.split_last() else {
        return (quote!(()), quote!(__p::Vec::new()));
    };
    // All errors about the path stand at its first step, and are told once.
    let mut holder = respanned(output.clone(), path[0].span());
    let mut moves = TokenStream::new();
    for step in steps {
        let (name, span) = (hash(step), step.span());
        let member = quote_spanned!(span=> <#holder as __p::HasMember<#name>>);
        moves.extend(quote_spanned! {span=>
            let __p::Some(output) = __p::Step::into_step(#member::into_member(output)) else {
                return __p::Vec::new();
            };
        });
        holder = quote_spanned!(span=> <#member::Type as __p::Step>::Shape);
    }
    let (name, span) = (hash(last), last.span());
    let member = quote_spanned!(span=> <#holder as __p::HasMember<#name>>);
    (
        quote_spanned!(span=> <#member::Type as __p::PageItems>::Item),
        quote_spanned!(span=> #moves __p::PageItems::into_items(#member::into_member(output))),
    )
}

/// The same tokens with another place.
fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                token = Group::new(group.delimiter(), respanned(group.stream(), span)).into();
            }
            // The hygiene stays that of the user's own tokens.
            token.set_span(span.resolved_at(token.span()));
            token
        })
        .collect()
}

/// What lets `paginate(…)` of an operation name the types of this shape's members: lists, maps, and
/// the shapes on the way to them.
pub(super) fn members(structure: &Structure) -> TokenStream {
    let ident = &structure.ident;
    let members = structure
        .fields
        .iter()
        .filter(|field| types::is_collection(&field.ty) || !types::is_plain(&field.ty))
        .filter(|field| field.attrs.flatten.is_none())
        .map(|Field { ident: field, ty, .. }| {
            let name = hash(field);
            quote! {
                #[automatically_derived]
                impl __p::HasMember<#name> for #ident {
                    type Type = #ty;

                    fn into_member(self) -> #ty {
                        self.#field
                    }
                }
            }
        });
    quote!(#(#members)*)
}

/// The name of a field as a number, FNV-1a, since the parameters of a type cannot be text.
fn hash(name: &Ident) -> u64 {
    name.unraw().to_string().bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
