//! Why a signature does not match: what the client has most likely signed instead.
//!
//! The server knows the secret and the signature, so it can try: each usual mistake changes the
//! canonical request in a known way, and if the signature is that of the changed one, that was it.

use super::canonical::{Canonical, Wire, decoded, encoded, path};
use super::{Rules, key};

/// Variations are tried in pairs up to this size of a canonical request, in bytes, so that a refusal
/// stays quick.
const PAIRS_UP_TO: usize = 4096;

/// What was found: the mistakes, and the canonical request that has the signature.
pub(super) struct Cause {
    pub(super) says: String,
    pub(super) signed: Canonical,
}

/// What a mistake changes. Two of one part are not tried together, but for headers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Method,
    Path,
    Query,
    Headers,
    Payload,
}

/// One mistake.
struct Variation {
    part: Part,
    says: String,
    change: Change,
}

enum Change {
    Text(String),
    /// The value of a header; one that is not signed becomes so.
    Header(String, Vec<u8>),
}

impl Variation {
    fn apply(&self, to: &mut Canonical) {
        match (self.part, &self.change) {
            (Part::Method, Change::Text(text)) => to.method.clone_from(text),
            (Part::Path, Change::Text(text)) => to.path.clone_from(text),
            (Part::Query, Change::Text(text)) => to.query.clone_from(text),
            (Part::Payload, Change::Text(text)) => to.payload.clone_from(text),
            (_, Change::Header(name, value)) => {
                match to.headers.binary_search_by(|(known, _)| known.cmp(name)) {
                    Ok(at) => {
                        if let Some((_, known)) = to.headers.get_mut(at) {
                            known.clone_from(value);
                        }
                    }
                    Err(at) => to.headers.insert(at, (name.clone(), value.clone())),
                }
            }
            (Part::Headers, Change::Text(_)) => {}
        }
    }
}

/// Tries one mistake, then two at once.
pub(super) fn find(
    wire: &Wire<'_>,
    server: &Canonical,
    rules: Rules,
    endpoint: &str,
    matches: impl Fn(&Canonical) -> bool,
) -> Option<Cause> {
    let variations = variations(wire, server, rules, endpoint);
    let attempt = |which: &[&Variation]| {
        let mut signed = server.clone();
        which.iter().for_each(|variation| variation.apply(&mut signed));
        matches(&signed).then(|| {
            let says: Vec<&str> = which.iter().map(|variation| variation.says.as_str()).collect();
            Cause { says: says.join(", and "), signed }
        })
    };
    let single = variations.iter().find_map(|variation| attempt(&[variation]));
    if single.is_some() || server.bytes().len() > PAIRS_UP_TO {
        return single;
    }
    variations.iter().enumerate().find_map(|(index, one)| {
        let others = variations.iter().skip(index + 1);
        let mut others = others.filter(|other| one.part != other.part || one.part == Part::Headers);
        others.find_map(|other| attempt(&[one, other]))
    })
}

/// All mistakes that change this request.
fn variations(wire: &Wire<'_>, server: &Canonical, rules: Rules, endpoint: &str) -> Vec<Variation> {
    let mut found = Vec::new();
    let mut text = |part, known: &str, candidates: Vec<(String, &str)>| {
        for (candidate, says) in candidates {
            if candidate != known {
                let (says, change) = (says.to_owned(), Change::Text(candidate));
                found.push(Variation { part, says, change });
            }
        }
    };
    text(Part::Payload, &server.payload, payloads(wire));
    text(Part::Path, &server.path, paths(wire.path(), rules));
    text(Part::Query, &server.query, queries(wire.query()));
    let methods = ["POST", "GET"].map(|name| (name.to_owned(), "the method was changed"));
    text(Part::Method, &server.method, methods.into());
    found.extend(headers(wire, server, endpoint).into_iter().map(|(name, value, says)| {
        Variation { part: Part::Headers, says, change: Change::Header(name, value) }
    }));
    found
}

fn payloads(wire: &Wire<'_>) -> Vec<(String, &'static str)> {
    let body = wire.body;
    let hash = |bytes: &[u8]| key::sha256(bytes);
    let mut payloads = Vec::new();
    if let Some(sent) = wire.text("x-amz-content-sha256") {
        payloads.push((
            sent,
            "the body was changed after it was signed: `x-amz-content-sha256` is not its hash",
        ));
    }
    payloads.extend([
        ("UNSIGNED-PAYLOAD".to_owned(), "the body was left unsigned, which only S3 allows"),
        (hash(b""), "an empty body was signed"),
        (hash(b"{}"), "the body `{}` was signed"),
        (hash(body.trim_ascii()), "the body was signed without the blanks around it"),
        (hash(&[body, b"\n"].concat()), "the body was signed with a line end after it"),
        (hash(&[body, b"\r\n"].concat()), "the body was signed with a line end after it"),
    ]);
    payloads
}

