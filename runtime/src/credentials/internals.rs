//! What the fuzz targets reach: everything that reads what others write.

use super::{Credentials, CredentialsError, answer, sso_token, sts};

/// An XML answer of STS.
///
/// # Errors
/// It is another one.
pub fn sts_answer(body: &[u8]) -> Result<Credentials, CredentialsError> {
    sts::credentials(body)
}

/// The code of an XML error of STS; `None` if it is none.
pub fn sts_error(body: &[u8]) -> Option<String> {
    sts::error_code(body)
}

/// The output of a `credential_process`.
///
/// # Errors
/// It is something else.
pub fn process_output(output: &[u8]) -> Result<Credentials, CredentialsError> {
    answer::process(output)
}

/// A file of an SSO session.
///
/// # Errors
/// It is something else.
pub fn sso_token_file(file: &[u8]) -> Result<(), CredentialsError> {
    sso_token::Token::parse(file).map(drop)
}

/// An answer of a container's or instance's metadata.
///
/// # Errors
/// It is another one.
pub fn metadata_answer(body: &[u8]) -> Result<Credentials, CredentialsError> {
    answer::metadata(body)
}

/// An answer of the SSO portal.
///
/// # Errors
/// It is another one.
pub fn sso_portal_answer(body: &[u8]) -> Result<Credentials, CredentialsError> {
    answer::role_credentials(body)
}
