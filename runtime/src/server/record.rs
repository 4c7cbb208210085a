//! [`Record`]: a request as it came, and what became of it.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderName};
use http::request::Parts;
use http::{HeaderMap, StatusCode};

use super::fault::Fault;
use super::reply::Reply;
use crate::operation::OperationMeta;

/// A request as it came, and what became of it.
///
/// `Debug` is one line that fits into an assertion, without headers or body, which may hold
/// secrets: `#3 ElasticMapReduce.GetStudioSessionMapping by AKIAIOSFODNN7EXAMPLE → 400
/// ValidationException: 1 validation error detected: …`
#[derive(Clone)]
pub struct Record {
    pub(super) number: usize,
    pub(super) connection: u64,
    pub(super) request_id: String,
    pub(super) received_at: SystemTime,
    pub(super) head: Parts,
    pub(super) body: Bytes,
    pub(super) target: Option<String>,
    pub(super) scope: Option<Scope>,
    pub(super) meta: Option<&'static OperationMeta>,
    pub(super) verified: bool,
    pub(super) handled: bool,
    pub(super) status: Option<StatusCode>,
    pub(super) code: Option<String>,
    pub(super) explanation: Option<String>,
    pub(super) fault: Option<Fault>,
}

impl Record {
    /// The target: `ElasticMapReduce.GetStudioSessionMapping`; `None` if the request has none.
    #[must_use]
    pub fn target(&self) -> Option<&str> {
        self.target.as_deref()
    }

    /// The method: `POST`.
    #[must_use]
    pub fn method(&self) -> &str {
        self.head.method.as_str()
    }

    /// The path and the query: `/`.
    #[must_use]
    pub fn path(&self) -> &str {
        self.head.uri.path_and_query().map_or("/", |path| path.as_str())
    }

    /// All headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// The text of a header; `None` if it is not there, or is no text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.headers.get(name)?.to_str().ok()
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The access key id in the signature, whether or not the signature holds.
    #[must_use]
    pub fn access_key_id(&self) -> Option<&str> {
        Some(&self.scope.as_ref()?.access_key_id)
    }

    /// The region in the signature, whether or not the signature holds.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        Some(&self.scope.as_ref()?.region)
    }

    /// Whether the signature was checked, and holds.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.verified
    }

    /// Whether a handler has answered: the request was not refused before, and no fault came in
    /// its place.
    #[must_use]
    pub fn is_handled(&self) -> bool {
        self.handled
    }

    /// The status of the answer; `None` as long as there is none, and where a fault left none.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// The error code of the answer; `None` for success.
    #[must_use]
    pub fn error_code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Why the request was refused, for whoever writes the test: more than its caller is told. For
    /// a signature, the two canonical requests line by line.
    #[must_use]
    pub fn explanation(&self) -> Option<&str> {
        self.explanation.as_deref()
    }

    /// The fault that hit the call.
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// The `x-amzn-requestid` of the answer.
    #[must_use]
    pub fn request_id(&self) -> &str {
        &self.request_id
    }

    /// The time of the server's clock when the request came.
    #[must_use]
    pub fn received_at(&self) -> SystemTime {
        self.received_at
    }

    /// The connection that the request came on, counted from 1; 0 without a socket.
    #[must_use]
    pub fn connection(&self) -> u64 {
        self.connection
    }

    /// Whether it is a call of this operation.
    pub(super) fn is_of(&self, meta: &OperationMeta) -> bool {
        self.meta.is_some_and(|of| {
            of.target == meta.target && of.service.signing_name == meta.service.signing_name
        })
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "#{} {}", self.number, self.target().unwrap_or("no target"))?;
        if let Some(id) = self.access_key_id() {
            write!(to, " by {id}")?;
        }
        match self.status {
            Some(status) => write!(to, " → {}", status.as_u16())?,
            None => to.write_str(" → no answer")?,
        }
        if let Some(code) = &self.code {
            write!(to, " {code}")?;
        }
        if let Some(why) = &self.explanation {
            write!(to, ": {why}")?;
        }
        if let Some(fault) = &self.fault {
            write!(to, " (fault: {fault:?})")?;
        }
        Ok(())
    }
}

/// Who has signed a request, and for what, by its `authorization` header: unchecked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scope {
    pub(super) access_key_id: String,
    pub(super) region: String,
    pub(super) service: String,
}

impl Scope {
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let header = headers.get(AUTHORIZATION)?.to_str().ok()?;
        let (_, credential) = header.split_once("Credential=")?;
        let credential = credential.split([',', ' ']).next()?;
        // An access key id has no slash in it, but nothing keeps a caller from sending one.
        let mut parts = credential.rsplitn(5, '/').skip(1);
        let (service, region, _) = (parts.next()?, parts.next()?, parts.next()?);
        let access_key_id = parts.next()?.to_owned();
        Some(Self { access_key_id, region: region.to_owned(), service: service.to_owned() })
    }
}

/// The records of a server.
#[derive(Debug, Default)]
pub(super) struct Records(Mutex<Vec<Record>>);

impl Records {
    pub(super) fn all(&self) -> MutexGuard<'_, Vec<Record>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a request; what is returned finds it again.
    pub(super) fn add(&self, mut record: Record) -> usize {
        let mut all = self.all();
        record.number = all.last().map_or(0, |last| last.number) + 1;
        let number = record.number;
        all.push(record);
        number
    }

    /// Changes the record with a number, if it was not forgotten meanwhile.
    pub(super) fn change(&self, number: usize, change: impl FnOnce(&mut Record)) {
        let mut all = self.all();
        // It is among the last, mostly.
        if let Some(record) = all.iter_mut().rev().find(|record| record.number == number) {
            change(record);
        }
    }

    /// Notes the answer to the request with a number.
    pub(super) fn answered(&self, number: usize, reply: &Reply) {
        self.change(number, |record| {
            record.status = Some(reply.status);
            record.code.clone_from(&reply.code);
            record.explanation.clone_from(&reply.explanation);
            record.handled = reply.handled;
        });
    }
}

/// The text of a header.
pub(super) fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
