//! Profiles: the shared config and credentials files, as the AWS CLI has them.

mod location;
mod parse;
mod section;

use std::fmt;
use std::io;
use std::sync::Arc;

use super::nearest::nearest;
use super::{ConfigError, System};
use location::locate;
use parse::{FileKind, Parsed, parse};
use section::{SectionKind, SectionList};

pub(crate) use location::expand;
pub(crate) use section::Section;

/// The profile that is used where none is named.
const DEFAULT: &str = "default";

/// Profiles that an error lists at most.
const LISTED: usize = 20;

/// Both files, merged, and which profile is selected.
pub(crate) struct Profiles {
    name: String,
    sections: SectionList,
    /// The config file and the credentials file, in words.
    files: [String; 2],
}

impl Profiles {
    /// Reads the files that the environment names, or those in the home folder, and selects the
    /// profile that code, `AWS_PROFILE` or `AWS_DEFAULT_PROFILE` names, else `default`.
    ///
    /// A file that is not there is none, as in the AWS CLI, even if a variable names it.
    ///
    /// # Errors
    /// A file is malformed, or a variable names one that cannot be read; there is no profile of the
    /// name that was given.
    pub(crate) fn load(system: &System, from_code: Option<&str>) -> Result<Self, ConfigError> {
        let config = File::load(FileKind::Config, system)?;
        let credentials = File::load(FileKind::Credentials, system)?;
        let named = |variable: &'static str| Some((variable, system.var(variable)?));
        let named = from_code
            .map(|name| ("`Client::builder().profile(…)`", name.to_owned()))
            .or_else(|| named("AWS_PROFILE"))
            .or_else(|| named("AWS_DEFAULT_PROFILE"));

        let ignored = config.ignored(named.as_ref().map_or(DEFAULT, |(_, name)| name));
        let files = [config.words, credentials.words];
        let sections = merge(config.parsed, credentials.parsed);
        let name = named.as_ref().map_or(DEFAULT, |(_, name)| name).to_owned();
        let profiles = Self { name, sections, files };
        match named {
            Some((whence, name)) if profiles.selected().is_none() => {
                Err(profiles.missing(whence, &name, ignored))
            }
            _ => Ok(profiles),
        }
    }

    /// The name of the selected profile.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The selected profile; `None` only if none was named and there is no `default`.
    pub(crate) fn selected(&self) -> Option<&Section> {
        self.profile(&self.name)
    }

    /// A profile.
    pub(crate) fn profile(&self, name: &str) -> Option<&Section> {
        self.section(SectionKind::Profile, name)
    }

    /// The names of all profiles, in alphabetical order.
    pub(crate) fn names(&self) -> Vec<&str> {
        let profiles =
            self.sections.iter().filter(|section| section.kind() == SectionKind::Profile);
        let mut names: Vec<&str> = profiles.map(Section::name).collect();
        names.sort_unstable();
        names
    }

    /// `[sso-session name]`.
    pub(crate) fn sso_session(&self, name: &str) -> Option<&Section> {
        self.section(SectionKind::SsoSession, name)
    }

    /// `[services name]`.
    pub(crate) fn services(&self, name: &str) -> Option<&Section> {
        self.section(SectionKind::Services, name)
    }

    /// The config file and the credentials file in words: the path, and what is wrong with it.
    pub(crate) fn files(&self) -> &[String; 2] {
        &self.files
    }

    fn section(&self, kind: SectionKind, name: &str) -> Option<&Section> {
        self.sections.get(kind, name)
    }

    fn missing(&self, whence: &str, name: &str, ignored: Option<String>) -> ConfigError {
        let [config, credentials] = &self.files;
        let mut text = format!(
            "{whence} asks for the profile `{name}`, which is neither in {config} nor in {credentials}; "
        );
        if let Some(place) = ignored {
            text.push_str(&format!("write `[profile {name}]` at {place}; "));
        }
        let all = self.names();
        if let Some(near) = nearest(name, all.iter().copied()) {
            text.push_str(&format!("did you mean `{near}`? "));
        }
        let names: Vec<String> = all.iter().take(LISTED).map(|name| format!("`{name}`")).collect();
        let more = all.len() - names.len();
        text.push_str(&match (names.is_empty(), more) {
            (true, _) => "there are no profiles".to_owned(),
            (false, 0) => format!("there are {}", names.join(", ")),
            (false, more) => format!("there are {} and {more} more", names.join(", ")),
        });
        ConfigError::new(text)
    }
}

