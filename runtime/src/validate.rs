//! Validation: every violated constraint of a value at once, each with its path in Rust and on the
//! wire, its rule, and what was found.

use std::fmt;

use crate::json::{Blob, Member, Sensitive, Value, can_violate};

/// Where in a value: a chain of steps on the stack, turned into text for violations alone.
#[derive(Debug, Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Root,
    Member(&'static Member),
    Index(usize),
    Key(&'a str),
}

impl Path<'_> {
    /// The value as a whole.
    #[must_use]
    pub const fn root() -> Path<'static> {
        Path { parent: None, step: Step::Root }
    }

    /// A member of the value here.
    #[must_use]
    pub const fn member(&self, member: &'static Member) -> Path<'_> {
        Path { parent: Some(self), step: Step::Member(member) }
    }

    /// An item of the list here.
    #[must_use]
    pub const fn index(&self, index: usize) -> Path<'_> {
        Path { parent: Some(self), step: Step::Index(index) }
    }

    /// An entry of the map here.
    #[must_use]
    pub const fn key<'b>(&'b self, key: &'b str) -> Path<'b> {
        Path { parent: Some(self), step: Step::Key(key) }
    }

    /// The path with the names that `name` picks.
    fn text(&self, name: fn(&Member) -> &'static str) -> String {
        let mut text = self.parent.map(|parent| parent.text(name)).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Member(member) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name(member));
            }
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Key(key) => text.push_str(&format!("[{key:?}]")),
        }
        text
    }
}

/// One violated constraint.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// Where, in Rust names: `tags[3].key`. For a group, where the group is; empty at the top.
    pub path: String,
    /// Where, in wire names: `Tags[3].Key`.
    pub wire_path: String,
    /// What has to hold: `must be 1 to 128 characters long`.
    pub rule: String,
    /// What was found instead: `0`.
    pub found: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(to, "`{}`", self.path)?;
            if self.path != self.wire_path {
                write!(to, " (`{}`)", self.wire_path)?;
            }
            to.write_str(" ")?;
        }
        write!(to, "{}, found {}", self.rule, self.found)
    }
}

/// A value that its service would refuse: all violated constraints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationError {
    violations: Vec<Violation>,
}

impl ValidationError {
    /// The violations, in the order of the members; there is at least one.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            write!(to, "{}{violation}", if index == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

impl std::error::Error for ValidationError {}

/// Collects violations.
#[derive(Debug, Default)]
pub struct Violations {
    found: Vec<Violation>,
    /// Inside of a sensitive value, what was found is not told.
    redact: bool,
}

/// How many of a group may be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupRule {
    /// One, and no other.
    ExactlyOne,
    /// One or more.
    AtLeastOne,
    /// One or none.
    AtMostOne,
}

/// A group of optional members of which a number has to be set.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// How many.
    pub rule: GroupRule,
    /// Of which members.
    pub members: &'static [Member],
}

impl Violations {
    /// Checks a value as a whole.
    ///
    /// # Errors
    /// At least one constraint is violated.
    pub fn of<T: Value>(value: &T) -> Result<(), ValidationError> {
        let mut violations = Self::default();
        if can_violate::<T>() {
            value.check(&Path::root(), &mut violations);
        }
        violations.end()
    }

    fn end(self) -> Result<(), ValidationError> {
        if self.found.is_empty() { Ok(()) } else { Err(ValidationError { violations: self.found }) }
    }

