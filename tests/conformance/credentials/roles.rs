//! What profiles ask for, carried out: which source comes first, and which roles are assumed with it.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_operation::sign::{Scope, Signer, SigningRules};
use aws_operation::{BoxFuture, Credentials, Transport, TransportError};
use bytes::Bytes;
use http::{Method, Request, Response};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use super::{Refused, block_on, system};
use crate::vectors::{Outcome, Vectors, case, same, text};

const SOON: &str = "2030-01-01T00:00:00Z";

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

/// A cloud in which every request is granted; the n-th credentials have the key id `ASIAn`.
#[derive(Clone, Default)]
struct Cloud(Arc<Mutex<Vec<Request<Bytes>>>>);

fn granted(count: usize) -> Credentials {
    Credentials::new(format!("ASIA{count}"), format!("secret-{count}"))
        .with_session_token(format!("token-{count}"))
}

impl Transport for Cloud {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let mut requests = self.0.lock().expect("the list");
        let path = request.uri().path();
        let host = request.uri().host().expect("a host");
        let count = requests.len();
        let (id, secret, token) =
            (format!("ASIA{count}"), format!("secret-{count}"), format!("token-{count}"));
        let mut counts = true;
        let body = if ["169.254.169.254", "[fd00:ec2::254]"].contains(&host) {
            counts = path.ends_with("/role");
            match path {
                "/latest/api/token" => "a-token".to_owned(),
                path if path.ends_with('/') => "role".to_owned(),
                _ => format!(
                    r#"{{"Code":"Success","AccessKeyId":"{id}","SecretAccessKey":"{secret}","Token":"{token}","Expiration":"{SOON}"}}"#
                ),
            }
        } else if host.starts_with("portal.sso.") {
            format!(
                r#"{{"roleCredentials":{{"accessKeyId":"{id}","secretAccessKey":"{secret}","sessionToken":"{token}","expiration":1893456000000}}}}"#
            )
        } else {
            format!(
                "<Response><Result><Credentials><AccessKeyId>{id}</AccessKeyId><SecretAccessKey>{secret}\
                 </SecretAccessKey><SessionToken>{token}</SessionToken><Expiration>{SOON}</Expiration>\
                 </Credentials></Result></Response>"
            )
        };
        if counts {
            requests.push(request);
        }
        Box::pin(std::future::ready(Ok(Response::new(body.into()))))
    }
}

pub(super) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let cases = vectors.json("profile/assume-role-tests.json");
    let cases = cases.as_array().expect("cases").clone();
    let trial = |(index, each): (usize, Json)| {
        let name = format!("credentials/assume-role/{index}: {}", text(&each, "docs"));
        case(name, move || one(&each))
    };
    cases.into_iter().enumerate().map(trial).collect()
}

fn config(input: &Json) -> String {
    let mut config = String::new();
    for (kind, word) in [("profiles", "profile"), ("sso_sessions", "sso-session")] {
        for (name, values) in input[kind].as_object().into_iter().flatten() {
            config.push_str(&format!("[{word} {name}]\n"));
            for (key, value) in values.as_object().expect("values") {
                config.push_str(&format!("{key} = {}\n", value.as_str().expect("text")));
            }
        }
    }
    config
}

