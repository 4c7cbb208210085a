//! Credentials of an EC2 instance, from its metadata service, version 2.
//!
//! Source: "Use the Instance Metadata Service" of the EC2 user guide. Version 1 is never used: it
//! answers anyone who gets a process of the instance to fetch a URL.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{HeaderName, HeaderValue};
use http::{Method, Response, StatusCode, Uri};

use super::http::{Policy, request, secret, send};
use super::{Context, Credentials, CredentialsError, answer};

/// What [`Credentials::source`] says of them.
pub(super) const SOURCE: &str = "instance metadata";

const TOKEN: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token");
const TTL: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token-ttl-seconds");
/// The longest that the service grants: six hours.
const TTL_SECONDS: u64 = 21_600;
/// A token is not used in its last minutes.
const TTL_MARGIN: u64 = 120;
/// Attempts that are answered, if no number is configured. One that is not answered is the last
/// then: off a cloud host there is nothing to wait for.
const ANSWERED: u32 = 3;

/// Answers with the account id too, where it is there.
const EXTENDED: &str = "/latest/meta-data/iam/security-credentials-extended/";
const PLAIN: &str = "/latest/meta-data/iam/security-credentials/";

/// The metadata service, and what is known of it.
pub(crate) struct Imds {
    token: Mutex<Option<(HeaderValue, SystemTime)>>,
    known: Mutex<Known>,
}

/// What earlier answers told.
#[derive(Clone, Default)]
struct Known {
    /// There is no extended path here.
    plain: bool,
    /// The instance's profile.
    profile: Option<String>,
}

/// How the service is to be asked.
struct Asked {
    /// Scheme and host, without a slash at its end.
    host: String,
    policy: Policy,
    /// The instance's profile, where it is configured.
    profile: Option<String>,
}

impl Asked {
    fn new(context: &Context) -> Result<Self, CredentialsError> {
        let sources = &context.settings.sources;
        let settings = context
            .settings
            .metadata()
            .map_err(|why| CredentialsError::configuration(why.to_string()))?;
        if settings.disabled {
            return Err(CredentialsError::not_found("AWS_EC2_METADATA_DISABLED is `true`"));
        }
        let setting = |variable, key| sources.setting(variable, key);
        let attempts =
            setting("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts");
        let policy = Policy {
            answered: if attempts.is_some() { settings.attempts } else { ANSWERED },
            direct: true,
            ..Policy::new(settings.timeout, settings.attempts)
        };
        let profile = setting("AWS_EC2_INSTANCE_PROFILE_NAME", "ec2_instance_profile_name");
        Ok(Self { host: settings.endpoint, policy, profile: profile.map(|found| found.value) })
    }
}

impl Imds {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self { token: Mutex::default(), known: Mutex::default() })
    }

    /// The credentials of the instance's role.
    ///
    /// # Errors
    /// There is no metadata service, or no role; or it does not answer with credentials.
    pub(super) async fn load(&self, context: &Context) -> Result<Credentials, CredentialsError> {
        let session = Session { imds: self, context, asked: Asked::new(context)? };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut asked_twice = false;
        loop {
            let path = if known.plain { PLAIN } else { EXTENDED };
            let profile = match session.asked.profile.clone().or_else(|| known.profile.clone()) {
                Some(profile) => profile,
                None => match session.get(path).await? {
                    Some(body) => first_line(&body)
                        .ok_or_else(|| session.error("does not name the role of the instance"))?,
                    None if known.plain => {
                        return Err(CredentialsError::not_found(format!(
                            "the instance has no role ({} has no {PLAIN}); \
                             attach an instance profile",
                            session.asked.host
                        )));
                    }
                    None => {
                        known.plain = true;
                        continue;
                    }
                },
            };
            if let Some(body) = session.get(&format!("{path}{profile}")).await? {
                let credentials = answer::metadata(&body)
                    .map_err(|why| why.within("what it answered cannot be used"))?;
                known.profile = Some(profile);
                *self.known.lock().unwrap_or_else(PoisonError::into_inner) = known;
                return Ok(credentials.with_source(SOURCE));
            }
            match (&session.asked.profile, known.profile.take()) {
                // The role has another name now, as it may have once.
                (None, Some(_)) if !asked_twice => asked_twice = true,
                (Some(_), _) if !known.plain => known.plain = true,
                _ => {
                    *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Known::default();
                    return Err(CredentialsError::new(format!(
                        "there is no instance profile `{profile}`; see \
                         AWS_EC2_INSTANCE_PROFILE_NAME, or which one the instance has"
                    )));
                }
            }
        }
    }

    /// The region that the instance is in.
    ///
    /// # Errors
    /// There is no metadata service, or it does not say.
    pub(crate) async fn region(&self, context: &Context) -> Result<String, CredentialsError> {
        let session = Session { imds: self, context, asked: Asked::new(context)? };
        let body = session.get("/latest/meta-data/placement/region").await?;
        body.as_ref()
            .and_then(first_line)
            .ok_or_else(|| session.error("does not say which region the instance is in"))
    }
}