    /// Runs `check` for the inside of a sensitive value.
    pub(crate) fn redacted(&mut self, check: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.redact, true);
        check(self);
        self.redact = outer;
    }

    fn add(&mut self, at: &Path<'_>, rule: String, found: String) {
        let found = if self.redact { "<redacted>".to_owned() } else { found };
        self.found.push(Violation {
            path: at.text(|member| member.rust),
            wire_path: at.text(|member| member.wire),
            rule,
            found,
        });
    }

    /// Checks the value of a member.
    pub fn member<T: Value>(&mut self, at: &Path<'_>, member: &'static Member, value: &T) {
        if can_violate::<T>() {
            value.check(&at.member(member), self);
        }
    }

    /// Checks how many members of a group are set.
    pub fn group(&mut self, at: &Path<'_>, group: &Group, set: &[bool]) {
        let count = set.iter().filter(|set| **set).count();
        let (holds, how_many) = match group.rule {
            GroupRule::ExactlyOne => (count == 1, "exactly one"),
            GroupRule::AtLeastOne => (count >= 1, "at least one"),
            GroupRule::AtMostOne => (count <= 1, "at most one"),
        };
        if holds {
            return;
        }
        let names = |set: &dyn Fn(usize) -> bool, joint: &str| {
            let mut text = String::new();
            for (_, member) in group.members.iter().enumerate().filter(|(index, _)| set(*index)) {
                let separator = if text.is_empty() { "" } else { joint };
                text.push_str(&format!("{separator}`{}` (`{}`)", member.rust, member.wire));
            }
            text
        };
        let found = match count {
            0 => "none".to_owned(),
            // Naming both again would say nothing new.
            2 if group.members.len() == 2 => "both".to_owned(),
            _ => names(&|index| set.get(index) == Some(&true), " and "),
        };
        let rule = format!("{how_many} of {} must be set", names(&|_| true, " or "));
        self.add(at, rule, found);
    }

    /// Checks a length: characters of text, bytes of blobs, items of lists and maps.
    pub fn length<T: Length>(
        &mut self,
        at: &Path<'_>,
        member: &'static Member,
        value: &T,
        least: u64,
        most: u64,
    ) {
        if let Some(length) = value.length().filter(|length| !(least..=most).contains(length)) {
            let rule = match (least, most) {
                (least, u64::MAX) => format!("must be at least {least} {} long", T::UNIT),
                (0, most) => format!("must be at most {most} {} long", T::UNIT),
                (least, most) if least == most => format!("must be {least} {} long", T::UNIT),
                (least, most) => format!("must be {least} to {most} {} long", T::UNIT),
            };
            // A length is no secret.
            let redact = std::mem::replace(&mut self.redact, false);
            self.add(&at.member(member), rule, length.to_string());
            self.redact = redact;
        }
    }

    /// Checks the range of a number.
    pub fn range<T: Number>(
        &mut self,
        at: &Path<'_>,
        member: &'static Member,
        value: &T,
        least: Option<T::Bound>,
        most: Option<T::Bound>,
    ) {
        if let Some(number) = value.number() {
            // Written so that NaN is outside of every range.
            let above = least.is_none_or(|least| number >= least);
            let below = most.is_none_or(|most| number <= most);
            if !(above && below) {
                let rule = match (least, most) {
                    (Some(least), Some(most)) => format!("must be {least} to {most}"),
                    (Some(least), None) => format!("must be at least {least}"),
                    (None, Some(most)) => format!("must be at most {most}"),
                    (None, None) => return,
                };
                let secret = value.is_secret();
                let found = if secret { "<redacted>".to_owned() } else { number.to_string() };
                self.add(&at.member(member), rule, found);
            }
        }
    }

    /// Checks a text against a pattern.
    #[cfg(feature = "regex")]
    pub fn pattern<T: Text>(
        &mut self,
        at: &Path<'_>,
        member: &'static Member,
        value: &T,
        pattern: &Pattern,
    ) {
        if let Some(text) = value.text().filter(|text| !pattern.matches(text)) {
            let rule = format!("must match `{}`", pattern.source);
            let found = if value.is_secret() { "<redacted>".to_owned() } else { shown(text) };
            self.add(&at.member(member), rule, found);
        }
    }
}

/// A text as an error shows it: escaped, and cut where it is long.
#[cfg(feature = "regex")]
fn shown(text: &str) -> String {
    const MOST: usize = 64;
    match text.char_indices().nth(MOST) {
        None => format!("{text:?}"),
        Some((end, _)) => format!("{:?}… ({} bytes)", &text[..end], text.len()),
    }
}

/// A type with a length.
#[diagnostic::on_unimplemented(
    message = "`length` needs text, a blob, a list or a map, not `{Self}`",
    label = "has no length",
    note = "`#[aws(length(…))]` is for `String`, `Blob`, `Vec` and maps; for numbers write `range(…)`"
)]
pub trait Length {
    /// What is counted.
    const UNIT: &'static str;

    /// The length; `None` if there is no value.
    fn length(&self) -> Option<u64>;
}

impl Length for String {
    const UNIT: &'static str = "characters";

    // Smithy counts Unicode scalar values.
    fn length(&self) -> Option<u64> {
        Some(self.chars().count() as u64)
    }
}

