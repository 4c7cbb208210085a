//! SigV4 as the receiver checks it: everything is computed again from the bytes that arrived.
//!
//! No line is shared with the signer, so that neither side can hide a mistake of the other. The codes
//! and texts of the refusals are those that AWS's JSON services answer with, as clients report them.

mod canonical;
mod cause;
mod checks;
mod claim;
mod clock;
mod difference;
mod expected;
mod hex;
mod key;
mod mismatch;
mod refusal;
mod seen;

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use http::request::Parts;

use crate::credentials::Credentials;
use canonical::Wire;
use claim::Claim;
pub use expected::{Expected, Replays, Rules, Verified};
use key::Key;
use mismatch::Attempt;
pub use refusal::Refusal;
use seen::Seen;

/// How far the clocks of client and server may be apart, in seconds. AWS's services take 15 minutes,
/// a few of them 5.
const SKEW: i64 = 15 * 60;
/// What stands where a secret was.
const REDACTED: &str = "<redacted>";

/// Checks the signatures of requests against the keys that it knows, as a service does; for servers in
/// tests.
///
/// It is stricter than AWS where a test should hear of it: a request that is presented twice is refused
/// (see [`Replays`]), an unsigned `content-type` too, and so is a list of signed headers that is not in
/// canonical form. A [`Refusal`] has AWS's answer for the client and an explanation for the test.
///
/// ```
/// use std::time::{Duration, UNIX_EPOCH};
/// use aws_operation::Credentials;
/// use aws_operation::server::{Expected, Verifier};
/// use aws_operation::sign::{Scope, Signer, SigningRules};
///
/// let keys = Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
/// let now = UNIX_EPOCH + Duration::from_secs(1_440_938_160);
/// let (mut request, body) =
///     http::Request::post("http://127.0.0.1:8000/").body("{}")?.into_parts();
/// let scope = Scope { region: "us-east-1", service: "kms" };
/// Signer::new().sign(&mut request, body.as_bytes(), &keys, scope, now, SigningRules::default())?;
///
/// let verifier = Verifier::new(vec![keys]);
/// let kms = Expected::new("kms").in_region("us-east-1");
/// let refused = verifier.verify(&request, b"{\"Limit\":1}", kms, now);
/// assert_eq!(refused.map_err(|why| why.code), Err("InvalidSignatureException"));
/// assert!(verifier.verify(&request, body.as_bytes(), kms, now).is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Verifier {
    credentials: Vec<Credentials>,
    replays: Replays,
    seen: Mutex<Seen>,
}

impl Verifier {
    /// With the keys that are known. Those with an expiry are refused from then on.
    #[must_use]
    pub fn new(credentials: Vec<Credentials>) -> Self {
        Self { credentials, replays: Replays::default(), seen: Mutex::default() }
    }

    /// With another answer to requests that come again.
    #[must_use]
    pub fn with_replays(self, replays: Replays) -> Self {
        Self { replays, ..self }
    }

    /// Checks a request whose body has been read. `now` is the time of the server, from which the
    /// request's may differ by 15 minutes.
    ///
    /// A request that was signed in this process may carry its [`Signature`](crate::sign::Signature)
    /// as an extension; a refusal then shows exactly what was signed.
    ///
    /// # Errors
    /// The request is not signed, or not by a known key, or not as it arrived.
    pub fn verify(
        &self,
        request: &Parts,
        body: &[u8],
        expected: Expected<'_>,
        now: SystemTime,
    ) -> Result<Verified, Refusal> {
        let wire = Wire { parts: request, body };
        self.check(&wire, expected, clock::seconds(now)).map_err(|refusal| {
            let known = self.credentials.iter();
            refusal.without(known.flat_map(|keys| {
                [Some(keys.secret_access_key()), keys.session_token()].into_iter().flatten()
            }))
        })
    }

