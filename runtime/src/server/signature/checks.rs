//! What is checked before the signature itself: date, signed headers, credential scope.

use super::canonical::Wire;
use super::claim::{Claim, TERMINATOR};
use super::{Expected, Refusal, Rules, SKEW, clock};

/// The date of the request, as it is written and in seconds, if it is one and not too far from `now`.
pub(super) fn date(wire: &Wire<'_>, now: i64) -> Result<(String, i64), Refusal> {
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
pub(super) fn coverage(claim: &Claim<'_>, wire: &Wire<'_>, rules: Rules) -> Result<(), Refusal> {
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

pub(super) fn scope(claim: &Claim<'_>, expected: Expected<'_>, date: &str) -> Result<(), Refusal> {
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
