//! Where credentials come from, and what is said where they come from nowhere.
//!
//! Machines of the tests' own: files in memory, a clock that stands, waits that are over at once.

mod build;
mod callers;
mod roles;
mod sdk;
mod sso;

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use aws_operation::{
    BoxFuture, Client, Credentials, CredentialsError, CredentialsErrorKind, ProcessOutput, System,
    Transport, TransportError, TransportErrorKind,
};
use bytes::Bytes;
use http::{Request, Response};

use crate::support::{
    KEY_ID, SECRET, SESSION_TOKEN, Script, answer, assert_no_secret, assert_presentable, now,
};

/// What is in files, by path.
type Files = Arc<Mutex<BTreeMap<PathBuf, Vec<u8>>>>;

/// A machine, and what it did.
#[derive(Clone, Default)]
struct Machine {
    env: Vec<(String, String)>,
    files: Files,
    slept: Arc<Mutex<Vec<Duration>>>,
    commands: Arc<Mutex<Vec<String>>>,
    output: ProcessOutput,
}

impl Machine {
    /// With `HOME`, a region, and a config file.
    fn new(config: &str) -> Self {
        Self::default()
            .var("HOME", "/home")
            .var("AWS_REGION", "us-east-1")
            .file("/home/.aws/config", config)
    }

    fn var(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.into(), value.into()));
        self
    }

    fn file(self, path: &str, text: &str) -> Self {
        self.files.lock().unwrap().insert(path.into(), text.into());
        self
    }

    fn prints(mut self, status: i32, stdout: &str, stderr: &str) -> Self {
        self.output =
            ProcessOutput { status: Some(status), stdout: stdout.into(), stderr: stderr.into() };
        self
    }

    fn system(&self) -> System {
        let Self { env, files, slept, commands, output } = self.clone();
        let written = Arc::clone(&files);
        System::real()
            .with_env(env)
            .with_clock(now)
            .with_random(|bytes| {
                bytes.fill(0xff);
                Ok(())
            })
            .with_sleep(move |time| {
                slept.lock().unwrap().push(time);
                Box::pin(std::future::ready(()))
            })
            .with_processes(move |command| {
                commands.lock().unwrap().push(command.to_owned());
                let output = output.clone();
                Box::pin(std::future::ready(Ok(output)))
            })
            .with_files(move |path| {
                let found = files.lock().unwrap().get(path).cloned();
                found.ok_or_else(|| io::ErrorKind::NotFound.into())
            })
            .with_file_writer(move |path, bytes| {
                written.lock().unwrap().insert(path.to_owned(), bytes.to_owned());
                Ok(())
            })
    }

    fn client(&self, transport: impl Transport) -> Client {
        Client::builder().system(self.system()).transport(transport).build().unwrap()
    }

    async fn credentials(
        &self,
        transport: impl Transport,
    ) -> Result<Credentials, CredentialsError> {
        self.client(transport).credentials().await
    }

    /// There are none, for this reason.
    async fn refuses(&self, transport: impl Transport, kind: CredentialsErrorKind, text: &str) {
        let why = self.credentials(transport).await.unwrap_err();
        assert_eq!(why.to_string(), text);
        assert_eq!(why.kind(), kind);
        assert_presentable(&why);
    }
}

/// A network on which nobody is.
struct Nobody;

impl Transport for Nobody {
    fn send(&self, _: Request<Bytes>) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let why = TransportError::new(TransportErrorKind::Connect, "nothing listens there");
        Box::pin(std::future::ready(Err(why)))
    }
}

/// A network that swallows everything.
struct Nowhere;

impl Transport for Nowhere {
    fn send(&self, _: Request<Bytes>) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(std::future::pending())
    }
}

const REMEDY: &str = "; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, set AWS_PROFILE to a profile \
                      that `aws configure` made, or give the client credentials with \
                      `Client::builder().credentials(…)`";

