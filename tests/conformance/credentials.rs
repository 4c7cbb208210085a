//! Where credentials come from: whole machines (environment, files, traffic), each through a client.

mod extended;
mod log;
mod places;
mod replay;
mod roles;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_operation::{Client, ClientBuilder, Credentials, CredentialsErrorKind, System};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::vectors::{Outcome, Vectors, case, same, text};
use replay::Replay;

/// Cases whose clock stands where their credentials still hold.
const AT_EPOCH: [&str; 3] =
    ["imds_default_chain_success", "imds_config_with_no_creds", "imds_default_chain_retries"];

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let mut trials = Vec::new();
    for suite in
        ["default-credential-provider-chain", "profile-provider", "default-token-provider-chain"]
    {
        for folder in folders(&vectors.path(&format!("credentials/{suite}"))) {
            let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
            let title = format!("credentials/{suite}/{name}");
            trials.push(if suite == "default-token-provider-chain" {
                case(
                    format!("{title} (has to be refused: bearer tokens sign no call)"),
                    move || token(&Machine::load(&folder)),
                )
            } else {
                case(title, move || chain(&name, &Machine::load(&folder)))
            });
        }
    }
    trials.extend(places::ecs(vectors));
    trials.extend(places::imds(vectors));
    trials.extend(extended::trials(vectors));
    trials.extend(roles::trials(vectors));
    trials
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let mut folders: Vec<_> =
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// A case's folder.
struct Machine {
    folder: PathBuf,
    env: Vec<(String, String)>,
    traffic: Option<Json>,
    result: Json,
}

impl Machine {
    fn load(folder: &Path) -> Self {
        let json = |name: &str| -> Option<Json> {
            let text = std::fs::read_to_string(folder.join(name)).ok()?;
            Some(serde_json::from_str(&text).unwrap_or_else(|why| panic!("{name}: {why}")))
        };
        let env = json("env.json").expect("env.json");
        let env = env.as_object().expect("variables").iter();
        Self {
            folder: folder.to_owned(),
            env: env
                .map(|(name, value)| (name.clone(), value.as_str().expect("text").to_owned()))
                .collect(),
            traffic: json("http-traffic.json"),
            result: json("test-case.json").expect("test-case.json")["result"].clone(),
        }
    }

    fn system(&self, now: SystemTime) -> System {
        let root = self.folder.join("fs");
        system(self.env.clone(), now).with_files(move |path| {
            std::fs::read(root.join(path.strip_prefix("/").unwrap_or(path)))
        })
    }

    /// Everything in the case that must not be shown.
    fn secrets(&self) -> BTreeSet<String> {
        let mut secrets = BTreeSet::new();
        let secret = ["SECRET", "TOKEN", "SECRETACCESSKEY", "SESSIONTOKEN"];
        for (name, value) in &self.env {
            if name.ends_with("SECRET_ACCESS_KEY") || name.ends_with("SESSION_TOKEN") {
                secrets.insert(value.trim().to_owned());
            }
        }
        for file in files(&self.folder.join("fs")) {
            let text = std::fs::read_to_string(&file).unwrap_or_default();
            if file.extension().is_some_and(|end| end == "jwt") {
                secrets.insert(text.trim().to_owned());
            }
            for line in text.lines() {
                let Some((name, value)) = line.split_once(['=', ':']) else { continue };
                let name = name.trim().trim_matches('"').to_uppercase().replace('_', "");
                if secret.iter().any(|end| name.ends_with(end)) {
                    secrets.insert(value.trim().trim_matches([',', '"']).to_owned());
                }
            }
        }
        for name in ["secret_access_key", "session_token"] {
            secrets.extend(self.result["Ok"][name].as_str().map(ToOwned::to_owned));
        }
        secrets.retain(|secret| !secret.is_empty());
        secrets
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let entries = entries.map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// A machine without waits and without surprises; its processes are real ones.
fn system(env: impl IntoIterator<Item = (String, String)>, now: SystemTime) -> System {
    System::real()
        .with_env(env)
        .with_clock(move || now)
        .with_sleep(|_| Box::pin(std::future::ready(())))
        .with_random(|bytes| {
            bytes.fill(0x55);
            Ok(())
        })
        .with_files(|_| Err(std::io::ErrorKind::NotFound.into()))
}

/// Why there are no credentials: a setting that cannot be used, or a source.
#[derive(Debug)]
struct Refused {
    kind: Option<CredentialsErrorKind>,
    text: String,
}

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(future)
}

/// The credentials of a machine, and everything that was printed on the way.
fn credentials(
    client: ClientBuilder,
    system: System,
    replay: &Replay,
) -> (Result<Credentials, Refused>, String) {
    let client = match client.system(system).transport(replay.clone()).build() {
        Ok(client) => client,
        Err(why) => {
            let printed = format!("{why} {why:?}");
            return (Err(Refused { kind: None, text: why.to_string() }), printed);
        }
    };
    let found = block_on(client.credentials());
    let printed = format!("{client:?} {found:?} {}", replay.printed());
    match found {
        Ok(credentials) => (Ok(credentials), printed),
        Err(why) => {
            let printed = format!("{printed} {why}");
            (Err(Refused { kind: Some(why.kind()), text: why.to_string() }), printed)
        }
    }
}

fn chain(name: &str, machine: &Machine) -> Outcome {
    let now = if AT_EPOCH.contains(&name) {
        UNIX_EPOCH
    } else {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000)
    };
    let mut system = machine.system(now);
    if name == "sso_server_error" {
        // As its description has it: without retries.
        let env = machine.env.iter().cloned().chain([("AWS_MAX_ATTEMPTS".into(), "1".into())]);
        let root = machine.folder.join("fs");
        system = self::system(env, now).with_files(move |path| {
            std::fs::read(root.join(path.strip_prefix("/").unwrap_or(path)))
        });
    }
    let client = || match name {
        // It is about the profile, and the environment has keys too.
        "e2e_assume_role" => Client::builder().profile("default"),
        _ => Client::builder(),
    };
    let replay = Replay::new(machine.traffic.as_ref());
    let (found, printed) = credentials(client(), system.clone(), &replay);
    // The same once more, by way of a call, whose log is looked at.
    let again = Replay::new(machine.traffic.as_ref());
    let logged = log::of_a_call(client(), system, &again, found.is_ok())?;
    for secret in machine.secrets() {
        for (how, text) in [("printed", &printed), ("logged", &logged)] {
            if text.contains(&secret) {
                return Err(format!("a secret is {how}: {secret:?} in {text}"));
            }
        }
    }
    again.finish()?;
    let expected = &machine.result;
    match (found, expected.get("Ok"), expected.get("ErrorContains")) {
        (Ok(found), Some(expected), _) => same_credentials(&found, expected)?,
        (Err(why), _, Some(theirs)) => refused(name, &why, theirs.as_str().expect("text"))?,
        (Ok(found), ..) => return Err(format!("it finds {found:?}, not {expected}")),
        (Err(why), ..) => return Err(format!("{why:?}, not credentials")),
    }
    replay.finish()
}

