//! [`Error`]: what a call ends with when it does not end well.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;
use serde::de::{Deserializer, MapAccess};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use crate::json::body;
use crate::json::{Member, ObjectReader, ObjectWriter, error_body};
use crate::response;
use crate::transport::TransportError;
use crate::validate::ValidationError;

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input violates its declaration; nothing was sent.
    Validation,
    /// A setting is missing or cannot be used: region, endpoint, CA bundle; nothing was sent.
    Configuration,
    /// There are no credentials, or none that can sign; nothing was sent.
    Credentials,
    /// The request did not get through, or no whole response came back.
    Transport,
    /// An attempt, or the call with all its attempts, took longer than it may.
    Timeout,
    /// The service answered with an error.
    Service,
    /// The service answered with success, but not with what the declaration says.
    Decode,
}

/// Why a call failed. It is one pointer in size.
///
/// `Display` is one line that says everything; there is no `source()` that would say it again.
/// `E` is the operation's `#[aws_error]` enum, which [`modeled`](Self::modeled) reaches:
///
/// ```
/// # use aws_operation::{aws_error, Error};
/// # #[aws_error]
/// # #[derive(Debug)]
/// # pub enum EmrStudioError { InvalidRequestException { message: Option<String> } }
/// fn is_missing(error: &Error<EmrStudioError>) -> bool {
///     match error.modeled() {
///         Some(EmrStudioError::InvalidRequestException { message: Some(text) }) => {
///             text.contains("does not exist")
///         }
///         _ => false,
///     }
/// }
/// ```
pub struct Error<E = ServiceError>(Box<Inner<E>>);

struct Inner<E> {
    failure: Failure,
    modeled: Option<E>,
}

/// The part of an error that does not depend on the operation.
pub(crate) struct Failure {
    pub(crate) kind: ErrorKind,
    /// `ElasticMapReduce.GetStudioSessionMapping`
    pub(crate) target: &'static str,
    /// What went wrong, where it was not the service that said so.
    pub(crate) message: String,
    pub(crate) validation: Option<ValidationError>,
    pub(crate) transport: Option<TransportError>,
    /// What the service answered.
    pub(crate) answer: Option<Answer>,
    /// Attempts made; 0 if nothing was sent.
    pub(crate) attempts: u32,
    /// Attempts that the call might have made; 0 if it did not come through a client.
    pub(crate) most_attempts: u32,
    pub(crate) retryable: bool,
    pub(crate) throttling: bool,
}

/// What a service answered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) request_id: Option<String>,
    pub(crate) code: Option<String>,
    /// The code that declarations go by, where a service that spoke another protocol before has
    /// another one in `code`.
    pub(crate) shape: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) body: Bytes,
    /// Attempts made; 0 if the response did not come through a client.
    pub(crate) attempts: u32,
}

impl Failure {
    pub(crate) fn new(
        kind: ErrorKind,
        target: &'static str,
        message: impl Into<String>,
    ) -> Box<Self> {
        Box::new(Self {
            kind,
            target,
            message: message.into(),
            validation: None,
            transport: None,
            answer: None,
            attempts: 0,
            most_attempts: 0,
            retryable: false,
            throttling: false,
        })
    }

    pub(crate) fn validation(target: &'static str, why: ValidationError) -> Box<Self> {
        let mut failure = Self::new(ErrorKind::Validation, target, why.to_string());
        failure.validation = Some(why);
        failure
    }

    pub(crate) fn transport(target: &'static str, why: TransportError) -> Box<Self> {
        let mut failure = Self::new(ErrorKind::Transport, target, why.to_string());
        failure.transport = Some(why);
        failure
    }

    /// The declaration does not fit what came back with success.
    pub(crate) fn decode(
        target: &'static str,
        answer: Answer,
        why: Option<body::BodyError>,
    ) -> Box<Self> {
        let mut message = "cannot read the response".to_owned();
        message.extend(why.map(|why| format!(": {why}")));
        let mut failure = Self::new(ErrorKind::Decode, target, message);
        failure.attempts = answer.attempts;
        failure.answer = Some(answer);
        failure
    }

    /// With the number of attempts made, and of those that the call might have made.
    pub(crate) fn after(mut self: Box<Self>, attempts: u32, most: u32) -> Box<Self> {
        self.attempts = attempts;
        self.most_attempts = most;
        self
    }

    /// With a clause that says more, or what to do.
    pub(crate) fn because(mut self: Box<Self>, why: &str) -> Box<Self> {
        if !self.message.is_empty() {
            self.message.push_str("; ");
        }
        self.message.push_str(why);
        self
    }

