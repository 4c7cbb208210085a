//! SigV4 as the receiver checks it: everything is computed again from the bytes that arrived.
//!
//! No line is shared with the signer, so that neither side can hide a mistake of the other. The codes
//! and texts of the refusals are those that AWS's JSON services answer with, as clients report them.

mod canonical;
mod cause;
mod claim;
mod clock;
mod difference;
mod hex;
mod key;
mod refusal;
mod seen;

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use http::request::Parts;

use crate::credentials::Credentials;
use canonical::{Canonical, Wire};
use claim::{ALGORITHM, Claim, TERMINATOR};
use key::Key;
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

/// What happens to a request that was accepted before and comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Replays {
    /// It is refused, for as long as its date is good; the last 65,536 signatures are remembered. Two equal calls in one second have
    /// the same signature, unless the client signs something that is never the same, such as
    /// `amz-sdk-invocation-id`.
    #[default]
    Refuse,
    /// It is accepted, as by most of AWS's services.
    Accept,
}

/// What a request has to be signed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected<'a> {
    service: &'a str,
    region: Option<&'a str>,
    rules: Rules,
}

impl<'a> Expected<'a> {
    /// For a service, by its signing name (`elasticmapreduce`), in whatever region.
    #[must_use]
    pub fn new(service: &'a str) -> Self {
        Self { service, region: None, rules: Rules::default() }
    }

    /// In one region.
    #[must_use]
    pub fn in_region(self, region: &'a str) -> Self {
        Self { region: Some(region), ..self }
    }

    /// By the rules of a service that differs from awsJson's.
    #[must_use]
    pub fn with_rules(self, rules: Rules) -> Self {
        Self { rules, ..self }
    }
}

/// The parts of SigV4 that services differ in. awsJson services all take the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// `.`, `..` and empty segments leave the path before it is signed. Default: true; S3: false.
    pub normalize_path: bool,
    /// Each segment of the path is encoded once more before it is signed. Default: true; S3: false.
    pub encode_path: bool,
    /// `x-amz-security-token` has to be among the signed headers. Default: true.
    pub token_is_signed: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self { normalize_path: true, encode_path: true, token_is_signed: true }
    }
}