fn one(case: &Json) -> Outcome {
    let input = &case["input"];
    let config = config(input);
    let env = [
        ("HOME", "/home"),
        ("AWS_REGION", "us-east-1"),
        ("AWS_PROFILE", text(input, "selected_profile")),
    ];
    let env = env.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let system = system(env, now()).with_files(move |path| {
        let path = path.to_string_lossy();
        match &*path {
            "/home/.aws/config" => Ok(config.clone().into()),
            "/var/token.jwt" => Ok(b"a.jwt".to_vec()),
            path if path.starts_with("/home/.aws/sso/cache/") => {
                Ok(format!(r#"{{"accessToken":"an-sso-token","expiresAt":"{SOON}"}}"#).into())
            }
            _ => Err(std::io::ErrorKind::NotFound.into()),
        }
    });
    let cloud = Cloud::default();
    let client = aws_operation::Client::builder().system(system).transport(cloud.clone()).build();
    let found =
        client.map_err(|why| Refused { kind: None, text: why.to_string() }).and_then(|client| {
            block_on(client.credentials())
                .map_err(|why| Refused { kind: Some(why.kind()), text: why.to_string() })
        });
    let requests = cloud.0.lock().expect("the list");
    let output = &case["output"];
    if let Some(theirs) = output["Error"].as_str() {
        let why = match found {
            Ok(found) if theirs.contains("did not contain") => {
                // Where a profile says nothing, the next source is asked, which answers here.
                return same("source", found.source(), "instance metadata");
            }
            Ok(found) => return Err(format!("it finds {found:?}, not {theirs}")),
            Err(why) => why,
        };
        same("requests", requests.len(), 0)?;
        return same(&why.text, why.text.contains(words(theirs)?), true);
    }
    let chain = output["ProfileChain"].as_array().expect("a chain");
    // An SSO session without a role gives a token only.
    if chain.len() == 1 && chain[0]["Sso"].is_object() && chain[0]["Sso"]["sso_role_name"].is_null()
    {
        let why = found.map(|found| format!("{found:?}")).err().ok_or("it finds credentials")?;
        return same(&why.text, why.text.contains("an access token and no credentials"), true);
    }
    let found = found.map_err(|why| format!("{why:?}"))?;
    follow(chain, &found, &requests)
}

/// Each step of the chain, and the request that it makes.
fn follow(chain: &[Json], found: &Credentials, requests: &[Request<Bytes>]) -> Outcome {
    let mut requests = requests.iter().enumerate();
    let mut held: Option<Credentials> = None;
    for step in chain {
        let (kind, step) = step.as_object().expect("a step").iter().next().expect("a kind");
        if kind == "AccessKey" {
            let key =
                Credentials::new(text(step, "access_key_id"), text(step, "secret_access_key"));
            held = Some(key);
            continue;
        }
        let (index, request) = requests.next().ok_or(format!("no request for {kind}"))?;
        let form: Vec<(String, String)> = std::str::from_utf8(request.body())
            .expect("a form")
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.replace("%3A", ":").replace("%2F", "/")))
            .collect();
        let field = |name: &str| {
            form.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
        };
        match kind.as_str() {
            "AssumeRole" => {
                same("action", field("Action"), Some("AssumeRole"))?;
                same("external id", field("ExternalId"), step["external_id"].as_str())?;
                same_signature(request, held.as_ref().ok_or("nothing to sign with")?)?;
            }
            "WebIdentityToken" => {
                same("action", field("Action"), Some("AssumeRoleWithWebIdentity"))?;
                same("token", field("WebIdentityToken"), Some("a.jwt"))?;
                same("signed", request.headers().contains_key("authorization"), false)?;
            }
            "NamedSource" => {
                same("source", step.as_str(), Some("Ec2InstanceMetadata"))?;
                same("host", request.uri().host(), Some("169.254.169.254"))?;
            }
            "Sso" => {
                let uri = format!(
                    "https://portal.sso.{}.amazonaws.com/federation/credentials?role_name={}&account_id={}",
                    text(step, "sso_region"),
                    text(step, "sso_role_name"),
                    text(step, "sso_account_id"),
                );
                same("portal", request.uri().to_string(), uri)?;
            }
            other => return Err(format!("unknown step `{other}`")),
        }
        if step.get("role_arn").is_some() {
            same("role", field("RoleArn"), step["role_arn"].as_str())?;
            let session = field("RoleSessionName").unwrap_or_default();
            match step["role_session_name"].as_str() {
                Some(expected) => same("session", session, expected)?,
                None => same(session, session.starts_with("aws-operation-"), true)?,
            }
        }
        held = Some(granted(index));
    }
    same("further requests", requests.count(), 0)?;
    let held = held.ok_or("an empty chain")?;
    same("key", found.access_key_id(), held.access_key_id())?;
    same("secret", found.secret_access_key(), held.secret_access_key())?;
    same("token", found.session_token(), held.session_token())
}

/// The request is signed with these credentials, secret and all.
fn same_signature(request: &Request<Bytes>, credentials: &Credentials) -> Outcome {
    let (mut parts, body) = request.clone().into_parts();
    let theirs = parts.headers.remove("authorization");
    let scope = Scope { region: "us-east-1", service: "sts" };
    Signer::new()
        .sign(&mut parts, &body, credentials, scope, now(), SigningRules::default())
        .map_err(|why| why.to_string())?;
    same("method", request.method(), &Method::POST)?;
    let ours = parts.headers.get("authorization");
    same("signature", ours.map(|it| it.as_bytes()), theirs.as_ref().map(|it| it.as_bytes()))
}

/// What the other implementation's words are here.
fn words(theirs: &str) -> Result<&'static str, String> {
    Ok(match theirs {
        "profile must contain `source_profile`" => {
            "profile `A` has a `role_arn`, and nothing to assume it with"
        }
        "profile contained both source_profile and credential_source" => {
            "profile `A` has both `source_profile` and `credential_source`"
        }
        "profile missing aws_secret_access_key" => {
            "profile `B` has `aws_access_key_id` but no `aws_secret_access_key`"
        }
        "profile missing aws_access_key_id" => {
            "profile `B` has `aws_secret_access_key` but no `aws_access_key_id`"
        }
        "profile `B` did not contain credential information" => {
            "`B` as its `source_profile`, which says nothing"
        }
        "could not find source profile B referenced from A" => {
            "profile `A` names `B` as its `source_profile`, and there is no such profile"
        }
        "No profiles were defined" => "there are no profiles",
        "profile formed an infinite loop" => {
            "the profiles go in a circle by `source_profile`: `A`, `B`, `A`"
        }
        "`role_arn` was missing" => "has a `web_identity_token_file` and no `role_arn`",
        "if `sso_role_name` is set, then `sso_account_id` must also be set" => {
            "has no `sso_account_id`"
        }
        "if `sso_account_id` is set, then `sso_role_name` must also be set" => {
            "has no `sso_role_name`"
        }
        "`sso_region` can only be specified in the [sso-session] config when a session name is given" => {
            "has `sso_region`, which belongs in `[sso-session A]`"
        }
        "sso-session named `oops` (referenced by profile `A`) was not found" => {
            "profile `A` refers to the SSO session `oops`"
        }
        other => return Err(format!("no words for `{other}`")),
    })
}
