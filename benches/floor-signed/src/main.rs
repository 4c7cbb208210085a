//! The floor with a signature by hand: SigV4 for this one request, with the day's key made once.

#[path = "../../call.rs"]
mod call;
#[path = "../../driver.rs"]
mod driver;

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use call::{CONTENT_TYPE, TARGET};
use hyper::Uri;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use ring::digest::{SHA256, digest};
use ring::hmac::{HMAC_SHA256, Key, sign};

const SERVICE: &str = "elasticmapreduce";

fn main() -> std::process::ExitCode {
    driver::run(async {
        let signer = Arc::new(Signer::from_env()?);
        call::main(move |endpoint, body| signer.headers(endpoint, body)).await
    })
}

struct Signer {
    access_key_id: String,
    secret_access_key: String,
    region: String,
    /// A day, and the key of that day.
    key: Mutex<Option<(String, Key)>>,
}

impl Signer {
    fn from_env() -> Result<Self, String> {
        let var = |name: &str| std::env::var(name).map_err(|why| format!("{name}: {why}"));
        Ok(Self {
            access_key_id: var("AWS_ACCESS_KEY_ID")?,
            secret_access_key: var("AWS_SECRET_ACCESS_KEY")?,
            region: var("AWS_REGION")?,
            key: Mutex::default(),
        })
    }

    fn headers(&self, endpoint: &Uri, body: &[u8]) -> HeaderMap {
        const SIGNED: &str = "content-type;host;x-amz-date;x-amz-target";
        let time = date_time(SystemTime::now());
        let day = &time[..8];
        let host = endpoint.authority().map_or("", |host| host.as_str());
        let payload = hex(digest(&SHA256, body).as_ref());
        let canonical = format!(
            "POST\n/\n\ncontent-type:{CONTENT_TYPE}\nhost:{host}\nx-amz-date:{time}\nx-amz-target:{TARGET}\n\n\
             {SIGNED}\n{payload}"
        );
        let scope = format!("{day}/{}/{SERVICE}/aws4_request", self.region);
        let to_sign = format!(
            "AWS4-HMAC-SHA256\n{time}\n{scope}\n{}",
            hex(digest(&SHA256, canonical.as_bytes()).as_ref())
        );
        let signature = hex(sign(&self.key(day), to_sign.as_bytes()).as_ref());
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={SIGNED}, Signature={signature}",
            self.access_key_id
        );
        let mut headers = HeaderMap::new();
        for (name, value) in [("x-amz-date", time), ("authorization", authorization)] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
        headers
    }

    fn key(&self, day: &str) -> Key {
        let mut known = self.key.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some((of, key)) = &*known
            && of == day
        {
            return key.clone();
        }
        let secret = format!("AWS4{}", self.secret_access_key);
        let first = Key::new(HMAC_SHA256, secret.as_bytes());
        let key = [day, &self.region, SERVICE, "aws4_request"]
            .iter()
            .fold(first, |key, part| Key::new(HMAC_SHA256, sign(&key, part.as_bytes()).as_ref()));
        *known = Some((day.to_owned(), key.clone()));
        key
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |four: u8| char::from(DIGITS[usize::from(four)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// `20150830T123600Z`
fn date_time(time: SystemTime) -> String {
    let seconds = time.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (mut days, second) = (seconds / 86_400, seconds % 86_400);
    let mut year = 1970;
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    let mut text = String::with_capacity(16);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    let day = days + 1;
    // Writing to a String does not fail.
    let _ = write!(text, "{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z");
    text
}