/// The names alone.
impl fmt::Debug for Profiles {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Profiles").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Adds the credentials file to the config file; where both have a property, it wins.
fn merge(config: Parsed, credentials: Parsed) -> SectionList {
    let mut sections = config.sections;
    sections.merge(credentials.sections);
    sections
}

/// A file that was looked for.
struct File {
    parsed: Parsed,
    words: String,
    path: Arc<str>,
}

impl File {
    fn load(kind: FileKind, system: &System) -> Result<Self, ConfigError> {
        let Some(location) = locate(kind, system, std::path::MAIN_SEPARATOR) else {
            let name = match kind {
                FileKind::Config => "~/.aws/config",
                FileKind::Credentials => "~/.aws/credentials",
            };
            let words = format!("{name} (HOME is not set)");
            return Ok(Self { parsed: Parsed::default(), words, path: name.into() });
        };
        let path: Arc<str> = location.path.display().to_string().into();
        let absent = |why: &str| {
            let words = format!("{path} ({why})");
            Ok(Self { parsed: Parsed::default(), words, path: Arc::clone(&path) })
        };
        match system.read(&location.path) {
            Ok(bytes) => {
                let parsed = parse(&bytes, kind, &path)?;
                Ok(Self { parsed, words: path.to_string(), path })
            }
            Err(why) => match (why.kind(), location.variable) {
                // A folder is what a container makes of a file that is not there.
                (
                    io::ErrorKind::NotFound
                    | io::ErrorKind::NotADirectory
                    | io::ErrorKind::IsADirectory,
                    _,
                ) => absent("no such file"),
                // The home folder of another user, as services often have it.
                (_, None) => absent(&why.to_string()),
                (_, Some(variable)) => Err(ConfigError::new(format!(
                    "{variable} names {path}, which cannot be read: {why}"
                ))),
            },
        }
    }

    /// Where a section stands that was meant to be this profile, but lacks the word `profile`.
    fn ignored(&self, profile: &str) -> Option<String> {
        let (_, line) = self.parsed.ignored.iter().find(|(header, _)| header == profile)?;
        Some(format!("{}, line {line}", self.path))
    }
}

#[cfg(feature = "internals")]
pub(crate) mod internals {
    //! What the vectors ask.

    use std::collections::BTreeMap;

    use super::*;

    /// Sections by name, and their properties.
    pub type Sections = BTreeMap<String, BTreeMap<String, String>>;

    /// Both files, merged: profiles, SSO sessions, services.
    ///
    /// # Errors
    /// A file is malformed.
    pub fn parse_profiles(config: &[u8], credentials: &[u8]) -> Result<[Sections; 3], String> {
        let file = |bytes: &[u8], kind, name: &str| {
            parse(bytes, kind, &name.into()).map_err(|why| why.to_string())
        };
        let config = file(config, FileKind::Config, "config")?;
        let credentials = file(credentials, FileKind::Credentials, "credentials")?;
        let sections = merge(config, credentials);
        Ok([SectionKind::Profile, SectionKind::SsoSession, SectionKind::Services].map(|wanted| {
            let of_kind = sections.iter().filter(|section| section.kind() == wanted);
            let values = |section: &Section| {
                section.values().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
            };
            of_kind.map(|section| (section.name().to_owned(), values(section))).collect()
        }))
    }

    /// The paths of the config file and the credentials file, on Windows or elsewhere.
    pub fn profile_locations(system: &System, windows: bool) -> [Option<String>; 2] {
        let separator = if windows { '\\' } else { '/' };
        [FileKind::Config, FileKind::Credentials]
            .map(|kind| Some(locate(kind, system, separator)?.path.to_string_lossy().into_owned()))
    }

    /// The name of the selected profile.
    ///
    /// # Errors
    /// As when the profiles are loaded.
    pub fn selected_profile(system: &System) -> Result<String, String> {
        Profiles::load(system, None)
            .map(|profiles| profiles.name().to_owned())
            .map_err(|why| why.to_string())
    }
}

#[cfg(test)]
mod tests;