/// Who made a request, and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verified {
    /// The access key id.
    pub access_key_id: String,
    /// The region of the credential scope.
    pub region: String,
    /// The time of the signature, in whole seconds.
    pub signed_at: SystemTime,
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
        let (date, signed_at) = checked_date(wire, now)?;
        check_coverage(&claim, wire, expected.rules)?;
        check_scope(&claim, expected, &date)?;
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
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if self.replays == Replays::Refuse && !seen.insert(signature, expires, now) {
            return Err(Refusal::invalid(
                // AWS's JSON services have no text for this: they accept it.
                "The request with this signature was already received.",
                format!(
                    "this signature, of {date}, was accepted before; sign each attempt anew, with a \
                     signed header that is never the same (`amz-sdk-invocation-id`), or allow it \
                     with `Replays::Accept`"
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

    /// The refusal of a signature that is another request's, with what can be found out about it.
    fn mismatch(
        &self,
        wire: &Wire<'_>,
        expected: Expected<'_>,
        attempt: &Attempt<'_>,
        key: &Key,
        server: &Canonical,
    ) -> Refusal {
        let ours = server.lines();
        let message = format!(
            "The request signature we calculated does not match the signature you provided. Check \
             your AWS Secret Access Key and signing method. Consult the service documentation for \
             details.\n\nThe Canonical String for this request should have been\n'{}'\n\nThe \
             String-to-Sign should have been\n'{}'\n",
            ours.join("\n"),
            attempt.to_sign(server),
        );
        let (cause, theirs) = self.explain(wire, expected, attempt, key, server);
        let texts = match theirs {
            Some(theirs) if theirs != ours => format!(
                "\nthe canonical request, as this server makes it (-) and as the client signed it \
                 (+):\n{}",
                difference::difference(&ours, &theirs)
            ),
            theirs => {
                let whose =
                    if theirs.is_some() { "both sides make it" } else { "this server makes it" };
                format!("\nthe canonical request, as {whose}:\n{}", difference::plain(&ours))
            }
        };
        Refusal::invalid(message, format!("the signature does not match: {cause}{texts}"))
    }

    /// The cause, and the lines of the client's canonical request where they are known.
    fn explain(
        &self,
        wire: &Wire<'_>,
        expected: Expected<'_>,
        attempt: &Attempt<'_>,
        key: &Key,
        server: &Canonical,
    ) -> (String, Option<Vec<String>>) {
        let scope = &attempt.claim.scope;
        if attempt.signature.is_none() {
            let why =
                "`Signature` is not 64 hexadecimal digits in lower case; it was cut off or changed";
            return (why.to_owned(), None);
        }
        for keys in &self.credentials {
            if attempt.is_of(&Key::derive(keys.secret_access_key(), scope), server) {
                let (theirs, id) = (keys.access_key_id(), attempt.claim.access_key_id);
                let why = format!(
                    "the request is signed with the secret of `{theirs}`, but names `{id}`; take \
                     both from one source"
                );
                return (why, Some(server.lines()));
            }
            for (before, after) in
                [("", "\n"), ("", "\r\n"), ("", "\r"), ("", " "), (" ", ""), ("\"", "\"")]
            {
                let secret = format!("{before}{}{after}", keys.secret_access_key());
                if attempt.is_of(&Key::derive(&secret, scope), server) {
                    let why = format!(
                        "the secret was used with {before:?} before and {after:?} after it; trim it"
                    );
                    return (why, Some(server.lines()));
                }
            }
        }
        if let Some(signed) = wire.parts.extensions.get::<crate::sign::Signature>() {
            let theirs: Vec<String> =
                signed.canonical_request.split('\n').map(canonical::without_token).collect();
            let why = if theirs != server.lines() {
                "the request is not the one that was signed; see what differs"
            } else if signed.string_to_sign != attempt.to_sign(server) {
                "the date or the scope is not the one that was signed"
            } else {
                "both sides have the same canonical request, so the secret is another one"
            };
            return (why.to_owned(), Some(theirs));
        }
        let endpoint = format!("{}.{}.amazonaws.com", scope.service, scope.region);
        let found = cause::find(wire, server, expected.rules, &endpoint, |signed| {
            attempt.is_of(key, signed)
        });
        if let Some(found) = found {
            return (found.says, Some(found.signed.lines()));
        }
        let body = match wire.text("x-amz-content-sha256") {
            Some(sent) if sent != server.payload => {
                "; `x-amz-content-sha256` is not the hash of the body, so at least the body was changed"
            }
            Some(_) => "; `x-amz-content-sha256` is the hash of the body, so it is not the body",
            None => {
                "; a client that sends `x-amz-content-sha256` lets this server tell whether it is the body"
            }
        };
        let why = format!(
            "the usual mistakes are none of the causes (blanks in header values, encoding of path and \
             query, host, body), so either the secret is another one, or a signed header, the path, \
             the query or the body was changed after signing{body}"
        );
        (why, None)
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

/// The signature of a request, and what it is for.
struct Attempt<'a> {
    claim: &'a Claim<'a>,
    date: &'a str,
    /// `None` if it cannot be one.
    signature: Option<[u8; 32]>,
}

impl Attempt<'_> {
    fn to_sign(&self, canonical: &Canonical) -> String {
        let hash = key::sha256(&canonical.bytes());
        format!("{ALGORITHM}\n{}\n{}\n{hash}", self.date, self.claim.scope.text())
    }

    fn is_of(&self, key: &Key, canonical: &Canonical) -> bool {
        self.signature.is_some_and(|signature| key.signed(&self.to_sign(canonical), &signature))
    }
}

/// The date of the request, as it is written and in seconds, if it is one and not too far from `now`.
fn checked_date(wire: &Wire<'_>, now: i64) -> Result<(String, i64), Refusal> {
    let Some(date) = wire.text("x-amz-date").or_else(|| wire.text("date")) else {
        return Err(Refusal::incomplete(
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ",
            "the request has no `x-amz-date`; send the time of the signature, `20150830T123600Z`",
        ));
    };
    let Some(signed) = clock::read(&date) else {
        return Err(Refusal::incomplete(
            format!(
                "Date must be in ISO-8601 'basic format'. Got '{date}'. See \
                 http://en.wikipedia.org/wiki/ISO_8601"
            ),
            format!("`{date}` is no date of a signature; write it as `20150830T123600Z`"),
        ));
    };
    let (earliest, latest) = (now.saturating_sub(SKEW), now.saturating_add(SKEW));
    let (state, relation, bound, sign) = if signed < earliest {
        ("expired", "now earlier", earliest, '-')
    } else if signed > latest {
        ("not yet current", "still later", latest, '+')
    } else {
        return Ok((date, signed));
    };
    let (bound, now_text, minutes) = (clock::write(bound), clock::write(now), SKEW / 60);
    let seconds = signed.abs_diff(now);
    let side = if signed < now { "before" } else { "after" };
    Err(Refusal::invalid(
        format!(
            "Signature {state}: {date} is {relation} than {bound} ({now_text} {sign} {minutes} min.)"
        ),
        format!(
            "the request was signed {seconds} s {side} the time of this server, {now_text}, and \
             {minutes} minutes are allowed; sign with the same clock, and anew for each attempt"
        ),
    ))
}

/// `host`, `content-type` and every `x-amz-*` header have to be signed, or someone on the way could
/// change them; and what is said to be signed has to be there.
fn check_coverage(claim: &Claim<'_>, wire: &Wire<'_>, rules: Rules) -> Result<(), Refusal> {
    let is_signed = |name: &str| claim.signed_headers.binary_search(&name).is_ok();
    let is_free = |name: &str| name == "x-amz-security-token" && !rules.token_is_signed;
    let mut required: Vec<&str> = wire.names();
    required.retain(|name| *name == "content-type" || name.starts_with("x-amz-"));
    required.retain(|name| !is_free(name));
    required.insert(0, "host");
    if let Some(name) = required.into_iter().find(|name| !is_signed(name)) {
        let shown =
            if name == "host" { "'Host' or ':authority'".to_owned() } else { format!("'{name}'") };
        return Err(Refusal::invalid(
            format!("{shown} must be a 'SignedHeader' in the AWS Authorization."),
            format!(
                "the header `{name}` is not signed; add it before signing, and to `SignedHeaders`"
            ),
        ));
    }
    match claim.signed_headers.iter().find(|name| wire.values(name).is_empty()) {
        None => Ok(()),
        Some(name) => Err(Refusal::incomplete(
            format!(
                "'{name}' is named as a SignedHeader, but it does not exist in the HTTP request. "
            ),
            format!(
                "the signed header `{name}` did not arrive; it was lost or renamed after signing"
            ),
        )),
    }
}

fn check_scope(claim: &Claim<'_>, expected: Expected<'_>, date: &str) -> Result<(), Refusal> {
    let (scope, service) = (&claim.scope, expected.service);
    let day = date.get(..8).unwrap_or_default();
    let region = expected.region.unwrap_or(scope.region);
    let rules = [
        (
            "region",
            (scope.region, region),
            "Credential should be scoped to a valid region. ".to_owned(),
        ),
        (
            "service",
            (scope.service, service),
            format!("Credential should be scoped to correct service: '{service}'. "),
        ),
        (
            "end",
            (scope.terminator, TERMINATOR),
            format!(
                "Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{}'. ",
                scope.terminator
            ),
        ),
        (
            "date",
            (scope.date, day),
            format!(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from \
                 HTTP: '{}' != '{day}', from '{date}'. ",
                scope.date
            ),
        ),
    ];
    let broken: Vec<_> = rules.into_iter().filter(|(_, (sent, right), _)| sent != right).collect();
    if broken.is_empty() {
        return Ok(());
    }
    let wrong: Vec<String> = broken
        .iter()
        .map(|(what, (sent, right), _)| format!("the {what} `{sent}` and not `{right}`"))
        .collect();
    // AWS puts one sentence after the other, each with a blank at its end.
    let message: String = broken.iter().map(|(_, _, sentence)| sentence.as_str()).collect();
    let why = format!(
        "the credential scope `{}` has {}; sign for what is called, on the day of `x-amz-date`",
        scope.text(),
        wrong.join(", ")
    );
    Err(Refusal::invalid(message, why))
}
