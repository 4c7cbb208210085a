//! From the body of a request to a typed input that meets its declaration, or to all that is
//! wrong with it.
//!
//! As in AWS, a member of the wrong JSON type ends the reading at once, while members that are
//! missing, values that an enum does not have and broken constraints are collected and reported
//! together.

use serde_json::{Value as Json, json};

use super::wording;
use crate::json::body::{self, BodyError};
use crate::operation::Operation;
use crate::validate::Violation;

/// Why a body is no input of an operation.
#[derive(Debug)]
pub(super) enum Unfit {
    /// It is not the JSON that it should be.
    Serialization {
        /// AWS's text, if it has one.
        message: Option<String>,
        /// Ours.
        explanation: String,
    },
    /// It breaks rules of the declaration.
    Invalid(Vec<Violation>),
}

/// More missing members than any operation has; past them what was found has to do.
const MOST: usize = 1_000;

/// Reads and validates an input.
pub(super) fn read<T: Operation>(bytes: &[u8]) -> Result<T, Unfit> {
    match body::decode::<T>(bytes) {
        Ok(operation) => match operation.validate() {
            Ok(()) => Ok(operation),
            Err(why) => Err(Unfit::Invalid(why.violations().to_vec())),
        },
        Err(why) => Err(unfit::<T>(bytes, why)),
    }
}

/// What is wrong with a body that cannot be read.
fn unfit<T: Operation>(bytes: &[u8], mut why: BodyError) -> Unfit {
    let serialization = |why: &BodyError| Unfit::Serialization {
        message: wording::wrong_type(bytes, &why.path, &why.message),
        explanation: format!("cannot read the request: {why}"),
    };
    if Lack::of(&why).is_none() {
        return serialization(&why);
    }
    // An empty body is read as `{}`.
    let bytes = if bytes.trim_ascii().is_empty() { b"{}" } else { bytes };
    let Ok(json) = serde_json::from_slice(bytes) else { return serialization(&why) };
    let mut mended = Mended { json, members: Vec::new(), found: Vec::new() };
    for _ in 0..MOST {
        if !mended.mend(&why) {
            break;
        }
        match body::decode::<T>(mended.json.to_string().as_bytes()) {
            Ok(operation) => {
                if let Err(why) = operation.validate() {
                    let rest = why.violations().iter().filter(|one| !mended.has(&one.wire_path));
                    let rest: Vec<_> = rest.cloned().collect();
                    mended.found.extend(rest);
                }
                break;
            }
            Err(next) => why = next,
        }
    }
    // A wrong type comes before any constraint.
    if Lack::of(&why).is_none() && !mended.has(&why.path) && !is_union(&why) {
        return serialization(&why);
    }
    Unfit::Invalid(mended.found)
}

/// What a body lacks so that it can be read.
enum Lack<'a> {
    /// A required member.
    Member(&'a str),
    /// Another value: an enum does not have this one.
    Value { value: &'a str, known: Vec<&'a str> },
    /// A flattened union of which no variant is there.
    Variant(&'a str),
}

impl<'a> Lack<'a> {
    /// Of the texts that reading ends with; the tests below hold them together.
    fn of(why: &'a BodyError) -> Option<Self> {
        let text = why.message.as_str();
        if let Some(rest) = text.strip_prefix("the required member `") {
            return rest.strip_suffix("` is absent").map(Self::Member);
        }
        if let Some(variants) =
            text.strip_prefix("one of ").and_then(|rest| rest.strip_suffix(" is required"))
        {
            return Some(Self::Variant(variants));
        }
        let (value, rest) = text.strip_prefix('`')?.split_once("` is not a value of `")?;
        let (_, known) = rest.split_once("which knows ")?;
        let known = known.split_once("; ").map_or(known, |(known, _)| known);
        let known = known.split(", ").map(|known| known.trim_matches('`')).collect();
        Some(Self::Value { value, known })
    }
}

fn is_union(why: &BodyError) -> bool {
    why.message.starts_with("the union `")
}

/// A body with something in the place of what it lacks, so that reading gets to what is behind.
struct Mended {
    json: Json,
    /// The paths of the members that were put in, and which of the placeholders each has.
    members: Vec<(String, usize)>,
    found: Vec<Violation>,
}

impl Mended {
    /// Puts something in; false if there is nothing to put in.
    fn mend(&mut self, why: &BodyError) -> bool {
        match Lack::of(why) {
            Some(Lack::Member(member)) => {
                let path = join(&why.path, member);
                if !self.has(&path) {
                    self.add(path.clone(), "must not be null".to_owned(), "null".to_owned());
                }
                self.members.push((path.clone(), 0));
                self.set(&path, placeholder(0))
            }
            Some(Lack::Value { value, known }) => {
                let Some(first) = known.first() else { return false };
                if !self.has(&why.path) {
                    let rule = format!("must be one of {}", known.join(", "));
                    self.add(why.path.clone(), rule, format!("'{value}'"));
                }
                self.members.push((why.path.clone(), usize::MAX));
                self.set(&why.path, Some(json!(first)))
            }
            Some(Lack::Variant(variants)) => {
                let rule = format!("exactly one of {variants} must be set");
                self.add(why.path.clone(), rule, "none".to_owned());
                false
            }
            // The last placeholder was of the wrong type.
            None => {
                let Some((path, index)) = self.members.last_mut() else { return false };
                if *path != why.path {
                    return false;
                }
                *index = index.saturating_add(1);
                let (path, value) = (path.clone(), placeholder(*index));
                self.set(&path, value)
            }
        }
    }

    /// Whether a path is that of something that was put in, or inside of it.
    fn has(&self, path: &str) -> bool {
        // Validation writes keys of maps as `["key"]`, reading does not tell them from members.
        let path = path.replace("[\"", ".").replace("\"]", "");
        self.members.iter().any(|(member, _)| {
            path.strip_prefix(member.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }

    fn add(&mut self, path: String, rule: String, found: String) {
        self.found.push(Violation { wire_path: path.clone(), path, rule, found });
    }

    fn set(&mut self, path: &str, value: Option<Json>) -> bool {
        let place = value.and_then(|value| Some((wording::at_mut(&mut self.json, path)?, value)));
        match place {
            Some((place, value)) => {
                *place = value;
                true
            }
            None => false,
        }
    }
}

/// A value of each JSON type that a member may have.
fn placeholder(index: usize) -> Option<Json> {
    [json!(""), json!(0), json!(false), json!([]), json!({})].into_iter().nth(index)
}

fn join(path: &str, member: &str) -> String {
    if path.is_empty() { member.to_owned() } else { format!("{path}.{member}") }
}
