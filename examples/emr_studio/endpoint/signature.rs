//! SigV4 as the receiver checks it: everything is computed again from the bytes that arrived.
//!
//! No line is shared with a signer, so that neither side can hide a mistake of the other. Order and
//! texts of the refusals are those of AWS JSON services.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac, digest::Key};
use sha2::{Digest, Sha256};

use super::{canonical::Received, fault::Fault, hex, time};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const TERMINATOR: &str = "aws4_request";
/// How far the caller's clock may be off, in seconds.
const SKEW: i64 = 5 * 60;

/// The one key pair that an endpoint accepts.
#[derive(Clone)]
pub struct Credentials {
    /// `AKIA…`, sent in the clear.
    pub access_key_id: String,
    /// Never sent.
    pub secret_access_key: String,
    /// With it, the pair is temporary and each request has to carry the token.
    pub session_token: Option<String>,
}

impl Credentials {
    /// The pair that AWS's documentation uses everywhere.
    pub fn example() -> Self {
        Self {
            access_key_id: "AKIAIOSFODNN7EXAMPLE".to_owned(),
            secret_access_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".to_owned(),
            session_token: None,
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("access_key_id", &self.access_key_id)
            .finish_non_exhaustive()
    }
}

/// Checks signatures for one service in one region.
pub(crate) struct Verifier {
    /// Who may call.
    pub(crate) credentials: Credentials,
    /// The region of the credential scope.
    pub(crate) region: String,
    /// The signing name of the service.
    pub(crate) service: &'static str,
    /// Whether `.`, `..` and doubled slashes leave the path before it is signed: everywhere but in S3.
    pub(crate) normalize_path: bool,
}

impl Verifier {
    /// Accepts the request, or says as AWS does why not. `now` is in seconds since 1970.
    pub(crate) fn verify(&self, request: &Received<'_>, now: i64) -> Result<(), Fault> {
        let authorization = request.text("authorization").ok_or_else(missing_token)?;
        let claim = Claim::parse(&authorization)?;
        let date = checked_date(request, now)?;
        claim.check_coverage(request)?;
        self.check_scope(&claim, &date)?;
        self.check_client(&claim, request)?;

        let canonical = request.canonical(&claim.signed_headers, self.normalize_path);
        let hash = hex::encode(&Sha256::digest(&canonical));
        let to_sign = format!("{ALGORITHM}\n{date}\n{}\n{hash}", claim.scope());
        let signature = hex::decode(claim.signature).unwrap_or_default();
        // `verify_slice` takes the same time wherever the first difference is.
        let key = self.signing_key(&claim);
        if mac(&key, &to_sign).verify_slice(&signature).is_ok() {
            return Ok(());
        }
        Err(invalid(format!(
            "The request signature we calculated does not match the signature you provided. Check \
             your AWS Secret Access Key and signing method. Consult the service documentation for \
             details.\n\nThe Canonical String for this request should have been\n'{}'\n\nThe \
             String-to-Sign should have been\n'{to_sign}'\n",
            String::from_utf8_lossy(&canonical)
        )))
    }

    fn check_scope(&self, claim: &Claim<'_>, date: &str) -> Result<(), Fault> {
        let (service, day) = (self.service, date.get(..8).unwrap_or_default());
        let rules = [
            (
                claim.region == self.region,
                "Credential should be scoped to a valid region.".to_owned(),
            ),
            (
                claim.service == service,
                format!("Credential should be scoped to correct service: '{service}'."),
            ),
            (
                claim.terminator == TERMINATOR,
                format!(
                    "Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{}'.",
                    claim.terminator
                ),
            ),
            (
                claim.date == day,
                format!(
                    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of \
                     date from HTTP: '{}' != '{day}', from '{date}'.",
                    claim.date
                ),
            ),
        ];
        let broken: Vec<_> = rules.into_iter().filter(|rule| !rule.0).map(|rule| rule.1).collect();
        if broken.is_empty() { Ok(()) } else { Err(invalid(broken.join(" "))) }
    }

    fn check_client(&self, claim: &Claim<'_>, request: &Received<'_>) -> Result<(), Fault> {
        let known = claim.access_key == self.credentials.access_key_id
            && request.text("x-amz-security-token") == self.credentials.session_token;
        let message = "The security token included in the request is invalid.";
        known.then_some(()).ok_or_else(|| Fault::framework("UnrecognizedClientException", message))
    }

