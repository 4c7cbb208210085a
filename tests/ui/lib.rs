//! Nothing: the cases are in the folders beside this file, and `compile.rs` runs them.
