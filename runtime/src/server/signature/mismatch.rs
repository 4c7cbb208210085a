//! The refusal of a signature that is another request's, with what can be found out about it.

use super::canonical::{Canonical, Wire, without_token};
use super::claim::{ALGORITHM, Claim};
use super::key::{self, Key};
use super::{Expected, Refusal, Verifier, cause, difference};

/// The signature of a request, and what it is for.
pub(super) struct Attempt<'a> {
    pub(super) claim: &'a Claim<'a>,
    pub(super) date: &'a str,
    /// `None` if it cannot be one.
    pub(super) signature: Option<[u8; 32]>,
}

impl Attempt<'_> {
    pub(super) fn to_sign(&self, canonical: &Canonical) -> String {
        let hash = key::sha256(&canonical.bytes());
        format!("{ALGORITHM}\n{}\n{}\n{hash}", self.date, self.claim.scope.text())
    }

    pub(super) fn is_of(&self, key: &Key, canonical: &Canonical) -> bool {
        self.signature.is_some_and(|signature| key.signed(&self.to_sign(canonical), &signature))
    }
}

impl Verifier {
    /// The refusal of a signature that is another request's, with what can be found out about it.
    pub(super) fn mismatch(
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
                signed.canonical_request.split('\n').map(without_token).collect();
            // The second and third line of a string to sign are date and scope.
            let scope_of = |to_sign: &str| {
                let lines: Vec<&str> = to_sign.split('\n').skip(1).take(2).collect();
                lines.join(" ")
            };
            let (sent, own) = (attempt.to_sign(server), scope_of(&signed.string_to_sign));
            let why = if theirs != server.lines() {
                "the request is not the one that was signed; see what differs".to_owned()
            } else if own != scope_of(&sent) {
                format!("it was signed for `{own}`, and sent for `{}`", scope_of(&sent))
            } else {
                "both sides have the same canonical request, so the secret is another one, or the \
                 signature was changed"
                    .to_owned()
            };
            return (why, Some(theirs));
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
            "none of the usual mistakes explains it (blanks in header values, encoding of path and \
             query, host, an empty body), so either the secret is another one, or a signed header, the path, \
             the query or the body was changed after signing{body}"
        );
        (why, None)
    }
}
