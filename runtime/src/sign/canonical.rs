//! The canonical request: the one form of a request that both sides hash.

use std::fmt::Write as _;

use http::header::{HOST, HeaderValue};
use http::request::Parts;
use sha2::{Digest as _, Sha256};

use super::{SigningError, SigningRules};

/// Headers that proxies and transports may change, so that a signature over them could break.
const UNSIGNED: [&str; 6] =
    ["authorization", "connection", "expect", "transfer-encoding", "user-agent", "x-amzn-trace-id"];

/// The canonical request and its list of signed headers.
pub(super) fn request(
    request: &Parts,
    payload_hash: &str,
    rules: SigningRules,
) -> Result<(String, String), SigningError> {
    let mut text = String::with_capacity(1024);
    text.push_str(request.method.as_str());
    text.push('\n');
    path(&mut text, request.uri.path(), rules);
    text.push('\n');
    query(&mut text, request.uri.query().unwrap_or(""));
    text.push('\n');
    let signed = headers(&mut text, request)?;
    text.push('\n');
    text.push_str(&signed);
    text.push('\n');
    text.push_str(payload_hash);
    Ok((text, signed))
}

/// The path as sent, normalized, with each segment encoded once more.
fn path(text: &mut String, path: &str, rules: SigningRules) {
    let push = |text: &mut String, segment: &str| {
        if rules.encode_path {
            encode(text, segment, |byte| byte == b'/');
        } else {
            text.push_str(segment);
        }
    };
    if path == "/" {
        text.push('/');
        return;
    }
    if !rules.normalize_path {
        push(text, if path.is_empty() { "/" } else { path });
        return;
    }
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    for segment in &segments {
        text.push('/');
        push(text, segment);
    }
    let is_folder = path.ends_with('/') || path.ends_with("/.") || path.ends_with("/..");
    if segments.is_empty() || is_folder {
        text.push('/');
    }
}

/// The parameters, encoded, in the order of their names and then values.
fn query(text: &mut String, query: &str) {
    // Encoded text has no control characters: this one comes before all that may follow a name.
    const BETWEEN: char = '\0';
    let recoded: Vec<String> = query
        .split('&')
        .filter(|parameter| !parameter.is_empty())
        .map(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            format!("{}{BETWEEN}{}", recode(name), recode(value))
        })
        .collect();
    let mut parameters: Vec<&str> = recoded.iter().map(String::as_str).collect();
    parameters.sort_unstable();
    for (index, parameter) in parameters.into_iter().enumerate() {
        let (name, value) = parameter.split_once(BETWEEN).unwrap_or((parameter, ""));
        let separator = if index == 0 { "" } else { "&" };
        let _ = write!(text, "{separator}{name}={value}");
    }
}

/// A query name or value in the canonical encoding, whatever encoding it was sent in.
fn recode(sent: &str) -> String {
    let mut text = String::with_capacity(sent.len());
    let mut bytes = sent.bytes();
    while let Some(byte) = bytes.next() {
        let mut ahead = bytes.clone();
        let escaped = (byte == b'%')
            .then(|| Some((digit(ahead.next()?)? << 4) | digit(ahead.next()?)?))
            .flatten();
        match escaped {
            Some(byte) => {
                bytes = ahead;
                encode_byte(&mut text, byte, |_| false);
            }
            None => encode_byte(&mut text, byte, |_| false),
        }
    }
    text
}

fn digit(byte: u8) -> Option<u8> {
    (byte as char).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Writes the header lines; returns the list of their names.
fn headers(text: &mut String, request: &Parts) -> Result<String, SigningError> {
    let mut lines: Vec<(&str, Option<&HeaderValue>)> =
        Vec::with_capacity(request.headers.len() + 1);
    // Values of the same name stay in their order: the sort below is stable.
    lines.extend(
        request
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), Some(value)))
            .filter(|(name, _)| !UNSIGNED.contains(name)),
    );
    let host = request.uri.host().filter(|_| !request.headers.contains_key(HOST));
    if host.is_some() {
        lines.push((HOST.as_str(), None));
    } else if !request.headers.contains_key(HOST) {
        let why = "the request has neither a host in its URI nor a host header";
        return Err(SigningError(why.to_owned()));
    }
    // By insertion: a dozen lines are in order sooner than a sort for many has begun.
    for end in 1..lines.len() {
        let mut at = end;
        while at > 0 && lines[at - 1].0 > lines[at].0 {
            lines.swap(at - 1, at);
            at -= 1;
        }
    }

    let mut signed = String::with_capacity(160);
    let mut last = "";
    for (name, value) in lines {
        if name == last {
            text.push(',');
        } else {
            if !last.is_empty() {
                text.push('\n');
                signed.push(';');
            }
            text.push_str(name);
            text.push(':');
            signed.push_str(name);
            last = name;
        }
        match value {
            Some(value) => match value.to_str() {
                Ok(value) => fold(text, value),
                Err(_) => fold(text, &String::from_utf8_lossy(value.as_bytes())),
            },
            None => push_host(text, &request.uri, host.unwrap_or_default()),
        }
    }
    text.push('\n');
    Ok(signed)
}

/// The host header that HTTP clients derive from a URI: no user, and no port where it is the
/// scheme's own.
fn push_host(text: &mut String, uri: &http::Uri, host: &str) {
    text.push_str(host);
    match (uri.port_u16(), uri.scheme_str()) {
        (None, _) | (Some(80), Some("http")) | (Some(443), Some("https")) => {}
        (Some(port), _) => {
            let _ = write!(text, ":{port}");
        }
    }
}

/// A header value without blanks around it, and with one blank where it has several.
fn fold(text: &mut String, value: &str) {
    // Nearly none has a blank, and the least of its bytes is found many at a time.
    if value.bytes().fold(u8::MAX, u8::min) > b' ' {
        text.push_str(value);
        return;
    }
    let mut last = b'.';
    let is_folded = value.bytes().all(|byte| {
        let doubled = byte == b' ' && last == b' ';
        last = byte;
        !doubled && (byte == b' ' || !byte.is_ascii_whitespace())
    });
    if is_folded {
        text.push_str(value.trim_ascii());
        return;
    }
    for (index, word) in value.split_ascii_whitespace().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        text.push_str(word);
    }
}

fn encode(text: &mut String, segment: &str, keep: fn(u8) -> bool) {
    for byte in segment.bytes() {
        encode_byte(text, byte, keep);
    }
}

fn encode_byte(text: &mut String, byte: u8, keep: fn(u8) -> bool) {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || keep(byte) {
        text.push(byte as char);
    } else {
        let _ = write!(text, "%{byte:02X}");
    }
}

/// A hash in hex, where it needs no allocation.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Hex([u8; 64]);

impl Hex {
    pub(super) fn of(hash: [u8; 32]) -> Self {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = [0; 64];
        for (two, byte) in text.chunks_exact_mut(2).zip(hash) {
            two.copy_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
        Self(text)
    }

    pub(super) fn as_str(&self) -> &str {
        // Digits are text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// The hash of a body, in hex.
pub(crate) fn hex_sha256(bytes: &[u8]) -> Hex {
    Hex::of(Sha256::digest(bytes).into())
}
