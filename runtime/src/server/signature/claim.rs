//! What the `authorization` header says.

use super::refusal::Refusal;

/// The one algorithm: HMAC with SHA-256.
pub(super) const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// Where every scope ends.
pub(super) const TERMINATOR: &str = "aws4_request";

/// What a signature is valid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scope<'a> {
    pub(super) date: &'a str,
    pub(super) region: &'a str,
    pub(super) service: &'a str,
    pub(super) terminator: &'a str,
}

impl Scope<'_> {
    pub(super) fn text(&self) -> String {
        [self.date, self.region, self.service, self.terminator].join("/")
    }
}

/// The header, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Claim<'a> {
    pub(super) access_key_id: &'a str,
    pub(super) scope: Scope<'a>,
    /// Lower case, sorted, without repetitions.
    pub(super) signed_headers: Vec<&'a str>,
    /// As it is written.
    pub(super) signature: &'a str,
}

const EXAMPLE: &str = "AWS4-HMAC-SHA256 \
    Credential=keyid/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, \
    Signature=…";

impl<'a> Claim<'a> {
    /// Reads the values of all `authorization` headers, of which there may be one.
    pub(super) fn parse(headers: &[&'a [u8]]) -> Result<Self, Refusal> {
        let header = match headers {
            [] => {
                let why = "the request has no `authorization` header; sign it, in the header and \
                           not in the query";
                return Err(Refusal::missing(why));
            }
            [header] => str::from_utf8(header).map_err(|_| {
                malformed("Authorization header is not text.", "holds bytes that are no UTF-8")
            })?,
            several => {
                let count = several.len();
                let why = format!("the request has {count} `authorization` headers; send one");
                return Err(Refusal::incomplete("Authorization header is there twice.", why));
            }
        };
        let header = header.trim();
        let (algorithm, fields) = header.split_once(' ').unwrap_or((header, ""));
        if !algorithm.starts_with("AWS4-") {
            let why = format!(
                "the `authorization` header is of another kind than `{ALGORITHM}`; sign the request \
                 with Signature Version 4"
            );
            return Err(Refusal::missing(why));
        }
        if algorithm != ALGORITHM {
            return Err(malformed(
                format!("Unsupported AWS 'algorithm': '{algorithm}'."),
                &format!("names the algorithm `{algorithm}` and not `{ALGORITHM}`"),
            ));
        }
        let [credential, signature, signed] = parameters(fields)?;
        let parts: Vec<&str> = credential.split('/').collect();
        let [access_key_id, date, region, service, terminator] = parts[..] else {
            // The text is shown to the last of it, for a secret with a `/` may stand there.
            return Err(malformed(
                "Credential must have exactly 5 slash-delimited elements, e.g. \
                 keyid/date/region/service/term",
                &format!(
                    "has {} elements in `Credential` and not 5; no access key id holds a `/`, so \
                     this may be the secret",
                    parts.len()
                ),
            ));
        };
        let signed_headers: Vec<&str> = signed.split(';').collect();
        let lower = signed_headers
            .iter()
            .all(|name| !name.is_empty() && !name.bytes().any(|byte| byte.is_ascii_uppercase()));
        if !lower || !signed_headers.is_sorted_by(|one, next| one < next) {
            return Err(malformed(
                "SignedHeaders must be names in lower case, sorted, separated by ';'.",
                &format!("lists the signed headers as `{signed}`, which are not in canonical form"),
            ));
        }
        let scope = Scope { date, region, service, terminator };
        Ok(Self { access_key_id, scope, signed_headers, signature })
    }
}

/// `Credential`, `Signature` and `SignedHeaders`, each once and nothing else.
fn parameters(fields: &str) -> Result<[&str; 3], Refusal> {
    const NAMES: [&str; 3] = ["Credential", "Signature", "SignedHeaders"];
    let mut found = [None; 3];
    // AWS separates at blanks too: a key id that begins with a blank is read as another parameter.
    for field in fields.split([',', ' ', '\t']).filter(|field| !field.is_empty()) {
        let Some((name, value)) = field.split_once('=') else {
            return Err(malformed(
                // AWS goes on with the header, or of late with its hash.
                "Invalid key=value pair (missing equal-sign) in Authorization header.",
                "holds something that is no `Name=value`; a blank in the access key id does that",
            ));
        };
        let slot = NAMES.iter().zip(&mut found).find(|(known, _)| **known == name);
        match slot.map(|(_, slot)| slot.replace(value)) {
            Some(None) => {}
            Some(Some(_)) => {
                return Err(malformed(
                    format!("Authorization header has the '{name}' parameter twice."),
                    &format!("has `{name}` twice"),
                ));
            }
            None => {
                return Err(malformed(
                    "Authorization header has an unknown parameter.",
                    "has a parameter besides `Credential`, `SignedHeaders` and `Signature`",
                ));
            }
        }
    }
    let values = found.map(|value| value.filter(|value| !value.is_empty()));
    if let [Some(credential), Some(signature), Some(signed)] = values {
        return Ok([credential, signature, signed]);
    }
    let missing = NAMES.iter().zip(values).filter(|(_, value)| value.is_none());
    let names: Vec<&str> = missing.map(|(name, _)| *name).collect();
    let message: String = names
        .iter()
        .map(|name| format!("Authorization header requires '{name}' parameter. "))
        .collect();
    Err(malformed(message, &format!("lacks `{}`", names.join("`, `"))))
}

fn malformed(message: impl Into<String>, what: &str) -> Refusal {
    let why = format!("the `authorization` header {what}; it has to look like `{EXAMPLE}`");
    Refusal::incomplete(message, why)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "AWS4-HMAC-SHA256 Credential=AKID/20150830/us-east-1/kms/aws4_request, \
                          SignedHeaders=host;x-amz-date, Signature=00ff";

    fn parse(header: &str) -> Result<Claim<'_>, Refusal> {
        Claim::parse(&[header.as_bytes()])
    }

    #[test]
    fn spellings_that_are_one() {
        let claim = parse(HEADER).unwrap();
        assert_eq!(claim.scope.text(), "20150830/us-east-1/kms/aws4_request");
        assert_eq!((claim.access_key_id, claim.signature), ("AKID", "00ff"));
        assert_eq!(claim.signed_headers, ["host", "x-amz-date"]);
        for other in
            [HEADER.replace(", ", ","), HEADER.replace(", ", " ,  "), format!(" {HEADER} ")]
        {
            assert_eq!(parse(&other).unwrap(), claim, "{other}");
        }
    }

    #[test]
    fn no_bytes_panic() {
        for at in 0..HEADER.len() {
            for piece in ["", "%", "/", ",", "=", ";", " ", "é", "\u{0}", "Signature=", "\t"] {
                let changed = format!("{}{piece}{}", &HEADER[..at], &HEADER[at + 1..]);
                let _ = parse(&changed);
                let _ = parse(&changed[..at]);
            }
        }
        assert!(Claim::parse(&[b"AWS4-HMAC-SHA256 \xff"]).is_err());
    }
}
