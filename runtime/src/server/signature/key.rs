//! The hashes of SigV4, from a secret to the comparison of two signatures.

use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};

use super::claim::Scope;
use super::hex;

/// The hash of some bytes.
pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The hash of some bytes, in hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex::encode(&digest(bytes))
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
pub(super) fn same(one: &[u8], other: &[u8]) -> bool {
    // Equal hashes are equal texts; where two hashes differ says nothing about the texts.
    digest(one) == digest(other)
}

/// What signs and checks for one secret and scope.
#[derive(Clone)]
pub(super) struct Key(Hmac<Sha256>);

impl Key {
    pub(super) fn derive(secret: &str, scope: &Scope<'_>) -> Self {
        let mut key = Self::of(format!("AWS4{secret}").as_bytes());
        for part in [scope.date, scope.region, scope.service, scope.terminator] {
            key = Self::of(&key.0.chain_update(part).finalize().into_bytes());
        }
        key
    }

    fn of(key: &[u8]) -> Self {
        // HMAC takes keys of any length.
        let unreached = |_| Hmac::new(&Default::default());
        Self(Hmac::new_from_slice(key).unwrap_or_else(unreached))
    }

    /// Whether this is the signature of a text, in a time that does not tell where it differs.
    pub(super) fn signed(&self, text: &str, signature: &[u8; 32]) -> bool {
        self.0.clone().chain_update(text).verify_slice(signature).is_ok()
    }
}
