//! Where the two files are.
//!
//! Source: "Location of the shared config and credentials files" of the AWS SDKs reference.

use std::path::{MAIN_SEPARATOR, PathBuf};

use super::parse::FileKind;
use crate::config::System;

/// A file's place, and the variable that named it, if one did.
pub(super) struct Location {
    pub(super) path: PathBuf,
    pub(super) variable: Option<&'static str>,
}

/// The place of a file; `None` if no variable names it and there is no home folder.
pub(super) fn locate(kind: FileKind, system: &System, separator: char) -> Option<Location> {
    let (variable, name) = match kind {
        FileKind::Config => ("AWS_CONFIG_FILE", "config"),
        FileKind::Credentials => ("AWS_SHARED_CREDENTIALS_FILE", "credentials"),
    };
    if let Some(path) = system.var(variable) {
        let path = in_home(&path, system, separator).unwrap_or_else(|| path.into());
        return Some(Location { path, variable: Some(variable) });
    }
    let path = below(system.home()?, &format!(".aws{separator}{name}"), separator);
    Some(Location { path, variable: None })
}

/// A path in which `~` at the beginning stands for the user's folder.
pub(crate) fn expand(path: &str, system: &System) -> PathBuf {
    in_home(path, system, MAIN_SEPARATOR).unwrap_or_else(|| path.into())
}

/// The path that one beginning with `~` stands for; `None` if there is nothing to replace.
fn in_home(path: &str, system: &System, separator: char) -> Option<PathBuf> {
    let rest = path.strip_prefix('~')?;
    if rest.is_empty() {
        return system.home();
    }
    let rest = rest.strip_prefix('/').or_else(|| rest.strip_prefix(separator))?;
    Some(below(system.home()?, rest, separator))
}

fn below(home: PathBuf, path: &str, separator: char) -> PathBuf {
    let mut text = home.into_os_string();
    if !text.as_encoded_bytes().ends_with(&[separator as u8]) {
        text.push(separator.to_string());
    }
    text.push(path);
    text.into()
}
