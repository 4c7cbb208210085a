//! The server side of a declaration, for tests. Feature `server`.

mod signature;

pub use signature::{Expected, Refusal, Replays, Rules, Verified, Verifier};
