//! The canonical request: the one form of a request that both sides hash.

use std::fmt::Write as _;

use http::header::HOST;
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
    let mut text = String::with_capacity(512);
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
    let mut parameters: Vec<(String, String)> = query
        .split('&')
        .filter(|parameter| !parameter.is_empty())
        .map(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            (recode(name), recode(value))
        })
        .collect();
    parameters.sort_unstable();
    for (index, (name, value)) in parameters.iter().enumerate() {
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
    let host = match host(&request.uri) {
        _ if request.headers.contains_key(HOST) => None,
        Some(host) => Some(host),
        None => {
            let why = "the request has neither a host in its URI nor a host header";
            return Err(SigningError(why.to_owned()));
        }
    };
    let host = host.as_deref();
    let mut names: Vec<&str> = request
        .headers
        .keys()
        .map(|name| name.as_str())
        .filter(|name| !UNSIGNED.contains(name))
        .chain(host.map(|_| "host"))
        .collect();
    names.sort_unstable();

    let mut signed = String::with_capacity(128);
    for name in names {
        text.push_str(name);
        text.push(':');
        match host.filter(|_| name == "host") {
            Some(host) => text.push_str(host),
            None => {
                for (index, value) in request.headers.get_all(name).iter().enumerate() {
                    if index > 0 {
                        text.push(',');
                    }
                    fold(text, &String::from_utf8_lossy(value.as_bytes()));
                }
            }
        }
        text.push('\n');
        if !signed.is_empty() {
            signed.push(';');
        }
        signed.push_str(name);
    }
    Ok(signed)
}

/// The host header that HTTP clients derive from a URI: no user, and no port where it is the
/// scheme's own.
fn host(uri: &http::Uri) -> Option<String> {
    let host = uri.host()?;
    Some(match (uri.port_u16(), uri.scheme_str()) {
        (None, _) | (Some(80), Some("http")) | (Some(443), Some("https")) => host.to_owned(),
        (Some(port), _) => format!("{host}:{port}"),
    })
}

/// A header value without blanks around it, and with one blank where it has several.
fn fold(text: &mut String, value: &str) {
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

/// The hash of a body, in hex.
pub(crate) fn hex_sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)] as char);
        text.push(DIGITS[usize::from(byte & 15)] as char);
    }
    text
}
