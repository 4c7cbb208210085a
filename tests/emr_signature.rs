//! The verifier against AWS's published vectors, and against requests that AWS would refuse.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../examples/emr_studio"]
mod emr_studio {
    #[allow(
        dead_code,
        unreachable_pub,
        unused_imports,
        reason = "only a part of it is tested here"
    )]
    pub(crate) mod endpoint;
}

use std::{env, fs, path::PathBuf};

use emr_studio::endpoint::{
    canonical::Received,
    signature::{Credentials, Verifier},
};
use libtest_mimic::{Arguments, Trial};
use serde_json::Value;

/// The variable that names the folder of the published vectors.
const VECTORS: &str = "AWS_OPERATION_CONFORMANCE";

fn main() {
    // A name, what it runs, and whether it needs the published vectors.
    let tests: &[(&str, fn(), bool)] = &[
        ("aws_c_auth", aws_c_auth, true),
        ("recorded_requests", recorded_requests, true),
        ("spellings_that_mean_the_same", spellings_that_mean_the_same, false),
        ("changes_that_matter", changes_that_matter, false),
        ("refusals_before_the_signature", refusals_before_the_signature, false),
        ("temporary_keys_need_their_token", temporary_keys_need_their_token, false),
        ("credentials_keep_their_secret", credentials_keep_their_secret, false),
        ("no_bytes_panic", no_bytes_panic, false),
    ];
    let found = env::var_os(VECTORS).is_some_and(|folder| !folder.is_empty());
    let trials = tests.iter().map(|&(name, test, needs_vectors)| {
        let ignored = needs_vectors && !found;
        let name = if ignored { format!("{name} ({VECTORS} is not set)") } else { name.to_owned() };
        let run = move || {
            test();
            Ok(())
        };
        Trial::test(name, run).with_ignored_flag(ignored)
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

/// The message of the refusal, or `None` if the request was accepted.
fn refusal(verifier: &Verifier, request: &Received<'_>, now: i64) -> Option<(String, String)> {
    let fault = verifier.verify(request, now).err()?;
    let body: Value = serde_json::from_str(&fault.body("id")).unwrap();
    let text = |key: &str| body[key].as_str().unwrap().to_owned();
    Some((text("__type"), text("message")))
}

fn verifier(case: &Value, session_token: Option<&str>) -> Verifier {
    let credentials = case.get("credentials").unwrap_or(case);
    let text = |of: &Value, key: &str| of[key].as_str().unwrap().to_owned();
    Verifier {
        credentials: Credentials {
            access_key_id: text(credentials, "access_key_id"),
            secret_access_key: text(credentials, "secret_access_key"),
            session_token: session_token.map(str::to_owned),
        },
        region: text(case, "region"),
        service: text(case, "service").leak(),
        normalize_path: case["normalize"].as_bool().unwrap_or(case["service"] != "s3"),
    }
}

/// 20150830T123600Z, with or without punctuation, in seconds since 1970. The calendar is the test's own.
fn seconds(date: &str) -> i64 {
    let digits: String = date.chars().filter(char::is_ascii_digit).collect();
    let n = |from: usize, to: usize| digits[from..to].parse::<i64>().unwrap();
    let leap = |y: i64| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    let years: i64 = (1970..n(0, 4)).map(|y| 365 + i64::from(leap(y))).sum();
    let lengths = [31, 28 + i64::from(leap(n(0, 4))), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let months: i64 = lengths.iter().take(n(4, 6) as usize - 1).sum();
    ((years + months + n(6, 8) - 1) * 24 + n(8, 10)) * 3600 + n(10, 12) * 60 + n(12, 14)
}

fn read(file: &str) -> Value {
    let root = PathBuf::from(env::var_os(VECTORS).unwrap());
    let path = root.join("sigv4").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap()
}

struct Raw {
    method: String,
    target: String,
    headers: Vec<(String, String)>,
    body: String,
}

impl Raw {
    /// A request in the notation of the vectors: lines end in LF, a value goes on where a line is indented.
    fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
        let (line, rest) = head.split_once('\n').unwrap();
        let (method, target) = line.split_once(' ').unwrap();
        let mut headers: Vec<(String, String)> = Vec::new();
        for line in rest.lines() {
            if line.starts_with(' ') {
                let (_, value) = headers.last_mut().unwrap();
                *value = format!("{value}\n{line}");
            } else {
                let (name, value) = line.split_once(':').unwrap();
                headers.push((name.to_owned(), value.to_owned()));
            }
        }
        Self {
            method: method.to_owned(),
            target: target.strip_suffix(" HTTP/1.1").unwrap().to_owned(),
            headers,
            body: body.to_owned(),
        }
    }

    fn received(&self) -> Received<'_> {
        Received {
            method: &self.method,
            target: &self.target,
            headers: self.headers.iter().map(|(n, v)| (n.as_str(), v.as_bytes())).collect(),
            body: self.body.as_bytes(),
        }
    }

    fn remove(&mut self, header: &str) {
        self.headers.retain(|(name, _)| !name.eq_ignore_ascii_case(header));
    }
}

/// The recorded signature is accepted; with one digit changed, the refusal shows the recorded strings.
fn check(name: &str, case: &Value, verifier: &Verifier, mut raw: Raw, now: i64) {
    assert_eq!(refusal(verifier, &raw.received(), now), None, "{name}");

    let signature = case["signature"].as_str().unwrap();
    let last = if signature.ends_with('0') { "1" } else { "0" };
    let other = format!("{}{last}", &signature[..63]);
    for (_, value) in &mut raw.headers {
        *value = value.replace(signature, &other);
    }
    let (code, message) = refusal(verifier, &raw.received(), now).unwrap();
    assert_eq!(code, "InvalidSignatureException", "{name}");
    for (title, key) in [
        ("Canonical String for this request", "canonical_request"),
        ("String-to-Sign", "string_to_sign"),
    ] {
        let shown = format!("The {title} should have been\n'{}'\n", case[key].as_str().unwrap());
        assert!(message.contains(&shown), "{name}: {message}");
    }
}

fn aws_c_auth() {
    let file = read("aws-c-auth-v4-header-cases.json");
    let cases = file["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 38);
    for case in cases {
        let (name, context) = (case["name"].as_str().unwrap(), &case["context"]);
        let now = seconds(context["timestamp"].as_str().unwrap());
        let mut raw = Raw::parse(case["signed_request"].as_str().unwrap());
        let mut token = context["credentials"]["token"].as_str();
        if context["omit_session_token"] == true {
            // EMR wants the token signed; what is left without it is what was signed.
            let (_, message) = refusal(&verifier(context, token), &raw.received(), now).unwrap();
            assert!(message.starts_with("'x-amz-security-token' must be a 'SignedHeader'"));
            raw.remove("x-amz-security-token");
            token = None;
        }
        check(name, case, &verifier(context, token), raw, now);
    }
}

fn recorded_requests() {
    let mut checked = 0;
    for file in ["smithy-rs-verified-vectors.json", "go-verified-vector.json"] {
        let file = read(file);
        for case in file["vectors"].as_array().unwrap() {
            let text = |key: &str| case[key].as_str().unwrap();
            let url = text("url").trim_start_matches("https://");
            let (host, target) = url.split_at(url.find('/').unwrap_or(url.len()));
            let mut raw = Raw {
                method: text("method").to_owned(),
                target: case["raw_path"].as_str().unwrap_or(target).to_owned(),
                headers: Vec::new(),
                body: text("body").to_owned(),
            };
            for (name, value) in case["headers"].as_object().unwrap() {
                raw.headers.push((name.clone(), value.as_str().unwrap().to_owned()));
            }
            raw.remove("authorization");
            raw.remove("host");
            raw.headers.push(("Host".to_owned(), host.to_owned()));
            raw.headers.push((
                "Authorization".to_owned(),
                format!(
                    "AWS4-HMAC-SHA256 Credential={}/{}/{}/{}/aws4_request, SignedHeaders={}, Signature={}",
                    text("access_key_id"),
                    &text("timestamp")[..8],
                    text("region"),
                    text("service"),
                    text("signed_headers"),
                    text("signature")
                ),
            ));
            let verifier = verifier(case, case["session_token"].as_str());
            check(text("url"), case, &verifier, raw, seconds(text("timestamp")));
            checked += 1;
        }
    }
    assert_eq!(checked, 10);
}

/// The vector `get-vanilla`, here so that what follows needs no other data.
const VANILLA: &str = "GET / HTTP/1.1\nHost:example.amazonaws.com\nX-Amz-Date:20150830T123600Z\nAuthorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31\n\n";

fn vanilla() -> Verifier {
    Verifier {
        credentials: Credentials {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_owned(),
            session_token: None,
        },
        region: "us-east-1".to_owned(),
        service: "service",
        normalize_path: true,
    }
}

fn outcome(from: &str, to: &str) -> Option<(String, String)> {
    assert!(VANILLA.contains(from), "{from}");
    let raw = Raw::parse(&VANILLA.replace(from, to));
    refusal(&vanilla(), &raw.received(), seconds("20150830T123600Z"))
}

fn spellings_that_mean_the_same() {
    for (from, to) in [
        ("", ""),
        (", Signed", ",Signed"),
        (", Sig", " ,  Sig"),
        ("host;x-amz-date", "X-Amz-Date;Host"),
        ("Host:", "HOST: "),
        ("com\n", "com \t \n"),
        ("GET / ", "GET //. "),
        ("GET / ", "GET /a/../? "),
    ] {
        assert_eq!(outcome(from, to), None, "{from:?} → {to:?}");
    }
}

fn changes_that_matter() {
    for (from, to) in [
        ("GET", "POST"),
        ("GET / ", "GET /a "),
        ("GET / ", "GET /% "),
        ("GET / ", "GET /%2e "),
        ("GET / ", "GET /?a "),
        ("GET / ", "GET /?%&%zz&%é=% "),
        ("example.", "example2."),
        ("\n\n", "\n\nbody"),
        ("fbf31\n", "fbf3\n"),
        ("fbf31\n", "fbf\n"),
        ("fbf31\n", "fbf31a\n"),
        ("fbf31\n", "FBF31\n"),
        ("Signature=5fa00", "Signature=é"),
        ("host;x-amz-date", "host;x-amz-date;accept"),
        ("\nHost:", "\nHost:a\nHost:"),
    ] {
        let (code, message) = outcome(from, to).unwrap_or_else(|| panic!("{from:?} → {to:?}"));
        assert_eq!(code, "InvalidSignatureException", "{from:?} → {to:?}");
        assert!(message.starts_with("The request signature we calculated does not match"));
    }
}

fn refusals_before_the_signature() {
    let scope = "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150829' != '20150830', from '20150830T123600Z'.";
    for (from, to, code, message) in [
        ("Authorization:", "X:", "MissingAuthenticationToken", "Missing Authentication Token"),
        (
            "AWS4-HMAC-SHA256 ",
            "Basic ",
            "MissingAuthenticationToken",
            "Missing Authentication Token",
        ),
        ("SHA256", "SHA1", "IncompleteSignature", "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1'."),
        (
            "Signature=",
            "Sig=",
            "IncompleteSignature",
            "Authorization header requires 'Signature' parameter.",
        ),
        (
            "Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=",
            "",
            "IncompleteSignature",
            "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter.",
        ),
        (
            "/aws4_request",
            "",
            "IncompleteSignature",
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKIDEXAMPLE/20150830/us-east-1/service'",
        ),
        (
            "X-Amz-Date:",
            "X:",
            "IncompleteSignature",
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
        ),
        (
            "Date:20150830T123600Z",
            "Date:2015-08-30",
            "IncompleteSignature",
            "Date must be in ISO-8601 'basic format'. Got '2015-08-30'. See http://en.wikipedia.org/wiki/ISO_8601",
        ),
        (
            "Date:20150830T123600Z",
            "Date:20150830T123059Z",
            "InvalidSignature",
            "Signature expired: 20150830T123059Z is now earlier than 20150830T123100Z (20150830T123600Z - 5 min.)",
        ),
        (
            "Date:20150830T123600Z",
            "Date:20150830T124101Z",
            "InvalidSignature",
            "Signature not yet current: 20150830T124101Z is still later than 20150830T124100Z (20150830T123600Z + 5 min.)",
        ),
        (
            "=host;",
            "=",
            "InvalidSignature",
            "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
        ),
        (
            ";x-amz-date",
            "",
            "InvalidSignature",
            "'x-amz-date' must be a 'SignedHeader' in the AWS Authorization.",
        ),
        (
            "\nX-Amz-Date:",
            "\nX-Amz-Target:A.B\nX-Amz-Date:",
            "InvalidSignature",
            "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.",
        ),
        (
            "us-east-1",
            "us-east-2",
            "InvalidSignature",
            "Credential should be scoped to a valid region.",
        ),
        (
            "/service/",
            "/s3/",
            "InvalidSignature",
            "Credential should be scoped to correct service: 'service'.",
        ),
        (
            "aws4_request",
            "aws5",
            "InvalidSignature",
            "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'.",
        ),
        ("/20150830/", "/20150829/", "InvalidSignature", scope),
        (
            "AKIDEXAMPLE",
            "AKIDOTHER",
            "UnrecognizedClient",
            "The security token included in the request is invalid.",
        ),
    ] {
        let found = outcome(from, to);
        assert_eq!(
            found,
            Some((format!("{code}Exception"), message.to_owned())),
            "{from:?} → {to:?}"
        );
    }
    // Five minutes are in the bounds, on either side.
    for date in ["20150830T123100Z", "20150830T124100Z"] {
        let (_, message) = outcome("Date:20150830T123600Z", &format!("Date:{date}")).unwrap();
        assert!(message.starts_with("The request signature"), "{message}");
    }
}

fn temporary_keys_need_their_token() {
    let mut verifier = vanilla();
    verifier.credentials.session_token = Some("token".to_owned());
    let now = seconds("20150830T123600Z");
    let with = |token: &str| {
        let text = VANILLA.replace("\nAuth", &format!("\nX-Amz-Security-Token:{token}\nAuth"));
        Raw::parse(&text.replace("x-amz-date,", "x-amz-date;x-amz-security-token,"))
    };
    let code = |verifier: &Verifier, raw: Raw| refusal(verifier, &raw.received(), now).unwrap().0;
    assert_eq!(code(&verifier, Raw::parse(VANILLA)), "UnrecognizedClientException");
    assert_eq!(code(&verifier, with("other")), "UnrecognizedClientException");
    assert_eq!(code(&verifier, with("token")), "InvalidSignatureException");
    assert_eq!(code(&vanilla(), with("token")), "UnrecognizedClientException");
}

fn credentials_keep_their_secret() {
    let text = format!("{:?}", Credentials::example());
    assert!(text.contains("AKIAIOSFODNN7EXAMPLE") && !text.contains("wJalr"), "{text}");
}

fn no_bytes_panic() {
    let raw = Raw::parse(VANILLA);
    let (now, verifier) = (seconds("20150830T123600Z"), vanilla());
    let noise = ["", "%", "/", ",", "=", ";", " ", "é", "\u{0}", "..", "?", "&"];
    for (field, text) in
        [raw.target.clone(), raw.headers[1].1.clone(), raw.headers[2].1.clone()].iter().enumerate()
    {
        for at in 0..=text.len() {
            for piece in noise {
                let changed =
                    format!("{}{piece}{}", &text[..at], &text[(at + 1).min(text.len())..]);
                let mut request = raw.received();
                match field {
                    0 => request.target = &changed,
                    n => request.headers[n].1 = changed.as_bytes(),
                }
                let _ = verifier.verify(&request, now);
                let _ = verifier.verify(&request, i64::MIN);
                let _ = verifier.verify(&request, i64::MAX);
            }
        }
    }
}
