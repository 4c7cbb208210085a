//! `sigv4/` as the server sees it: every published signature holds, and no request with one byte
//! changed does.
//!
//! A mutation that means the same request is left out, and another is drawn: by [`Meaning`], that is one
//! which only changes the case of a header's name, blanks that a header value may have more or less
//! of, `.`, `..` and empty segments of a path that is normalized, the order and the encoding of
//! parameters, and empty parameters. Bytes with which there is no HTTP request are not drawn either, and
//! of the headers only those that are signed are changed.

use std::collections::BTreeMap;
use std::time::SystemTime;

use aws_operation::server::{Expected, Refusal, Rules, Verifier};
use aws_operation::{Credentials, Timestamp, TimestampFormat};
use http::Request;
use http::request::Parts;
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::sigv4::{credentials, encoded};
use crate::vectors::{Outcome, Vectors, case, same, text};

/// What is mutated, and how often: a thousand times in all.
const MUTATIONS: [(Kind, &str, usize); 7] = [
    (Kind::Path, "path", 150),
    (Kind::Query, "query", 150),
    (Kind::Header, "header", 200),
    (Kind::Body, "body", 150),
    (Kind::Date, "date", 100),
    (Kind::Scope, "scope", 100),
    (Kind::Signature, "signature", 150),
];

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let mut wires = Vec::new();
    let headers = vectors.json("sigv4/aws-c-auth-v4-header-cases.json");
    for vector in headers["cases"].as_array().into_iter().flatten() {
        wires.push(Wire::of_case(vector));
    }
    for file in ["smithy-rs-verified-vectors", "go-verified-vector"] {
        let recorded = vectors.json(&format!("sigv4/{file}.json"));
        for (index, vector) in recorded["vectors"].as_array().into_iter().flatten().enumerate() {
            wires.push(Wire::of_recorded(format!("{file}[{index}]"), vector));
        }
    }
    assert_eq!(wires.len(), 48, "vectors in sigv4/");

    let mut trials: Vec<Trial> = MUTATIONS
        .into_iter()
        .map(|(kind, name, count)| {
            let wires = wires.clone();
            let name = format!("verifier::mutations::{name}::{count} are refused");
            case(name, move || mutations(&wires, kind, count))
        })
        .collect();
    for wire in wires {
        trials.push(case(format!("verifier::{}", wire.name), move || vector(&wire)));
    }
    trials
}

/// A signed request as it is on the wire, and who may send it.
#[derive(Clone)]
struct Wire {
    name: String,
    method: String,
    path: String,
    query: Option<String>,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
    /// `key id/date/region/service/aws4_request`
    credential: Vec<u8>,
    signed_headers: String,
    signature: Vec<u8>,
    credentials: Credentials,
    region: String,
    service: String,
    rules: Rules,
    time: SystemTime,
    canonical_request: String,
    string_to_sign: String,
}

impl Wire {
    fn of_case(vector: &Json) -> Self {
        let of = &vector["context"];
        let flag = |name: &str| of[name].as_bool().unwrap_or(false);
        // The signed request ends as an HTTP message does; its headers are those of the vector and
        // those of the signer.
        let signed = text(vector, "signed_request");
        let (head, _) = signed.split_once("\n\n").expect("an end of the headers");
        let mut headers: Vec<(String, Vec<u8>)> = Vec::new();
        for line in head.lines().skip(1) {
            match line.split_once(':').filter(|_| !line.starts_with(' ')) {
                Some((name, value)) => headers.push((name.to_owned(), value.into())),
                // A value that goes on in the next line has blanks there, which is how it is sent.
                None => headers.last_mut().expect("a header").1.extend(line.bytes()),
            }
        }
        let mut wire = Self::new(text(vector, "name").to_owned(), vector, headers);
        wire.target(&encoded(text(vector, "target")));
        wire.credentials = credentials(&of["credentials"]);
        wire.rules = Rules {
            normalize_path: flag("normalize"),
            // The vectors hold paths before their first encoding, which no URI can.
            encode_path: false,
            token_is_signed: !flag("omit_session_token"),
        };
        wire.at(text(of, "timestamp"));
        wire.scope(text(of, "region"), text(of, "service"));
        wire
    }