    /// What kind of error it is, as logs name it: the service's code, else the kind.
    #[cfg(feature = "tracing")]
    pub(crate) fn type_name(&self) -> &str {
        match (self.kind, self.answer.as_ref().and_then(|answer| answer.code.as_deref())) {
            (ErrorKind::Service, Some(code)) => code,
            (ErrorKind::Service, None) => "service",
            (ErrorKind::Validation, _) => "validation",
            (ErrorKind::Configuration, _) => "configuration",
            (ErrorKind::Credentials, _) => "credentials",
            (ErrorKind::Transport, _) => "transport",
            (ErrorKind::Timeout, _) => "timeout",
            (ErrorKind::Decode, _) => "decode",
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sent =
            if self.attempts == 0 && self.answer.is_none() { "was not sent" } else { "failed" };
        write!(to, "{} {sent}: ", self.target)?;
        match &self.answer {
            Some(answer) if self.kind == ErrorKind::Service => {
                match (&answer.code, &answer.message) {
                    (Some(code), Some(message)) => {
                        write!(to, "{}: {}", OneLine(code), OneLine(message))?;
                    }
                    (Some(code), None) => write!(to, "{}", OneLine(code))?,
                    (None, Some(message)) => {
                        write!(to, "no error code, but: {}", OneLine(message))?;
                    }
                    (None, None) if answer.body.is_empty() => {
                        to.write_str("no error code and no body")?;
                    }
                    (None, None) => {
                        write!(to, "no error code, but the body {}", Excerpt(&answer.body))?;
                    }
                }
                if !self.message.is_empty() {
                    write!(to, "; {}", OneLine(&self.message))?;
                }
            }
            _ => write!(to, "{}", OneLine(&self.message))?,
        }
        let mut separator = " (";
        let mut detail = |to: &mut fmt::Formatter<'_>, text: fmt::Arguments<'_>| {
            let separator = std::mem::replace(&mut separator, ", ");
            write!(to, "{separator}{text}")
        };
        if let Some(answer) = &self.answer {
            detail(to, format_args!("HTTP {}", answer.status.as_u16()))?;
            if let Some(id) = &answer.request_id {
                detail(to, format_args!("request id {}", OneLine(id)))?;
            }
        }
        if self.attempts > 0 && self.most_attempts > 1 {
            detail(to, format_args!("attempt {} of {}", self.attempts, self.most_attempts))?;
        }
        if separator == " (" { Ok(()) } else { to.write_str(")") }
    }
}

/// Text from elsewhere, without the control characters that would break a log line, and cut where
/// it would drown the rest; `Error::message` has all of it.
struct OneLine<'a>(&'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 1_000;
        let cut = self.0.char_indices().nth(MOST).map(|(end, _)| end);
        let text = &self.0[..cut.unwrap_or(self.0.len())];
        for part in text.split(char::is_control).filter(|part| !part.is_empty()).enumerate() {
            write!(to, "{}{}", if part.0 == 0 { "" } else { " " }, part.1)?;
        }
        to.write_str(if cut.is_some() { "…" } else { "" })
    }
}

/// The beginning of a body that is not JSON.
struct Excerpt<'a>(&'a [u8]);

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 120;
        let text = String::from_utf8_lossy(&self.0[..self.0.len().min(MOST * 4)]);
        let cut = text.char_indices().nth(MOST).map_or(text.len(), |(end, _)| end);
        let whole = cut == text.len() && self.0.len() <= MOST * 4;
        let (verb, dots) = if whole { ("is", "") } else { ("begins with", "…") };
        write!(to, "{verb} `{}{dots}`", OneLine(&text[..cut]))
    }
}

impl<E> Error<E> {
    pub(crate) fn new(failure: Failure, modeled: Option<E>) -> Self {
        Self(Box::new(Inner { failure, modeled }))
    }

