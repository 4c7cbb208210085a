//! The retry quota: a bucket of tokens that retries of all calls of a client take from.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// Keeps a client from making an outage worse: once most calls fail, few are retried.
#[derive(Debug)]
pub(crate) struct TokenBucket {
    left: AtomicU32,
    size: u32,
}

impl TokenBucket {
    pub(crate) fn new(size: u32) -> Self {
        Self { left: AtomicU32::new(size), size }
    }

    /// Takes the price of a retry; false if there is not enough left, in which case it takes none.
    pub(crate) fn take(&self, price: u32) -> bool {
        self.left.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(price)).is_ok()
    }

    /// Puts tokens back, as far as the bucket holds them.
    pub(crate) fn put(&self, tokens: u32) {
        // Most calls find the bucket full: reading it is cheaper than writing it.
        if self.left.load(Relaxed) < self.size {
            let put = |left: u32| Some(left.saturating_add(tokens).min(self.size));
            let _ = self.left.fetch_update(Relaxed, Relaxed, put);
        }
    }

    pub(crate) fn left(&self) -> u32 {
        self.left.load(Relaxed)
    }
}