impl Length for Blob {
    const UNIT: &'static str = "bytes";

    fn length(&self) -> Option<u64> {
        Some(self.len() as u64)
    }
}

impl<T> Length for Vec<T> {
    const UNIT: &'static str = "items";

    fn length(&self) -> Option<u64> {
        Some(self.len() as u64)
    }
}

impl<K, V> Length for std::collections::BTreeMap<K, V> {
    const UNIT: &'static str = "entries";

    fn length(&self) -> Option<u64> {
        Some(self.len() as u64)
    }
}

impl<K, V, H> Length for std::collections::HashMap<K, V, H> {
    const UNIT: &'static str = "entries";

    fn length(&self) -> Option<u64> {
        Some(self.len() as u64)
    }
}

impl<T: Length> Length for Option<T> {
    const UNIT: &'static str = T::UNIT;

    fn length(&self) -> Option<u64> {
        self.as_ref().and_then(T::length)
    }
}

impl<T: Length> Length for Box<T> {
    const UNIT: &'static str = T::UNIT;

    fn length(&self) -> Option<u64> {
        (**self).length()
    }
}

impl<T: Length> Length for Sensitive<T> {
    const UNIT: &'static str = T::UNIT;

    fn length(&self) -> Option<u64> {
        self.expose().length()
    }
}

/// A type with a range.
#[diagnostic::on_unimplemented(
    message = "`range` needs a number, not `{Self}`",
    label = "is no number",
    note = "`#[aws(range(…))]` is for integers and floats; for text, blobs, lists and maps write `length(…)`"
)]
pub trait Number {
    /// The type of the bounds.
    type Bound: Copy + PartialOrd + fmt::Display;

    /// The number; `None` if there is no value.
    fn number(&self) -> Option<Self::Bound>;

    /// Whether errors must not show it.
    fn is_secret(&self) -> bool {
        false
    }
}

macro_rules! numbers {
    ($($number:ty as $bound:ty),*) => {$(
        impl Number for $number {
            type Bound = $bound;

            fn number(&self) -> Option<$bound> {
                Some((*self).into())
            }
        }
    )*};
}

numbers!(i8 as i64, i16 as i64, i32 as i64, i64 as i64, f32 as f64, f64 as f64);

impl<T: Number> Number for Option<T> {
    type Bound = T::Bound;

    fn number(&self) -> Option<T::Bound> {
        self.as_ref().and_then(T::number)
    }

    fn is_secret(&self) -> bool {
        self.as_ref().is_some_and(T::is_secret)
    }
}

impl<T: Number> Number for Sensitive<T> {
    type Bound = T::Bound;

    fn number(&self) -> Option<T::Bound> {
        self.expose().number()
    }

    fn is_secret(&self) -> bool {
        true
    }
}

/// A type that is text.
#[cfg(feature = "regex")]
#[diagnostic::on_unimplemented(
    message = "`pattern` needs a `String`, not `{Self}`",
    label = "is no text",
    note = "`#[aws(pattern = \"…\")]` is for `String`, and for `Option` and `Sensitive` of it"
)]
pub trait Text {
    /// The text; `None` if there is no value.
    fn text(&self) -> Option<&str>;

    /// True if errors must not show it.
    fn is_secret(&self) -> bool {
        false
    }
}

#[cfg(feature = "regex")]
impl Text for String {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

#[cfg(feature = "regex")]
impl<T: Text> Text for Option<T> {
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(T::text)
    }

    fn is_secret(&self) -> bool {
        self.as_ref().is_some_and(T::is_secret)
    }
}

#[cfg(feature = "regex")]
impl<T: Text> Text for Sensitive<T> {
    fn text(&self) -> Option<&str> {
        self.expose().text()
    }

    fn is_secret(&self) -> bool {
        true
    }
}

/// A pattern, compiled when it is first used.
#[cfg(feature = "regex")]
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    compiled: std::sync::OnceLock<Option<regex_lite::Regex>>,
}

#[cfg(feature = "regex")]
impl Pattern {
    /// A pattern that the macro has found to be one.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: std::sync::OnceLock::new() }
    }

    fn matches(&self, text: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| regex_lite::Regex::new(self.source).ok());
        // The macro has compiled it once; a pattern that cannot be, refuses nothing.
        compiled.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}
