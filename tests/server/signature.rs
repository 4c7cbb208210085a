//! Requests that AWS would refuse, and what it answers.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_operation::Credentials;
use aws_operation::server::{Expected, Refusal, Replays, Rules, Verified, Verifier};
use aws_operation::sign::{Scope, Signer, SigningRules};
use http::Request;
use http::request::Parts;

pub(crate) const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// 20150830T123600Z, the date of AWS's examples.
pub(crate) fn then() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_440_938_160)
}

pub(crate) fn keys() -> Credentials {
    Credentials::new("AKIDEXAMPLE", SECRET)
}

/// A request in HTTP's own notation, with LF as line end.
fn parse(text: &str) -> (Parts, Vec<u8>) {
    let (head, body) = text.split_once("\n\n").unwrap();
    let (line, headers) = head.split_once('\n').unwrap();
    let mut line = line.split(' ');
    let mut request = Request::builder().method(line.next().unwrap()).uri(line.next().unwrap());
    for header in headers.lines() {
        let (name, value) = header.split_once(':').unwrap();
        request = request.header(name, value);
    }
    (request.body(()).unwrap().into_parts().0, body.into())
}

/// AWS's smallest example, which its documentation prints with this signature.
const VANILLA: &str = "GET / HTTP/1.1\nHost:example.amazonaws.com\nX-Amz-Date:20150830T123600Z\nAuthorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31\n\n";

fn service() -> Expected<'static> {
    Expected::new("service").in_region("us-east-1")
}

/// What a server says that knows the key, and has seen nothing yet, to the example with a change.
fn outcome(from: &str, to: &str) -> Result<Verified, Refusal> {
    assert!(VANILLA.contains(from), "{from}");
    let (request, body) = parse(&VANILLA.replacen(from, to, 1));
    let result = Verifier::new(vec![keys()]).verify(&request, &body, service(), then());
    if let Err(refusal) = &result {
        assert_eq!(refusal.status, 400);
        assert!(!format!("{refusal} {refusal:?}").contains(SECRET), "{refusal}");
    }
    result
}

#[test]
fn spellings_that_mean_the_same() {
    for (from, to) in [
        ("", ""),
        (", Signed", ",Signed"),
        (", Sig", " ,  Sig"),
        ("Host:", "HOST: "),
        ("com\n", "com \t \n"),
        ("GET / ", "GET //. "),
        ("GET / ", "GET /a/../? "),
        ("\nHost", "\nUser-Agent:me\nHost"),
    ] {
        let verified = outcome(from, to).unwrap_or_else(|why| panic!("{from:?} → {to:?}: {why}"));
        assert_eq!(verified.access_key_id, "AKIDEXAMPLE");
        assert_eq!((verified.region.as_str(), verified.signed_at), ("us-east-1", then()));
    }
}

#[test]
fn changes_that_matter() {
    for (from, to) in [
        ("GET", "POST"),
        ("GET / ", "GET /a "),
        ("GET / ", "GET /% "),
        ("GET / ", "GET /%2e "),
        ("GET / ", "GET /?a "),
        ("GET / ", "GET /?%&%zz&%=% "),
        ("example.", "example2."),
        ("\n\n", "\n\nbody"),
        ("fbf31\n", "fbf3\n"),
        ("fbf31\n", "fbf\n"),
        ("fbf31\n", "fbf31a\n"),
        ("fbf31\n", "FBF31\n"),
        ("\nHost:", "\nHost:a\nHost:"),
    ] {
        let refusal = outcome(from, to).expect_err(to);
        assert_eq!(refusal.code, "InvalidSignatureException", "{from:?} → {to:?}");
        assert!(refusal.message.starts_with(
            "The request signature we calculated does not match the signature you provided. Check \
             your AWS Secret Access Key and signing method. Consult the service documentation for \
             details.\n\nThe Canonical String for this request should have been\n'"
        ));
        assert!(refusal.message.contains(
            "'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20150830T123600Z\n\
             20150830/us-east-1/service/aws4_request\n"
        ));
    }
}

