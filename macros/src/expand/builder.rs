//! The builder: what is missing, or set twice, does not compile, in words of ours.
//!
//! One type parameter for each required field, which is the value itself once it is set, and one
//! for each group. Both start as `Unset`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Attribute, Type};

use super::{Expansion, members};
use crate::ast::{Field, Structure};
use crate::case::Case;
use crate::check::{Group, GroupRule};
use crate::ctxt::list;
use crate::types;

/// Where the value of a field is.
enum Place {
    /// A type parameter of its own.
    Required(usize),
    /// Among the optional ones; the number of its group if it is in one.
    Optional(Option<usize>),
}

/// A type parameter, and the traits that speak of it.
struct Parameter {
    ident: Ident,
    /// What has to hold at the end.
    complete: Ident,
}

pub(super) fn expand(
    structure: &Structure,
    groups: &[Group],
    words: bool,
    krate: &TokenStream,
) -> Expansion {
    let Structure { ident, vis, fields } = structure;
    let builder = format_ident!("{}Builder", ident);
    let optionals = format_ident!("{}Optionals", ident);
    let places: Vec<Place> = places(fields, groups);
    let required: Vec<&Field> = fields
        .iter()
        .zip(&places)
        .filter(|(_, place)| matches!(place, Place::Required(_)))
        .map(|(field, _)| field)
        .collect();
    let optional: Vec<&Field> = fields
        .iter()
        .zip(&places)
        .filter(|(_, place)| matches!(place, Place::Optional(_)))
        .map(|(field, _)| field)
        .collect();
    let name = ident.to_string();
    let of_fields: Vec<Parameter> =
        required.iter().map(|field| parameter("Has", &field.ident)).collect();
    let of_groups: Vec<Parameter> =
        groups.iter().map(|group| parameter("ChoiceOf", &fields[group.members[0]].ident)).collect();
    let params: Vec<&Ident> =
        of_fields.iter().chain(&of_groups).map(|parameter| &parameter.ident).collect();
    let group_params: Vec<&Ident> = of_groups.iter().map(|parameter| &parameter.ident).collect();
    let field_params: Vec<&Ident> = of_fields.iter().map(|parameter| &parameter.ident).collect();
    let required_idents: Vec<&Ident> = required.iter().map(|field| &field.ident).collect();
    let optional_idents: Vec<&Ident> = optional.iter().map(|field| &field.ident).collect();
    let inner_types: Vec<&Type> =
        optional.iter().map(|field| types::option(&field.ty).unwrap_or(&field.ty)).collect();

    let generics = if params.is_empty() { quote!() } else { quote!(<#(#params),*>) };
    let defaults =
        if params.is_empty() { quote!() } else { quote!(<#(#params = #krate::private::Unset),*>) };
    let doc = format!(
        "Builds a [`{name}`]: what is missing, or set twice where one is allowed, does not compile."
    );
    let outer = quote! {
        #[doc = #doc]
        #[must_use = "a builder does nothing until `.send(…)` or `.build()`"]
        // Members may be of types that the user has deprecated.
        #[allow(deprecated)]
        #vis struct #builder #defaults {
            #(#required_idents: #field_params,)*
            choices: ::core::marker::PhantomData<(#(#group_params,)*)>,
            optional: #optionals,
        }

        // Members may be of types that the user has deprecated.
        #[allow(deprecated)]
        struct #optionals {
            #(#optional_idents: ::core::option::Option<#inner_types>,)*
        }
    };

    let traits = traits(&name, words, fields, &required, &of_fields, groups, &of_groups);
    let setters = fields.iter().zip(&places).map(|(field, place)| {
        let Field { ident: setter, docs, .. } = field;
        let ty = types::option(&field.ty).unwrap_or(&field.ty);
        let docs = if docs.is_empty() {
            let doc = format!("Sets [`{}`]({name}::{}).", field.name, field.name);
            quote!(#[doc = #doc])
        } else {
            let docs: &[Attribute] = docs;
            quote!(#(#docs)*)
        };
        let (argument, value) = if types::wants_into(ty) {
            (quote!(impl __p::Into<#ty>), quote!(__p::Into::into(value)))
        } else {
            (quote!(#ty), quote!(value))
        };
        match place {
            Place::Required(index) => {
                let returned = params.iter().enumerate().map(|(at, param)| {
                    if at == *index { quote!(__p::Set<#ty>) } else { quote!(#param) }
                });
                let others = required_idents.iter().filter(|other| **other != setter);
                quote! {
                    #docs
                    pub fn #setter(self, value: #argument) -> #builder<#(#returned),*> {
                        #builder {
                            #setter: __p::Set(#value),
                            #(#others: self.#others,)*
                            choices: self.choices,
                            optional: self.optional,
                        }
                    }
                }
            }
            Place::Optional(None) => quote! {
                #docs
                pub fn #setter(mut self, value: #argument) -> Self {
                    self.optional.#setter = __p::Some(#value);
                    self
                }
            },
            Place::Optional(Some(group)) => {
                let at_group = required.len() + group;
                let returned = params.iter().enumerate().map(|(at, param)| {
                    if at == at_group { quote!(__p::Chosen) } else { quote!(#param) }
                });
                let param = &of_groups[*group].ident;
                let bound = match groups[*group].rule {
                    GroupRule::AtLeastOne => quote!(),
                    _ => {
                        let open = open(&of_groups[*group]);
                        quote!(where #param: #open)
                    }
                };
                quote! {
                    #docs
                    pub fn #setter(mut self, value: #argument) -> #builder<#(#returned),*> #bound {
                        self.optional.#setter = __p::Some(#value);
                        #builder {
                            #(#required_idents: self.#required_idents,)*
                            choices: ::core::marker::PhantomData,
                            optional: self.optional,
                        }
                    }
                }
            }
        }
    });

    let bounds = of_fields
        .iter()
        .map(|Parameter { ident, complete }| quote!(#ident: #complete,))
        .chain(
            of_groups
                .iter()
                .zip(groups)
                .filter(|(_, group)| group.rule != GroupRule::AtMostOne)
                .map(|(Parameter { ident, complete }, _)| quote!(#ident: #complete,)),
        )
        .collect::<TokenStream>();
    let where_clause = if bounds.is_empty() { quote!() } else { quote!(where #bounds) };
    let values = fields.iter().zip(&places).map(|(field, place)| {
        let ident = &field.ident;
        match place {
            Place::Required(_) => quote!(#ident: __p::Present::take(self.#ident),),
            Place::Optional(_) if types::option(&field.ty).is_none() => {
                    let value = members::at_type(field);
                    quote_spanned!(field.ty.span()=> #ident: __p::Option::unwrap_or_default(self.optional.#value),)
            }
            Place::Optional(_) => quote!(#ident: self.optional.#ident,),
        }
    });
    let unset = params.iter().map(|_| quote!(__p::Unset));
    let start = if params.is_empty() { quote!(#builder) } else { quote!(#builder<#(#unset),*>) };
    let inner = quote! {
        #traits

        // Not every program uses all that a declaration gives.
        #[allow(dead_code)]
        impl #ident {
            /// Starts a builder, which takes the members in any order.
            pub fn builder() -> #start {
                #builder {
                    #(#required_idents: __p::Unset,)*
                    choices: ::core::marker::PhantomData,
                    optional: #optionals { #(#optional_idents: __p::None,)* },
                }
            }
        }

        // Not every program uses all that a declaration gives.
        #[allow(dead_code)]
        impl #generics #builder #generics {
            #(#setters)*

            /// The operation.
            pub fn build(self) -> #ident #where_clause {
                #ident { #(#values)* }
            }

            /// Validates the operation and sends it: `build()` and then `send()`.
            ///
            /// # Errors
            /// As the operation's own `send`.
            pub fn send(self, client: &__p::Client) -> __p::Call<#ident>
            #where_clause
            {
                __p::Operation::send(&self.build(), client)
            }
        }
    };
    Expansion { inner, outer }
}

fn places(fields: &[Field], groups: &[Group]) -> Vec<Place> {
    let mut required = 0;
    fields
        .iter()
        .enumerate()
        .map(|(index, field)| {
            if types::option(&field.ty).is_some() || field.attrs.default.is_some() {
                Place::Optional(groups.iter().position(|group| group.members.contains(&index)))
            } else {
                required += 1;
                Place::Required(required - 1)
            }
        })
        .collect()
}

fn parameter(prefix: &str, field: &Ident) -> Parameter {
    let pascal = Case::Pascal.apply(field);
    Parameter {
        ident: format_ident!("{prefix}{pascal}", span = field.span()),
        complete: format_ident!("{prefix}{pascal}IsSet"),
    }
}

/// The trait of a group that takes one more.
fn open(group: &Parameter) -> Ident {
    format_ident!("{}IsOpen", group.ident)
}

/// The traits whose errors are ours.
fn traits(
    name: &str,
    words: bool,
    fields: &[Field],
    required: &[&Field],
    of_fields: &[Parameter],
    groups: &[Group],
    of_groups: &[Parameter],
) -> TokenStream {
    let of_fields = required.iter().zip(of_fields).map(|(field, Parameter { complete, .. })| {
        let ty = &field.ty;
        let message = format!("{name} needs `{}`", field.name);
        let label = format!("`.{}(…)` belongs before this", field.ident);
        let words = diagnostic(words, &message, &label);
        quote! {
            #words
            pub trait #complete: __p::Present<#ty> {}
            impl #complete for __p::Set<#ty> {}
        }
    });
    let of_groups = groups.iter().zip(of_groups).map(|(group, parameter)| {
        let names = list(group.members.iter().map(|index| &fields[*index].name), "or");
        let message = format!("{name} needs {} of {names}", group.rule.words());
        let complete = (group.rule != GroupRule::AtMostOne).then(|| {
            let complete = &parameter.complete;
            let words = diagnostic(words, &message, "none of them is set before this");
            quote! {
                #words
                pub trait #complete {}
                impl #complete for __p::Chosen {}
            }
        });
        let open = (group.rule != GroupRule::AtLeastOne).then(|| {
            let open = open(parameter);
            let message = if group.rule == GroupRule::AtMostOne {
                format!("{name} takes at most one of {names}")
            } else {
                message
            };
            let words = diagnostic(words, &message, "one of them is set already");
            quote! {
                #words
                pub trait #open {}
                impl #open for __p::Unset {}
            }
        });
        quote!(#complete #open)
    });
    quote!(#(#of_fields)* #(#of_groups)*)
}

/// The words of a trait's errors, where rustc knows the attribute.
fn diagnostic(words: bool, message: &str, label: &str) -> TokenStream {
    if words {
        quote!(#[diagnostic::on_unimplemented(message = #message, label = #label)])
    } else {
        TokenStream::new()
    }
}
