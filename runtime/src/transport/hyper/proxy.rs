//! Which proxy a request goes through, as the environment says.
//!
//! The variables are those of curl and the AWS CLI: `HTTPS_PROXY` for `https` URLs, `HTTP_PROXY` for
//! `http` ones, `ALL_PROXY` where the other is not set, `NO_PROXY` for the hosts that need none. Of
//! a name in both cases the lower case wins, as it does there.

use std::fmt;
use std::net::IpAddr;

use http::uri::Scheme;
use http::{HeaderValue, Uri};
use hyper_util::client::proxy::matcher::Matcher;

use super::{Kind, TransportError};
use crate::config::System;

/// The metadata of instances and containers: a proxy would answer with those of its own machine.
const METADATA: [&str; 5] =
    ["169.254.169.254", "169.254.170.2", "169.254.170.23", "fd00:ec2::254", "fd00:ec2::23"];

/// The proxies of the environment. One that cannot be used fails the requests that need it.
pub(super) struct Proxies {
    http: Option<Result<Proxy, TransportError>>,
    https: Option<Result<Proxy, TransportError>>,
    without: Bypass,
}

impl Proxies {
    pub(super) fn of(system: &System) -> Self {
        let first =
            |names: &[&'static str]| names.iter().find_map(|&name| Some((name, system.var(name)?)));
        // A request's `Proxy` header is HTTP_PROXY to a CGI program. Windows has no lower case.
        let cgi = system.var("REQUEST_METHOD").is_some();
        let http: &[&str] = match (cgi, cfg!(windows)) {
            (false, _) => &["http_proxy", "HTTP_PROXY"],
            (true, false) => &["http_proxy"],
            (true, true) => &[],
        };
        let all = || first(&["all_proxy", "ALL_PROXY"]);
        let parse = |(name, url): (&'static str, String)| Proxy::parse(name, &url);
        Self {
            http: first(http).or_else(all).map(parse),
            https: first(&["https_proxy", "HTTPS_PROXY"]).or_else(all).map(parse),
            without: Bypass::parse(
                &first(&["no_proxy", "NO_PROXY"]).map(|(_, list)| list).unwrap_or_default(),
            ),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.http.is_none() && self.https.is_none()
    }

    /// The proxy of a URL; none if it has to be asked directly.
    ///
    /// # Errors
    /// The variable does not say which proxy that is.
    pub(super) fn find(&self, url: &Uri) -> Result<Option<&Proxy>, TransportError> {
        let Some(proxy) = self.of_scheme(url) else { return Ok(None) };
        if is_metadata(url) || self.without.contains(url) {
            return Ok(None);
        }
        proxy.as_ref().map(Some).map_err(Clone::clone)
    }

    /// The proxy of a URL that is known to go through one.
    pub(super) fn of_scheme(&self, url: &Uri) -> Option<&Result<Proxy, TransportError>> {
        let https = url.scheme() == Some(&Scheme::HTTPS);
        if https { self.https.as_ref() } else { self.http.as_ref() }
    }
}

fn is_metadata(url: &Uri) -> bool {
    let host = url.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    // Compared as addresses: those of version 6 are written in many ways.
    let Ok(address) = host.parse::<IpAddr>() else { return false };
    METADATA.iter().any(|metadata| metadata.parse() == Ok(address))
}

/// A proxy. Its `Display` says where it is and which variable names it, and never its password.
pub(super) struct Proxy {
    pub(super) variable: &'static str,
    pub(super) url: Uri,
    /// For `Proxy-Authorization`.
    pub(super) authorization: Option<HeaderValue>,
}

impl Proxy {
    fn parse(variable: &'static str, value: &str) -> Result<Self, TransportError> {
        // Nothing of the value is repeated: any of it may be the password.
        let unusable = |why: &str| {
            TransportError::new(
                Kind::Setup,
                format!(
                    "{variable} {why}; write it as `http://host:port` or \
                     `http://user:password@host:port`"
                ),
            )
        };
        let (scheme, rest) = value.split_once("://").unwrap_or(("http", value));
        let scheme = scheme.to_ascii_lowercase();
        if scheme.starts_with("socks") {
            return Err(unusable("asks for a SOCKS proxy, which is not supported"));
        }
        if scheme != "http" && scheme != "https" {
            return Err(unusable("is not the URL of a proxy"));
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, after) = rest.split_at(end);
        if after.contains('@') || authority.matches('@').count() > 1 {
            return Err(unusable(
                "has a user name or password with a character that must be percent-encoded",
            ));
        }
        let port = authority.rsplit(['@', ']']).next().and_then(|host| host.rsplit_once(':'));
        if port.is_some_and(|(_, port)| port.parse::<u16>().is_err()) {
            return Err(unusable("has a port that is not a number up to 65535"));
        }
        // hyper-util's reading of it: percent-decoding, and what Basic makes of user and password.
        let matcher = Matcher::builder().all(format!("{scheme}://{authority}")).build();
        let found = matcher.intercept(&Uri::from_static("http://any/"));
        let found = found.filter(|found| found.uri().host().is_some_and(|host| !host.is_empty()));
        let found = found.ok_or_else(|| unusable("is not the URL of a proxy"))?;
        Ok(Self { variable, url: found.uri().clone(), authorization: found.basic_auth().cloned() })
    }
}

impl fmt::Display for Proxy {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = self.url.scheme_str().unwrap_or_default();
        let authority = self.url.authority().map_or("", |authority| authority.as_str());
        write!(to, "the proxy {scheme}://{authority} of {}", self.variable)
    }
}

/// `NO_PROXY`: names (with all below them), addresses, ranges of addresses, each perhaps with a
/// port, or `*` for every host.
struct Bypass {
    any_port: Hosts,
    ports: Vec<(u16, Hosts)>,
}

impl Bypass {
    fn parse(list: &str) -> Self {
        let mut any_port = Vec::new();
        let mut ports: Vec<(u16, Vec<&str>)> = Vec::new();
        for entry in list.split([',', ' ', '\t']).filter(|entry| !entry.is_empty()) {
            match split_port(entry) {
                (host, None) => any_port.push(host),
                (host, Some(port)) => match ports.iter_mut().find(|(of, _)| *of == port) {
                    Some((_, hosts)) => hosts.push(host),
                    None => ports.push((port, vec![host])),
                },
            }
        }
        Self {
            any_port: Hosts::of(&any_port),
            ports: ports.into_iter().map(|(port, hosts)| (port, Hosts::of(&hosts))).collect(),
        }
    }

    fn contains(&self, url: &Uri) -> bool {
        let default = if url.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
        let port = url.port_u16().unwrap_or(default);
        self.any_port.contains(url)
            || self.ports.iter().any(|(of, hosts)| *of == port && hosts.contains(url))
    }
}

/// `host:443`, `[::1]:443`, `[::1]`; more than one colon without brackets is an address.
fn split_port(entry: &str) -> (&str, Option<u16>) {
    if let Some((host, after)) = entry.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return (host, after.strip_prefix(':').and_then(|port| port.parse().ok()));
    }
    match entry.split_once(':') {
        Some((host, port)) => match port.parse() {
            Ok(port) => (host, Some(port)),
            Err(_) => (entry, None),
        },
        None => (entry, None),
    }
}

/// Hosts as hyper-util's matcher knows them, and two forms that it does not: `*`, which it applies
/// to names alone, and `*.example.com`.
struct Hosts {
    all: bool,
    listed: Matcher,
}

impl Hosts {
    fn of(entries: &[&str]) -> Self {
        let listed: Vec<&str> = entries
            .iter()
            .map(|entry| {
                entry.strip_prefix('*').filter(|rest| rest.starts_with('.')).unwrap_or(entry)
            })
            .collect();
        Self {
            all: entries.contains(&"*"),
            // Whatever is not in the list goes through this one.
            listed: Matcher::builder().all("http://any").no(listed.join(",")).build(),
        }
    }