    fn check(
        &self,
        wire: &Wire<'_>,
        expected: Expected<'_>,
        now: i64,
    ) -> Result<Verified, Refusal> {
        let authorization = wire.values("authorization");
        let claim = Claim::parse(&authorization)?;
        let (date, signed_at) = checks::date(wire, now)?;
        checks::coverage(&claim, wire, expected.rules)?;
        checks::scope(&claim, expected, &date)?;
        let credentials = self.client(&claim, wire, now)?;

        let server = wire.canonical(&claim.signed_headers, expected.rules);
        let attempt =
            Attempt { claim: &claim, date: &date, signature: hex::decode(claim.signature) };
        let key = Key::derive(credentials.secret_access_key(), &claim.scope);
        let signature = match attempt.signature.filter(|_| attempt.is_of(&key, &server)) {
            Some(signature) => signature,
            None => return Err(self.mismatch(wire, expected, &attempt, &key, &server)),
        };
        if wire.text("x-amz-content-sha256").is_some_and(|sent| sent != server.payload) {
            return Err(Refusal::invalid(
                "The provided 'x-amz-content-sha256' header does not match what was computed.",
                "the signature holds for the body, but `x-amz-content-sha256` is not the body's \
                 hash; send the hash of the bytes that are sent",
            ));
        }
        let expires = signed_at.saturating_add(SKEW);
        // SDKs give each call an id and count its attempts, but some of them after signing.
        let [call, attempt] = ["amz-sdk-invocation-id", "amz-sdk-request"]
            .map(|name| wire.header(name).unwrap_or_default());
        let request = key::digest(
            &[signature.as_slice(), call.as_slice(), b"\n", attempt.as_slice()].concat(),
        );
        let is_new = || {
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.insert(request, expires, now)
        };
        if self.replays == Replays::Refuse && !is_new() {
            return Err(Refusal::invalid(
                // AWS's JSON services have no text for this: they accept it.
                "The request with this signature was already received.",
                format!(
                    "this signature, of {date}, was accepted before; sign each attempt anew and \
                     send `amz-sdk-invocation-id`, another one with each call, so that two equal \
                     calls in one second are not taken for one, or allow it with `Replays::Accept`"
                ),
            ));
        }
        Ok(Verified {
            access_key_id: claim.access_key_id.to_owned(),
            region: claim.scope.region.to_owned(),
            signed_at: clock::system_time(signed_at),
        })
    }

    /// The credentials of the caller.
    fn client(
        &self,
        claim: &Claim<'_>,
        wire: &Wire<'_>,
        now: i64,
    ) -> Result<&Credentials, Refusal> {
        let id = claim.access_key_id;
        let mut named =
            self.credentials.iter().filter(|keys| keys.access_key_id() == id).peekable();
        if named.peek().is_none() {
            let known: Vec<String> =
                self.credentials.iter().map(|keys| format!("`{}`", keys.access_key_id())).collect();
            let is_secret = |keys: &Credentials| keys.secret_access_key() == id;
            // Whoever sends the secret in the id's place should not find it in a log.
            let sent = if self.credentials.iter().any(is_secret) {
                "is the secret of known credentials".to_owned()
            } else if id.len() < 40 {
                format!("`{id}` is not known")
            } else {
                "that was sent is not known".to_owned()
            };
            return Err(Refusal::unrecognized(format!(
                "the access key id {sent}; this server knows {}",
                if known.is_empty() { "none".to_owned() } else { known.join(", ") }
            )));
        }
        let sent = wire.header("x-amz-security-token");
        let is_theirs = |keys: &&Credentials| match (&sent, keys.session_token()) {
            (Some(sent), Some(token)) => key::same(sent, token.as_bytes()),
            (sent, token) => sent.is_none() && token.is_none(),
        };
        let Some(credentials) = named.find(is_theirs) else {
            let why = if sent.is_none() {
                "belongs to temporary credentials, but the request has no `x-amz-security-token`; \
                 send the session token"
            } else {
                "is known, but not with the session token in `x-amz-security-token`; send the token \
                 that came with the key, and none with a key that has none"
            };
            return Err(Refusal::unrecognized(format!("the access key id `{id}` {why}")));
        };
        if let Some(expiry) = credentials.expires_at().map(clock::seconds)
            && expiry <= now
        {
            return Err(Refusal::expired(format!(
                "the credentials `{id}` expired at {}, and it is {}; sign with newer ones",
                clock::write(expiry),
                clock::write(now)
            )));
        }
        Ok(credentials)
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Verifier")
            .field("credentials", &self.credentials)
            .field("replays", &self.replays)
            .finish_non_exhaustive()
    }
}