/// A change of the example, the answer, and a part of the explanation.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Refused before the signature is computed.
const REFUSED: [Case; 31] = [
    (
        "Authorization:",
        "X:",
        "MissingAuthenticationToken",
        "Missing Authentication Token",
        "has no `authorization` header",
    ),
    (
        "AWS4-HMAC-SHA256 ",
        "Basic ",
        "MissingAuthenticationToken",
        "Missing Authentication Token",
        "sign the request with Signature Version 4",
    ),
    (
        "AWS4-HMAC-SHA256 ",
        "AWS ",
        "MissingAuthenticationToken",
        "Missing Authentication Token",
        "of another kind",
    ),
    (
        "SHA256",
        "SHA1",
        "IncompleteSignature",
        "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1'.",
        "`AWS4-HMAC-SHA1` and not `AWS4-HMAC-SHA256`",
    ),
    (
        "Auth",
        "Authorization:AWS4-HMAC-SHA256 x\nAuth",
        "IncompleteSignature",
        "Authorization header is there twice.",
        "2 `authorization` headers; send one",
    ),
    (
        "SHA256 Cred",
        "SHA256 é=1, Cred",
        "IncompleteSignature",
        "Authorization header has an unknown parameter.",
        "a parameter besides",
    ),
    (
        "Signature=",
        "Sig=",
        "IncompleteSignature",
        "Authorization header has an unknown parameter.",
        "a parameter besides",
    ),
    (
        "Signature=",
        "Credential=",
        "IncompleteSignature",
        "Authorization header has the 'Credential' parameter twice.",
        "has `Credential` twice",
    ),
    (
        "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "",
        "IncompleteSignature",
        "Authorization header requires 'Signature' parameter. ",
        "lacks `Signature`",
    ),
    (
        "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "Signature=",
        "IncompleteSignature",
        "Authorization header requires 'Signature' parameter. ",
        "lacks `Signature`",
    ),
    (
        " Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "",
        "IncompleteSignature",
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. ",
        "lacks `Credential`, `Signature`, `SignedHeaders`",
    ),
    (
        "=AKID",
        "= AKID",
        "IncompleteSignature",
        "Invalid key=value pair (missing equal-sign) in Authorization header.",
        "a blank in the access key id does that",
    ),
    (
        "/aws4_request",
        "",
        "IncompleteSignature",
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term",
        "has 4 elements in `Credential` and not 5",
    ),
    (
        "=AKIDEXAMPLE",
        "=wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        "IncompleteSignature",
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term",
        "this may be the secret",
    ),
    (
        "host;x-amz-date",
        "x-amz-date;host",
        "IncompleteSignature",
        "SignedHeaders must be names in lower case, sorted, separated by ';'.",
        "`x-amz-date;host`",
    ),
    (
        "host;x-amz-date",
        "Host;X-Amz-Date",
        "IncompleteSignature",
        "SignedHeaders must be names in lower case, sorted, separated by ';'.",
        "not in canonical form",
    ),
    (
        "host;x-amz-date",
        "host;host;x-amz-date",
        "IncompleteSignature",
        "SignedHeaders must be names in lower case, sorted, separated by ';'.",
        "not in canonical form",
    ),
    (
        "host;x-amz-date",
        "host;;x-amz-date",
        "IncompleteSignature",
        "SignedHeaders must be names in lower case, sorted, separated by ';'.",
        "not in canonical form",
    ),
    (
        "X-Amz-Date:",
        "X:",
        "IncompleteSignature",
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ",
        "has no `x-amz-date`",
    ),
    (
        "Date:20150830T123600Z",
        "Date:2015-08-30",
        "IncompleteSignature",
        "Date must be in ISO-8601 'basic format'. Got '2015-08-30'. See http://en.wikipedia.org/wiki/ISO_8601",
        "`2015-08-30` is no date of a signature",
    ),
    (
        "Date:20150830T123600Z",
        "Date:20150830T122059Z",
        "InvalidSignature",
        "Signature expired: 20150830T122059Z is now earlier than 20150830T122100Z (20150830T123600Z - 15 min.)",
        "signed 901 s before the time of this server",
    ),
    (
        "Date:20150830T123600Z",
        "Date:20150830T125101Z",
        "InvalidSignature",
        "Signature not yet current: 20150830T125101Z is still later than 20150830T125100Z (20150830T123600Z + 15 min.)",
        "signed 901 s after the time of this server",
    ),
    (
        "=host;",
        "=",
        "InvalidSignature",
        "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
        "the header `host` is not signed",
    ),
    (
        ";x-amz-date",
        "",
        "InvalidSignature",
        "'x-amz-date' must be a 'SignedHeader' in the AWS Authorization.",
        "the header `x-amz-date` is not signed",
    ),
    (
        "\nX-Amz-Date:",
        "\nX-Amz-Target:A.B\nX-Amz-Date:",
        "InvalidSignature",
        "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.",
        "add it before signing",
    ),
    (
        "\nX-Amz-Date:",
        "\nContent-Type:text/plain\nX-Amz-Date:",
        "InvalidSignature",
        "'content-type' must be a 'SignedHeader' in the AWS Authorization.",
        "add it before signing",
    ),
    (
        "host;",
        "accept;host;",
        "IncompleteSignature",
        "'accept' is named as a SignedHeader, but it does not exist in the HTTP request. ",
        "the signed header `accept` did not arrive",
    ),
    (
        "us-east-1",
        "us-east-2",
        "InvalidSignature",
        "Credential should be scoped to a valid region. ",
        "the region `us-east-2` and not `us-east-1`",
    ),
    (
        "/service/",
        "/s3/",
        "InvalidSignature",
        "Credential should be scoped to correct service: 'service'. ",
        "the service `s3` and not `service`",
    ),
    (
        "aws4_request",
        "aws5",
        "InvalidSignature",
        "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'. ",
        "the end `aws5` and not `aws4_request`",
    ),
    (
        "/20150830/",
        "/20150829/",
        "InvalidSignature",
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150829' != '20150830', from '20150830T123600Z'. ",
        "the date `20150829` and not `20150830`",
    ),
];

