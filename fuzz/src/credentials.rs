//! What the sources of credentials answer with.

use aws_operation::internals::{
    metadata_answer, process_output as read_process_output, sso_portal_answer, sso_token_file,
    sts_answer, sts_error,
};
use aws_operation::{Credentials, CredentialsError};

/// The seeds have it in every secret.
const MARK: &str = "SECRETMARK";

/// Reads the input as an XML answer of STS, and as an error of it.
pub fn sts_xml(data: &[u8]) {
    credentials(|| sts_answer(data));
    assert_eq!(sts_error(data), sts_error(data), "another code the second time");
}

/// Reads the input as what a `credential_process` writes.
pub fn process_output(data: &[u8]) {
    credentials(|| read_process_output(data));
}

/// Reads the input as the file of an SSO session.
pub fn sso_token(data: &[u8]) {
    outcome(|| sso_token_file(data));
}

/// Reads the input as an answer of a container's or instance's metadata, and of the SSO portal.
pub fn container_json(data: &[u8]) {
    credentials(|| metadata_answer(data));
    credentials(|| sso_portal_answer(data));
}

fn credentials(read: impl Fn() -> Result<Credentials, CredentialsError>) {
    if let Some(found) = outcome(read) {
        let shown = format!("{found:?}");
        // Whoever puts a secret there shows it.
        if !found.access_key_id().contains(MARK) && !found.account_id().unwrap_or("").contains(MARK)
        {
            assert!(!shown.contains(MARK), "a secret is shown: {shown}");
        }
    }
}

/// What is read, the same each time; an error is one line without a secret.
fn outcome<T: PartialEq>(read: impl Fn() -> Result<T, CredentialsError>) -> Option<T> {
    let found = read();
    assert!(found == read(), "another answer the second time");
    match found {
        Ok(found) => Some(found),
        Err(why) => {
            let why = why.to_string();
            super::one_line(&why);
            // What a metadata service says of a refusal is told, whatever it says.
            let is_said = why.starts_with("it says ");
            assert!(is_said || !why.contains(MARK), "a secret is told: {why}");
            None
        }
    }
}
