//! The canonical form of a request, of which SigV4 signs the hash.

use sha2::{Digest, Sha256};

use super::hex;

/// A request as it came off the wire.
pub(crate) struct Received<'a> {
    /// The method.
    pub(crate) method: &'a str,
    /// Path and query of the request line, untouched.
    pub(crate) target: &'a str,
    /// All headers; repeated ones in the order of arrival.
    pub(crate) headers: Vec<(&'a str, &'a [u8])>,
    /// The whole body.
    pub(crate) body: &'a [u8],
}

impl Received<'_> {
    /// The canonical request: what a signer has to have signed, for the headers that it names.
    pub(crate) fn canonical(&self, signed: &[String], normalize_path: bool) -> Vec<u8> {
        let (path, query) = self.target.split_once('?').unwrap_or((self.target, ""));
        let path = canonical_path(path, normalize_path);
        let head = format!("{}\n{path}\n{}\n", self.method, canonical_query(query));
        let mut canonical = head.into_bytes();
        for name in signed {
            canonical.extend(name.bytes().chain([b':']));
            canonical.extend(self.header(name).unwrap_or_default());
            canonical.push(b'\n');
        }
        let body = hex::encode(&Sha256::digest(self.body));
        canonical.extend(format!("\n{}\n{body}", signed.join(";")).into_bytes());
        canonical
    }

    /// The canonical value of a header: each value trimmed, inner white space folded, joined by commas.
    fn header(&self, name: &str) -> Option<Vec<u8>> {
        let named = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
        let folded = named.map(|(_, value)| {
            let words = value.split(u8::is_ascii_whitespace);
            let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
            words.join(&b' ')
        });
        let values: Vec<_> = folded.collect();
        (!values.is_empty()).then(|| values.join(&b','))
    }

    /// The same as text.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.header(name).map(|value| String::from_utf8_lossy(&value).into_owned())
    }
}

fn canonical_path(path: &str, normalize: bool) -> String {
    // What arrives is encoded once already, so this is the second time that SigV4 asks for.
    let mut segments: Vec<_> = path.split('/').map(|segment| encode(segment.as_bytes())).collect();
    if normalize {
        let closing = path.ends_with('/');
        let mut kept = vec![String::new()];
        for segment in segments {
            match segment.as_str() {
                "" | "." => {}
                ".." => kept.truncate(kept.len().saturating_sub(1).max(1)),
                _ => kept.push(segment),
            }
        }
        if closing || kept.len() == 1 {
            kept.push(String::new());
        }
        segments = kept;
    }
    segments.join("/")
}

fn canonical_query(query: &str) -> String {
    let mut pairs = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        pairs.push((encode(&decode(name)), encode(&decode(value))));
    }
    // By name, then by value; as joined text, `a-b=` would come before `a=`.
    pairs.sort();
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

fn encode(bytes: &[u8]) -> String {
    let encoded = bytes.iter().map(|&byte| match byte {
        b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}

/// Undoes percent encoding; a `%` that begins no escape stays.
fn decode(text: &str) -> Vec<u8> {
    let mut parts = text.split('%');
    let mut decoded = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let escape = part
            .split_at_checked(2)
            .and_then(|(digits, rest)| Some((hex::decode(&digits.to_ascii_lowercase())?, rest)));
        let (byte, rest) = escape.unwrap_or_else(|| (b"%".to_vec(), part));
        decoded.extend(byte);
        decoded.extend(rest.bytes());
    }
    decoded
}
