//! [`Section`]: one profile, SSO session or set of services.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// The properties of one section, of both files.
#[derive(Clone)]
pub(crate) struct Section {
    name: String,
    values: BTreeMap<String, Value>,
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
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), values: BTreeMap::new() }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The value of a key, which is in lower case. As with variables, an empty one is unset.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        Some(self.values.get(key)?.text.as_str()).filter(|value| !value.is_empty())
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
        let value = self.values.get(key)?;
        Some(format!("{}, line {}", value.file, value.line))
    }

    pub(super) fn set(&mut self, key: String, value: Value) {
        self.values.insert(key, value);
    }

    /// Adds a line to a value.
    pub(super) fn extend(&mut self, key: &str, line: &str) {
        if let Some(value) = self.values.get_mut(key) {
            value.text.push('\n');
            value.text.push_str(line);
        }
    }

    /// Adds another file's properties, which win.
    pub(super) fn merge(&mut self, other: Self) {
        self.values.extend(other.values);
    }

    /// All properties as they were read.
    #[cfg(feature = "internals")]
    pub(super) fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(key, value)| (key.as_str(), value.text.as_str()))
    }
}

/// The keys alone: values may be secrets.
impl fmt::Debug for Section {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Section")
            .field("name", &self.name)
            .field("keys", &self.values.keys())
            .finish_non_exhaustive()
    }
}