/// The service as it is configured.
struct Session<'a> {
    imds: &'a Imds,
    context: &'a Context,
    asked: Asked,
}

impl Session<'_> {
    fn error(&self, what: &str) -> CredentialsError {
        CredentialsError::new(format!("{} {what}", self.asked.host))
    }

    fn uri(&self, path: &str) -> Result<Uri, CredentialsError> {
        format!("{}{path}", self.asked.host)
            .parse()
            .map_err(|_| self.error(&format!("has no `{}`", super::http::printable(path))))
    }

    /// What is at a path; `None` if nothing is.
    async fn get(&self, path: &str) -> Result<Option<Bytes>, CredentialsError> {
        let mut renewed = false;
        loop {
            let token = self.token().await?;
            let uri = self.uri(path)?;
            let answer = send(self.context, self.asked.policy, &mut || {
                let mut request = request(Method::GET, uri.clone());
                request.headers_mut().insert(TOKEN, token.clone());
                Ok(request)
            })
            .await
            .map_err(|why| why.into_error(&self.asked.host))?;
            match answer.status() {
                StatusCode::NOT_FOUND => return Ok(None),
                StatusCode::UNAUTHORIZED if !renewed => {
                    // The token died early.
                    renewed = true;
                    *self.imds.token.lock().unwrap_or_else(PoisonError::into_inner) = None;
                }
                status if status.is_success() => return Ok(Some(answer.into_body())),
                status => {
                    return Err(
                        self.error(&format!("answered {path} with HTTP {}", status.as_u16()))
                    );
                }
            }
        }
    }

    /// The token that every request carries.
    async fn token(&self) -> Result<HeaderValue, CredentialsError> {
        let now = self.context.system.now();
        let known = self.imds.token.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((token, until)) = known
            && now < until
        {
            return Ok(token);
        }
        let uri = self.uri("/latest/api/token")?;
        let answer = send(self.context, self.asked.policy, &mut || {
            let mut request = request(Method::PUT, uri.clone());
            request.headers_mut().insert(TTL, HeaderValue::from(TTL_SECONDS));
            Ok(request)
        })
        .await
        // Nobody is there: most machines are no instances.
        .map_err(|why| {
            let why = why.into_error(&self.asked.host);
            why.of_kind(super::CredentialsErrorKind::NotFound)
        })?;
        let refused =
            |what: String| Err(CredentialsError::not_found(format!("{} {what}", self.asked.host)));
        match answer.status() {
            StatusCode::FORBIDDEN => {
                return refused(
                    "refuses a token (HTTP 403); the instance's metadata options turn it off"
                        .into(),
                );
            }
            status if !status.is_success() => {
                return refused(format!("gives no token (HTTP {})", status.as_u16()));
            }
            _ => {}
        }
        let text = std::str::from_utf8(answer.body()).unwrap_or_default().trim();
        if text.is_empty() {
            return refused("answered with something else than a token".into());
        }
        let token = secret(text, "the token of instance metadata")?;
        let life = Duration::from_secs(ttl(&answer).saturating_sub(TTL_MARGIN));
        if let Some(until) = now.checked_add(life) {
            *self.imds.token.lock().unwrap_or_else(PoisonError::into_inner) =
                Some((token.clone(), until));
        }
        Ok(token)
    }
}

fn ttl(answer: &Response<Bytes>) -> u64 {
    let seconds = answer.headers().get(TTL).and_then(|value| value.to_str().ok()?.parse().ok());
    seconds.map_or(TTL_SECONDS, |seconds: u64| seconds.min(TTL_SECONDS))
}

/// The first line, without the blanks around it.
fn first_line(body: &Bytes) -> Option<String> {
    let line = std::str::from_utf8(body).ok()?.lines().next()?.trim();
    (!line.is_empty()).then(|| line.to_owned())
}
