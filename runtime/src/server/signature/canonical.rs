//! The canonical form of a request as it arrived, of which SigV4 signs the hash.
//!
//! Source: the SigV4 chapter of the IAM User Guide, "Create a signed AWS API request", step 1. No line
//! is shared with the signer.

use http::header::HOST;
use http::request::Parts;

use super::{REDACTED, Rules, key};

/// A request as it came off the wire.
pub(super) struct Wire<'a> {
    pub(super) parts: &'a Parts,
    /// The whole body.
    pub(super) body: &'a [u8],
}

impl<'a> Wire<'a> {
    /// The values of a header, in the order of arrival. HTTP/2 and requests within a process have
    /// the host in the URI.
    pub(super) fn values(&self, name: &str) -> Vec<&'a [u8]> {
        let mut values: Vec<&[u8]> =
            self.parts.headers.get_all(name).iter().map(http::HeaderValue::as_bytes).collect();
        if values.is_empty() && name == "host" {
            values.extend(self.authority().map(str::as_bytes));
        }
        values
    }

    /// The host of the URI as clients make a header of it: no user, and no port that is the scheme's own.
    fn authority(&self) -> Option<&'a str> {
        let authority = self.parts.uri.authority()?.as_str();
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        let own = match self.parts.uri.scheme_str() {
            Some("http") => ":80",
            Some("https") => ":443",
            _ => "",
        };
        Some(host.strip_suffix(own).unwrap_or(host))
    }

    /// The canonical value of a header: each value trimmed, inner blanks folded, joined by commas.
    pub(super) fn header(&self, name: &str) -> Option<Vec<u8>> {
        let values: Vec<_> = self.values(name).into_iter().map(folded).collect();
        (!values.is_empty()).then(|| values.join(&b','))
    }

    /// The same as text.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.header(name).map(|value| String::from_utf8_lossy(&value).into_owned())
    }

    /// The names of all headers, each once.
    pub(super) fn names(&self) -> Vec<&'a str> {
        let host = (!self.parts.headers.contains_key(HOST) && self.parts.uri.host().is_some())
            .then_some("host");
        self.parts.headers.keys().map(|name| name.as_str()).chain(host).collect()
    }

    pub(super) fn path(&self) -> &'a str {
        self.parts.uri.path()
    }

    pub(super) fn query(&self) -> &'a str {
        self.parts.uri.query().unwrap_or_default()
    }

    /// What a signer has to have signed, for the headers that it names.
    pub(super) fn canonical(&self, signed: &[&str], rules: Rules) -> Canonical {
        let header = |name: &&str| (String::from(*name), self.header(name).unwrap_or_default());
        Canonical {
            method: self.parts.method.as_str().to_owned(),
            path: path(self.path(), rules),
            query: query(self.query()),
            headers: signed.iter().map(header).collect(),
            payload: key::sha256(self.body),
        }
    }
}

/// A canonical request in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Canonical {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) query: String,
    /// Names and values, sorted by name.
    pub(super) headers: Vec<(String, Vec<u8>)>,
    /// The hash of the body, in hex.
    pub(super) payload: String,
}

impl Canonical {
    /// The bytes that are hashed.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!("{}\n{}\n{}\n", self.method, self.path, self.query).into_bytes();
        for (name, value) in &self.headers {
            bytes.extend(name.bytes().chain([b':']));
            bytes.extend(value);
            bytes.push(b'\n');
        }
        bytes.extend(format!("\n{}\n{}", self.names(), self.payload).into_bytes());
        bytes
    }

    /// The lines for people, without the session token.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.method.clone(), self.path.clone(), self.query.clone()];
        lines.extend(self.headers.iter().map(|(name, value)| {
            without_token(&format!("{name}:{}", String::from_utf8_lossy(value)))
        }));
        lines.extend([String::new(), self.names(), self.payload.clone()]);
        lines
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        names.join(";")
    }
}

