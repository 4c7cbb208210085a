//! `AssumeRole` and `AssumeRoleWithWebIdentity` of STS, which speaks awsQuery: a form there, XML back.
//!
//! Source: the API reference of AWS Security Token Service, version 2011-06-15.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, DATE, HeaderValue};
use http::{Method, Request, Response};
use roxmltree::{Document, Node, ParsingOptions};

use super::http::{Make, Policy, form, printable, request, send};
use super::{Context, Credentials, CredentialsError, services, timestamp};
use crate::config::ServiceEndpoint;
use crate::sign::{Scope, Signer, SigningRules};

/// The time limit of an attempt.
const TIMEOUT: Duration = Duration::from_secs(20);
/// A clock that is further off than this is corrected; signatures hold for five minutes.
const SKEW: Duration = Duration::from_secs(4 * 60);
/// More than an answer has.
const NODES: u32 = 1_000;

/// A role to assume, and how.
#[derive(Debug, Clone)]
pub(super) struct Role {
    pub(super) arn: String,
    pub(super) session_name: Option<String>,
    pub(super) external_id: Option<String>,
    /// In seconds; STS has 3,600 where nothing is said.
    pub(super) duration: Option<u32>,
    /// A policy that narrows what the role may do.
    pub(super) policy: Option<String>,
}

impl Role {
    pub(super) fn new(arn: impl Into<String>) -> Self {
        let arn = arn.into();
        Self { arn, session_name: None, external_id: None, duration: None, policy: None }
    }

    /// The parameters of a request, but for what identifies the caller.
    fn parameters(&self, action: &'static str, now: SystemTime) -> Vec<(&'static str, String)> {
        let mut parameters = vec![
            ("Action", action.to_owned()),
            ("Version", "2011-06-15".to_owned()),
            ("RoleArn", self.arn.clone()),
        ];
        let session = self.session_name.clone().unwrap_or_else(|| {
            let since = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
            format!("aws-operation-{}", since.as_millis())
        });
        parameters.push(("RoleSessionName", session));
        for (name, value) in [
            ("ExternalId", self.external_id.clone()),
            ("DurationSeconds", self.duration.map(|seconds| seconds.to_string())),
            ("Policy", self.policy.clone()),
        ] {
            parameters.extend(value.map(|value| (name, value)));
        }
        parameters
    }
}

/// Where STS is, and for which region.
pub(super) struct Sts<'a> {
    context: &'a Context,
    endpoint: ServiceEndpoint,
}

impl<'a> Sts<'a> {
    /// The regional endpoint.
    ///
    /// # Errors
    /// There is no region, or no endpoint with these settings.
    pub(super) async fn new(context: &'a Context) -> Result<Self, CredentialsError> {
        let region = context.region().await?;
        let endpoint = context.endpoint(&services::STS, &region)?;
        Ok(Self { context, endpoint })
    }

    /// Credentials of a role, for one who has others.
    ///
    /// # Errors
    /// STS refuses, or does not answer.
    pub(super) async fn assume_role(
        &self,
        role: &Role,
        by: &Credentials,
    ) -> Result<Credentials, CredentialsError> {
        let signer = Signer::new();
        let scope =
            Scope { region: &self.endpoint.signing_region, service: self.endpoint.signing_name };
        let body = self.body(&role.parameters("AssumeRole", self.context.system.now()));
        let sign = |now: SystemTime| {
            let (mut parts, body) = self.request(&body).into_parts();
            signer
                .sign(&mut parts, &body, by, scope, now, SigningRules::default())
                .map_err(|why| CredentialsError::configuration(why.to_string()))?;
            Ok(Request::from_parts(parts, body))
        };
        let mut answer = self.send(&mut || sign(self.context.system.now())).await?;
        if !answer.status().is_success()
            && let Some(now) = self.corrected(&answer)
        {
            // Refused for a clock that is wrong, if for anything that can be mended here.
            answer = self.send(&mut || sign(now)).await?;
        }
        let credentials = read(&answer, "AssumeRole", &role.arn)?;
        Ok(credentials.with_source("assumed role"))
    }

    /// Credentials of a role, for one whom another provider vouches for.
    ///
    /// # Errors
    /// STS refuses, or does not answer.
    pub(super) async fn assume_role_with_web_identity(
        &self,
        role: &Role,
        token: &str,
    ) -> Result<Credentials, CredentialsError> {
        let action = "AssumeRoleWithWebIdentity";
        let mut parameters = role.parameters(action, self.context.system.now());
        parameters.push(("WebIdentityToken", token.to_owned()));
        let body = self.body(&parameters);
        let answer = self.send(&mut || Ok(self.request(&body))).await?;
        let credentials = read(&answer, action, &role.arn)?;
        Ok(credentials.with_source("web identity"))
    }

