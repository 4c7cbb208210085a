//! Settings: what a client is told by code, the environment and the shared files.

pub(crate) mod endpoint;
mod metadata;
mod nearest;
pub(crate) mod partition;
pub(crate) mod profile;
mod service_endpoint;
mod settings;
mod sources;
mod system;

use std::fmt;

pub(crate) use service_endpoint::ServiceEndpoint;
pub(crate) use settings::{InCode, Settings};
pub(crate) use sources::Found;
pub(crate) use system::uuid_text;
pub use system::{ProcessOutput, System};

/// A setting that is missing or cannot be used; the text names it and says what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError(String);

impl ConfigError {
    /// One line, whatever it quotes: values in files may go over several.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        let blank = |c: char| if c.is_control() { ' ' } else { c };
        Self(message.into().chars().map(blank).collect())
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}
