//! [`Section`]: one profile, SSO session or set of services.

use std::fmt;
use std::sync::Arc;

/// What a section describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SectionKind {
    Profile,
    SsoSession,
    Services,
}

/// Sections in the order of their first headers, each once.
///
/// They and their properties are lists that are searched from end to end: files are short, and the code
/// of a map is not.
#[derive(Default)]
pub(super) struct SectionList(Vec<Section>);

impl SectionList {
    pub(super) fn iter(&self) -> std::slice::Iter<'_, Section> {
        self.0.iter()
    }

    pub(super) fn get(&self, kind: SectionKind, name: &str) -> Option<&Section> {
        self.iter().find(|section| section.is(kind, name))
    }

    /// Adds a section; what it shares with one of its name, it wins.
    pub(super) fn add(&mut self, section: Section) {
        match self.0.iter_mut().find(|known| known.is(section.kind, &section.name)) {
            Some(known) => known.merge(section),
            None => self.0.push(section),
        }
    }

    /// Adds another file's sections, which win.
    pub(super) fn merge(&mut self, other: Self) {
        for section in other.0 {
            self.add(section);
        }
    }
}

/// The properties of one section, of both files.
#[derive(Clone)]
pub(crate) struct Section {
    kind: SectionKind,
    name: String,
    /// As they were read; of several with the same key, the last one counts.
    values: Vec<(String, Value)>,
}

/// A property's value, and where it is written.
#[derive(Clone)]
pub(super) struct Value {
    /// Lines after the first are joined with `\n`; with sub-properties it begins with one.
    pub(super) text: String,
    pub(super) file: Arc<str>,
    pub(super) line: usize,
}

impl Section {
    pub(super) fn new(kind: SectionKind, name: &str) -> Self {
        Self { kind, name: name.to_owned(), values: Vec::new() }
    }

    fn is(&self, kind: SectionKind, name: &str) -> bool {
        self.kind == kind && self.name == name
    }

    pub(super) fn kind(&self) -> SectionKind {
        self.kind
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The value of a key, which is in lower case. As with variables, an empty one is unset.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        Some(self.value(key)?.text.as_str()).filter(|value| !value.is_empty())
    }

    fn value(&self, key: &str) -> Option<&Value> {
        let (_, value) = self.values.iter().rfind(|(name, _)| name == key)?;
        Some(value)
    }

    /// The value of a sub-property, whose name is matched without regard to case.
    ///
    /// ```ini
    /// emr =
    ///   endpoint_url = http://127.0.0.1:8765
    /// ```
    pub(crate) fn sub(&self, key: &str, sub: &str) -> Option<&str> {
        let lines = self.get(key)?.strip_prefix('\n')?.lines();
        let mut found = lines
            .filter_map(|line| line.split_once('='))
            .filter(|(name, _)| name.trim().eq_ignore_ascii_case(sub))
            .map(|(_, value)| value.trim());
        found.next_back().filter(|value| !value.is_empty())
    }

    /// Where a key is written: `/home/user/.aws/config, line 3`.
    pub(crate) fn place(&self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        Some(format!("{}, line {}", value.file, value.line))
    }

    pub(super) fn set(&mut self, key: String, value: Value) {
        self.values.push((key, value));
    }

    /// Adds a line to the value that was set last.
    pub(super) fn extend(&mut self, line: &str) {
        if let Some((_, value)) = self.values.last_mut() {
            value.text.push('\n');
            value.text.push_str(line);
        }
    }

    /// Adds further properties, which win.
    fn merge(&mut self, other: Self) {
        self.values.extend(other.values);
    }

    /// All properties as they were read; of several with the same key, the last one counts.
    #[cfg(feature = "internals")]
    pub(super) fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(key, value)| (key.as_str(), value.text.as_str()))
    }
}

/// The keys alone: values may be secrets.
impl fmt::Debug for Section {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<&String> = self.values.iter().map(|(key, _)| key).collect();
        to.debug_struct("Section")
            .field("name", &self.name)
            .field("keys", &keys)
            .finish_non_exhaustive()
    }
}
