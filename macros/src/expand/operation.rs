//! Operations: the structure of the input, the description of the target, and the methods.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

use super::{Expansion, builder, paginate, shape};
use crate::ast::Structure;
use crate::attr::OperationArgs;
use crate::check::Group;
use crate::ctxt::Ctxt;
use crate::service::Target;

pub(super) fn expand(
    ctxt: &Ctxt,
    structure: &Structure,
    groups: &[Group],
    args: &OperationArgs,
    page_token: Option<usize>,
    krate: &TokenStream,
) -> Expansion {
    let Structure { ident, fields, .. } = structure;
    let target = Target::read(ctxt, args, ident);
    if let Some(field) = fields.iter().find(|field| target.endpoint_member == Some(&field.wire)) {
        ctxt.error_on(
            &field.ident,
            format!(
                "`{}` chooses an endpoint of its own, which is not supported; leave the field out",
                field.wire
            ),
        );
    }
    let output = output(args, &target);
    let error =
        args.error.as_ref().map_or_else(|| quote!(__p::ServiceError), |error| quote!(#error));

    let Target { target: name, host_prefix, signed, .. } = &target;
    let service = target.service_meta();
    let token = fields.iter().find(|field| field.attrs.idempotency_token.is_some()).map(|field| {
        let (ident, wire) = (&field.ident, &field.wire);
        quote! {
            fn unset_token(&self) -> __p::Option<&'static __p::str> {
                if self.#ident.is_none() { __p::Some(#wire) } else { __p::None }
            }
        }
    });
    let structure_impls = shape::expand(structure, groups);
    let builder = builder::expand(structure, groups, !args.no_implicit_prelude, krate);
    let pages = args
        .paginate
        .as_ref()
        .filter(|_| !no_pages(ctxt, args))
        .map(|paths| paginate::expand(structure, paths, page_token, &output));
    let builder_impls = builder.inner;

    let inner = quote! {
        #structure_impls

        #[automatically_derived]
        impl __p::Operation for #ident {
            type Output = #output;
            type Error = #error;
            const META: &'static __p::OperationMeta = &__p::OperationMeta {
                target: #name,
                service: &#service,
                host_prefix: #host_prefix,
                signed: #signed,
            };

            #token
        }

        // Not every program uses all that a declaration gives.
        #[allow(dead_code)]
        impl #ident {
            /// Checks every declared constraint, as [`send`](Self::send) does.
            ///
            /// # Errors
            /// All constraints that are violated.
            #[inline]
            pub fn validate(&self) -> __p::Result<(), __p::ValidationError> {
                __p::Operation::validate(self)
            }

            /// Validates the operation and sends it.
            ///
            /// # Errors
            /// A constraint is violated, the call did not get through, or the service refused it.
            #[inline]
            pub fn send(&self, client: &__p::Client) -> __p::Call<Self> {
                __p::Operation::send(self, client)
            }

            /// Validates the operation and makes the signed request for it, without sending it.
            ///
            /// # Errors
            /// A constraint is violated, or there is no endpoint or signature with these options.
            #[inline]
            pub fn sign(
                &self,
                options: &__p::SignOptions<'_>,
            ) -> __p::Result<__p::Request<__p::Bytes>, __p::Error<#error>> {
                __p::Operation::sign(self, options)
            }

            /// Reads a response to the operation.
            ///
            /// # Errors
            /// The service refused the call, or answered with something else than declared.
            #[inline]
            pub fn parse(
                response: __p::Response<__p::Bytes>,
            ) -> __p::Result<#output, __p::Error<#error>> {
                <Self as __p::Operation>::parse(response)
            }
        }

        #builder_impls

        #pages
    };
    Expansion { inner, outer: builder.outer }
}

/// Says so if there are to be pages of nothing.
fn no_pages(ctxt: &Ctxt, args: &OperationArgs) -> bool {
    let unit = args
        .output
        .as_ref()
        .filter(|output| matches!(output, Type::Tuple(unit) if unit.elems.is_empty()));
    if let Some(unit) = unit {
        ctxt.error_on(
            unit,
            "an operation without output has no pages; name its output, or remove `paginate`",
        );
    }
    unit.is_some()
}

/// The type of the output: as given, or `<Operation>Output` in scope.
fn output(args: &OperationArgs, target: &Target) -> TokenStream {
    if let Some(output) = &args.output {
        return quote!(#output);
    }
    // The name is part of the target, so that is where an error about it belongs.
    let span = args.target.as_ref().map_or_else(Span::call_site, |target| target.span());
    let name = Ident::new(&format!("{}Output", target.operation), span);
    quote_spanned!(span=> #name)
}