#[tokio::test]
async fn nothing_anywhere() {
    let machine = Machine::default().var("HOME", "/home");
    let list = |instance: &str| {
        format!(
            "no credentials in any of their sources (environment: neither AWS_ACCESS_KEY_ID nor \
             AWS_SECRET_ACCESS_KEY is set; there is no profile `default` in /home/.aws/config (no \
             such file) or /home/.aws/credentials (no such file); web identity: \
             AWS_WEB_IDENTITY_TOKEN_FILE is not set; container: neither \
             AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set; \
             instance metadata: {instance}){REMEDY}"
        )
    };
    let not_found = CredentialsErrorKind::NotFound;
    machine.refuses(Nobody, not_found, &list("nothing listens there")).await;
    machine
        .refuses(Nowhere, not_found, &list("http://169.254.169.254 did not answer within 1s"))
        .await;
    // One attempt of one second, and no pause: that is all.
    assert_eq!(*machine.slept.lock().unwrap(), [Duration::from_secs(1); 2]);
    machine
        .var("AWS_EC2_METADATA_DISABLED", "TRUE")
        .refuses(Nobody, not_found, &list("AWS_EC2_METADATA_DISABLED is `true`"))
        .await;
}

#[tokio::test]
async fn keys_of_the_environment() {
    let machine = Machine::default().var("AWS_ACCESS_KEY_ID", KEY_ID);
    let configuration = CredentialsErrorKind::Configuration;
    machine
        .refuses(
            Nobody,
            configuration,
            "no credentials: environment: AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not; set both or \
             neither",
        )
        .await;
    let machine = machine.var("AWS_SECRET_ACCESS_KEY", SECRET);
    let until = |text: &str| machine.clone().var("AWS_CREDENTIAL_EXPIRATION", text);
    assert_eq!(machine.credentials(Nobody).await.unwrap().expires_at(), None);
    let found = until("2015-08-30T13:00:00Z").credentials(Nobody).await.unwrap();
    assert_eq!(found.expires_at(), Some(UNIX_EPOCH + Duration::from_secs(1_440_939_600)));
    until("2015-08-30T12:00:00Z")
        .refuses(
            Nobody,
            CredentialsErrorKind::Expired,
            "no credentials: environment: the credentials expired: AWS_CREDENTIAL_EXPIRATION is \
             `2015-08-30T12:00:00Z`; set new ones",
        )
        .await;
    until("tomorrow")
        .refuses(
            Nobody,
            configuration,
            "no credentials: environment: AWS_CREDENTIAL_EXPIRATION is `tomorrow`, which is no time; write it as \
             `2025-10-28T15:09:33Z`",
        )
        .await;
    // A secret without its key is passed over, as by the AWS CLI.
    let why = Machine::default()
        .var("AWS_SECRET_ACCESS_KEY", SECRET)
        .credentials(Nobody)
        .await
        .unwrap_err()
        .to_string();
    let said = "environment: AWS_SECRET_ACCESS_KEY is set but AWS_ACCESS_KEY_ID is not; ";
    assert!(why.contains(said), "{why}");
    assert_no_secret(&why);
}

#[tokio::test]
async fn a_profile_named_in_code_comes_before_the_environment() {
    let machine = Machine::new("[profile a]\naws_access_key_id=A\naws_secret_access_key=a\n")
        .var("AWS_ACCESS_KEY_ID", "E")
        .var("AWS_SECRET_ACCESS_KEY", "e");
    let found = |client: Client| async move {
        let found = client.credentials().await.unwrap();
        (found.access_key_id().to_owned(), found.source())
    };
    let builder = || Client::builder().system(machine.system()).transport(Nobody);
    assert_eq!(found(builder().build().unwrap()).await, ("E".into(), "environment"));
    assert_eq!(found(builder().profile("a").build().unwrap()).await, ("A".into(), "profile"));
    // Of the two in the environment, the keys.
    let machine = machine.clone().var("AWS_PROFILE", "a");
    assert_eq!(found(machine.client(Nobody)).await, ("E".into(), "environment"));
}