    fn body(&self, parameters: &[(&'static str, String)]) -> Bytes {
        form(parameters.iter().map(|(name, value)| (*name, value.as_str()))).into()
    }

    fn request(&self, body: &Bytes) -> Request<Bytes> {
        let mut request = request(Method::POST, self.endpoint.base().clone());
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(services::STS.content_type));
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        *request.body_mut() = body.clone();
        request
    }

    async fn send(&self, make: &mut Make<'_>) -> Result<Response<Bytes>, CredentialsError> {
        let policy = Policy { retry, ..Policy::new(TIMEOUT, self.context.attempts()) };
        let host = self.endpoint.base().to_string();
        send(self.context, policy, make).await.map_err(|why| why.into_error(&host).within("STS"))
    }

    /// The other side's time, if this side's is far from it.
    fn corrected(&self, answer: &Response<Bytes>) -> Option<SystemTime> {
        let theirs: SystemTime = {
            let text = answer.headers().get(DATE)?.to_str().ok()?;
            timestamp(text)?
        };
        let ours = self.context.system.now();
        let skew = theirs.duration_since(ours).unwrap_or_else(|before| before.duration());
        (skew > SKEW).then_some(theirs)
    }
}

/// Errors of STS that may pass, besides those that every service has.
const TRANSIENT: [&str; 4] =
    ["IDPCommunicationError", "Throttling", "ThrottlingException", "RequestLimitExceeded"];

fn retry(answer: &Response<Bytes>) -> bool {
    refusal(answer.body()).is_some_and(|refusal| TRANSIENT.contains(&refusal.code.as_str()))
}

/// What STS says when it refuses.
struct Refusal {
    code: String,
    message: String,
    request_id: Option<String>,
}

fn read(
    answer: &Response<Bytes>,
    action: &str,
    role: &str,
) -> Result<Credentials, CredentialsError> {
    if answer.status().is_success() {
        return credentials(answer.body())
            .map_err(|why| why.within(&format!("STS {action} for `{role}`")));
    }
    let status = answer.status().as_u16();
    Err(CredentialsError::new(match refusal(answer.body()) {
        Some(Refusal { code, message, request_id }) => {
            let id = request_id.map_or_else(String::new, |id| format!(", request id {id}"));
            format!("STS refuses {action} for `{role}`: {code}: {message} (HTTP {status}{id})")
        }
        None => format!("STS refuses {action} for `{role}` (HTTP {status})"),
    }))
}

fn parse(body: &[u8]) -> Option<Document<'_>> {
    let text = std::str::from_utf8(body).ok()?;
    // No document types: STS sends none, and they can make a little text a lot.
    let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).ok()
}

fn find<'a, 'input>(within: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    within.descendants().find(|node| node.is_element() && node.tag_name().name() == name)
}

fn text(within: Node<'_, '_>, name: &str) -> Option<String> {
    let text: String =
        find(within, name)?.children().filter_map(|child| child.text().map(str::trim)).collect();
    (!text.is_empty()).then_some(text)
}

fn refusal(body: &[u8]) -> Option<Refusal> {
    let document = parse(body)?;
    let error = find(document.root(), "Error")?;
    Some(Refusal {
        code: printable(&text(error, "Code")?),
        message: printable(&text(error, "Message").unwrap_or_else(|| "no message".to_owned())),
        request_id: text(document.root(), "RequestId").map(|id| printable(&id)),
    })
}

/// The credentials in an answer, with the account of the role.
///
/// # Errors
/// The answer is another one; nothing of it is shown.
pub(super) fn credentials(body: &[u8]) -> Result<Credentials, CredentialsError> {
    let document =
        parse(body).ok_or_else(|| CredentialsError::new("the answer is no XML of STS"))?;
    let found = find(document.root(), "Credentials")
        .ok_or_else(|| CredentialsError::new("the answer has no `Credentials`"))?;
    let member = |name: &str| {
        text(found, name)
            .ok_or_else(|| CredentialsError::new(format!("the answer has no `{name}`")))
    };
    let expiry = timestamp(&member("Expiration")?)
        .ok_or_else(|| CredentialsError::new("the `Expiration` of the answer is no time"))?;
    let credentials = Credentials::new(member("AccessKeyId")?, member("SecretAccessKey")?)
        .with_session_token(member("SessionToken")?)
        .with_expiry(expiry);
    let arn = find(document.root(), "AssumedRoleUser").and_then(|user| text(user, "Arn"));
    // arn:aws:sts::123456789012:assumed-role/name/session
    let account = arn.as_deref().and_then(|arn| arn.split(':').nth(4));
    Ok(match account.filter(|account| !account.is_empty()) {
        Some(account) => credentials.with_account_id(account),
        None => credentials,
    })
}

/// The code of an error, for the fuzz targets.
#[cfg(feature = "internals")]
pub(super) fn error_code(body: &[u8]) -> Option<String> {
    refusal(body).map(|refusal| refusal.code)
}
