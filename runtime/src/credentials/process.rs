//! `credential_process`: a command that prints credentials.
//!
//! Source: "Sourcing credentials with an external process" of the AWS CLI's user guide.

use super::{Context, Credentials, CredentialsError, answer};

/// Runs the command through the shell.
///
/// Nothing that it prints gets into an error: credentials may be on either of its outputs.
///
/// # Errors
/// The command fails, or prints something else.
pub(super) async fn load(
    context: &Context,
    command: &str,
    account_id: Option<&str>,
) -> Result<Credentials, CredentialsError> {
    let output = context.system.run(command).await.map_err(|why| {
        CredentialsError::new(format!("`credential_process` cannot be run: {why}"))
    })?;
    if output.status != Some(0) {
        let how = match output.status {
            Some(status) => format!("exit status {status}"),
            None => "a signal".to_owned(),
        };
        let hint = if output.stderr.is_empty() { "" } else { ", which says why" };
        return Err(CredentialsError::new(format!(
            "`credential_process` ended with {how}; run the command by hand{hint}"
        )));
    }
    let credentials = answer::process(&output.stdout)
        .map_err(|why| why.within("what `credential_process` printed cannot be used"))?;
    // What the command says wins over the profile.
    let credentials = match (credentials.account_id(), account_id) {
        (None, Some(account)) => credentials.with_account_id(account),
        _ => credentials,
    };
    Ok(credentials.with_source("credential_process"))
}