    /// What kind of thing went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.failure.kind
    }

    /// The service's error as the operation declares it; `None` if it was something else, or a
    /// code that the declaration does not have.
    #[must_use]
    pub fn modeled(&self) -> Option<&E> {
        self.0.modeled.as_ref()
    }

    /// The service's error as the operation declares it, by move.
    ///
    /// # Errors
    /// It was something else; the error comes back as it was.
    pub fn into_modeled(mut self) -> Result<E, Self> {
        self.0.modeled.take().ok_or(self)
    }

    /// The operation's target: `ElasticMapReduce.GetStudioSessionMapping`.
    #[must_use]
    pub fn target(&self) -> &'static str {
        self.0.failure.target
    }

    /// The service's error code, without namespace: `InvalidRequestException`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.answer()?.code.as_deref()
    }

    /// The service's message.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.answer()?.message.as_deref()
    }

    /// The service's id of the request, which its support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.answer()?.request_id.as_deref()
    }

    /// The HTTP status, if the service answered.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        Some(self.answer()?.status)
    }

    /// The body that the service answered with, as it came.
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        Some(&self.answer()?.body)
    }

    /// The number of attempts; 0 if nothing was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.failure.attempts
    }

    /// True if the same call may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.0.failure.retryable
    }

    /// True if the service asks to be called less often.
    #[must_use]
    pub fn is_throttling(&self) -> bool {
        self.0.failure.throttling
    }

    /// All violations, if the kind is [`Validation`](ErrorKind::Validation).
    #[must_use]
    pub fn validation(&self) -> Option<&ValidationError> {
        self.0.failure.validation.as_ref()
    }

    /// What the transport said, if the kind is [`Transport`](ErrorKind::Transport).
    #[must_use]
    pub fn transport(&self) -> Option<&TransportError> {
        self.0.failure.transport.as_ref()
    }

    fn answer(&self) -> Option<&Answer> {
        self.0.failure.answer.as_ref()
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.failure.fmt(to)
    }
}

impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Error({}: {self})", format_args!("{:?}", self.kind()))
    }
}

impl<E> std::error::Error for Error<E> {}

/// The error of operations that declare none: the code and message as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceError {
    /// The code, without namespace.
    pub code: String,
    /// The message.
    pub message: Option<String>,
}

impl fmt::Display for ServiceError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(to, "{}: {message}", self.code),
            None => to.write_str(&self.code),
        }
    }
}

impl std::error::Error for ServiceError {}

impl Serialize for ServiceError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        error_body::encode(self, to)
    }
}

impl<'de> Deserialize<'de> for ServiceError {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        error_body::decode(from)
    }
}

/// One variant of an `#[aws_error]` enum.
#[derive(Debug, Clone, Copy)]
pub struct ErrorVariant {
    /// The code on the wire.
    pub code: &'static str,
    /// The members of its body.
    pub members: &'static [Member],
    /// The declaration says that the same call may succeed later.
    pub retryable: bool,
    /// The declaration says that the service asks to be called less often.
    pub throttling: bool,
}

/// The errors of an operation: an `#[aws_error]` enum, or [`ServiceError`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `#[aws_error]` enum",
    label = "not an error of a service",
    note = "put `#[aws_error]` on the enum, or leave `error = …` out to get `ServiceError`"
)]
pub trait ModeledError: Sized + Send + Sync + 'static {
    /// The codes that the declaration knows.
    const VARIANTS: &'static [ErrorVariant];

    /// The code of this error.
    fn code(&self) -> &str;

    /// Writes the members of this error; the writer keeps what fails.
    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>);

    /// Reads the error for `VARIANTS[index]`; the reader keeps what fails.
    fn read<'de, A: MapAccess<'de>>(index: usize, from: &mut ObjectReader<'de, A>) -> Option<Self>;

    /// The error for a code that the declaration does not know.
    fn from_unknown(code: &str, message: Option<&str>) -> Option<Self> {
        let _ = (code, message);
        None
    }
}

impl ModeledError for ServiceError {
    const VARIANTS: &'static [ErrorVariant] = &[];

    fn code(&self) -> &str {
        &self.code
    }

    fn write<M: SerializeMap>(&self, to: &mut ObjectWriter<M>) {
        to.member("message", &self.message);
    }

    fn read<'de, A: MapAccess<'de>>(_: usize, _: &mut ObjectReader<'de, A>) -> Option<Self> {
        // There is no variant to read.
        None
    }

    fn from_unknown(code: &str, message: Option<&str>) -> Option<Self> {
        Some(Self { code: code.to_owned(), message: message.map(str::to_owned) })
    }
}

/// Adds the modeled error to a failure.
pub(crate) fn model<E: ModeledError>(mut failure: Box<Failure>) -> Error<E> {
    let modeled = match (&failure.answer, failure.kind) {
        (Some(answer), ErrorKind::Service) => {
            match answer.shape.as_ref().or(answer.code.as_ref()) {
                None => None,
                Some(code) => match E::VARIANTS.iter().position(|variant| variant.code == code) {
                    None => E::from_unknown(
                        answer.code.as_ref().unwrap_or(code),
                        answer.message.as_deref(),
                    ),
                    Some(index) => {
                        match body::decode_error(index, response::error_members(&answer.body)) {
                            Ok(modeled) => Some(modeled),
                            Err(why) => {
                                failure.message =
                                    format!("its body does not fit the declared `{code}`: {why}");
                                None
                            }
                        }
                    }
                },
            }
        }
        _ => None,
    };
    Error::new(*failure, modeled)
}
