//! The syntax of arguments: `key`, `key = value` and `key(…)`, between commas.
//!
//! One argument that does not parse does not hide the mistakes in the others.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{LitStr, Token};

use crate::ctxt::{Ctxt, list};
use crate::nearest::nearest;

/// One argument.
pub(crate) struct Arg {
    pub(crate) key: Ident,
    pub(crate) value: ArgValue,
}

pub(crate) enum ArgValue {
    /// `key`
    Absent,
    /// `key = tokens`
    Equals(TokenStream),
    /// `key(tokens)`
    List(Group),
}

impl Parse for Arg {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let key = Ident::parse_any(input).map_err(|why| {
            syn::Error::new(
                why.span(),
                "an argument starts with a name; write `name = value`, `name(…)` or `name`",
            )
        })?;
        let value = if input.is_empty() {
            ArgValue::Absent
        } else if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            if input.is_empty() {
                return Err(syn::Error::new(
                    key.span(),
                    format!("`{key}` has no value; write one after `=`"),
                ));
            }
            ArgValue::Equals(input.parse()?)
        } else if input.peek(syn::token::Paren) {
            let group: Group = input.parse()?;
            if !input.is_empty() {
                return Err(input.error("a comma is missing before this"));
            }
            ArgValue::List(group)
        } else {
            return Err(input.error(format!("`=`, `(` or a comma belongs after `{key}`")));
        };
        Ok(Self { key, value })
    }
}

/// Splits at the commas and parses what is between them.
pub(crate) fn parse(ctxt: &Ctxt, tokens: TokenStream) -> Vec<Arg> {
    parse_all(ctxt, tokens).0
}

/// The same, and whether all of it did parse.
pub(crate) fn parse_all(ctxt: &Ctxt, tokens: TokenStream) -> (Vec<Arg>, bool) {
    let pieces = split(tokens);
    let count = pieces.len();
    let args: Vec<Arg> = pieces
        .into_iter()
        .filter_map(|tokens| Arg::parse.parse2(tokens).map_err(|why| ctxt.push(why)).ok())
        .collect();
    let all = args.len() == count;
    (args, all)
}

/// The pieces between top-level commas, without empty ones.
pub(crate) fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let mut pieces = vec![TokenStream::new()];
    // Commas in `HashMap<K, V>` do not separate.
    let mut angles = 0_u32;
    let mut before = ' ';
    for token in tokens {
        let punct = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
        match punct {
            '<' => angles += 1,
            '>' if before != '-' && before != '=' => angles = angles.saturating_sub(1),
            ',' if angles == 0 => {
                pieces.push(TokenStream::new());
                before = ' ';
                continue;
            }
            _ => {}
        }
        before = punct;
        if let Some(piece) = pieces.last_mut() {
            piece.extend([token]);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

impl Arg {
    pub(crate) fn is(&self, key: &str) -> bool {
        self.key.unraw() == key
    }

    pub(crate) fn span(&self) -> Span {
        self.key.span()
    }

    /// The value as a string literal.
    pub(crate) fn string(&self, ctxt: &Ctxt, example: &str) -> Option<LitStr> {
        let key = &self.key;
        match &self.value {
            ArgValue::Equals(tokens) => match syn::parse2::<LitStr>(tokens.clone()) {
                Ok(text) => Some(text),
                Err(_) if comma_is_missing(ctxt, tokens) => None,
                Err(_) => {
                    ctxt.error_on(
                        tokens,
                        format!("`{key}` takes a string; write `{key} = \"{example}\"`"),
                    );
                    None
                }
            },
            ArgValue::Absent => {
                ctxt.error_on(key, format!("`{key}` has no value; write `{key} = \"{example}\"`"));
                None
            }
            ArgValue::List(group) => {
                ctxt.error_on(
                    group.clone().into_token_stream(),
                    format!("`{key}` takes a string; write `{key} = \"{example}\"`"),
                );
                None
            }
        }
    }

    /// The value as anything that parses.
    pub(crate) fn parsed<T: Parse>(&self, ctxt: &Ctxt, what: &str, example: &str) -> Option<T> {
        let key = &self.key;
        let wrong = format!("`{key}` takes {what}; write `{key} = {example}`");
        match &self.value {
            ArgValue::Equals(tokens) => match syn::parse2(tokens.clone()) {
                Ok(value) => Some(value),
                Err(_) => {
                    ctxt.error_on(tokens, wrong);
                    None
                }
            },
            _ => {
                ctxt.error_on(key, wrong);
                None
            }
        }
    }

    /// The value as a list in parentheses.
    pub(crate) fn list(&self, ctxt: &Ctxt, example: &str) -> Option<&Group> {
        match &self.value {
            ArgValue::List(group) if group.delimiter() == Delimiter::Parenthesis => Some(group),
            _ => {
                let key = &self.key;
                ctxt.error_on(key, format!("`{key}` takes a list; write `{key}{example}`"));
                None
            }
        }
    }

    /// Says so if there is a value where none belongs.
    pub(crate) fn flag(&self, ctxt: &Ctxt) -> bool {
        let key = &self.key;
        let wrong = format!("`{key}` takes no value; write `{key}` alone");
        match &self.value {
            ArgValue::Absent => {}
            ArgValue::Equals(tokens) => ctxt.error_on(tokens, wrong),
            ArgValue::List(group) => ctxt.error_on(group.clone().into_token_stream(), wrong),
        }
        true
    }
}

/// Says so if a key is unknown or given twice; `repeatable` keys may be given any number of times.
pub(crate) fn check_keys(
    ctxt: &Ctxt,
    args: &[Arg],
    what: &str,
    known: &[&str],
    repeatable: &[&str],
) {
    for (index, arg) in args.iter().enumerate() {
        let key = arg.key.unraw().to_string();
        if !known.contains(&key.as_str()) {
            let guess = nearest(&key, known.iter().copied());
            let guess = guess.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
            let all = if known.is_empty() {
                format!("{what} takes none")
            } else {
                format!("{what} takes {}", list(known, "and"))
            };
            ctxt.error_on(&arg.key, format!("unknown argument `{key}`; {guess}{all}"));
        } else if !repeatable.contains(&key.as_str())
            && args[..index].iter().any(|other| other.key.unraw() == key)
        {
            ctxt.error_on(&arg.key, format!("`{key}` is given twice; remove one"));
        }
    }
}

/// Says so if a string is followed by something else, most often the next argument.
fn comma_is_missing(ctxt: &Ctxt, tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter();
    let is_string = tokens.next().is_some_and(|first| syn::parse2::<LitStr>(first.into()).is_ok());
    match tokens.next().filter(|_| is_string) {
        Some(next) => {
            ctxt.error_on(&next, format!("a comma is missing before `{next}`; write one"));
            true
        }
        None => false,
    }
}
