//! One file: lines to sections.
//!
//! The dialect is AWS's own, so the parser is ours: the INI libraries take `key : value`, cut
//! comments elsewhere, and know neither continued values nor sub-properties. Source: "Configuration
//! and credential file settings" of the AWS SDKs reference. Where that is silent, lines mean what
//! they mean to the AWS CLI: names may be quoted, a whole section may be indented, and a comment may
//! be indented too.
//!
//! No error shows a line's text: it may hold a secret.

use std::sync::Arc;

use super::section::{Section, SectionKind, SectionList, Value};
use crate::config::ConfigError;

/// Which of the two files it is; they differ in how they write a profile's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// `[profile dev]`, `[default]`, `[sso-session s]`, `[services s]`.
    Config,
    /// `[dev]`.
    Credentials,
}

/// What a file holds.
#[derive(Default)]
pub(super) struct Parsed {
    pub(super) sections: SectionList,
    /// The headers that mean nothing here, and their lines, to tell who misses such a section.
    pub(super) ignored: Vec<(String, usize)>,
}

/// Reads a file.
///
/// # Errors
/// It is not UTF-8, or a line of it is none of the dialect; the text names file and line.
pub(super) fn parse(bytes: &[u8], kind: FileKind, path: &Arc<str>) -> Result<Parsed, ConfigError> {
    let text = std::str::from_utf8(bytes).map_err(|why| {
        let before = bytes.get(..why.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        ConfigError::new(format!("{path}, line {line} is not UTF-8; save the file as UTF-8"))
    })?;
    let mut parser = Parser::new(kind, path);
    for (index, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        parser
            .line(line, index + 1)
            .map_err(|why| ConfigError::new(format!("{path}, line {} {why}", index + 1)))?;
    }
    Ok(parser.finish())
}

struct Parser<'a> {
    kind: FileKind,
    path: &'a Arc<str>,
    parsed: Parsed,
    /// `[default]` of the config file, which counts only if there is no `[profile default]`.
    bare_default: SectionList,
    at: At,
    property: Option<Open>,
    /// How far the last header or property was indented; what is further in continues it.
    indent: usize,
}

enum At {
    /// Before the first header.
    Start,
    Ignored,
    Section(Place, Section),
}

#[derive(Clone, Copy)]
enum Place {
    Named(SectionKind),
    BareDefault,
}

/// The property that a further indented line continues.
struct Open {
    /// False for a name that means nothing.
    counts: bool,
    /// Nothing stood after its `=`, so that sub-properties follow.
    nested: bool,
}

type Wrong = &'static str;

impl<'a> Parser<'a> {
    fn new(kind: FileKind, path: &'a Arc<str>) -> Self {
        let (parsed, bare_default) = (Parsed::default(), SectionList::default());
        Self { kind, path, parsed, bare_default, at: At::Start, property: None, indent: 0 }
    }

    fn line(&mut self, line: &str, number: usize) -> Result<(), Wrong> {
        let text = line.trim();
        if text.is_empty() || text.starts_with(['#', ';']) {
            return Ok(());
        }
        let indent = line.len() - line.trim_start().len();
        if indent > self.indent
            && let Some(open) = &self.property
        {
            return continued(open, &mut self.at, text);
        }
        self.indent = indent;
        match text.strip_prefix('[') {
            Some(rest) => self.header(rest, number),
            None => self.property(text, number),
        }
    }

    /// `rest` is what follows the `[`.
    fn header(&mut self, rest: &str, number: usize) -> Result<(), Wrong> {
        let (name, rest) = rest.split_once(']').ok_or(match self.kind {
            FileKind::Config => "begins a section without a `]`; write `[profile name]`",
            FileKind::Credentials => "begins a section without a `]`; write `[name]`",
        })?;
        if !rest.trim_start().is_empty() && !rest.trim_start().starts_with(['#', ';']) {
            return Err("has more than a comment after the `]`; move it to the next line");
        }
        self.close();
        let name = name.trim();
        self.at = match self.place(name) {
            None => {
                self.parsed.ignored.push((name.to_owned(), number));
                At::Ignored
            }
            Some((place, name)) => {
                let kind = match place {
                    Place::BareDefault => SectionKind::Profile,
                    Place::Named(kind) => kind,
                };
                At::Section(place, Section::new(kind, name))
            }
        };
        Ok(())
    }