fn paths(sent: &str, rules: Rules) -> Vec<(String, &'static str)> {
    let of =
        |normalize_path, encode_path| path(sent, Rules { normalize_path, encode_path, ..rules });
    let (normalize, encode) = (rules.normalize_path, rules.encode_path);
    let plain = String::from_utf8_lossy(&decoded(sent)).into_owned();
    let folder = sent.strip_suffix('/').map_or_else(|| format!("{sent}/"), str::to_owned);
    let normalizing = if normalize {
        "the path was signed as sent, with its `.`, `..` and empty segments"
    } else {
        "the path was signed without its `.`, `..` and empty segments, which this service keeps"
    };
    let encoding = if encode {
        "the path was signed as sent; each of its segments has to be encoded once more"
    } else {
        "the path was signed encoded twice; this service wants it as sent"
    };
    vec![
        (of(!normalize, encode), normalizing),
        (of(normalize, !encode), encoding),
        (
            of(!normalize, !encode),
            "the path was signed neither normalized nor encoded as it has to be",
        ),
        (plain, "the path was signed without any encoding"),
        (encoded(sent.as_bytes()), "the slashes of the path were encoded too"),
        (path(&folder, rules), "the path was signed with another end: with `/` or without"),
        ("/".to_owned(), "the path `/` was signed"),
        (String::new(), "an empty path was signed; it has to be `/`"),
    ]
}

fn queries(sent: &str) -> Vec<(String, &'static str)> {
    let mut sorted: Vec<&str> = sent.split('&').collect();
    sorted.sort_unstable();
    vec![
        (String::new(), "the query was not signed"),
        (sent.to_owned(), "the query was signed as sent, neither sorted nor encoded anew"),
        (sorted.join("&"), "the query was sorted, but signed in the encoding in which it was sent"),
        (
            super::canonical::query(&sent.replace('+', "%20")),
            "a `+` in the query was signed as a blank",
        ),
    ]
}

/// Values of headers that may have been signed instead, each with what that would mean.
fn headers(wire: &Wire<'_>, server: &Canonical, endpoint: &str) -> Vec<(String, Vec<u8>, String)> {
    let mut found = Vec::new();
    let mut push = |name: &str, value: Vec<u8>, says: String| {
        let known = server.headers.iter().find(|(known, _)| known == name);
        if known.is_none_or(|(_, known)| *known != value) {
            found.push((name.to_owned(), value, says));
        }
    };
    for (name, value) in &server.headers {
        let values = wire.values(name);
        let raw = values.join(&b',');
        push(name, raw, format!("`{name}` was signed with all of its blanks"));
        if let [first, .., last] = values[..] {
            let several = "is there more than once, and was signed";
            push(name, first.to_vec(), format!("`{name}` {several} with its first value only"));
            push(name, last.to_vec(), format!("`{name}` {several} with its last value only"));
            let spaced = values.join(&b", "[..]);
            push(name, spaced, format!("`{name}` {several} with `, ` between its values"));
            let mut sorted = values.clone();
            sorted.sort_unstable();
            let sorted = sorted.join(&b',');
            push(name, sorted, format!("`{name}` {several} with its values sorted"));
        }
        let text = String::from_utf8_lossy(value);
        let candidates = match name.as_str() {
            "host" => hosts(&text, endpoint),
            "content-type" => {
                let bare = text.split(';').next().unwrap_or_default().trim().to_owned();
                let json = |version: &str| format!("application/x-amz-json-{version}");
                vec![format!("{bare}; charset=utf-8"), bare, json("1.0"), json("1.1")]
            }
            "content-length" => vec![wire.body.len().to_string(), "0".to_owned()],
            _ => Vec::new(),
        };
        for candidate in candidates {
            let says = format!("`{name}` was signed as `{candidate}` and sent as `{text}`");
            push(name, candidate.into_bytes(), says);
        }
    }
    for name in wire.names() {
        let value = wire.header(name).filter(|_| name != "authorization");
        if let Some(value) = value.filter(|_| server.headers.iter().all(|(known, _)| known != name))
        {
            let says = format!("`{name}` was signed, but is not named in `SignedHeaders`");
            push(name, value, says);
        }
    }
    found
}

/// Hosts that a client may have meant, when the request was sent to `sent`.
fn hosts(sent: &str, endpoint: &str) -> Vec<String> {
    let (bare, port) = match sent.rsplit_once(':') {
        Some((bare, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (bare, Some(port)),
        _ => (sent, None),
    };
    let mut hosts = vec![bare.to_owned(), sent.to_ascii_lowercase(), endpoint.to_owned()];
    for name in ["localhost", "127.0.0.1", "[::1]"] {
        hosts.push(name.to_owned());
        hosts.extend(port.map(|port| format!("{name}:{port}")));
    }
    hosts.extend(["80", "443"].map(|port| format!("{bare}:{port}")));
    hosts
}
