//! JSON that holds credentials: answers of metadata services and of the SSO portal, the output of
//! `credential_process`, files of SSO tokens.
//!
//! No error shows anything of what was read: it may hold a secret.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use super::{Credentials, CredentialsError, timestamp};
use crate::json::body;

/// A JSON object whose names are matched without regard to case, as other tools do.
pub(super) struct Fields(Value);

impl Fields {
    /// # Errors
    /// It is no JSON, or no object.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, CredentialsError> {
        // What follows the object is looked at too: half a file is none.
        let why = match body::any(bytes) {
            Ok(object @ Value::Object(_)) => return Ok(Self(object)),
            Ok(_) => "it is no JSON object".to_owned(),
            Err(_) if bytes.is_empty() => "it is empty".to_owned(),
            Err(why) if why.line() == 0 => "it is no JSON (not UTF-8)".to_owned(),
            Err(why) => format!("it is no JSON (line {}, column {})", why.line(), why.column()),
        };
        Err(CredentialsError::new(why))
    }

    /// How the object itself writes a name.
    fn key<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        match self.0.get(name) {
            Some(_) => Some(name),
            None => self
                .0
                .as_object()?
                .keys()
                .map(String::as_str)
                .find(|key| key.eq_ignore_ascii_case(name)),
        }
    }

    fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(self.key(name)?)
    }

    /// A member that is a text, and not empty.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.value(name)?.as_str().filter(|text| !text.is_empty())
    }

    /// A member that is a text or a number, as a text: account ids are written both ways.
    pub(super) fn text_or_number(&self, name: &str) -> Option<String> {
        match self.value(name)? {
            Value::Number(number) => Some(number.to_string()),
            _ => self.text(name).map(ToOwned::to_owned),
        }
    }

    /// A member that is a whole number.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        self.value(name)?.as_i64()
    }

    /// A member that is an object.
    pub(super) fn into_object(mut self, name: &str) -> Option<Self> {
        let key = self.key(name)?.to_owned();
        let object = self.0.get_mut(&key)?.take();
        object.is_object().then_some(Self(object))
    }

    /// A member that has to be there.
    pub(super) fn required(&self, name: &str) -> Result<&str, CredentialsError> {
        self.text(name).ok_or_else(|| CredentialsError::new(format!("it has no `{name}`")))
    }

    /// A time that may be absent.
    ///
    /// # Errors
    /// It is there and no time.
    pub(super) fn time(&self, name: &str) -> Result<Option<SystemTime>, CredentialsError> {
        match self.value(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(value) => match value.as_str().and_then(timestamp) {
                Some(at) => Ok(Some(at)),
                None => Err(CredentialsError::new(format!("its `{name}` is no time"))),
            },
        }
    }

    /// With another value for a member.
    pub(super) fn set(&mut self, name: &str, value: String) {
        // An object, as `parse` has seen: nothing else would take it.
        self.0[name] = Value::String(value);
    }

    pub(super) fn to_json(&self) -> String {
        self.0.to_string()
    }
}

/// What an ECS agent, EKS Pod Identity or an instance's metadata answers.
///
/// # Errors
/// It is not whole, or says that there are none.
pub(super) fn metadata(body: &[u8]) -> Result<Credentials, CredentialsError> {
    let fields = Fields::parse(body)?;
    if let Some(code) = fields.text("Code").filter(|code| !code.eq_ignore_ascii_case("Success")) {
        let message = fields.text("Message").unwrap_or("no message");
        return Err(CredentialsError::new(format!(
            "it says `{}`: {}",
            super::http::printable(code),
            super::http::printable(message)
        )));
    }
    let mut credentials =
        Credentials::new(fields.required("AccessKeyId")?, fields.required("SecretAccessKey")?);
    if let Some(token) = fields.text("Token") {
        credentials = credentials.with_session_token(token);
    }
    if let Some(account) = fields.text_or_number("AccountId") {
        credentials = credentials.with_account_id(account);
    }
    Ok(match fields.time("Expiration")? {
        Some(at) => credentials.with_expiry(at),
        None => credentials,
    })
}

/// What `GetRoleCredentials` of the SSO portal answers.
///
/// # Errors
/// It is not whole.
pub(super) fn role_credentials(body: &[u8]) -> Result<Credentials, CredentialsError> {
    let fields = Fields::parse(body)?;
    let role = fields
        .into_object("roleCredentials")
        .ok_or_else(|| CredentialsError::new("it has no `roleCredentials`"))?;
    let credentials =
        Credentials::new(role.required("accessKeyId")?, role.required("secretAccessKey")?)
            .with_session_token(role.required("sessionToken")?);
    // In milliseconds.
    let expiry = role.number("expiration").and_then(|at| u64::try_from(at).ok());
    Ok(match expiry.and_then(|at| UNIX_EPOCH.checked_add(Duration::from_millis(at))) {
        Some(at) => credentials.with_expiry(at),
        None => credentials,
    })
}

/// What a `credential_process` prints, in version 1 of its form.
///
/// # Errors
/// It is not whole, or of another version.
pub(super) fn process(output: &[u8]) -> Result<Credentials, CredentialsError> {
    let fields = Fields::parse(output)?;
    match fields.number("Version") {
        Some(1) => {}
        Some(other) => {
            return Err(CredentialsError::new(format!(
                "its `Version` is {other}, and 1 is what is known"
            )));
        }
        None => return Err(CredentialsError::new("it has no `Version`, which has to be 1")),
    }
    let mut credentials =
        Credentials::new(fields.required("AccessKeyId")?, fields.required("SecretAccessKey")?);
    if let Some(token) = fields.text("SessionToken") {
        credentials = credentials.with_session_token(token);
    }
    if let Some(account) = fields.text_or_number("AccountId") {
        credentials = credentials.with_account_id(account);
    }
    Ok(match fields.time("Expiration")? {
        Some(at) => credentials.with_expiry(at),
        None => credentials,
    })
}