/// A line of a canonical request without the session token.
pub(super) fn without_token(line: &str) -> String {
    const TOKEN: &str = "x-amz-security-token:";
    if line.starts_with(TOKEN) { format!("{TOKEN}{REDACTED}") } else { line.to_owned() }
}

/// A header value without blanks at its ends, and with one where it has several.
fn folded(value: &[u8]) -> Vec<u8> {
    let words: Vec<&[u8]> =
        value.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    words.join(&b' ')
}

/// The path by the rules of a service.
pub(super) fn path(path: &str, rules: Rules) -> String {
    let mut segments: Vec<&str> = path.split('/').collect();
    if rules.normalize_path {
        // RFC 3986, 5.2.4, and empty segments are left out as well.
        let is_folder = matches!(segments.last(), Some(&("" | "." | "..")));
        let mut kept = vec![""];
        for segment in segments {
            match segment {
                "" | "." => {}
                ".." if kept.len() > 1 => drop(kept.pop()),
                ".." => {}
                segment => kept.push(segment),
            }
        }
        if is_folder || kept.len() == 1 {
            kept.push("");
        }
        segments = kept;
    }
    // What arrives is encoded once already, so this is the second time that SigV4 asks for.
    let encode = |segment: &&str| {
        if rules.encode_path { encoded(segment.as_bytes()) } else { String::from(*segment) }
    };
    let segments: Vec<String> = segments.iter().map(encode).collect();
    segments.join("/")
}

/// The parameters, encoded, in the order of names and then of values.
pub(super) fn query(query: &str) -> String {
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (encoded(&decoded(name)), encoded(&decoded(value)))
        })
        .collect();
    // As joined text, `a-b=` would come before `a=`.
    pairs.sort();
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

/// Percent encoding of everything but RFC 3986's unreserved characters.
pub(super) fn encoded(bytes: &[u8]) -> String {
    let encoded = bytes.iter().map(|&byte| match byte {
        b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}

/// Undoes percent encoding; a `%` that begins no escape stays.
pub(super) fn decoded(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escape = match after {
            [high, low, after @ ..] if byte == b'%' => {
                digit(*high).zip(digit(*low)).map(|(high, low)| ((high << 4) | low, after))
            }
            _ => None,
        };
        let (byte, after) = escape.unwrap_or((byte, after));
        decoded.push(byte);
        rest = after;
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let of =
            |normalize_path, encode_path| Rules { normalize_path, encode_path, ..Rules::default() };
        for (sent, both, encoded_only, untouched) in [
            ("/", "/", "/", "/"),
            ("//", "/", "//", "//"),
            ("/a/./b/../c", "/a/c", "/a/./b/../c", "/a/./b/../c"),
            ("/a/..", "/", "/a/..", "/a/.."),
            ("/a/b/..", "/a/", "/a/b/..", "/a/b/.."),
            ("/../../a", "/a", "/../../a", "/../../a"),
            ("//a//", "/a/", "//a//", "//a//"),
            ("/a%20b", "/a%2520b", "/a%2520b", "/a%20b"),
            ("/a*b", "/a%2Ab", "/a%2Ab", "/a*b"),
        ] {
            assert_eq!(path(sent, of(true, true)), both, "{sent}");
            assert_eq!(path(sent, of(false, true)), encoded_only, "{sent}");
            assert_eq!(path(sent, of(false, false)), untouched, "{sent}");
        }
    }

    #[test]
    fn queries() {
        for (sent, canonical) in [
            ("", ""),
            ("b=2&a=1", "a=1&b=2"),
            ("a=2&a=1", "a=1&a=2"),
            ("a-b=&a=", "a=&a-b="),
            ("a", "a="),
            ("a=b=c", "a=b%3Dc"),
            ("&&a=1&", "a=1"),
            ("%7ea=%e1", "~a=%E1"),
            ("%=%zz&%4=%", "%25=%25zz&%254=%25"),
            ("a=b+c", "a=b%2Bc"),
        ] {
            assert_eq!(query(sent), canonical, "{sent}");
        }
    }
}