    fn signing_key(&self, claim: &Claim<'_>) -> Vec<u8> {
        let mut key = format!("AWS4{}", self.credentials.secret_access_key).into_bytes();
        for part in [claim.date, claim.region, claim.service, claim.terminator] {
            key = mac(&key, part).finalize().into_bytes().to_vec();
        }
        key
    }
}

/// What the `authorization` header says.
struct Claim<'a> {
    access_key: &'a str,
    date: &'a str,
    region: &'a str,
    service: &'a str,
    terminator: &'a str,
    /// Lower case, sorted, without repetitions: the order in which they are signed.
    signed_headers: Vec<String>,
    signature: &'a str,
}

impl<'a> Claim<'a> {
    fn parse(header: &'a str) -> Result<Self, Fault> {
        let (algorithm, fields) = header.split_once(' ').unwrap_or((header, ""));
        if !algorithm.starts_with("AWS4-") {
            return Err(missing_token());
        }
        if algorithm != ALGORITHM {
            return Err(incomplete(format!("Unsupported AWS 'algorithm': '{algorithm}'.")));
        }
        let field = |name: &str| {
            let mut fields = fields.split(',').map(str::trim);
            fields.find_map(|field| field.strip_prefix(name)?.strip_prefix('='))
        };
        let names = ["Credential", "Signature", "SignedHeaders"];
        let [Some(credential), Some(signature), Some(signed)] = names.map(field) else {
            let missing = names.into_iter().filter(|name| field(name).is_none());
            let missing: Vec<_> = missing
                .map(|name| format!("Authorization header requires '{name}' parameter."))
                .collect();
            return Err(incomplete(missing.join(" ")));
        };
        let parts: Vec<_> = credential.split('/').collect();
        let [access_key, date, region, service, terminator] = parts[..] else {
            return Err(incomplete(format!(
                "Credential must have exactly 5 slash-delimited elements, e.g. \
                 keyid/date/region/service/term, got '{credential}'"
            )));
        };
        let mut signed_headers: Vec<_> = signed.split(';').map(str::to_ascii_lowercase).collect();
        signed_headers.sort();
        signed_headers.dedup();
        Ok(Self { access_key, date, region, service, terminator, signed_headers, signature })
    }

    fn scope(&self) -> String {
        [self.date, self.region, self.service, self.terminator].join("/")
    }

    /// `host` and every `x-amz-*` header have to be signed, or someone on the way could change them.
    fn check_coverage(&self, request: &Received<'_>) -> Result<(), Fault> {
        let headers = request.headers.iter();
        let mut required: Vec<_> = headers.map(|(name, _)| name.to_ascii_lowercase()).collect();
        required.retain(|name| name.starts_with("x-amz-"));
        required.insert(0, "host".to_owned());
        required.retain(|name| self.signed_headers.binary_search(name).is_err());
        let unsigned = match required.first().map(String::as_str) {
            None => return Ok(()),
            Some("host") => "'Host' or ':authority'".to_owned(),
            Some(name) => format!("'{name}'"),
        };
        Err(invalid(format!("{unsigned} must be a 'SignedHeader' in the AWS Authorization.")))
    }
}

/// The date of the request, if it is one and not too far from `now`.
fn checked_date(request: &Received<'_>, now: i64) -> Result<String, Fault> {
    let date = request.text("x-amz-date").or_else(|| request.text("date"));
    let Some(date) = date else {
        return Err(incomplete(
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
        ));
    };
    let Some(signed) = time::parse_basic(&date) else {
        return Err(incomplete(format!(
            "Date must be in ISO-8601 'basic format'. Got '{date}'. See \
             http://en.wikipedia.org/wiki/ISO_8601"
        )));
    };
    let (earliest, latest) = (now.saturating_sub(SKEW), now.saturating_add(SKEW));
    let (state, relation, bound, sign) = if signed < earliest {
        ("expired", "now earlier", earliest, '-')
    } else if signed > latest {
        ("not yet current", "still later", latest, '+')
    } else {
        return Ok(date);
    };
    let (bound, now, minutes) = (time::basic(bound), time::basic(now), SKEW / 60);
    Err(invalid(format!(
        "Signature {state}: {date} is {relation} than {bound} ({now} {sign} {minutes} min.)"
    )))
}

fn mac(key: &[u8], text: &str) -> Hmac<Sha256> {
    // HMAC takes keys of any length.
    let unreached = |_| Hmac::new(&Key::<Hmac<Sha256>>::default());
    Hmac::new_from_slice(key).unwrap_or_else(unreached).chain_update(text)
}

fn missing_token() -> Fault {
    let message = "Missing Authentication Token";
    Fault::framework("MissingAuthenticationTokenException", message)
}

fn incomplete(message: impl Into<String>) -> Fault {
    Fault::framework("IncompleteSignatureException", message)
}

fn invalid(message: impl Into<String>) -> Fault {
    Fault::framework("InvalidSignatureException", message)
}
