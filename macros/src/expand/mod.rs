//! The expansion: one file for each generated thing. Nothing here can fail.
//!
//! Generated code is data and calls into `aws_operation::private`, which is `__p` in it.
//!
//! It allows three lints, each because the user could do nothing about it: `deprecated`, since it names
//! every member, also those that the user has deprecated; `dead_code`, since no program calls all of
//! the methods; `unused_variables`, since a shape without constraints has nothing to check or write.

mod builder;
mod error;
mod members;
mod operation;
mod paginate;
mod shape;
mod string_enum;
mod union;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput};

use crate::ast::{self, Enum, Structure};
use crate::attr::{EnumKind, OperationArgs, read_error, read_shape, refuse_aws};
use crate::case::Case;
use crate::check;
use crate::ctxt::Ctxt;
use crate::fallback;
use crate::shim::{Kind, krate};

/// What a derive makes of an item.
pub(crate) fn derive(kind: Kind, item: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(item) {
        Ok(input) => input,
        Err(why) => return why.to_compile_error(),
    };
    let arguments = ast::arguments(&input);
    let krate = krate(arguments.clone());
    let ctxt = Ctxt::new();
    refuse_aws(&ctxt, &input.attrs, kind.attribute());
    let Expansion { inner, outer } = match kind {
        Kind::Operation => operation(&ctxt, &input, arguments, &krate),
        Kind::Shape => shape(&ctxt, &input, arguments),
        Kind::Error => error(&ctxt, &input, arguments),
    };
    let errors = ctxt.into_errors();
    quote! {
        #errors
        #outer
        // Members may be of types that the user has deprecated.
        #[allow(deprecated)]
        const _: () = {
            use #krate::private as __p;
            #inner
        };
    }
}

/// What stands in a scope of its own, and what stands beside the item.
struct Expansion {
    inner: TokenStream,
    outer: TokenStream,
}

impl From<TokenStream> for Expansion {
    fn from(inner: TokenStream) -> Self {
        Self { inner, outer: TokenStream::new() }
    }
}

fn operation(
    ctxt: &Ctxt,
    input: &DeriveInput,
    arguments: TokenStream,
    krate: &TokenStream,
) -> Expansion {
    let args = OperationArgs::read(ctxt, arguments);
    let case = args.common.rename_all.unwrap_or(Case::Pascal);
    let Some(mut structure) = Structure::read(ctxt, Kind::Operation.attribute(), input, case)
    else {
        return fallback::stubs(Kind::Operation, input, args.output.as_ref(), args.error.as_ref())
            .into();
    };
    check::members(ctxt, &mut structure.fields, true);
    let groups = check::groups(ctxt, &structure, &args.groups);
    let page_token = check::page_token(ctxt, &structure, &args);
    operation::expand(ctxt, &structure, &groups, &args, page_token, krate)
}

fn shape(ctxt: &Ctxt, input: &DeriveInput, arguments: TokenStream) -> Expansion {
    let args = read_shape(ctxt, arguments);
    let attribute = Kind::Shape.attribute();
    let expanded = match &input.data {
        Data::Struct(_) => {
            Structure::read(ctxt, attribute, input, args.rename_all.unwrap_or(Case::Pascal)).map(
                |mut structure| {
                    check::members(ctxt, &mut structure.fields, false);
                    let members = paginate::members(&structure);
                    let structure = shape::expand(&structure, &[]);
                    quote!(#structure #members)
                },
            )
        }
        Data::Enum(data) => ast::enum_kind(ctxt, data).and_then(|kind| {
            let mut item = Enum::read(ctxt, attribute, input, data, kind, args.rename_all)?;
            check::variants(ctxt, &mut item, kind);
            item.whole.then(|| match kind {
                EnumKind::Union => union::expand(&item),
                _ => string_enum::expand(&item),
            })
        }),
        Data::Union(_) => {
            ctxt.error_on(&input.ident, "`#[aws_shape]` is for structs and enums, and this is a Rust `union`; write an enum");
            None
        }
    };
    expanded.unwrap_or_else(|| fallback::stubs(Kind::Shape, input, None, None)).into()
}

fn error(ctxt: &Ctxt, input: &DeriveInput, arguments: TokenStream) -> Expansion {
    let args = read_error(ctxt, arguments);
    let attribute = Kind::Error.attribute();
    let expanded = match &input.data {
        Data::Enum(data) => {
            Enum::read(ctxt, attribute, input, data, EnumKind::Errors, args.rename_all).and_then(
                |mut item| {
                    check::variants(ctxt, &mut item, EnumKind::Errors);
                    item.whole.then(|| error::expand(&item))
                },
            )
        }
        Data::Struct(_) | Data::Union(_) => {
            ctxt.error_on(
                &input.ident,
                format!("`{attribute}` is for enums, and `{}` is none; write `enum {} {{ InvalidRequestException {{ message: Option<String> }} }}`", input.ident, input.ident),
            );
            None
        }
    };
    expanded.unwrap_or_else(|| fallback::stubs(Kind::Error, input, None, None)).into()
}
