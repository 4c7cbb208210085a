//! The attributes of `aws-operation`. Use that crate, which documents them; this one is a part of it.

#![allow(missing_docs, reason = "the documentation stands where the attributes are re-exported")]

mod args;
mod ast;
mod attr;
mod case;
mod check;
mod ctxt;
mod docs;
mod expand;
mod fallback;
mod nearest;
mod range;
mod service;
mod services;
mod shim;
#[cfg(test)]
mod snapshots;
mod types;

use proc_macro::TokenStream;

use shim::Kind;

#[proc_macro_attribute]
pub fn aws_operation(args: TokenStream, item: TokenStream) -> TokenStream {
    shim::attribute(Kind::Operation, args.into(), item.into()).into()
}

#[proc_macro_attribute]
pub fn aws_shape(args: TokenStream, item: TokenStream) -> TokenStream {
    shim::attribute(Kind::Shape, args.into(), item.into()).into()
}

#[proc_macro_attribute]
pub fn aws_error(args: TokenStream, item: TokenStream) -> TokenStream {
    shim::attribute(Kind::Error, args.into(), item.into()).into()
}

#[doc(hidden)]
#[proc_macro_derive(DeriveOperation, attributes(aws, serde))]
pub fn derive_operation(item: TokenStream) -> TokenStream {
    expand::derive(Kind::Operation, item.into()).into()
}

#[doc(hidden)]
#[proc_macro_derive(DeriveShape, attributes(aws, serde))]
pub fn derive_shape(item: TokenStream) -> TokenStream {
    expand::derive(Kind::Shape, item.into()).into()
}

#[doc(hidden)]
#[proc_macro_derive(DeriveError, attributes(aws, serde))]
pub fn derive_error(item: TokenStream) -> TokenStream {
    expand::derive(Kind::Error, item.into()).into()
}