#[tokio::test]
async fn profiles_that_cannot_be_used() {
    let role = "[default]\nrole_arn = arn:aws:iam::1:role/r\n";
    for (config, text) in [
        (
            format!("{role}source_profile = b\nmfa_serial = arn:aws:iam::1:mfa/me\n"),
            "profile `default` asks for a code of the device that `mfa_serial` names, which is not \
             supported; get credentials with `aws sts get-session-token`, and put those in the \
             environment",
        ),
        (
            format!("{role}credential_source = Ec2\n"),
            "profile `default` has `credential_source` = `Ec2`, which is unknown; write \
             `Environment`, `Ec2InstanceMetadata` or `EcsContainer`",
        ),
        (
            "[default]\nlogin_session = arn:aws:iam::1:user/me\n".to_owned(),
            "profile `default` has a `login_session` of `aws login`, which is not supported; let \
             another profile have `credential_process = aws configure export-credentials --profile \
             default --format process`",
        ),
        (
            format!("{role}source_profile = b\nduration_seconds = 1h\n"),
            "profile `default` has `duration_seconds` = `1h`; write a number of seconds",
        ),
        (
            format!("{role}source_profile = default\n"),
            "the profiles go in a circle by `source_profile`: `default`, `default`; let one of them \
             have keys, or another source",
        ),
        (
            "[default]\nsso_session = dev\nsso_account_id = 1\nsso_role_name = r\nsso_region = \
             us-east-1\n[sso-session dev]\nsso_region = eu-west-1\nsso_start_url = https://x\n"
                .to_owned(),
            "profile `default` has another `sso_region` than its SSO session `dev`, which has \
             `eu-west-1`; remove it",
        ),
    ] {
        let machine = Machine::new(&config);
        let text = format!("no credentials: {text}");
        machine.refuses(Nobody, CredentialsErrorKind::Configuration, &text).await;
    }
}

#[tokio::test]
async fn hosts_of_containers() {
    let at = |uri: &str| Machine::default().var("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri);
    for host in ["example.com", "169.254.170.3", "localhost.example.com", "10.0.0.1", "[::2]"] {
        let uri = format!("http://{host}/get");
        let text = format!(
            "no credentials: container: AWS_CONTAINER_CREDENTIALS_FULL_URI is `{uri}`, whose host is \
             not allowed over plain http; use https, or one of localhost, 127.0.0.1, 169.254.170.2, \
             169.254.170.23 and [fd00:ec2::23]"
        );
        at(&uri).refuses(Nobody, CredentialsErrorKind::Configuration, &text).await;
    }
    let body = format!(
        r#"{{"AccessKeyId":"{KEY_ID}","SecretAccessKey":"{SECRET}","Token":"{SESSION_TOKEN}"}}"#
    );
    for uri in ["http://127.3.2.1/get", "http://[::1]:80/get", "http://LOCALHOST/", "https://x/"] {
        let script = Script::one(answer(200, body.clone()));
        let machine = at(uri).var("AWS_CONTAINER_AUTHORIZATION_TOKEN", "a token");
        let found = machine.credentials(script.clone()).await.unwrap();
        assert_eq!((found.secret_access_key(), found.source()), (SECRET, "container"));
        let request = &script.requests()[0];
        assert_eq!(request.headers()["authorization"], "a token");
        assert!(request.headers()["authorization"].is_sensitive());
    }
    // What the agent says, and what there is to do.
    let refusal = r#"{"code":"NoIdInRequest","message":"CredentialsV2Request:\nno id"}"#;
    at("http://localhost/")
        .refuses(
            Script::one(answer(400, refusal)),
            CredentialsErrorKind::Source,
            "no credentials: container: http://localhost/ answered with HTTP 400 (NoIdInRequest: \
             CredentialsV2Request: no id); see whether the role of the task or pod exists and trusts \
             it",
        )
        .await;
}

#[tokio::test]
async fn commands() {
    let machine = Machine::new("[default]\ncredential_process = get-them --for me\n");
    let secret = format!("{SECRET} {SESSION_TOKEN}");
    let configured = "no credentials: profile `default`: ";
    for (printed, text) in [
        (
            machine.clone().prints(3, &secret, &secret),
            "`credential_process` ended with exit status 3; run the command by hand, which says why",
        ),
        (
            machine.clone().prints(0, &secret, ""),
            "what `credential_process` printed cannot be used: it is no JSON (line 1, column 1)",
        ),
        (
            machine.clone().prints(0, &format!(r#"{{"Version":1,"AccessKeyId":"{secret}"}}"#), ""),
            "what `credential_process` printed cannot be used: it has no `SecretAccessKey`",
        ),
        (
            machine.clone().prints(0, &format!(r#"{{"Version":2,"x":"{secret}"}}"#), ""),
            "what `credential_process` printed cannot be used: its `Version` is 2, and 1 is what is \
             known",
        ),
    ] {
        let text = format!("{configured}{text}");
        printed.refuses(Nobody, CredentialsErrorKind::Source, &text).await;
    }
    assert_eq!(machine.commands.lock().unwrap()[0], "get-them --for me");
}