#[test]
fn refusals_before_the_signature() {
    for (from, to, code, message, explanation) in REFUSED {
        let refusal = outcome(from, to).expect_err(to);
        assert_eq!(refusal.code, format!("{code}Exception"), "{from:?} → {to:?}: {refusal}");
        assert_eq!(refusal.message, message, "{from:?} → {to:?}");
        assert!(refusal.explanation.contains(explanation), "{from:?} → {to:?}: {refusal}");
    }
    let two = outcome("us-east-1/service", "eu-west-1/s3").expect_err("two mistakes");
    assert_eq!(
        two.message,
        "Credential should be scoped to a valid region. Credential should be scoped to correct \
         service: 'service'. "
    );
    // Fifteen minutes are in the bounds, on either side.
    for date in ["20150830T122100Z", "20150830T125100Z"] {
        let refusal = outcome("Date:20150830T123600Z", &format!("Date:{date}")).expect_err(date);
        assert!(refusal.message.starts_with("The request signature"), "{refusal}");
    }
}

#[test]
fn any_region_is_one_that_nobody_asked_for() {
    let (request, body) = parse(VANILLA);
    let any = Expected::new("service");
    assert!(Verifier::new(vec![keys()]).verify(&request, &body, any, then()).is_ok());
}

#[test]
fn unknown_keys() {
    let invalid = "The security token included in the request is invalid.";
    for (id, explanation) in [
        (
            "AKIDOTHER",
            "the access key id `AKIDOTHER` is not known; this server knows `AKIDEXAMPLE`",
        ),
        (
            "a23456789012345678901234567890123456789012345",
            "the access key id that was sent is not known",
        ),
    ] {
        let refusal = outcome("=AKIDEXAMPLE", &format!("={id}")).expect_err(id);
        assert_eq!(refusal.code, "UnrecognizedClientException");
        assert_eq!(refusal.message, invalid);
        assert!(refusal.explanation.contains(explanation), "{refusal}");
    }
    let (request, body) = parse(&VANILLA.replace("AKIDEXAMPLE", "tiny"));
    let swapped = Verifier::new(vec![Credentials::new("id", "tiny")]);
    let refusal = swapped.verify(&request, &body, service(), then()).expect_err("swapped");
    assert!(refusal.explanation.contains("is the secret of known credentials"), "{refusal}");
    assert!(!refusal.to_string().contains("tiny"), "{refusal}");
    let none = Verifier::new(Vec::new());
    let refusal = none.verify(&request, &body, service(), then()).expect_err("no key");
    assert!(refusal.explanation.ends_with("this server knows none"), "{refusal}");
}

