//! The examples, run to their end as a reader runs them: without arguments, and without files
//! that they might find.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A panic is how a test fails.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::channel;
use std::time::Duration;

/// An example takes less than a second; what takes longer than this hangs.
const LIMIT: Duration = Duration::from_secs(60);

/// Each line stands in what the example prints.
fn prints(name: &str, lines: &[&str]) {
    let output = run(name, &[]);
    let text = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name}: {}\n{text}{errors}", output.status);
    for line in lines {
        assert!(text.contains(line), "{name} does not print `{line}`, but\n{text}{errors}");
    }
    for secret in ["EXAMPLEKEY", "SECRETKEY", "AWS4-HMAC"] {
        assert!(
            !text.contains(secret) && !errors.contains(secret),
            "{name} shows a secret\n{text}"
        );
    }
}

#[test]
fn get_studio_session_mapping() {
    prints("get_studio_session_mapping", &["session policy", "alice"]);
}

#[test]
fn error_handling() {
    prints(
        "error_handling",
        &[
            "exactly one of `identity_id` (`IdentityId`) or `identity_name`",
            "Studio session mapping does not exist.",
            "there is no such mapping: create one",
            "no region",
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "kind      Validation,",
            "kind      Configuration,",
            "kind      Credentials,",
            "kind      Transport,",
            "kind      Timeout,",
            "kind      Service,",
            "kind      Decode,",
            "how far   Connect",
            "retryable true, throttling true",
            "look at the credentials: the service does not know them",
            "SessionMapping.IdentityType",
        ],
    );
}

#[test]
fn timeouts_and_retries() {
    prints(
        "timeouts_and_retries",
        &[
            "attempt=1; max=3 meets Broken",
            "attempt=2; max=3 meets Status(503)",
            "attempt=3; max=3 meets the service",
            "attempt 3 of 3",
            "attempt=5; max=5 meets the service",
            "the mapping of alice",
            "no success within the call's 60ms",
            "tokens left",
        ],
    );
}

#[test]
fn other_services() {
    prints(
        "other_services",
        &[
            "secret_binary: Some(<redacted>)",
            "the same  true",
            "again     there is such a secret already",
            "pages     3",
            "items     7",
        ],
    );
}

#[test]
fn own_transport() {
    prints(
        "own_transport",
        &[
            "arn:aws:iam::aws:policy/Example",
            r#""IdentityName":"alice""#,
            "ElasticMapReduce.GetStudioSessionMapping with",
            "HTTP 200",
            "HTTP 400",
        ],
    );
}

/// What a reader gets who writes something else on the command line.
#[test]
fn unknown_arguments() {
    for name in ["error_handling", "timeouts_and_retries", "other_services", "own_transport"] {
        let output = run(name, &["--endpoint"]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && errors.contains("usage: "), "{name}: {errors}");
    }
}

/// It has no service of its own: without a role it says what to write.
#[test]
fn assume_role() {
    let output = run("assume_role", &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("usage: "));
}

/// An endpoint that is not there ends an example with an error, and not with success or a panic.
#[test]
fn an_endpoint_that_is_not_there() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for name in ["error_handling", "own_transport", "other_services"] {
        let output = run(name, &["--endpoint-url", &format!("http://{free}")]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {errors}");
    }
}

/// Runs an example in an environment with neither settings nor files.
fn run(name: &str, arguments: &[&str]) -> Output {
    let mut child = Command::new(examples().join(name))
        .args(arguments)
        .env_clear()
        .envs([("HOME", "/nonexistent"), ("AWS_EC2_METADATA_DISABLED", "true")])
        // For those that are told to ask an endpoint: it is not there, and they need not try twice.
        .envs([("AWS_REGION", "us-east-1"), ("AWS_MAX_ATTEMPTS", "1")])
        .envs([("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "SECRETKEY")])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|why| panic!("{name} does not start: {why}"));
    let (stdout, stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let (done, ended) = channel();
    // A pipe ends with its process; both are read at once, so that neither fills.
    let errors = std::thread::spawn(move || read(stderr));
    std::thread::spawn(move || {
        let output = (read(stdout), errors.join().unwrap());
        // The test may have given up.
        let _ = done.send(output);
    });
    match ended.recv_timeout(LIMIT) {
        Ok((stdout, stderr)) => Output { status: child.wait().unwrap(), stdout, stderr },
        Err(_) => {
            kill(child);
            panic!("{name} {arguments:?} hangs");
        }
    }
}

fn read(mut from: impl std::io::Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).unwrap();
    bytes
}

fn kill(mut child: Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// The folder of the built examples.
///
/// Cargo names the binaries of a package to its tests, but not the examples, and builds these only in
/// a whole `cargo test`. So they are built here, which takes no time if they are.
fn examples() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        // `target/debug/deps/examples-…`
        let test = std::env::current_exe().unwrap();
        let profile = test.ancestors().nth(2).expect("a folder of the profile");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--offline", "--examples", "--manifest-path"]);
        cargo.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
        cargo.arg("--target-dir").arg(profile.parent().expect("the target folder"));
        if !cfg!(debug_assertions) {
            cargo.arg("--release");
        }
        let status = cargo.status().expect("cargo");
        assert!(status.success(), "the examples do not build: {status}");
        profile.join("examples")
    })
}
