//! The members of one object: their table, and the code that writes, reads and checks them.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned as _;

use crate::ast::Field;
use crate::range::{Bound, Number, Range};
use crate::types;

/// `[Member { rust: "studio_id", wire: "StudioId" }, …]`
pub(super) fn table(fields: &[Field]) -> TokenStream {
    let members = fields
        .iter()
        .filter(|field| field.attrs.flatten.is_none())
        .map(|Field { name, wire, .. }| quote!(__p::Member { rust: #name, wire: #wire }));
    quote!(&[#(#members),*])
}

/// The statements that write each member; `value` makes the expression that borrows it.
pub(super) fn write(fields: &[Field], mut value: impl FnMut(&Field) -> TokenStream) -> TokenStream {
    let writes = fields.iter().map(|field| {
        let value = value(field);
        let wire = &field.wire;
        let span = field.ty.span();
        match (&field.attrs.flatten, &field.attrs.timestamp) {
            (Some(_), _) => quote_spanned!(span=> __p::Flatten::write(#value, to);),
            (None, Some(timestamp)) if timestamp.format.is_some() => {
                let format = timestamp.format.map(|format| Ident::new(format, Span::call_site()));
                quote_spanned!(span=> to.timestamp(#wire, #value, __p::TimestampFormat::#format);)
            }
            _ => quote_spanned!(span=> __p::Value::write_member(#value, to, #wire);),
        }
    });
    quote!(#(#writes)*)
}

/// The statements that read each member into a local of its field's name, and the fields of the
/// value made of them.
pub(super) fn read(fields: &[Field]) -> (TokenStream, TokenStream) {
    let flattened: Vec<&Field> =
        fields.iter().filter(|field| field.attrs.flatten.is_some()).collect();
    let plain: Vec<&Field> = fields.iter().filter(|field| field.attrs.flatten.is_none()).collect();
    let locals = fields.iter().map(slot);
    let arms = plain.iter().enumerate().map(|(index, field)| {
        let slot = slot(field);
        quote_spanned!(field.ty.span()=> #index => #slot = __p::Value::read_member(from),)
    });
    let union_arms = flattened.iter().enumerate().map(|(union, field)| {
        let slot = slot(field);
        let index = plain.len() + union;
        quote_spanned!(field.ty.span()=> #index => #slot = __p::Flatten::read_into(#slot, from),)
    });
    let loops = if fields.is_empty() {
        quote!(while let __p::Some(_) = from.next() {})
    } else {
        quote! {
            #(let mut #locals = __p::None;)*
            while let __p::Some(member) = from.next() {
                match member {
                    #(#arms)*
                    #(#union_arms)*
                    _ => {}
                }
            }
        }
    };
    let mut needed = Vec::new();
    let mut found = Vec::new();
    for field in fields.iter().filter(|field| field.attrs.default.is_none()) {
        let Field { wire, .. } = field;
        let slot = slot(field);
        needed.push(if field.attrs.flatten.is_some() {
            quote_spanned!(field.ty.span()=> __p::Flatten::finish(#slot, from))
        } else {
            quote_spanned!(field.ty.span()=> __p::Value::finish_member(#slot, from, #wire))
        });
        found.push(slot);
    }
    let finish = (!found.is_empty())
        .then(|| quote!(let (#(__p::Some(#found),)*) = (#(#needed,)*) else { return __p::None };));
    let values = fields.iter().map(|field| {
        let Field { ident, attrs, ty, .. } = field;
        let slot = slot(field);
        if attrs.default.is_some() {
            quote_spanned!(ty.span()=> #ident: __p::Option::unwrap_or_default(#slot),)
        } else {
            quote!(#ident: #slot,)
        }
    });
    (quote!(#loops #finish), quote!(#(#values)*))
}

/// A local that no name of the user's can meet, placed at the type that errors are about.
fn slot(field: &Field) -> Ident {
    let span = field.ty.span().resolved_at(Span::mixed_site());
    format_ident!("_{}", field.name, span = span)
}

/// The name of a field, placed at its type: an error about the type is then told once, there.
pub(super) fn at_type(field: &Field) -> Ident {
    let mut ident = field.ident.clone();
    ident.set_span(field.ty.span().resolved_at(ident.span()));
    ident
}

/// The statements that check each member.
pub(super) fn check(fields: &[Field]) -> TokenStream {
    let mut checks = TokenStream::new();
    let mut index = 0_usize;
    for field in fields {
        let Field { ty, attrs, .. } = field;
        let (span, ident) = (ty.span(), at_type(field));
        if attrs.flatten.is_some() {
            checks.extend(quote_spanned!(span=> __p::Value::check(&self.#ident, at, found);));
            continue;
        }
        let member = quote!(&Self::MEMBERS[#index]);
        index += 1;
        if !types::is_plain(ty) {
            checks.extend(
                quote_spanned!(span=> __p::Value::check_member(&self.#ident, at, #member, found);),
            );
        }
        if let Some(length) = &attrs.length {
            let (least, most) = length_bounds(length);
            checks.extend(
                quote_spanned!(span=> found.length(at, #member, &self.#ident, #least, #most);),
            );
        }
        if let Some(range) = &attrs.range {
            let float = types::is_float(ty);
            let (least, most) =
                (range_bound(range.least.as_ref(), float), range_bound(range.most.as_ref(), float));
            checks.extend(
                quote_spanned!(span=> found.range(at, #member, &self.#ident, #least, #most);),
            );
        }
        if let Some(pattern) = &attrs.pattern {
            checks.extend(quote_spanned! {span=>
                found.pattern(at, #member, &self.#ident, {
                    static PATTERN: __p::Pattern = __p::Pattern::new(#pattern);
                    &PATTERN
                });
            });
        }
    }
    checks
}

/// `LEAF`, and where the types that are held decide, those: they are asked when there is something
/// to check, since a constant that named theirs could go in circles.
pub(super) fn constraints<'a>(
    ident: &Ident,
    own: bool,
    held: impl Iterator<Item = &'a Type>,
) -> TokenStream {
    // A reference is no member type; the other uses tell it, and with fewer lifetimes.
    let held: Vec<&Type> =
        held.filter(|ty| !types::is_plain(ty) && !matches!(ty, Type::Reference(_))).collect();
    let leaf = !own && held.is_empty();
    let leaf = quote!(const LEAF: __p::bool = #leaf;);
    if own || held.is_empty() {
        return leaf;
    }
    let held = held.iter().map(|ty| {
        // All of it at its start, where the errors about the other uses are: it is told once.
        let span = ty.span();
        let ty = respanned(ty.to_token_stream(), span);
        quote_spanned!(span=> <#ty as __p::Value>::constraints)
    });
    quote! {
        #leaf
        const HELD: &'static [__p::Find] = &[#(#held),*];

        fn constraints() -> __p::Option<&'static __p::Constraints> {
            static CONSTRAINTS: __p::Constraints = __p::Constraints::of(<#ident as __p::Value>::HELD);
            __p::Some(&CONSTRAINTS)
        }
    }
}

/// The same type, placed elsewhere but for the names between its angle brackets: rustc takes a type
/// to be where its ends are.
fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    let mut depth = 0_usize;
    let respan = |mut token: TokenTree| {
        let at = span.resolved_at(token.span());
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth = depth.saturating_sub(1),
            TokenTree::Punct(_) => {}
            _ if depth > 0 => return token,
            _ => {}
        }
        token.set_span(at);
        token
    };
    tokens.into_iter().map(respan).collect()
}

/// True if a member has a constraint of its own.
pub(super) fn are_constrained(fields: &[Field]) -> bool {
    fields.iter().any(|Field { attrs, .. }| {
        attrs.length.is_some() || attrs.range.is_some() || attrs.pattern.is_some()
    })
}

fn length_bounds(length: &Range) -> (u64, TokenStream) {
    let number = |bound: &Bound| match bound.value {
        Number::Integer(value) => u64::try_from(value).unwrap_or_default(),
        Number::Float(_) => 0,
    };
    let least = length.least.as_ref().map_or(0, number);
    let most = length
        .most
        .as_ref()
        .map(number)
        .map_or_else(|| quote!(::core::primitive::u64::MAX), |most| quote!(#most));
    (least, most)
}

fn range_bound(bound: Option<&Bound>, float: bool) -> TokenStream {
    match bound {
        None => quote!(__p::None),
        Some(bound) if float => {
            let value = bound.as_float();
            quote!(__p::Some(#value))
        }
        Some(bound) => {
            let value = match bound.value {
                Number::Integer(value) => value,
                Number::Float(_) => 0,
            };
            quote!(__p::Some(#value))
        }
    }
}
