//! What does not compile, and in which words; and what has to compile.
//!
//! One mistake in each file of `tests/ui/<topic>/`. `TRYBUILD=overwrite cargo test --test compile` writes
//! the messages anew; read them as prose before they are kept.

const TOPICS: [&str; 14] = [
    "builder",
    "constraint",
    "error",
    "field",
    "groups",
    "no_cascade",
    "operation",
    "paginate",
    "serde",
    "several",
    "shape",
    "string_enum",
    "target",
    "union",
];

#[test]
fn mistakes_are_explained() {
    let cases = trybuild::TestCases::new();
    cases.pass("pass/*.rs");
    for topic in TOPICS {
        cases.compile_fail(format!("{topic}/*.rs"));
    }
}