    fn of_recorded(name: String, vector: &Json) -> Self {
        let url = text(vector, "url").trim_start_matches("https://");
        let (host, target) = url.split_at(url.find('/').unwrap_or(url.len()));
        let headers = vector["headers"].as_object().into_iter().flatten();
        let mut headers: Vec<(String, Vec<u8>)> = headers
            .filter(|(name, _)| *name != "host")
            .map(|(name, value)| (name.clone(), value.as_str().expect("a text").into()))
            .collect();
        headers.push(("host".to_owned(), host.into()));
        let mut wire = Self::new(name, vector, headers);
        wire.target(&encoded(vector["raw_path"].as_str().unwrap_or(target)));
        wire.credentials = credentials(vector);
        wire.signed_headers = text(vector, "signed_headers").to_owned();
        let is_s3 = text(vector, "service") == "s3";
        wire.rules = Rules { normalize_path: !is_s3, encode_path: false, ..Rules::default() };
        let time = text(vector, "timestamp");
        let part = |from: usize, to: usize| &time[from..to];
        let (day, clock) = (
            [part(0, 4), part(4, 6), part(6, 8)].join("-"),
            [part(9, 11), part(11, 13), part(13, 15)].join(":"),
        );
        wire.at(&format!("{day}T{clock}Z"));
        wire.scope(text(vector, "region"), text(vector, "service"));
        wire
    }

    fn new(name: String, vector: &Json, mut headers: Vec<(String, Vec<u8>)>) -> Self {
        headers.retain(|(name, _)| !name.eq_ignore_ascii_case("authorization"));
        let mut signed: Vec<String> =
            headers.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
        signed.sort();
        signed.dedup();
        if vector["context"]["omit_session_token"].as_bool() == Some(true) {
            signed.retain(|name| name != "x-amz-security-token");
        }
        Self {
            name,
            method: text(vector, "method").to_owned(),
            path: String::new(),
            query: None,
            headers,
            body: text(vector, "body").into(),
            credential: Vec::new(),
            signed_headers: signed.join(";"),
            signature: text(vector, "signature").into(),
            credentials: Credentials::new("", ""),
            region: String::new(),
            service: String::new(),
            rules: Rules::default(),
            time: SystemTime::UNIX_EPOCH,
            canonical_request: text(vector, "canonical_request").to_owned(),
            string_to_sign: text(vector, "string_to_sign").to_owned(),
        }
    }

    fn target(&mut self, target: &str) {
        let (path, query) = target.split_once('?').map_or((target, None), |(p, q)| (p, Some(q)));
        self.path = if path.is_empty() { "/".to_owned() } else { path.to_owned() };
        self.query = query.map(str::to_owned);
    }

    fn at(&mut self, time: &str) {
        let time = Timestamp::parse(time, TimestampFormat::DateTime).expect("a time");
        self.time = SystemTime::try_from(time).expect("a time");
    }

    fn scope(&mut self, region: &str, service: &str) {
        let id = self.credentials.access_key_id();
        let day = self.string_to_sign.lines().nth(1).map(|date| &date[..8]).expect("a date");
        self.credential = format!("{id}/{day}/{region}/{service}/aws4_request").into_bytes();
        (self.region, self.service) = (region.to_owned(), service.to_owned());
    }

    /// The request, if it is one.
    fn parts(&self) -> Option<Parts> {
        let query = self.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        let mut request =
            Request::builder().method(self.method.as_str()).uri(format!("{}{query}", self.path));
        for (name, value) in &self.headers {
            request = request.header(name, value.as_slice());
        }
        let authorization = [
            b"AWS4-HMAC-SHA256 Credential=",
            self.credential.as_slice(),
            b", SignedHeaders=",
            self.signed_headers.as_bytes(),
            b", Signature=",
            &self.signature,
        ];
        request = request.header("authorization", authorization.concat());
        Some(request.body(()).ok()?.into_parts().0)
    }

