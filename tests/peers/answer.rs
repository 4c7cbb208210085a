//! What a call came to, in a form that our client and the peers share.

use aws_operation::{Client, Credentials, Error, ErrorKind, ModeledError, System, Timestamp};
use libtest_mimic::Failed;
use serde::Serialize;
use serde_json::Value as Json;

use crate::Outcome;
use crate::peers::Signer;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer {
    Output(Json),
    Refusal { code: String, message: String },
}

impl Answer {
    /// What our client got.
    pub(crate) fn of<T: Serialize, E: ModeledError>(
        result: Result<T, Error<E>>,
    ) -> Result<Self, Failed> {
        match result {
            Ok(output) => Ok(Self::Output(serde_json::to_value(output)?)),
            Err(why) if why.kind() == ErrorKind::Service => Ok(Self::Refusal {
                code: why.code().unwrap_or_default().to_owned(),
                message: why.message().unwrap_or_default().to_owned(),
            }),
            Err(why) => Err(why.into()),
        }
    }

    pub(crate) fn output(self) -> Result<Json, Failed> {
        match self {
            Self::Output(output) => Ok(output),
            refusal => Err(format!("an output was expected: {refusal:?}").into()),
        }
    }

    /// Without members that a declaration leaves out, wherever they are.
    pub(crate) fn without(mut self, undeclared: &[&str]) -> Self {
        if let Self::Output(output) = &mut self {
            remove(output, undeclared);
        }
        self
    }

    /// Both are the same: member for member, and code and message.
    pub(crate) fn must_be(&self, theirs: &Self) -> Outcome {
        let difference = match (self, theirs) {
            (Self::Output(ours), Self::Output(theirs)) => difference("", ours, theirs),
            (ours, theirs) => (ours != theirs).then(|| "not the same".to_owned()),
        };
        match difference {
            None => Ok(()),
            Some(what) => Err(format!("{what}\n  ours:   {self:?}\n  theirs: {theirs:?}").into()),
        }
    }

    /// A refusal with this code, lest two equal mistakes pass for an agreement.
    pub(crate) fn must_have_code(&self, expected: &str) -> Outcome {
        match self {
            Self::Refusal { code, .. } if code == expected => Ok(()),
            _ => Err(format!("`{expected}` was expected: {self:?}").into()),
        }
    }
}

fn remove(json: &mut Json, names: &[&str]) {
    match json {
        Json::Object(members) => {
            members.retain(|name, _| !names.contains(&name.as_str()));
            members.values_mut().for_each(|member| remove(member, names));
        }
        Json::Array(items) => items.iter_mut().for_each(|item| remove(item, names)),
        _ => {}
    }
}

fn difference(path: &str, ours: &Json, theirs: &Json) -> Option<String> {
    match (ours, theirs) {
        (Json::Object(ours), Json::Object(theirs)) => {
            let names = ours.keys().chain(theirs.keys().filter(|name| !ours.contains_key(*name)));
            names.into_iter().find_map(|name| {
                let path = format!("{path}/{name}");
                match (ours.get(name), theirs.get(name)) {
                    (Some(ours), Some(theirs)) => difference(&path, ours, theirs),
                    (Some(_), None) => Some(format!("{path}: only ours")),
                    _ => Some(format!("{path}: only theirs")),
                }
            })
        }
        (Json::Array(ours), Json::Array(theirs)) => {
            if ours.len() != theirs.len() {
                return Some(format!("{path}: {} items, not {}", ours.len(), theirs.len()));
            }
            let mut pairs = ours.iter().zip(theirs).enumerate();
            pairs.find_map(|(index, (ours, theirs))| {
                difference(&format!("{path}/{index}"), ours, theirs)
            })
        }
        // Peers that write times do so for people.
        (Json::Number(_), Json::String(text)) if is_same_instant(ours, text) => None,
        _ => (ours != theirs).then(|| format!("{path}: {ours}, not {theirs}")),
    }
}

/// Python's instants go to the microsecond, to which it rounds a binary fraction.
fn is_same_instant(ours: &Json, theirs: &str) -> bool {
    let nanos =
        |at: Timestamp| i128::from(at.secs()) * 1_000_000_000 + i128::from(at.subsec_nanos());
    let ours = serde_json::from_value::<Timestamp>(ours.clone());
    match (ours, theirs.parse::<Timestamp>()) {
        (Ok(ours), Ok(theirs)) => (nanos(ours) - nanos(theirs)).abs() <= 1_000,
        _ => false,
    }
}

/// Our client, on an endpoint and nothing else: no environment and no files.
pub(crate) fn client(url: &str, signer: &Signer) -> Result<Client, Failed> {
    let system = System::real()
        .with_env(std::iter::empty::<(&str, &str)>())
        .with_files(|_| Err(std::io::ErrorKind::NotFound.into()));
    let mut credentials = Credentials::new(&signer.access_key_id, &signer.secret_access_key);
    if let Some(token) = &signer.session_token {
        credentials = credentials.with_session_token(token);
    }
    Ok(Client::builder()
        .system(system)
        .endpoint_url(url)
        .region(&signer.region)
        .credentials(credentials)
        .build()?)
}
