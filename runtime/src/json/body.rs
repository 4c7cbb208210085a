//! Whole bodies: a declared type from and to the bytes of a request or response.

use std::fmt;

use bytes::Bytes;

use super::{Value, error_body};
use crate::error::ModeledError;

/// Why a body is not what a declaration says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyError {
    /// Where in the body, in wire names: `SessionMapping.StudioId`; empty for the body as a whole.
    pub(crate) path: String,
    /// What is wrong there.
    pub(crate) message: String,
}

impl fmt::Display for BodyError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            to.write_str(&self.message)
        } else {
            write!(to, "at `{}`: {}", self.path, self.message)
        }
    }
}

impl std::error::Error for BodyError {}

/// The body of a request.
///
/// # Errors
/// The value has no wire form.
pub(crate) fn encode<T: Value>(value: &T) -> Result<Bytes, BodyError> {
    let mut body = Vec::with_capacity(128);
    let written = value.encode(&mut serde_json::Serializer::new(&mut body));
    written_as(body, written)
}

fn written_as(body: Vec<u8>, written: serde_json::Result<()>) -> Result<Bytes, BodyError> {
    match written {
        Ok(()) => Ok(body.into()),
        Err(why) => Err(BodyError { path: String::new(), message: why.to_string() }),
    }
}

/// What a body holds; an empty one is read as `{}`.
///
/// # Errors
/// The body is not JSON, or its members do not fit.
pub(crate) fn decode<T: Value>(body: &[u8]) -> Result<T, BodyError> {
    let body = if body.trim_ascii().is_empty() { b"{}" } else { body };
    let mut from = serde_json::Deserializer::from_slice(body);
    // No combinators: this is built for each type that is read.
    let why = match T::decode(&mut from) {
        Ok(value) => match from.end() {
            Ok(()) => return Ok(value),
            Err(why) => why,
        },
        Err(why) => why,
    };
    Err(explain(body, &why))
}

/// What the body of an error holds, for `E::VARIANTS[index]`.
///
/// # Errors
/// The members do not fit the variant.
pub(crate) fn decode_error<E: ModeledError>(index: usize, body: &[u8]) -> Result<E, BodyError> {
    let mut from = serde_json::Deserializer::from_slice(body);
    error_body::members_of(index, &mut from).map_err(|why| explain(body, &why))
}

/// Whatever JSON it is, through `FromStr`: that is compiled in serde_json already, and a generic
/// function would be compiled here once more.
///
/// # Errors
/// It is no JSON; what has no line is not UTF-8.
pub(crate) fn any(text: &[u8]) -> serde_json::Result<serde_json::Value> {
    std::str::from_utf8(text).map_err(serde::de::Error::custom)?.parse()
}

fn explain(body: &[u8], why: &serde_json::Error) -> BodyError {
    use serde_json::error::Category;

    let text = why.to_string();
    let position = format!("{PLACE}{} column {}", why.line(), why.column());
    let text = text.strip_suffix(&position).unwrap_or(&text);
    // An error that was made anew carries the place of the one before it.
    let (text, place) = match text.rsplit_once(PLACE) {
        Some((before, place)) => (before, parse_place(place)),
        None => (text, None),
    };
    let (line, column) = place.unwrap_or((why.line(), why.column()));
    let path = path_at(body, offset(body, line, column));
    let message = match why.classify() {
        Category::Eof => format!("the JSON ends early, after {} bytes", body.len()),
        Category::Syntax if body.trim_ascii_start().first() == Some(&b'<') => {
            "the body is HTML or XML, not JSON".to_owned()
        }
        Category::Syntax if std::str::from_utf8(body).is_err() => {
            "the body is not UTF-8".to_owned()
        }
        Category::Syntax => format!("the body is not JSON: {why}"),
        Category::Data | Category::Io => in_words(text),
    };
    BodyError { path, message }
}

/// What stands before the line and column in a message of `serde_json`.
pub(super) const PLACE: &str = " at line ";

