//! Where a setting may stand, apart from code: environment, then profile.

use std::fmt;
use std::str::FromStr;

use super::profile::Profiles;
use super::{ConfigError, System};

/// The environment and the profile.
#[derive(Debug)]
pub(crate) struct Sources {
    pub(crate) system: System,
    pub(crate) profiles: Profiles,
}

/// A value, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) value: String,
    /// `AWS_REGION`, or key, profile, file and line.
    pub(crate) whence: String,
}

impl Found {
    /// Given in code, by this method of the client's builder.
    pub(crate) fn in_code(method: &str, value: impl Into<String>) -> Self {
        Self { value: value.into(), whence: format!("`Client::builder().{method}(…)`") }
    }

    /// The error of a value that is not `what`.
    pub(crate) fn has_to_be(&self, what: &str) -> ConfigError {
        let Self { value, whence } = self;
        ConfigError::new(format!("{whence} is `{}`; it has to be {what}", value.escape_debug()))
    }

    /// The value as a number of at least `least`.
    pub(crate) fn at_least<T: FromStr + PartialOrd + fmt::Display>(
        &self,
        least: T,
    ) -> Result<T, ConfigError> {
        let number = self.value.parse().ok().filter(|number| *number >= least);
        number.ok_or_else(|| self.has_to_be(&format!("a whole number of {least} or more")))
    }

    /// The value as a truth value.
    pub(crate) fn flag(&self) -> Result<bool, ConfigError> {
        match self.value.to_ascii_lowercase().as_str() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(self.has_to_be("`true` or `false`")),
        }
    }
}

impl Sources {
    /// A setting, by its variable, else by its key in the selected profile.
    pub(crate) fn setting(&self, variable: &str, key: &str) -> Option<Found> {
        self.variable(variable).or_else(|| self.key(key))
    }

    /// A setting that only the environment has.
    pub(crate) fn variable(&self, name: &str) -> Option<Found> {
        Some(Found { value: self.system.var(name)?, whence: name.to_owned() })
    }

    /// A setting that only profiles have.
    pub(crate) fn key(&self, key: &str) -> Option<Found> {
        let profile = self.profiles.selected()?;
        let value = profile.get(key)?.to_owned();
        Some(Found { value, whence: self.whence(key) })
    }

    /// A truth value; `false` if it is not set.
    pub(crate) fn flag(&self, variable: &str, key: &str) -> Result<bool, ConfigError> {
        self.setting(variable, key).map_or(Ok(false), |found| found.flag())
    }

    /// Where the selected profile has a key, in words.
    pub(crate) fn whence(&self, key: &str) -> String {
        let name = self.profiles.name();
        let place = self.profiles.selected().and_then(|profile| profile.place(key));
        format!("`{key}` of the profile `{name}` ({})", place.unwrap_or_default())
    }
}
