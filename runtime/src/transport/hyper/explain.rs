//! One sentence from the innermost cause: hyper's own say "client error" and no more.

use std::error::Error as StdError;
use std::fmt;
use std::io;

use http::{Extensions, Uri};
use hyper_util::client::legacy;

use super::proxy::Proxy;
use super::wire::Exchange;
use super::{Kind, Progress, TransportError};

/// Whom a request is for. Its `Display` is what errors call it.
#[derive(Clone, Copy)]
pub(super) struct Peer<'a> {
    pub(super) url: &'a Uri,
    pub(super) proxy: Option<&'a Proxy>,
}

impl fmt::Display for Peer<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(host_and_port(self.url))?;
        match self.proxy {
            Some(proxy) => write!(to, " through {proxy}"),
            None => Ok(()),
        }
    }
}

/// As the URL has them, without a user name or password.
pub(super) fn host_and_port(url: &Uri) -> &str {
    let authority = url.authority().map_or("", |authority| authority.as_str());
    authority.rsplit('@').next().unwrap_or_default()
}

/// Why there is no head of a response.
pub(super) fn request(peer: Peer<'_>, why: &legacy::Error) -> TransportError {
    if let Some(ours) = find::<TransportError>(why) {
        return ours.clone();
    }
    let progress = if was_not_sent(why) {
        Progress::NotSent
    } else if exchange(why).is_some_and(|exchange| exchange.is_answered()) {
        Progress::Answered
    } else {
        Progress::MayBeSent
    };
    broken(peer, why, progress)
}

/// Why there is no whole body.
pub(super) fn body(peer: Peer<'_>, why: &hyper::Error) -> TransportError {
    broken(peer, why, Progress::Answered)
}

/// The connection had been kept, and nothing came back on it.
pub(super) fn was_stale(why: &legacy::Error) -> bool {
    exchange(why).is_some_and(|exchange| exchange.is_stale())
}

fn exchange(why: &legacy::Error) -> Option<Exchange> {
    let mut extras = Extensions::new();
    why.connect_info()?.get_extras(&mut extras);
    extras.remove()
}

/// hyper cancels what it had not begun to write; HTTP/2 servers say what they did not begin.
fn was_not_sent(why: &legacy::Error) -> bool {
    #[cfg(feature = "http2")]
    if find::<h2::Error>(why).is_some_and(|h2| h2.reason() == Some(h2::Reason::REFUSED_STREAM)) {
        return true;
    }
    find::<hyper::Error>(why).is_some_and(|hyper| hyper.is_canceled() || hyper.is_closed())
}

fn broken(peer: Peer<'_>, why: &(dyn StdError + 'static), progress: Progress) -> TransportError {
    let cause = causes(why).last().unwrap_or(why);
    let (kind, message) = match find::<hyper::Error>(why) {
        // hyper names this parse error to servers alone.
        Some(hyper) if hyper.is_parse() && hyper.to_string() == "message head is too large" => (
            Kind::Protocol,
            format!(
                "the head of the response of {peer} is too large: more than 100 headers, or more \
                 than {} KiB",
                super::MAX_HEAD_BYTES / 1024
            ),
        ),
        Some(hyper) if hyper.is_parse() => {
            (Kind::Protocol, format!("{peer} did not answer in HTTP: {cause}"))
        }
        _ => (Kind::Broken, format!("the connection to {peer} broke: {cause}")),
    };
    TransportError::new(kind, message).with_progress(progress)
}

/// Why there is no connection.
pub(super) enum Unreached {
    NoAddress(String),
    NoConnection(String),
}

impl Unreached {
    /// From an error of hyper-util's connector.
    pub(super) fn of(why: &(dyn StdError + 'static)) -> Self {
        let cause = causes(why).last().unwrap_or(why).to_string();
        if causes(why).any(|cause| cause.to_string().starts_with("dns error")) {
            Self::NoAddress(cause)
        } else {
            Self::NoConnection(cause)
        }
    }
}

/// An error and its causes, outermost first.
pub(super) fn causes<'a>(
    why: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(why), |&cause| {
        // An io::Error hides what it wraps from `source()`.
        match cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inner) => Some(inner as &(dyn StdError + 'static)),
            None => cause.source(),
        }
    })
}

/// The cause that has this type.
pub(super) fn find<'a, T: StdError + 'static>(why: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    causes(why).find_map(|cause| cause.downcast_ref())
}