fn same_credentials(found: &Credentials, expected: &Json) -> Outcome {
    let member = |name: &str| expected.get(name).and_then(Json::as_str);
    same("access key id", Some(found.access_key_id()), member("access_key_id"))?;
    same("secret", Some(found.secret_access_key()), member("secret_access_key"))?;
    same("session token", found.session_token(), member("session_token"))?;
    same("account", found.account_id(), member("account_id"))?;
    let expiry =
        found.expires_at().map(|at| at.duration_since(UNIX_EPOCH).expect("after 1970").as_secs());
    same("expiry", expiry, expected.get("expiry").and_then(Json::as_u64))
}

/// What the other implementation's words are here.
fn refused(name: &str, why: &Refused, theirs: &str) -> Outcome {
    use CredentialsErrorKind::{Configuration, Expired, NotFound, Source};

    let (kind, words): (_, &[&str]) = match (name, theirs) {
        // A profile asks for what is not there, so that nothing else is tried.
        ("imds_no_iam_role", "the credential provider was not enabled") => {
            (Some(Configuration), &["profile `default`", "the instance has no role"])
        }
        ("profile_overrides_web_identity", "provider was not enabled") => {
            (Some(Configuration), &["profile `A`", "neither AWS_ACCESS_KEY_ID"])
        }
        ("imds_disabled", _) => (Some(NotFound), &["AWS_EC2_METADATA_DISABLED is `true`"]),
        ("imds_default_chain_error", _) => (Some(NotFound), &["the instance has no role"]),
        ("empty_config", _) => (Some(NotFound), &["there is no profile `default`"]),
        (_, "request forbidden: IMDS is disabled") => {
            (Some(Configuration), &["Ec2InstanceMetadata", "HTTP 403"])
        }
        ("eks_pod_identity_no_token_file", _) => {
            (Some(Configuration), &["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token.jwt"])
        }
        ("sso_no_token_file", _) => (
            Some(Expired),
            &[
                "/home/.aws/sso/cache/dace00cba5f8355ec9d274ceb2bcebdfbeed0e12.json",
                "run `aws sso login --profile sso-test`",
            ],
        ),
        ("sso_server_error", _) => (Some(Source), &["MySsoRole", "HTTP 503"]),
        ("web_identity_token_invalid_jwt", _) => (
            Some(Source),
            &["InvalidIdentityToken: No OpenIDConnect provider found in your account"],
        ),
        ("credential_process_failure", _) => (Some(Source), &["exit status 1"]),
        ("credential_process_invalid", _) => (Some(Source), &["it is no JSON"]),
        ("invalid_config", "could not parse profile file") => (None, &["line 2"]),
        ("sso_token", _) => (Some(Configuration), &["an access token and no credentials"]),
        _ => return Err(format!("no words for `{theirs}`: {why:?}")),
    };
    same("kind", why.kind, kind)?;
    for words in words {
        if !why.text.contains(words) {
            return Err(format!("no `{words}` in: {}", why.text));
        }
    }
    same("lines", why.text.lines().count(), 1)
}

/// A profile that gives a bearer token, which no call here is signed with.
fn token(machine: &Machine) -> Outcome {
    let replay = Replay::new(None);
    let (found, printed) = credentials(Client::builder(), machine.system(UNIX_EPOCH), &replay);
    let why = found.map(|found| format!("{found:?}")).err().ok_or("it finds credentials")?;
    let expected = text(&machine.result["Ok"], "token").to_owned();
    if printed.contains(&expected) {
        return Err(format!("a secret is printed: {printed}"));
    }
    same("kind", why.kind, Some(CredentialsErrorKind::Configuration))?;
    same("an access token", why.text.contains("an access token and no credentials"), true)
}