    /// Whether a server that has not seen it accepts it.
    fn verify(&self, parts: &Parts) -> Result<(), Refusal> {
        let verifier = Verifier::new(vec![self.credentials.clone()]);
        let expected = Expected::new(&self.service).in_region(&self.region).with_rules(self.rules);
        verifier.verify(parts, &self.body, expected, self.time).map(drop)
    }
}

/// The published signature is accepted; with one digit changed, the refusal has the published texts.
fn vector(wire: &Wire) -> Outcome {
    let parts = wire.parts().ok_or("no HTTP request")?;
    wire.verify(&parts).map_err(|why| why.to_string())?;

    let mut other = wire.clone();
    let last = other.signature.last_mut().ok_or("no signature")?;
    *last = if *last == b'0' { b'1' } else { b'0' };
    let refusal = other.verify(&other.parts().ok_or("no HTTP request")?).err();
    let refusal = refusal.ok_or("another signature was accepted")?;
    same("the code", refusal.code, "InvalidSignatureException")?;
    // AWS shows the token too; here it is a secret.
    let token =
        wire.credentials.session_token().map(|token| format!("x-amz-security-token:{token}"));
    let canonical = match token {
        Some(token) => wire.canonical_request.replace(&token, "x-amz-security-token:<redacted>"),
        None => wire.canonical_request.clone(),
    };
    for (title, text) in [
        ("Canonical String for this request", &canonical),
        ("String-to-Sign", &wire.string_to_sign),
    ] {
        let shown = format!("The {title} should have been\n'{text}'\n");
        if !refusal.message.contains(&shown) {
            return Err(format!("{}\nlacks {shown}", refusal.message));
        }
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Path,
    Query,
    Header,
    Body,
    Date,
    Scope,
    Signature,
}

/// The same mutations every time: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).expect("it is below a usize")
    }

    /// Changes one byte; half of the time it remains of its kind, which is harder to see.
    fn change(&mut self, bytes: &mut [u8]) -> bool {
        if bytes.is_empty() {
            return false;
        }
        let at = self.below(bytes.len());
        let alike: &[u8] = match bytes[at] {
            b'0'..=b'9' => b"0123456789",
            b'a'..=b'f' => b"abcdef",
            b'a'..=b'z' | b'A'..=b'Z' => b"aAbBxXyYzZ",
            _ => b" \t/.%&=?+;,-_~",
        };
        let new = if self.below(2) == 0 {
            alike[self.below(alike.len())]
        } else {
            u8::try_from(self.below(256)).expect("a byte")
        };
        let changed = bytes[at] != new;
        bytes[at] = new;
        changed
    }

    fn change_text(&mut self, text: &mut String) -> bool {
        let mut bytes = std::mem::take(text).into_bytes();
        let changed = self.change(&mut bytes);
        String::from_utf8(bytes).map(|new| *text = new).is_ok() && changed
    }
}

/// One byte of the part is changed; false if there is none, or nothing has changed.
fn mutate(random: &mut Random, wire: &mut Wire, kind: Kind) -> bool {
    let signed: Vec<String> = wire.signed_headers.split(';').map(str::to_owned).collect();
    let wanted = |name: &str| {
        let name = name.to_ascii_lowercase();
        signed.contains(&name) && (kind == Kind::Date) == (name == "x-amz-date")
    };
    match kind {
        // The first `/` is no part of what a client could choose.
        Kind::Path if wire.path.len() > 1 => {
            let mut rest = wire.path.split_off(1);
            let changed = random.change_text(&mut rest);
            wire.path.push_str(&rest);
            changed
        }
        Kind::Path => false,
        Kind::Query => wire.query.as_mut().is_some_and(|query| random.change_text(query)),
        Kind::Header | Kind::Date => {
            let mut headers: Vec<_> =
                wire.headers.iter_mut().filter(|(name, _)| wanted(name)).collect();
            if headers.is_empty() {
                return false;
            }
            let which = random.below(headers.len());
            let (name, value) = &mut *headers[which];
            if kind == Kind::Header && random.below(4) == 0 {
                random.change_text(name)
            } else {
                random.change(value)
            }
        }
        Kind::Body => random.change(&mut wire.body),
        Kind::Scope => random.change(&mut wire.credential),
        Kind::Signature => random.change(&mut wire.signature),
    }
}

