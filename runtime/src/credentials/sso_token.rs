//! The SSO token that `aws sso login` leaves in a file, and its refresh.
//!
//! Source: "IAM Identity Center credential provider" of the AWS SDKs reference, and the API reference
//! of IAM Identity Center OIDC (`CreateToken`).

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::Method;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use sha1::{Digest as _, Sha1};

use super::answer::Fields;
use super::http::{Policy, printable, request, send};
use super::plan::Sso;
use super::sso::log_in;
use super::{Context, CredentialsError, CredentialsErrorKind, services};
use crate::json::{Timestamp, TimestampFormat};

/// The time limit of an attempt.
const TIMEOUT: Duration = Duration::from_secs(20);
/// A token is refreshed this long before it expires, as by the AWS CLI.
const MARGIN: Duration = Duration::from_secs(15 * 60);

/// A token of a session: as the file has it, or a new one.
///
/// # Errors
/// There is none, or it has expired and cannot be refreshed.
pub(super) async fn access_token(
    context: &Context,
    profile: &str,
    sso: &Sso,
) -> Result<String, CredentialsError> {
    let path = path(context, sso)?;
    let shown = path.display();
    let expired = |what: String| {
        CredentialsError::of(CredentialsErrorKind::Expired, format!("{what}; {}", log_in(profile)))
    };
    let bytes = context.system.read(&path).map_err(|why| {
        expired(format!("there is no SSO session: {shown} cannot be read ({why})"))
    })?;
    let mut file = Token::parse(&bytes)
        .map_err(|why| expired(format!("{shown} is no file of an SSO session ({why})")))?;

    let now = context.system.now();
    if now.checked_add(MARGIN).is_some_and(|soon| soon < file.expires_at) {
        return Ok(file.access_token);
    }
    let over = file.expires_at <= now;
    let refreshed = match (&sso.session, file.grant(now)) {
        (Some(_), Some(grant)) => refresh(context, sso, &grant).await,
        (None, _) => Err("it is of a profile without `sso_session`".to_owned()),
        (_, None) => Err("there is no refresh token that still holds".to_owned()),
    };
    match refreshed {
        Ok(new) => {
            let token = new.access_token.clone();
            if let Some(bytes) = file.renew(new, now) {
                // Others log in by themselves if it cannot be kept; this one has its token.
                let _ = context.system.write(&path, &bytes);
            }
            Ok(token)
        }
        Err(_) if !over => Ok(file.access_token),
        Err(why) => {
            let at = Timestamp::from(file.expires_at);
            Err(expired(format!("the SSO session expired at {at} and was not refreshed ({why})")))
        }
    }
}

/// Where the AWS CLI keeps the token of a session.
fn path(context: &Context, sso: &Sso) -> Result<PathBuf, CredentialsError> {
    let home = context.system.home().ok_or_else(|| {
        CredentialsError::configuration(
            "the folder of SSO sessions is not known; set HOME (or USERPROFILE)",
        )
    })?;
    let name = sso.session.as_ref().unwrap_or(&sso.start_url);
    let hash = Sha1::digest(name.as_bytes());
    let mut file: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    file.push_str(".json");
    Ok(home.join(".aws").join("sso").join("cache").join(file))
}

/// A file of a session.
pub(super) struct Token {
    access_token: String,
    expires_at: SystemTime,
    /// Everything that is in it.
    fields: Fields,
}

impl Token {
    /// # Errors
    /// It is not whole; nothing of it is shown.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, CredentialsError> {
        let fields = Fields::parse(bytes)?;
        let access_token = fields.required("accessToken")?.to_owned();
        let expires_at = fields
            .time("expiresAt")?
            .ok_or_else(|| CredentialsError::new("it has no `expiresAt`"))?;
        Ok(Self { access_token, expires_at, fields })
    }

    /// The body of a request for a new token.
    fn grant(&self, now: SystemTime) -> Option<String> {
        if self.fields.time("registrationExpiresAt").ok()?.is_some_and(|end| end <= now) {
            return None;
        }
        let text = |name| self.fields.text(name).map(serde_json::Value::from);
        Some(format!(
            r#"{{"clientId":{},"clientSecret":{},"grantType":"refresh_token","refreshToken":{}}}"#,
            text("clientId")?,
            text("clientSecret")?,
            text("refreshToken")?,
        ))
    }

    /// The file with a new token; what else is in it stays.
    fn renew(&mut self, new: New, now: SystemTime) -> Option<Vec<u8>> {
        let expires_at = Timestamp::from(now.checked_add(new.lifetime)?);
        let expires_at = Timestamp::from_secs(expires_at.secs());
        let expires_at = expires_at.format(TimestampFormat::DateTime).ok()?;
        self.fields.set("accessToken", new.access_token);
        self.fields.set("expiresAt", expires_at);
        if let Some(token) = new.refresh_token {
            self.fields.set("refreshToken", token);
        }
        Some(self.fields.to_json().into_bytes())
    }
}

/// What a refresh gives.
struct New {
    access_token: String,
    lifetime: Duration,
    refresh_token: Option<String>,
}

/// Asks for a new token. What is wrong is told in words, for the error of the old one.
async fn refresh(context: &Context, sso: &Sso, grant: &str) -> Result<New, String> {
    let endpoint =
        context.endpoint(&services::SSO_OIDC, &sso.region).map_err(|why| why.to_string())?;
    let base = endpoint.base();
    let uri: http::Uri =
        format!("{base}token").parse().map_err(|_| format!("`{base}` is no endpoint"))?;
    let body = Bytes::copy_from_slice(grant.as_bytes());
    let policy = Policy::new(TIMEOUT, context.attempts());
    let answer = send(context, policy, &mut || {
        let mut request = request(Method::POST, uri.clone());
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(services::SSO_OIDC.content_type));
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        *request.body_mut() = body.clone();
        Ok(request)
    })
    .await
    .map_err(|why| why.into_error(&base.to_string()).to_string())?;
    let fields = Fields::parse(answer.body());
    if !answer.status().is_success() {
        let code = fields.as_ref().ok().and_then(|fields| fields.text("error")).map(printable);
        let code = code.unwrap_or_else(|| "no reason".to_owned());
        return Err(format!("{base} answered with HTTP {}: {code}", answer.status().as_u16()));
    }
    let read = || -> Result<New, CredentialsError> {
        let fields = fields?;
        let lifetime = fields.number("expiresIn").and_then(|seconds| u64::try_from(seconds).ok());
        Ok(New {
            access_token: fields.required("accessToken")?.to_owned(),
            lifetime: Duration::from_secs(
                lifetime.ok_or_else(|| CredentialsError::new("it has no `expiresIn`"))?,
            ),
            refresh_token: fields.text("refreshToken").map(ToOwned::to_owned),
        })
    };
    read().map_err(|why| format!("the answer of {base} cannot be used: {why}"))
}