    fn contains(&self, url: &Uri) -> bool {
        self.all || self.listed.intercept(url).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<const N: usize>(env: [(&str, &str); N], url: &str) -> Option<String> {
        let proxies = Proxies::of(&System::real().with_env(env));
        proxies.find(&url.parse().unwrap()).unwrap().map(ToString::to_string)
    }

    #[test]
    fn metadata_is_never_asked_through_a_proxy() {
        for host in [
            "169.254.169.254",
            "169.254.169.254:80",
            "169.254.170.2",
            "169.254.170.23",
            "[fd00:ec2::254]",
            "[FD00:EC2:0::254]:80",
            "[fd00:ec2::23]",
        ] {
            for scheme in ["http", "https"] {
                let url = format!("{scheme}://{host}/latest");
                assert_eq!(found([("ALL_PROXY", "http://proxy")], &url), None, "{url}");
                // Nor does it mind a proxy that cannot be used.
                assert_eq!(found([("ALL_PROXY", "socks5://proxy")], &url), None, "{url}");
            }
        }
        for host in ["169.254.169.253", "169.254.169.254.example.com", "[fd00:ec2::253]"] {
            let url = format!("http://{host}/");
            assert!(found([("ALL_PROXY", "http://proxy")], &url).is_some(), "{url}");
        }
    }

    #[test]
    fn hosts_without_a_proxy() {
        for (list, url, without) in [
            ("example.com", "https://example.com/", true),
            ("example.com", "https://emr.example.com/", true),
            ("example.com", "https://EMR.Example.COM/", true),
            ("example.com", "https://notexample.com/", false),
            ("example.com", "https://example.com.org/", false),
            (".example.com", "https://emr.example.com/", true),
            (".example.com", "https://example.com/", true),
            ("*.example.com", "https://emr.example.com/", true),
            ("*.example.com", "https://notexample.com/", false),
            ("*", "https://example.com/", true),
            ("*", "https://192.0.2.1/", true),
            ("*", "https://[2001:db8::1]/", true),
            ("a.com,*", "https://example.com/", true),
            ("a.com, example.com", "https://example.com/", true),
            ("a.com example.com", "https://example.com/", true),
            (",,", "https://example.com/", false),
            ("example.com:443", "https://example.com/", true),
            ("example.com:443", "https://emr.example.com/", true),
            ("example.com:443", "https://example.com:8443/", false),
            ("example.com:8443", "https://example.com:8443/", true),
            ("example.com:443", "http://example.com/", false),
            ("example.com:80", "http://example.com/", true),
            ("example.com:http", "http://example.com/", false),
            ("192.0.2.1", "https://192.0.2.1/", true),
            ("192.0.2.1", "https://192.0.2.10/", false),
            ("192.0.2.0/24", "https://192.0.2.255/", true),
            ("192.0.2.0/24", "https://192.0.3.1/", false),
            ("192.0.2.1:443", "https://192.0.2.1/", true),
            ("192.0.2.1:443", "https://192.0.2.1:8443/", false),
            ("2001:db8::1", "https://[2001:db8::1]/", true),
            ("[2001:db8::1]", "https://[2001:db8:0::1]:8443/", true),
            ("[2001:db8::1]:443", "https://[2001:db8::1]/", true),
            ("[2001:db8::1]:443", "https://[2001:db8::1]:8443/", false),
            ("2001:db8::/32", "https://[2001:db8:1::1]/", true),
            ("2001:db8::/32", "https://[2001:db9::1]/", false),
        ] {
            let proxy = found([("ALL_PROXY", "http://proxy"), ("NO_PROXY", list)], url);
            assert_eq!(proxy.is_none(), without, "NO_PROXY={list} {url}");
        }
    }

    #[test]
    fn what_a_proxy_is_called() {
        for (url, name) in [
            ("proxy", "http://proxy"),
            ("proxy:3128/", "http://proxy:3128"),
            ("http://me:secret@proxy:3128", "http://proxy:3128"),
            ("HTTPS://me@[::1]:3128", "https://[::1]:3128"),
            ("me:secret@proxy", "http://proxy"),
        ] {
            let proxy = found([("HTTPS_PROXY", url)], "https://example.com/");
            assert_eq!(proxy.unwrap(), format!("the proxy {name} of HTTPS_PROXY"));
            assert_eq!(found([("HTTPS_PROXY", url)], "http://example.com/"), None);
        }
    }
}
