//! The environments, and how one is written.

mod keys;
mod settings;
mod sources;

use super::{Case, Expected};

const US: &str = "https://elasticmapreduce.us-east-1.amazonaws.com";
const EU: &str = "https://elasticmapreduce.eu-central-1.amazonaws.com";
const CONFIG: &str = ".aws/config";
const CREDENTIALS: &str = ".aws/credentials";

pub(super) fn all() -> Vec<Case> {
    [keys::cases(), settings::cases(), sources::cases()].into_iter().flatten().collect()
}

/// A machine with nothing on it.
fn case(name: &'static str) -> Case {
    Case {
        name,
        variables: Vec::new(),
        files: Vec::new(),
        ours: Expected::Refused("nothing is expected"),
        theirs: Expected::Refused("nothing is expected"),
        their_host: None,
    }
}

fn found(key: impl Into<String>, region: &'static str, endpoint: &'static str) -> Expected {
    Expected::Found(key.into(), region, endpoint)
}

impl Case {
    fn var(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.push((name, value));
        self
    }

    fn file(mut self, path: &'static str, text: &'static str) -> Self {
        self.files.push((path, text));
        self
    }

    fn config(self, text: &'static str) -> Self {
        self.file(CONFIG, text)
    }

    fn us(self) -> Self {
        self.var("AWS_DEFAULT_REGION", "us-east-1")
    }

    /// Keys and region of the environment.
    fn keys(self) -> Self {
        self.us().var("AWS_ACCESS_KEY_ID", "AKIDENV").var("AWS_SECRET_ACCESS_KEY", "an env secret")
    }

    /// Both find the same.
    fn finds(
        mut self,
        key: impl Into<String>,
        region: &'static str,
        endpoint: &'static str,
    ) -> Self {
        self.ours = found(key, region, endpoint);
        self.theirs = self.ours.clone();
        self
    }

    /// Both fail, with these words.
    fn fails(self, ours: &'static str, theirs: &'static str) -> Self {
        self.differs(Expected::Refused(ours), Expected::Refused(theirs))
    }

    fn differs(mut self, ours: Expected, theirs: Expected) -> Self {
        (self.ours, self.theirs) = (ours, theirs);
        self
    }

    /// Where the CLI's own EMR command goes, which has hosts of its own in some regions.
    fn their_host(mut self, host: &'static str) -> Self {
        self.their_host = Some(host);
        self
    }
}