/// A call as our client signs it.
fn call(keys: &Credentials, rules: SigningRules) -> Parts {
    let request = Request::post("http://127.0.0.1:8000/")
        .header("content-type", "application/x-amz-json-1.1")
        .header("x-amz-target", "TrentService.ListKeys");
    let (mut parts, ()) = request.body(()).unwrap().into_parts();
    let scope = Scope { region: "us-east-1", service: "kms" };
    Signer::new().sign(&mut parts, b"{}", keys, scope, then(), rules).unwrap();
    parts
}

const KMS: Expected<'static> = Expected::new("kms");

#[test]
fn session_tokens() {
    const TOKEN: &str = "IQoJb3JpZ2luX2VjEXAMPLETOKEN";
    let temporary = keys().with_session_token(TOKEN);
    let default = SigningRules::default();
    let verify = |known: &Credentials, request: &Parts| {
        let verifier = Verifier::new(vec![known.clone()]);
        verifier.verify(request, b"{}", KMS, then())
    };
    assert!(verify(&temporary, &call(&temporary, default)).is_ok());
    // Two sessions of one key are known apart.
    let other = keys().with_session_token("IQoJb3JpZ2luX2VjANOTHERTOKEN");
    let both = Verifier::new(vec![other.clone(), temporary.clone()]);
    assert!(both.verify(&call(&temporary, default), b"{}", KMS, then()).is_ok());

    for (known, request, explanation) in [
        (
            &temporary,
            call(&keys(), default),
            "has no `x-amz-security-token`; send the session token",
        ),
        (&temporary, call(&other, default), "not with the session token"),
        (&keys(), call(&temporary, default), "not with the session token"),
    ] {
        let refusal = verify(known, &request).expect_err(explanation);
        assert_eq!(refusal.code, "UnrecognizedClientException");
        assert!(refusal.explanation.contains(explanation), "{refusal}");
        assert!(!format!("{refusal:?}").contains("IQoJ"), "{refusal:?}");
    }

    let unsigned = call(&temporary, SigningRules { sign_token: false, ..default });
    let refusal = verify(&temporary, &unsigned).expect_err("the token is not signed");
    assert_eq!(refusal.code, "InvalidSignatureException");
    assert_eq!(
        refusal.message,
        "'x-amz-security-token' must be a 'SignedHeader' in the AWS Authorization."
    );
    let free = KMS.with_rules(Rules { token_is_signed: false, ..Rules::default() });
    let verifier = Verifier::new(vec![temporary.clone()]);
    assert!(verifier.verify(&unsigned, b"{}", free, then()).is_ok());

    // A canonical request that is shown has no token.
    let verifier = Verifier::new(vec![temporary.clone()]);
    let refusal = verifier.verify(&call(&temporary, default), b"x", KMS, then());
    let refusal = refusal.expect_err("another body");
    assert!(refusal.message.contains("\nx-amz-security-token:<redacted>\n"), "{refusal}");
    assert!(!format!("{refusal:?}").contains(TOKEN), "{refusal:?}");
    assert!(!format!("{verifier:?}").contains(TOKEN) && !format!("{verifier:?}").contains(SECRET));
}

#[test]
fn expired_credentials() {
    let until = |seconds| keys().with_expiry(then() + Duration::from_secs(seconds));
    let request = call(&keys(), SigningRules::default());
    let verify = |known| Verifier::new(vec![known]).verify(&request, b"{}", KMS, then());
    assert!(verify(until(1)).is_ok());
    let refusal = verify(until(0)).expect_err("they expired");
    assert_eq!(refusal.code, "ExpiredTokenException");
    assert_eq!(refusal.message, "The security token included in the request is expired");
    assert!(refusal.explanation.contains("expired at 20150830T123600Z"), "{refusal}");
}

