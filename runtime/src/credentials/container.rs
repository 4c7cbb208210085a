//! Credentials of a container: an ECS task, or a pod with EKS Pod Identity.
//!
//! Source: "Container credential provider" of the AWS SDKs reference.

use std::net::IpAddr;
use std::path::Path;
use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use http::{Method, Uri};

use super::http::{Policy, printable, request, secret, send};
use super::{Context, Credentials, CredentialsError, answer};

const RELATIVE: &str = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
const FULL: &str = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
const TOKEN: &str = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
const TOKEN_FILE: &str = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";

/// As the AWS CLI has it.
const POLICY: Policy = Policy { direct: true, ..Policy::new(Duration::from_secs(2), 3) };

/// The credentials of the container.
///
/// # Errors
/// There is no container; or it is set up wrongly, or does not answer with credentials.
pub(super) async fn load(context: &Context) -> Result<Credentials, CredentialsError> {
    let uri = uri(context)?;
    // Read for each refresh: it is replaced from time to time.
    let token = token(context)?;
    let answer = send(context, POLICY, &mut || {
        let mut request = request(Method::GET, uri.clone());
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(token) = &token {
            request.headers_mut().insert(AUTHORIZATION, token.clone());
        }
        Ok(request)
    })
    .await
    .map_err(|why| why.into_error(&uri.to_string()))?;

    let status = answer.status();
    if !status.is_success() {
        let said = answer::Fields::parse(answer.body()).ok().and_then(|fields| {
            let code = fields.text("code")?;
            let message = fields.text("message").unwrap_or("no message");
            Some(format!("{}: {}", printable(code), printable(message)))
        });
        let said = said.map_or_else(String::new, |said| format!(" ({said})"));
        return Err(CredentialsError::new(format!(
            "{uri} answered with HTTP {}{said}; see whether the role of the task or pod \
             exists and trusts it",
            status.as_u16()
        )));
    }
    let credentials = answer::metadata(answer.body())
        .map_err(|why| why.within(&format!("the answer of {uri} cannot be used")))?;
    Ok(credentials.with_source("container"))
}

/// Where to ask.
fn uri(context: &Context) -> Result<Uri, CredentialsError> {
    let system = &context.system;
    if let Some(path) = system.var(RELATIVE) {
        if !path.starts_with('/') {
            return Err(CredentialsError::configuration(format!(
                "{RELATIVE} is `{path}`; it has to begin with `/`"
            )));
        }
        return format!("http://169.254.170.2{path}").parse().map_err(|_| {
            CredentialsError::configuration(format!("{RELATIVE} is `{path}`, which is no path"))
        });
    }
    let Some(text) = system.var(FULL) else {
        return Err(CredentialsError::not_found(format!("neither {RELATIVE} nor {FULL} is set")));
    };
    let uri: Option<Uri> = text.parse().ok();
    let Some(uri) = uri.filter(|uri| uri.host().is_some_and(|host| !host.is_empty())) else {
        return Err(CredentialsError::configuration(format!(
            "{FULL} is `{text}`, which has no host; write it as `http://169.254.170.23/v1/credentials`"
        )));
    };
    match uri.scheme_str() {
        Some("https") => Ok(uri),
        Some("http") if uri.host().is_some_and(may_be_plain) => Ok(uri),
        Some("http") => Err(CredentialsError::configuration(format!(
            "{FULL} is `{text}`, whose host is not allowed over plain http; use https, or one of \
             localhost, 127.0.0.1, 169.254.170.2, 169.254.170.23 and [fd00:ec2::23]"
        ))),
        _ => Err(CredentialsError::configuration(format!(
            "{FULL} is `{text}`; its scheme has to be `http` or `https`"
        ))),
    }
}

/// Hosts that are in the machine, or in its hypervisor.
fn may_be_plain(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host.eq_ignore_ascii_case("localhost")
        || address.is_ok_and(|address| {
            address.is_loopback()
                || ["169.254.170.2", "169.254.170.23", "fd00:ec2::23"]
                    .iter()
                    .any(|allowed| allowed.parse() == Ok(address))
        })
}

/// The value of `authorization`, from the file if there is one.
fn token(context: &Context) -> Result<Option<HeaderValue>, CredentialsError> {
    let system = &context.system;
    if let Some(path) = system.var(TOKEN_FILE) {
        let bytes = system.read(Path::new(&path)).map_err(|why| {
            CredentialsError::configuration(format!(
                "{TOKEN_FILE} names `{path}`, which cannot be read: {why}"
            ))
        })?;
        let what = format!("the file that {TOKEN_FILE} names");
        let text = String::from_utf8(bytes)
            .map_err(|_| CredentialsError::configuration(format!("{what} is not UTF-8")))?;
        return Ok(Some(secret(text.trim(), &what)?));
    }
    system.var(TOKEN).map(|text| secret(&text, TOKEN)).transpose()
}