fn mutations(wires: &[Wire], kind: Kind, count: usize) -> Outcome {
    let mut random = Random(0x2026_1122_0000_0001 + kind as u64);
    let (mut refused, mut drawn) = (0, 0);
    while refused < count {
        drawn += 1;
        if drawn > 20 * count {
            return Err(format!("only {refused} of {drawn} mutations were of any use"));
        }
        let original = &wires[random.below(wires.len())];
        let mut wire = original.clone();
        if !mutate(&mut random, &mut wire, kind) {
            continue;
        }
        let (Some(before), Some(after)) = (original.parts(), wire.parts()) else { continue };
        if Meaning::of(original, &before) == Meaning::of(&wire, &after) {
            continue;
        }
        original.verify(&before).map_err(|why| format!("{}: {why}", original.name))?;
        match wire.verify(&after) {
            Err(why) if why.message.contains("already received") => {
                return Err(format!("{}: refused for another reason: {why}", wire.name));
            }
            Err(_) => refused += 1,
            Ok(()) => {
                let body = String::from_utf8_lossy(&wire.body);
                return Err(format!("{} is accepted as {after:?} {body}", wire.name));
            }
        }
    }
    Ok(())
}

/// What a request asks for, however it is written.
#[derive(PartialEq, Eq)]
struct Meaning {
    method: String,
    /// The segments, and whether it ends in a `/`.
    path: (Vec<String>, bool),
    query: BTreeMap<Vec<u8>, Vec<Vec<u8>>>,
    /// The words of each value of each header.
    headers: BTreeMap<String, Vec<Vec<Vec<u8>>>>,
    body: Vec<u8>,
}

impl Meaning {
    fn of(wire: &Wire, parts: &Parts) -> Self {
        let mut query: BTreeMap<Vec<u8>, Vec<Vec<u8>>> = BTreeMap::new();
        for pair in parts.uri.query().unwrap_or("").split('&').filter(|pair| !pair.is_empty()) {
            let mut halves = pair.splitn(2, '=').map(unescaped);
            let name = halves.next().unwrap_or_default();
            query.entry(name).or_default().push(halves.next().unwrap_or_default());
        }
        query.values_mut().for_each(|values| values.sort());
        let mut headers: BTreeMap<String, Vec<Vec<Vec<u8>>>> = BTreeMap::new();
        for (name, value) in &parts.headers {
            let words = value.as_bytes().split(|byte| b" \t".contains(byte));
            let words = words.filter(|word| !word.is_empty()).map(<[u8]>::to_vec).collect();
            headers.entry(name.as_str().to_owned()).or_default().push(words);
        }
        let path = parts.uri.path();
        Self {
            method: parts.method.to_string(),
            path: if wire.rules.normalize_path {
                resolved(path)
            } else {
                (vec![path.to_owned()], false)
            },
            query,
            headers,
            body: wire.body.clone(),
        }
    }
}

/// Percent-decoded, by looking at each `%` from the end.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for at in (0..bytes.len()).rev().filter(|at| text.as_bytes()[*at] == b'%') {
        let digits = text.as_bytes().get(at + 1..at + 3).and_then(|two| str::from_utf8(two).ok());
        let digits = digits.filter(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if let Some(byte) = digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            bytes.splice(at..at + 3, [byte]);
        }
    }
    bytes
}

fn resolved(path: &str) -> (Vec<String>, bool) {
    let mut kept: Vec<String> = Vec::new();
    let mut folder = true;
    for segment in path.split('/') {
        folder = matches!(segment, "" | "." | "..");
        if segment == ".." {
            kept.pop();
        } else if !folder {
            kept.push(segment.to_owned());
        }
    }
    (kept, folder)
}