    /// The place and name of a section, if its header means anything in this file.
    fn place<'n>(&self, header: &'n str) -> Option<(Place, &'n str)> {
        if self.kind == FileKind::Credentials {
            return is_name(header).then_some((Place::Named(SectionKind::Profile), header));
        }
        if header == super::DEFAULT {
            return Some((Place::BareDefault, header));
        }
        let (word, name) = header.split_once(char::is_whitespace)?;
        let kind = match word {
            "profile" => SectionKind::Profile,
            "sso-session" => SectionKind::SsoSession,
            "services" => SectionKind::Services,
            _ => return None,
        };
        Some((Place::Named(kind), bare_name(name.trim())?))
    }

    fn property(&mut self, text: &str, number: usize) -> Result<(), Wrong> {
        if matches!(self.at, At::Start) {
            return Err("comes before any section; begin the file with `[default]`");
        }
        let (key, value) = without_comment(text)
            .split_once('=')
            .ok_or("is neither a section nor a property; write `name = value`")?;
        let (key, value) = (key.trim(), value.trim());
        if key.is_empty() {
            return Err("has no name before the `=`; write `name = value`");
        }
        let counts = is_name(key);
        if let At::Section(_, section) = &mut self.at
            && counts
        {
            let file = Arc::clone(self.path);
            let value = Value { text: value.to_owned(), file, line: number };
            section.set(key.to_ascii_lowercase(), value);
        }
        self.property = Some(Open { counts, nested: value.is_empty() });
        Ok(())
    }

    /// Puts the section that ends here where it belongs.
    fn close(&mut self) {
        self.property = None;
        if let At::Section(place, section) = std::mem::replace(&mut self.at, At::Ignored) {
            match place {
                Place::BareDefault => self.bare_default.add(section),
                Place::Named(_) => self.parsed.sections.add(section),
            }
        }
    }

    fn finish(mut self) -> Parsed {
        self.close();
        if self.parsed.sections.get(SectionKind::Profile, super::DEFAULT).is_none() {
            self.parsed.sections.merge(self.bare_default);
        }
        self.parsed
    }
}

fn continued(open: &Open, at: &mut At, text: &str) -> Result<(), Wrong> {
    if open.nested {
        let (name, _) =
            text.split_once('=').ok_or("is a sub-property without a `=`; write `name = value`")?;
        if name.trim().is_empty() {
            return Err("is a sub-property without a name; write `name = value`");
        }
    }
    if let At::Section(_, section) = at
        && open.counts
    {
        section.extend(text);
    }
    Ok(())
}

/// A comment after a value begins with a blank before its `#` or `;`.
fn without_comment(text: &str) -> &str {
    let mut blank = false;
    for (index, char) in text.char_indices() {
        if blank && matches!(char, '#' | ';') {
            return text.get(..index).unwrap_or(text);
        }
        blank = char.is_whitespace();
    }
    text
}

/// A name after `profile`, with or without quotes; blanks need quotes.
fn bare_name(text: &str) -> Option<&str> {
    for quote in ['"', '\''] {
        if let Some(rest) = text.strip_prefix(quote) {
            return rest
                .strip_suffix(quote)
                .filter(|name| !name.is_empty() && !name.contains(['"', '\'', '\\']));
        }
    }
    is_name(text).then_some(text)
}

fn is_name(text: &str) -> bool {
    let fits = |char: char| char.is_alphanumeric() || "_-/.%@:+".contains(char);
    !text.is_empty() && text.chars().all(fits)
}
