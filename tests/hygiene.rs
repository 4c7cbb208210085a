//! What must stay so and does not depend on the machine: the tree of crates, what a call allocates, how much the
//! attributes expand to, and that there is neither a build script nor `unsafe`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A panic is how a test fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use aws_operation::{
    BoxFuture, Client, Credentials, Transport, TransportError, aws_operation, aws_shape,
};
use bytes::Bytes;
use http::{Request, Response};
use serde_json::Value;

/// Crates that are a TLS stack, or a part of one, other than rustls with ring.
const OTHER_TLS: [&str; 11] = [
    "aws-lc-fips-sys",
    "aws-lc-rs",
    "aws-lc-sys",
    "boring",
    "boring-sys",
    "mbedtls",
    "native-tls",
    "openssl",
    "openssl-sys",
    "s2n-tls",
    "s2n-tls-sys",
];

/// The crates of a default client, itself and its macros counted.
const MOST_CRATES: usize = 75;

/// What one call may allocate, with a transport in memory. Measured: 28 times and 4,730 bytes.
const MOST_ALLOCATIONS: u64 = 32;
const MOST_BYTES: u64 = 5_120;

/// What each kept expansion may come to: bytes, and `impl` blocks. A tenth above what they are.
const EXPANSIONS: [(&str, usize, usize); 7] = [
    ("error", 3_900, 3),
    ("flattened_union", 3_300, 4),
    ("operation", 14_900, 12),
    ("pages", 8_600, 10),
    ("shape", 2_800, 4),
    ("string_enum", 3_000, 7),
    ("union", 4_400, 5),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What cargo prints, from what is on this machine.
fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Names and versions of crates.
type Crates = BTreeSet<(String, String)>;

/// The crates that a build of the library compiles or runs as macros, for this platform.
fn tree(features: &[&str]) -> Crates {
    let base = ["tree", "--package", "aws-operation", "--edges", "normal", "--prefix", "none"];
    let crates = parse(&cargo(&[&base, features].concat()));
    assert!(crates.iter().any(|(name, _)| name == "serde_json"), "{crates:?}");
    crates
}

fn parse(tree: &str) -> Crates {
    let lines = tree.lines().filter_map(|line| line.split_once(' '));
    let version = |rest: &str| rest.split(' ').next().unwrap_or_default().to_owned();
    lines.map(|(name, rest)| (name.to_owned(), version(rest))).collect()
}

/// Those that are there in more than one version.
fn duplicates(crates: &Crates) -> Vec<&str> {
    let mut versions = BTreeMap::<&str, usize>::new();
    for (name, _) in crates {
        *versions.entry(name).or_default() += 1;
    }
    versions.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect()
}

fn named(crates: &Crates, is: impl Fn(&str) -> bool) -> Vec<&str> {
    crates.iter().map(|(name, _)| name.as_str()).filter(|name| is(name)).collect()
}

fn other_tls(crates: &Crates) -> Vec<&str> {
    named(crates, |name| OTHER_TLS.contains(&name))
}

fn network(crates: &Crates) -> Vec<&str> {
    let parts = ["h2", "hyper", "mio", "ring", "rustls", "socket2", "tokio", "tower", "webpki"];
    named(crates, |name| parts.iter().any(|part| name.split('-').any(|word| word == *part)))
}

#[test]
fn the_checks_see_what_they_look_for() {
    let crates = parse(
        "syn v1.0.109 (proc-macro)\nsyn v2.0.1\nring v0.17.14\nring v0.17.14 (*)\n\
         tokio-rustls v0.26.0\nopenssl-sys v0.9.1\nopenssl-probe v0.2.0",
    );
    assert_eq!(crates.len(), 6);
    assert_eq!(duplicates(&crates), ["syn"]);
    assert_eq!(other_tls(&crates), ["openssl-sys"]);
    assert_eq!(network(&crates), ["ring", "tokio-rustls"]);
    assert!(has_unsafe("pub unsafe fn f() {}") && has_unsafe("    unsafe { f() }"));
    assert!(!has_unsafe("#![forbid(unsafe_code)]") && !has_unsafe("// never unsafe here"));
    assert_eq!(impls("impl A for B {\n    fn f() {}\n}\n    impl<T> C<T> {\nsimpl\n"), 2);
}

#[test]
fn no_crate_twice() {
    // But for `aws-config`, which is the SDK's own types, and what those bring.
    let features = "http2,regex,server,server-tls,tracing";
    for features in [&[][..], &["--features", features]] {
        let crates = tree(features);
        assert_eq!(duplicates(&crates), Vec::<&str>::new(), "with {features:?}");
    }
}

#[test]
fn one_tls_stack() {
    for features in [&[][..], &["--all-features"]] {
        let crates = tree(features);
        assert_eq!(other_tls(&crates), Vec::<&str>::new(), "with {features:?}");
        assert_eq!(named(&crates, |name| name == "rustls" || name == "ring"), ["ring", "rustls"]);
    }
}

#[test]
fn few_crates() {
    let crates = tree(&[]);
    assert!(crates.len() <= MOST_CRATES, "{}: {crates:?}", crates.len());
}

#[test]
fn no_network_without_the_feature() {
    assert!(!network(&tree(&[])).is_empty());
    assert_eq!(network(&tree(&["--no-default-features"])), Vec::<&str>::new());
}

/// The packages of the workspace, without their dependencies.
fn packages() -> Vec<Value> {
    let metadata = cargo(&["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap().clone();
    let published: Vec<_> =
        packages.iter().filter(|package| package["publish"].is_null()).map(name).collect();
    assert_eq!(published, ["aws-operation", "aws-operation-macros"]);
    packages
}

fn name(package: &Value) -> &str {
    package["name"].as_str().unwrap()
}

#[test]
fn no_build_script() {
    for package in packages() {
        for target in package["targets"].as_array().unwrap() {
            let kinds = target["kind"].as_array().unwrap();
            assert!(!kinds.iter().any(|kind| kind == "custom-build"), "{}", name(&package));
        }
    }
}

#[test]
fn no_unsafe() {
    let workspace = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lints = workspace.split_once("[workspace.lints.rust]\n").unwrap().1;
    assert!(lints.split("\n[").next().unwrap().contains("unsafe_code = \"forbid\""));
    for package in packages() {
        let manifest = PathBuf::from(package["manifest_path"].as_str().unwrap());
        let text = fs::read_to_string(&manifest).unwrap();
        assert!(text.contains("\n[lints]\nworkspace = true\n"), "{}", name(&package));
    }
    // What users compile is not under the workspace's lints.
    for (name, text) in expansions() {
        assert!(!has_unsafe(&text), "{name}");
    }
    for file in
        sources(&root().join("macros/src")).into_iter().chain(sources(&root().join("runtime/src")))
    {
        assert!(!has_unsafe(&fs::read_to_string(&file).unwrap()), "{}", file.display());
    }
}

/// The keyword, where it stands before what it allows.
fn has_unsafe(text: &str) -> bool {
    let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    code.flat_map(|line| line.match_indices("unsafe ").map(move |(at, _)| (line, at))).any(
        |(line, at)| {
            let rest = line[at + "unsafe ".len()..].trim_start();
            ["{", "fn ", "impl", "trait ", "extern "].iter().any(|word| rest.starts_with(word))
        },
    )
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let rust = files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"));
    rust.chain(folders.iter().flat_map(|folder| sources(folder))).collect()
}

/// The kept expansions by name.
fn expansions() -> BTreeMap<String, String> {
    let entries = fs::read_dir(root().join("macros/src/snapshots")).unwrap();
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    entries.map(|entry| read(entry.unwrap().path())).collect()
}

fn impls(text: &str) -> usize {
    let lines = text.lines().map(str::trim_start);
    lines.filter(|line| line.starts_with("impl ") || line.starts_with("impl<")).count()
}

#[test]
fn expansions_stay_small() {
    let kept = expansions();
    let bounded: Vec<&str> = EXPANSIONS.iter().map(|(name, ..)| *name).collect();
    assert_eq!(kept.keys().collect::<Vec<_>>(), bounded, "each expansion has its bounds");
    for (name, most_bytes, most_impls) in EXPANSIONS {
        let text = &kept[name];
        let (bytes, impls) = (text.len(), impls(text));
        assert!(bytes <= most_bytes, "{name}: {bytes} bytes, {most_bytes} at most");
        assert!(impls <= most_impls, "{name}: {impls} impls, {most_impls} at most");
    }
}

/// The running example without patterns, whose first use compiles them.
#[aws_operation(
    target = "ElasticMapReduce.GetStudioSessionMapping",
    exactly_one(identity_id, identity_name)
)]
struct GetStudioSessionMapping {
    studio_id: String,
    identity_id: Option<String>,
    identity_name: Option<String>,
    identity_type: String,
}

#[aws_shape]
struct GetStudioSessionMappingOutput {
    session_mapping: Option<SessionMapping>,
}

#[aws_shape]
struct SessionMapping {
    studio_id: String,
    session_policy_arn: Option<String>,
}

/// Answers from memory, without an allocation but the box that the trait asks for.
struct Memory;

impl Transport for Memory {
    fn send(&self, _: Request<Bytes>) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let body = br#"{"SessionMapping":{"StudioId":"es-1","SessionPolicyArn":"arn:aws:iam::1:policy/a"}}"#;
        Box::pin(std::future::ready(Ok(Response::new(Bytes::from_static(body)))))
    }
}

#[test]
fn allocations_of_a_call() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let credentials =
        Credentials::new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    let client = Client::builder().region("us-east-1").credentials(credentials).transport(Memory);
    let client = client.build().unwrap();
    let call = || {
        let operation = GetStudioSessionMapping {
            studio_id: "es-1".into(),
            identity_id: None,
            identity_name: Some("alice".into()),
            identity_type: "USER".into(),
        };
        let mapping = runtime.block_on(operation.send(&client)).unwrap().session_mapping.unwrap();
        assert_eq!(mapping.studio_id, "es-1");
        assert_eq!(mapping.session_policy_arn.unwrap(), "arn:aws:iam::1:policy/a");
    };
    // The first call resolves the endpoint and derives the day's key. Midnight may pass once in the rest.
    call();
    let counted =
        (0..3).map(|_| allocation_counter::measure(call)).min_by_key(|info| info.count_total);
    let info = counted.unwrap();
    assert!(info.count_total > 0, "nothing was counted");
    assert!(info.count_total <= MOST_ALLOCATIONS, "{info:?}");
    assert!(info.bytes_total <= MOST_BYTES, "{info:?}");
    assert_eq!(info.count_current, 0, "a call keeps memory: {info:?}");
}
