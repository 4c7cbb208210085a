//! Ranges in arguments: `(1..=256)`, `(1..)` and `(..=256)`.

use proc_macro2::{Delimiter, Literal, Span, TokenStream, TokenTree};
use quote::ToTokens as _;

use crate::args::Arg;
use crate::ctxt::Ctxt;

/// An inclusive range; a bound that is not given does not hold.
pub(crate) struct Range {
    pub(crate) tokens: TokenStream,
    pub(crate) least: Option<Bound>,
    pub(crate) most: Option<Bound>,
}

/// A number in the source, with its sign.
#[derive(Clone)]
pub(crate) struct Bound {
    pub(crate) span: Span,
    pub(crate) value: Number,
}

#[derive(Clone, Copy)]
pub(crate) enum Number {
    Integer(i64),
    Float(f64),
}

impl Bound {
    #[expect(clippy::cast_precision_loss, reason = "compared with floats")]
    pub(crate) fn as_float(&self) -> f64 {
        match self.value {
            Number::Integer(value) => value as f64,
            Number::Float(value) => value,
        }
    }
}

/// `(1..=256)`, `(1..)` or `(..=256)`.
pub(crate) fn range(ctxt: &Ctxt, arg: &Arg, example: &str) -> Option<Range> {
    let key = &arg.key;
    let group = arg.list(ctxt, example)?;
    let wrong = || {
        let message = format!("`{key}` takes an inclusive range; write `{key}{example}`");
        let stream = group.stream();
        if stream.is_empty() {
            ctxt.error_on(group.to_token_stream(), message);
        } else {
            ctxt.error_on(stream, message);
        }
    };
    let tokens = visible(group.stream());
    let is = |index: usize, punct: char| matches!(tokens.get(index), Some(TokenTree::Punct(found)) if found.as_char() == punct);
    let Some(dots) = (0..tokens.len()).find(|index| is(*index, '.') && is(index + 1, '.')) else {
        wrong();
        return None;
    };
    let inclusive = is(dots + 2, '=');
    let least = bound(&tokens[..dots]);
    let most = bound(&tokens[dots + if inclusive { 3 } else { 2 }..]);
    let (Ok(least), Ok(most)) = (least, most) else {
        wrong();
        return None;
    };
    let most = match (most, inclusive) {
        (Some(most), false) => {
            ctxt.error_on(
                group.stream(),
                format!("the bounds of `{key}` are inclusive; write `..=` in place of `..`"),
            );
            Some(most)
        }
        (None, true) => {
            wrong();
            return None;
        }
        (most, _) => most,
    };
    if least.is_none() && most.is_none() {
        wrong();
        return None;
    }
    Some(Range { tokens: group.stream(), least, most })
}

/// The tokens without the invisible groups that fragments of a `macro_rules!` macro come in.
fn visible(tokens: TokenStream) -> Vec<TokenTree> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                visible(group.stream())
            }
            token => vec![token],
        })
        .collect()
}

/// Nothing, or one number with an optional sign.
fn bound(tokens: &[TokenTree]) -> Result<Option<Bound>, ()> {
    let (sign, literal): (&str, &Literal) = match tokens {
        [] => return Ok(None),
        [TokenTree::Literal(literal)] => ("", literal),
        [TokenTree::Punct(minus), TokenTree::Literal(literal)] if minus.as_char() == '-' => {
            ("-", literal)
        }
        _ => return Err(()),
    };
    let text = format!("{sign}{}", literal.to_string().replace('_', ""));
    let span = literal.span();
    match (text.parse(), text.parse()) {
        (Ok(value), _) => Ok(Some(Bound { span, value: Number::Integer(value) })),
        (_, Ok(value)) => Ok(Some(Bound { span, value: Number::Float(value) })),
        _ => Err(()),
    }
}
