//! The requests that were accepted, by their fingerprints, for as long as they could be presented again.

use std::collections::{HashSet, VecDeque};

/// More than this many are not kept: beyond it, the oldest are forgotten.
const MOST: usize = 65_536;

/// A bounded memory of fingerprints.
#[derive(Default)]
pub(super) struct Seen {
    known: HashSet<[u8; 32]>,
    /// In the order of arrival, each with the second in which it expires anyway.
    order: VecDeque<(i64, [u8; 32])>,
}

impl Seen {
    /// Remembers a fingerprint until the second `expires`; false if it was known.
    pub(super) fn insert(&mut self, request: [u8; 32], expires: i64, now: i64) -> bool {
        while let Some(&(until, oldest)) = self.order.front()
            && (until < now || self.order.len() >= MOST)
        {
            self.order.pop_front();
            self.known.remove(&oldest);
        }
        let new = self.known.insert(request);
        if new {
            self.order.push_back((expires, request));
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: usize) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&number.to_le_bytes());
        bytes
    }

    #[test]
    fn a_request_is_known_until_it_expires() {
        let mut seen = Seen::default();
        assert!(seen.insert(number(1), 10, 0));
        assert!(!seen.insert(number(1), 10, 10));
        assert!(seen.insert(number(1), 30, 11));
        assert_eq!((seen.known.len(), seen.order.len()), (1, 1));
    }

    #[test]
    fn memory_is_bounded() {
        let mut seen = Seen::default();
        for at in 0..MOST + 10 {
            assert!(seen.insert(number(at), 10, 0));
        }
        assert_eq!((seen.known.len(), seen.order.len()), (MOST, MOST));
        assert!(!seen.insert(number(MOST), 10, 0));
        assert!(seen.insert(number(0), 10, 0));
    }
}
