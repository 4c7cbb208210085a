//! Declarations for the protocol vectors: ordinary user code.

pub(crate) mod constraints;
pub(crate) mod json10;
pub(crate) mod json11;
pub(crate) mod legacy;
pub(crate) mod recorded;
