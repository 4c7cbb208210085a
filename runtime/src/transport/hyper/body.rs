//! The whole body of a response, up to a limit.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming};

use super::explain::{self, Peer};
use super::{Kind, Progress, TransportError, within};

/// What a `content-length` may reserve; more comes as it does.
const RESERVE: usize = 1024 * 1024;

/// The whole body, or an error as soon as it is past the limit, or no piece of it comes in time.
pub(super) async fn collect(
    mut body: Incoming,
    limit: usize,
    pause: Option<Duration>,
    peer: Peer<'_>,
) -> Result<Bytes, TransportError> {
    let too_large = || {
        TransportError::new(
            Kind::TooLarge,
            format!(
                "the response of {peer} is larger than {limit} bytes; raise the limit with \
                 `Client::builder().max_response_bytes(…)`"
            ),
        )
    };
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if announced > limit {
        return Err(too_large());
    }
    let mut first = Bytes::new();
    let mut all = BytesMut::new();
    let rest = "the rest of its response";
    while let Some(frame) = within(pause, body.frame(), peer, rest)
        .await
        .map_err(|late| late.with_progress(Progress::Answered))?
    {
        let frame = frame.map_err(|why| explain::body(peer, &why))?;
        let Ok(data) = frame.into_data() else { continue };
        let length = first.len() + all.len() + data.len();
        if length > limit {
            return Err(too_large());
        }
        // Most bodies come in one piece, which need not be copied.
        if length == data.len() {
            first = data;
        } else {
            if all.is_empty() {
                all.reserve(announced.min(RESERVE).max(length));
                all.extend_from_slice(&std::mem::take(&mut first));
            }
            all.extend_from_slice(&data);
        }
    }
    Ok(if all.is_empty() { first } else { all.freeze() })
}
