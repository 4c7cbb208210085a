//! A client is made without a look at the network: whatever it is told to ask, it asks for the first call.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use aws_operation::{Client, ConfigError};

use super::Machine;
use crate::support::{Script, answer};

const ROLE: &str = "arn:aws:iam::123456789012:role/one";
const TOKEN_FILE: &str = "/home/.aws/sso/cache/34c6fceca75e456f25e7e99531e2425c6c1de443.json";

/// Machines whose credentials have to be asked for, each in another way.
fn machines() -> Vec<(&'static str, Machine)> {
    let asked = |config: &str| Machine::new(config);
    vec![
        (
            "role",
            asked(&format!(
                "[default]\nrole_arn = {ROLE}\nsource_profile = base\n\
                 [profile base]\naws_access_key_id = A\naws_secret_access_key = a\n"
            )),
        ),
        (
            "web identity",
            asked("")
                .var("AWS_ROLE_ARN", ROLE)
                .var("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
                .file("/token", "a.b.c"),
        ),
        (
            "SSO",
            asked(
                "[default]\nsso_session = dev\nsso_account_id = 1\nsso_role_name = r\n\
                 [sso-session dev]\nsso_region = us-east-1\nsso_start_url = https://x\n",
            )
            .file(TOKEN_FILE, r#"{"accessToken":"t","expiresAt":"2099-01-01T00:00:00Z"}"#),
        ),
        ("process", asked("[default]\ncredential_process = get-them\n")),
        ("container", asked("").var("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/creds")),
        ("instance", asked("")),
        ("nothing, not even a region", Machine::default()),
    ]
}

#[tokio::test]
async fn nothing_is_asked_before_the_first_call() {
    for (name, machine) in machines() {
        let script = Script::new([answer(400, "{}"), answer(400, "{}"), answer(400, "{}")]);
        let client = machine.client(script.clone());
        let region = client.region().map(ToOwned::to_owned);
        assert_eq!(region.is_some(), !name.starts_with("nothing"), "{name}");
        assert!(format!("{client:?}").starts_with("Client"));
        tokio::task::yield_now().await;
        let asked = || script.count() + machine.commands.lock().unwrap().len();
        assert_eq!(asked(), 0, "{name}");
        // It is not for want of somebody to ask.
        client.credentials().await.unwrap_err();
        assert!(asked() > 0, "{name}");
    }
}

/// Set where this program runs as a child of itself, which has an environment of the test's own.
const CHILD: &str = "AWS_OPERATION_TEST_FROM_ENV";
/// More than the child takes on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);

/// In the child: makes the client, waits to be told, asks for credentials.
async fn child() -> Result<(), ConfigError> {
    let client = Client::from_env().await?;
    println!("\nmade for {:?}", client.region());
    let _ = std::io::stdin().read_line(&mut String::new());
    println!("\nfound: {}", client.credentials().await.is_ok());
    Ok(())
}

/// The client of the real environment, in a process that has one. Whatever is connected to is on
/// loopback, and counted: the services, and the proxy of everything else.
#[tokio::test]
async fn from_env_connects_to_nobody() {
    if std::env::var_os(CHILD).is_some() {
        return child().await.unwrap();
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "chain::build::from_env_connects_to_nobody", "--nocapture"])
        .env_clear()
        .envs([
            (CHILD, "1"),
            ("AWS_REGION", "eu-west-1"),
            ("AWS_ENDPOINT_URL", &url),
            ("AWS_CONTAINER_CREDENTIALS_FULL_URI", &url),
            ("AWS_EC2_METADATA_SERVICE_ENDPOINT", &url),
            ("HTTP_PROXY", &url),
            ("HTTPS_PROXY", &url),
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (mut to, from) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut lines = BufReader::new(from).lines().map_while(Result::ok);
    // It ends with the program's output at the latest.
    let made = lines.find(|line| line.starts_with("made for "));
    assert_eq!(made.as_deref(), Some("made for Some(\"eu-west-1\")"));
    // Connections wait in the listener's queue until they are accepted.
    assert!(listener.accept().is_err(), "it has connected");

    to.write_all(b"go on\n").unwrap();
    let deadline = Instant::now() + LIMIT;
    // Now it does connect, as often as it tries.
    let connected = std::iter::from_fn(|| {
        let accepted = listener.accept();
        std::thread::yield_now();
        Some(accepted).filter(|_| Instant::now() < deadline)
    })
    .find_map(Result::ok);
    drop((connected.expect("no connection"), listener));
    assert!(lines.any(|line| line == "found: false"));
    assert!(child.wait().unwrap().success());
}
