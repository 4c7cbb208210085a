//! Credentials of the SSO portal (IAM Identity Center).
//!
//! Source: "IAM Identity Center credential provider" of the AWS SDKs reference, and the API reference
//! of the portal (`GetRoleCredentials`).

use std::time::Duration;

use http::{HeaderName, Method, StatusCode};

use super::http::{Policy, form, printable, request, secret, send};
use super::plan::Sso;
use super::sso_token::access_token;
use super::{Context, Credentials, CredentialsError, CredentialsErrorKind, answer, services};

const BEARER: HeaderName = HeaderName::from_static("x-amz-sso_bearer_token");
/// The time limit of an attempt.
const TIMEOUT: Duration = Duration::from_secs(20);

/// What has to be done where the session is over.
pub(super) fn log_in(profile: &str) -> String {
    format!("run `aws sso login --profile {profile}`")
}

/// Credentials of the role that a profile names.
///
/// # Errors
/// The session is over, or the portal refuses or does not answer.
pub(super) async fn load(
    context: &Context,
    profile: &str,
    sso: &Sso,
) -> Result<Credentials, CredentialsError> {
    let token = access_token(context, profile, sso).await?;
    let token = secret(&token, "the SSO token")?;
    let endpoint = context.endpoint(&services::SSO, &sso.region)?;
    let base = endpoint.base();
    let query =
        form([("role_name", sso.role_name.as_str()), ("account_id", sso.account_id.as_str())]);
    let uri: http::Uri = format!("{base}federation/credentials?{query}").parse().map_err(|_| {
        CredentialsError::configuration(format!(
            "`{base}` cannot be the endpoint of the SSO portal"
        ))
    })?;
    let policy = Policy::new(TIMEOUT, context.attempts());
    let answer = send(context, policy, &mut || {
        let mut request = request(Method::GET, uri.clone());
        request.headers_mut().insert(BEARER, token.clone());
        Ok(request)
    })
    .await
    .map_err(|why| why.into_error(&base.to_string()).within("the SSO portal"))?;

    let (role, account) = (&sso.role_name, &sso.account_id);
    match answer.status() {
        status if status.is_success() => {}
        StatusCode::UNAUTHORIZED => {
            return Err(CredentialsError::of(
                CredentialsErrorKind::Expired,
                format!("the SSO portal does not accept the session any more; {}", log_in(profile)),
            ));
        }
        status => {
            let said = answer::Fields::parse(answer.body())
                .ok()
                .and_then(|fields| fields.text("message").map(printable));
            let said = said.map_or_else(String::new, |said| format!(" ({said})"));
            return Err(CredentialsError::new(format!(
                "the SSO portal gives no credentials for the role `{role}` of account {account}: HTTP \
                 {}{said}",
                status.as_u16()
            )));
        }
    }
    let credentials = answer::role_credentials(answer.body())
        .map_err(|why| why.within("the answer of the SSO portal cannot be used"))?;
    Ok(credentials.with_account_id(account).with_source("SSO"))
}
