//! Signature Version 4, for requests whose body is at hand.
//!
//! Source: the SigV4 chapter of the IAM User Guide ("Create a signed AWS API request").
//! [`Signer::sign`] adds `x-amz-date`, `x-amz-security-token` where the credentials have one, and
//! `authorization`. The key of the day is derived once for each scope and kept.

mod canonical;
mod key;

use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use http::header::{AUTHORIZATION, HeaderName, HeaderValue};
use http::request::Parts;

use crate::credentials::Credentials;
use crate::json::{Timestamp, calendar::Civil};
use key::DayKey;

pub(crate) use canonical::{Hex, hex_sha256};

const DATE: HeaderName = HeaderName::from_static("x-amz-date");
const TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");
const CONTENT_SHA256: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// What a signature is valid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope<'a> {
    /// `us-east-1`
    pub region: &'a str,
    /// The signing name: `elasticmapreduce`.
    pub service: &'a str,
}

/// The parts of SigV4 that services differ in. awsJson services all take the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SigningRules {
    /// Resolve `.` and `..` and fold `//` in the path before it is signed. Default: true.
    pub normalize_path: bool,
    /// Sign the path with each of its segments encoded once more. Default: true.
    pub encode_path: bool,
    /// Send the body's hash in `x-amz-content-sha256`, and sign that header. Default: false.
    pub sign_body_header: bool,
    /// Sign `x-amz-security-token`; if not, it is added after signing. Default: true.
    pub sign_token: bool,
}

impl Default for SigningRules {
    fn default() -> Self {
        Self { normalize_path: true, encode_path: true, sign_body_header: false, sign_token: true }
    }
}

/// A request that cannot be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningError(String);

impl std::fmt::Display for SigningError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for SigningError {}

/// What was signed, for comparing with what a service says it computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The canonical request.
    pub canonical_request: String,
    /// The string to sign.
    pub string_to_sign: String,
}

/// Signs requests. It keeps the day's key of the last scope, which makes a signature cost three
/// hashes instead of eleven.
#[derive(Debug, Default)]
pub struct Signer {
    key: RwLock<Option<Arc<DayKey>>>,
}

impl Signer {
    /// A signer without a key yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Signs a request in place: all of its headers but those that change on the way (`user-agent`,
    /// `connection`, `expect`, `transfer-encoding`, `x-amzn-trace-id`), with `host` from its URI if
    /// it has no such header.
    ///
    /// # Errors
    /// The credentials are empty or hold characters that no header can have, or the URI has no host.
    pub fn sign(
        &self,
        request: &mut Parts,
        body: &[u8],
        credentials: &Credentials,
        scope: Scope<'_>,
        time: SystemTime,
        rules: SigningRules,
    ) -> Result<Signature, SigningError> {
        for (what, value) in [
            ("access key id", credentials.access_key_id()),
            ("secret access key", credentials.secret_access_key()),
        ] {
            if value.is_empty() {
                return Err(SigningError(format!("the {what} is empty")));
            }
        }
        let date = AmzDate::new(time);
        let payload = hex_sha256(body);

        let headers = &mut request.headers;
        headers.remove(AUTHORIZATION);
        headers.insert(DATE, header(date.as_str(), "the date")?);
        if rules.sign_body_header {
            headers.insert(CONTENT_SHA256, header(payload.as_str(), "the hash of the body")?);
        }
        headers.remove(TOKEN);
        let token =
            credentials.session_token().map(|token| secret_header(token.to_owned())).transpose()?;
        if rules.sign_token
            && let Some(token) = &token
        {
            headers.insert(TOKEN, token.clone());
        }

        let (canonical_request, signed_headers) =
            canonical::request(request, payload.as_str(), rules)?;

        let key = self.day_key(credentials, scope, date.day());
        let string_to_sign = [
            "AWS4-HMAC-SHA256\n",
            date.as_str(),
            "\n",
            &key.credential_scope,
            "\n",
            hex_sha256(canonical_request.as_bytes()).as_str(),
        ]
        .concat();
        let signature = key.sign(&string_to_sign);
        let authorization = [
            "AWS4-HMAC-SHA256 Credential=",
            credentials.access_key_id(),
            "/",
            &key.credential_scope,
            ", SignedHeaders=",
            &signed_headers,
            ", Signature=",
            signature.as_str(),
        ]
        .concat();
        request.headers.insert(AUTHORIZATION, secret_header(authorization)?);
        if !rules.sign_token
            && let Some(token) = token
        {
            request.headers.insert(TOKEN, token);
        }
        Ok(Signature { canonical_request, string_to_sign })
    }

    fn day_key(&self, credentials: &Credentials, scope: Scope<'_>, day: &str) -> Arc<DayKey> {
        let cached = self.key.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(key) = cached.filter(|key| key.is_for(credentials, scope, day)) {
            return key;
        }
        let key = Arc::new(DayKey::derive(credentials, scope, day));
        *self.key.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&key));
        key
    }
}

fn header(value: impl TryInto<HeaderValue>, what: &str) -> Result<HeaderValue, SigningError> {
    value
        .try_into()
        .map_err(|_| SigningError(format!("{what} holds characters that a header cannot have")))
}

/// A header value that `Debug` of a header map does not show.
fn secret_header(value: String) -> Result<HeaderValue, SigningError> {
    let mut value = header(value, "the access key id or session token")?;
    value.set_sensitive(true);
    Ok(value)
}

/// `20150830T123600Z`
struct AmzDate(String);

impl AmzDate {
    fn new(time: SystemTime) -> Self {
        let at = Civil::from_epoch(Timestamp::from(time).secs());
        let mut text = String::with_capacity(16);
        at.push_basic(&mut text);
        Self(text)
    }

    fn as_str(&self) -> &str {
        &self.0
    }

    fn day(&self) -> &str {
        self.0.split_once('T').map_or(&self.0, |(day, _)| day)
    }
}
