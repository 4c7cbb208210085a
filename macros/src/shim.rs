//! Attribute to derive: the user's item, untouched, with a hidden derive on it.
//!
//! A derive sees the item after `cfg` was resolved, and the item is there whatever happens to the
//! derive, so that one mistake does not make a hundred "cannot find type".

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, Meta, Path, Token};

use crate::attr::{HANDOVER, is_absolute};
use crate::ctxt::Ctxt;
use crate::{args, docs};

/// Which attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Operation,
    Shape,
    Error,
}

impl Kind {
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::Operation => "#[aws_operation]",
            Self::Shape => "#[aws_shape]",
            Self::Error => "#[aws_error]",
        }
    }

    fn derive(self) -> &'static str {
        match self {
            Self::Operation => "DeriveOperation",
            Self::Shape => "DeriveShape",
            Self::Error => "DeriveError",
        }
    }

    fn is_for(self) -> &'static str {
        match self {
            Self::Operation => "structs with named fields",
            Self::Shape => "structs and enums",
            Self::Error => "enums",
        }
    }
}

pub(crate) fn attribute(kind: Kind, arguments: TokenStream, item: TokenStream) -> TokenStream {
    let ctxt = Ctxt::new();
    let parser = |input: ParseStream<'_>| {
        Ok((Attribute::parse_outer(input)?, input.parse::<TokenStream>()?))
    };
    let Ok((mut attributes, rest)) = parser.parse2(item.clone()) else {
        drop(ctxt.into_errors());
        return item;
    };
    if !is_struct_or_enum(&ctxt, kind, &rest) {
        let errors = ctxt.into_errors();
        return quote!(#errors #item);
    }
    for attribute in &mut attributes {
        remove_serde_derives(&ctxt, kind, attribute);
    }
    attributes.retain(|attribute| !is_second(&ctxt, kind, attribute));
    attributes.retain(|attribute| {
        // serde's attributes on the item are refused here; those inside of it, by the derive.
        let serde = attribute.path().is_ident("serde");
        if serde {
            crate::attr::refuse_serde(&ctxt, std::slice::from_ref(attribute), "this item");
        }
        !serde
    });

    let krate = krate(arguments.clone());
    let derive = format_ident!("{}", kind.derive());
    let handover = format_ident!("{HANDOVER}");
    let documentation = syn::parse2::<DeriveInput>(quote!(#(#attributes)* #rest))
        .map(|input| docs::generated(kind, arguments.clone(), &input))
        .unwrap_or_default();
    let errors = ctxt.into_errors();
    quote! {
        #errors
        #[derive(#krate::private::#derive)]
        #[aws(#handover(#arguments))]
        #(#attributes)*
        #documentation
        #rest
    }
}

/// The path of the runtime: what `crate = …` says, if it says it well.
pub(crate) fn krate(arguments: TokenStream) -> TokenStream {
    let ctxt = Ctxt::new();
    let path =
        args::parse(&ctxt, arguments).into_iter().find(|arg| arg.is("crate")).and_then(|arg| {
            match arg.value {
                args::ArgValue::Equals(tokens) => {
                    syn::parse2::<Path>(tokens).ok().filter(is_absolute)
                }
                _ => None,
            }
        });
    drop(ctxt.into_errors());
    path.map_or_else(|| quote!(::aws_operation), |path| path.to_token_stream())
}

/// Whether a derive can stand on the item.
fn is_struct_or_enum(ctxt: &Ctxt, kind: Kind, item: &TokenStream) -> bool {
    const KINDS: [(&str, &str); 10] = [
        ("fn", "a function"),
        ("trait", "a trait"),
        ("impl", "an `impl`"),
        ("mod", "a module"),
        ("type", "a type alias"),
        ("use", "a `use`"),
        ("const", "a `const`"),
        ("static", "a `static`"),
        ("macro_rules", "a macro"),
        ("extern", "an `extern` item"),
    ];
    for token in item.clone() {
        let TokenTree::Ident(word) = &token else { continue };
        let text = word.to_string();
        if ["struct", "enum", "union"].contains(&text.as_str()) {
            return true;
        }
        if let Some((_, what)) = KINDS.iter().find(|(keyword, _)| *keyword == text) {
            // `const fn` and `extern "C" fn` are functions all the same.
            let is_fn = item
                .clone()
                .into_iter()
                .any(|token| matches!(&token, TokenTree::Ident(word) if word == "fn"));
            let what = if is_fn && ["const", "extern"].contains(&text.as_str()) {
                "a function"
            } else {
                what
            };
            ctxt.error_on(
                word,
                format!(
                    "`{}` is for {}, and this is {what}; put it on the declaration of a type",
                    kind.attribute(),
                    kind.is_for()
                ),
            );
            return false;
        }
    }
    // Something else that is not ours to judge: the compiler says what is wrong with it.
    true
}

/// Whether an attribute is another one of ours, which would implement everything again.
fn is_second(ctxt: &Ctxt, kind: Kind, attribute: &Attribute) -> bool {
    const OURS: [&str; 3] = ["aws_operation", "aws_shape", "aws_error"];

    let Some(last) = attribute.path().segments.last() else { return false };
    let is_ours = OURS.iter().any(|ours| last.ident == ours);
    if is_ours {
        ctxt.error_on(
            attribute.path(),
            format!("the item has `{}` already, and one of these attributes is all it can have; remove one", kind.attribute()),
        );
    }
    is_ours
}

/// Takes `Serialize` and `Deserialize` out of a `derive`, since the attribute implements both.
fn remove_serde_derives(ctxt: &Ctxt, kind: Kind, attribute: &mut Attribute) {
    if !attribute.path().is_ident("derive") {
        return;
    }
    let Meta::List(list) = &mut attribute.meta else { return };
    let Ok(paths) = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) else {
        return;
    };
    let (ours, kept): (Vec<Path>, Vec<Path>) = paths.into_iter().partition(|path| {
        path.segments
            .last()
            .is_some_and(|last| last.ident == "Serialize" || last.ident == "Deserialize")
    });
    for path in &ours {
        let name = path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        ctxt.error_on(
            path,
            format!(
                "`{}` implements `{name}` already; remove it from the derives",
                kind.attribute()
            ),
        );
    }
    if !ours.is_empty() {
        list.tokens = quote!(#(#kept),*);
    }
}