#[test]
fn presented_twice() {
    let request = call(&keys(), SigningRules::default());
    let verifier = Verifier::new(vec![keys()]);
    // What was refused was not accepted before.
    assert!(verifier.verify(&request, b"other", KMS, then()).is_err());
    assert!(verifier.verify(&request, b"{}", KMS, then()).is_ok());
    for after in [0, 15 * 60] {
        let now = then() + Duration::from_secs(after);
        let refusal = verifier.verify(&request, b"{}", KMS, now).expect_err("twice");
        assert_eq!(refusal.code, "InvalidSignatureException");
        assert_eq!(refusal.message, "The request with this signature was already received.");
        assert!(refusal.explanation.contains("`Replays::Accept`"), "{refusal}");
    }
    let now = then() + Duration::from_secs(15 * 60 + 1);
    let refusal = verifier.verify(&request, b"{}", KMS, now).expect_err("too late");
    assert!(refusal.message.starts_with("Signature expired"), "{refusal}");

    // Another call, or another attempt, is another request, though some SDKs do not sign what says so.
    for (call, attempt, accepted) in [
        ("one", "attempt=1", true),
        ("one", "attempt=2", true),
        ("two", "attempt=1", true),
        ("one", "attempt=2", false),
    ] {
        let mut request = request.clone();
        request.headers.insert("amz-sdk-invocation-id", call.parse().unwrap());
        request.headers.insert("amz-sdk-request", attempt.parse().unwrap());
        let result = verifier.verify(&request, b"{}", KMS, then());
        assert_eq!(result.is_ok(), accepted, "{call} {attempt}");
    }

    let lenient = Verifier::new(vec![keys()]).with_replays(Replays::Accept);
    for _ in 0..2 {
        assert!(lenient.verify(&request, b"{}", KMS, then()).is_ok());
    }
}

#[test]
fn no_bytes_panic() {
    let noise: [&[u8]; 14] = [
        b"",
        b"%",
        b"/",
        b",",
        b"=",
        b";",
        b" ",
        "é".as_bytes(),
        b"\t",
        b"..",
        b"?",
        b"&",
        b"\xff",
        b"0",
    ];
    let verifier = Verifier::new(vec![keys()]);
    let lines: Vec<&str> = VANILLA.lines().collect();
    let target = b"/a%20b/../c?x=1&y=%41";
    let values: [&[u8]; 3] = [
        target,
        lines[2].split_once(':').unwrap().1.as_bytes(),
        lines[3].split_once(':').unwrap().1.as_bytes(),
    ];
    let mut tried = 0;
    for field in 0..values.len() {
        for at in 0..values[field].len() {
            for piece in noise {
                let mut values = values.map(<[u8]>::to_vec);
                values[field].splice(at..=at, piece.iter().copied());
                let request = Request::get(values[0].as_slice())
                    .header("host", "example.amazonaws.com")
                    .header("x-amz-date", values[1].as_slice())
                    .header("authorization", values[2].as_slice());
                // Not every byte can be in a request.
                let Ok(request) = request.body(()) else { continue };
                let (request, ()) = request.into_parts();
                assert!(verifier.verify(&request, b"", service(), then()).is_err());
                let ends = [UNIX_EPOCH, UNIX_EPOCH + Duration::from_secs(i64::MAX as u64)];
                assert!(
                    ends.into_iter()
                        .all(|end| { verifier.verify(&request, b"", service(), end).is_err() })
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 1000, "{tried}");
}

#[test]
fn what_our_signer_signs_is_accepted() {
    let mut accepted = 0;
    for uri in [
        "http://a",
        "https://a:443/",
        "http://u@a:8000/x/./y/../z%20%25/",
        "https://b//c/..?b=%20&a=+&a",
    ] {
        for (normalize_path, encode_path) in
            [(true, true), (true, false), (false, true), (false, false)]
        {
            for sign_body_header in [true, false] {
                let rules = SigningRules {
                    normalize_path,
                    encode_path,
                    sign_body_header,
                    sign_token: true,
                };
                let request = Request::put(uri)
                    .header("content-type", "a/b;  c = \"d  e\" ")
                    .header("x-amz-meta", "2")
                    .header("x-amz-meta", " 1\t1 ");
                let (mut parts, ()) = request.body(()).unwrap().into_parts();
                let scope = Scope { region: "us-east-1", service: "service" };
                Signer::new().sign(&mut parts, b"body", &keys(), scope, then(), rules).unwrap();
                let expected =
                    service().with_rules(Rules { normalize_path, encode_path, ..Rules::default() });
                let verifier = Verifier::new(vec![keys()]);
                let result = verifier.verify(&parts, b"body", expected, then());
                assert!(result.is_ok(), "{uri} {rules:?}: {}", result.unwrap_err());
                accepted += 1;
            }
        }
    }
    assert_eq!(accepted, 32);
}