/// `3 column 5`
fn parse_place(place: &str) -> Option<(usize, usize)> {
    let (line, column) = place.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// Serde's `invalid type: string "…", expected i32`, in words, and without the value: it may be a
/// secret, or a megabyte.
fn in_words(text: &str) -> String {
    let stripped = |start| text.strip_prefix(start);
    let (is_value, rest) = match (stripped("invalid type: "), stripped("invalid value: ")) {
        (Some(rest), _) => (false, rest),
        (None, Some(rest)) => (true, rest),
        (None, None) => return text.to_owned(),
    };
    let Some((found, expected)) = rest.rsplit_once(", expected ") else { return text.to_owned() };
    let kinds = [
        ("string", "a ", "string"),
        ("map", "an ", "object"),
        ("sequence", "a ", "list"),
        ("boolean", "a ", "boolean"),
        ("integer", "an ", "integer"),
        ("floating point", "a ", "fraction"),
        ("null", "", "null"),
    ];
    let kind = kinds.iter().find(|(start, ..)| found.starts_with(start));
    let (article, kind) =
        kind.map_or(("", "something else"), |(_, article, kind)| (*article, *kind));
    // A value of the right type can still be another than the one that was expected.
    let article = if is_value { "this " } else { article };
    format!("{expected} was expected, not {article}{kind}")
}

/// The number of bytes that were read when the error came up.
fn offset(body: &[u8], line: usize, column: usize) -> usize {
    let line = line.saturating_sub(1);
    let start = match line {
        0 => 0,
        _ => body
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
            .nth(line - 1)
            .map_or(0, |(newline, _)| newline + 1),
    };
    (start + column).min(body.len())
}

/// The path of the innermost value that `offset` is in, or at an end of.
///
/// Values end from the inside out, so it is the first that ends at or after `offset`, having
/// started at or before it.
fn path_at(body: &[u8], offset: usize) -> String {
    let mut open: Vec<Step> = Vec::new();
    let mut key = None;
    let mut at = 0;
    while let Some(&byte) = body.get(at) {
        if at > offset {
            break;
        }
        match byte {
            // A value that was refused where it starts: nothing in it was looked at.
            b'{' | b'[' if at == offset => break,
            b'{' | b'[' => {
                open.push(Step { list: byte == b'[', index: 0, key: None });
                at += 1;
            }
            b'}' | b']' => {
                at += 1;
                open.pop();
                if at >= offset {
                    break;
                }
            }
            b',' => {
                at += 1;
                if let Some(step) = open.last_mut() {
                    step.index += 1;
                    step.key = None;
                }
            }
            b':' => {
                at += 1;
                if let Some(step) = open.last_mut() {
                    step.key = key.take();
                }
            }
            b'"' => {
                let end = string_end(body, at);
                let is_key = open.last().is_some_and(|step| !step.list && step.key.is_none());
                if is_key {
                    key = any(&body[at..end]).ok().and_then(|key| Some(key.as_str()?.to_owned()));
                }
                at = end;
                if !is_key && at >= offset {
                    break;
                }
            }
            _ if byte.is_ascii_whitespace() => at += 1,
            _ => {
                while body.get(at).is_some_and(|byte| !b" \t\r\n,:{}[]\"".contains(byte)) {
                    at += 1;
                }
                if at >= offset {
                    break;
                }
            }
        }
    }
    let mut path = String::new();
    for step in open {
        match step.key {
            _ if step.list => path.push_str(&format!("[{}]", step.index)),
            Some(key) if path.is_empty() => path = key,
            Some(key) => path.extend([".", &key]),
            None => break,
        }
    }
    path
}

/// A list or object that is open, and which of its values is being read.
struct Step {
    list: bool,
    index: usize,
    key: Option<String>,
}

/// The index after the closing quote, or the end of the text.
fn string_end(body: &[u8], quote: usize) -> usize {
    let mut at = quote + 1;
    while let Some(byte) = body.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    body.len()
}
