//! The signing key of one day.

use std::fmt;

use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::Scope;
use super::canonical::Hex;
use crate::credentials::Credentials;

/// The key for one secret, day, region and service.
pub(super) struct DayKey {
    secret: String,
    day: String,
    region: String,
    service: String,
    /// `20150830/us-east-1/elasticmapreduce/aws4_request`
    pub(super) credential_scope: String,
    /// Keyed once; a clone skips two of the four compressions of an HMAC.
    mac: Hmac<Sha256>,
}

impl DayKey {
    pub(super) fn derive(credentials: &Credentials, scope: Scope<'_>, day: &str) -> Self {
        let secret = credentials.secret_access_key();
        let key = hmac(format!("AWS4{secret}").as_bytes(), day.as_bytes());
        let key = hmac(&key, scope.region.as_bytes());
        let key = hmac(&key, scope.service.as_bytes());
        let key = hmac(&key, b"aws4_request");
        Self {
            secret: secret.to_owned(),
            day: day.to_owned(),
            region: scope.region.to_owned(),
            service: scope.service.to_owned(),
            credential_scope: [day, scope.region, scope.service, "aws4_request"].join("/"),
            mac: keyed(&key),
        }
    }

    /// Whether this is the key for these credentials and this scope. What is compared is no
    /// secret to the caller, who holds both sides.
    pub(super) fn is_for(&self, credentials: &Credentials, scope: Scope<'_>, day: &str) -> bool {
        self.day == day
            && self.region == scope.region
            && self.service == scope.service
            && self.secret == credentials.secret_access_key()
    }

    pub(super) fn sign(&self, text: &str) -> Hex {
        let mut mac = self.mac.clone();
        mac.update(text.as_bytes());
        Hex::of(mac.finalize().into_bytes().into())
    }
}

impl fmt::Debug for DayKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("DayKey")
            .field("day", &self.day)
            .field("region", &self.region)
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}

fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    let mut mac = keyed(key);
    mac.update(text);
    mac.finalize().into_bytes().into()
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    match Hmac::new_from_slice(key) {
        Ok(mac) => mac,
        // HMAC takes keys of any length, so this is not reached.
        Err(_) => Hmac::new(&Default::default()),
    }
}
