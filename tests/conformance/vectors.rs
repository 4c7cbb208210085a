//! The folder of vectors, and what a trial says.

use std::path::PathBuf;

use libtest_mimic::{Failed, Trial};
use serde_json::Value as Json;

/// The folder that holds the vectors.
pub(crate) struct Vectors(PathBuf);

impl Vectors {
    /// The folder that the environment names, or why there is none.
    pub(crate) fn find() -> Result<Self, &'static str> {
        let folder = std::env::var_os("AWS_OPERATION_CONFORMANCE")
            .filter(|folder| !folder.is_empty())
            .ok_or("AWS_OPERATION_CONFORMANCE is not set")?;
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        // Relative to the project, wherever the tests are run from.
        let folder = root.join(folder);
        if folder.is_dir() {
            Ok(Self(folder))
        } else {
            Err("AWS_OPERATION_CONFORMANCE is no folder")
        }
    }

    /// The place of a folder or file.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A file of JSON. A file that is not there stops the run: the vectors are not whole.
    pub(crate) fn json(&self, file: &str) -> Json {
        let path = self.0.join(file);
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        serde_json::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
    }

    /// The files of a folder, by name.
    pub(crate) fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        let folder = self.0.join(folder);
        let entries =
            std::fs::read_dir(&folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
        let mut files: Vec<_> = entries
            .map(|entry| {
                let path = entry.expect("an entry of the folder").path();
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                let bytes = std::fs::read(&path);
                (name, bytes.unwrap_or_else(|why| panic!("{}: {why}", path.display())))
            })
            .collect();
        files.sort();
        files
    }
}

/// What a case ends with: `Err` says what is different.
pub(crate) type Outcome = Result<(), String>;

/// A case that runs.
pub(crate) fn case(name: String, run: impl FnOnce() -> Outcome + Send + 'static) -> Trial {
    Trial::test(name, || run().map_err(Failed::from))
}

/// A case that is out of scope: reported as ignored, with the reason in its name.
pub(crate) fn out(name: &str, why: &str) -> Trial {
    Trial::test(format!("{name} ({why})"), || Ok(())).with_ignored_flag(true)
}

/// A case that holds if the two sides are the same.
pub(crate) fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Outcome {
    if found == expected {
        Ok(())
    } else {
        Err(format!("{what}\n   found: {found:?}\nexpected: {expected:?}"))
    }
}

/// A member that is a string.
pub(crate) fn text<'a>(case: &'a Json, member: &str) -> &'a str {
    case[member].as_str().unwrap_or_else(|| panic!("`{member}` is no string in {case}"))
}

/// A member that is an object of strings; one that is absent is empty.
pub(crate) fn headers(case: &Json) -> Vec<(String, String)> {
    case["headers"]
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
        .collect()
}
