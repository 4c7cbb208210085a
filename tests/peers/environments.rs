//! The AWS CLI and our client in the same environments: variables, files, and the services that
//! credentials come from. What each would send is compared, its endpoint and how it is signed; and
//! where there are no credentials, or no region, both say so.
//!
//! Where the two differ, the case has `differs` in its name, says why, and asserts both sides.

mod cases;
mod services;

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use aws_operation::{BoxFuture, Client, HyperTransport, System, Transport, TransportError};
use bytes::Bytes;
use emr_studio::ListStudioSessionMappings;
use http::{Request, Response};
use libtest_mimic::Failed;
use serde_json::Value as Json;

use crate::peers::{LOOPBACK, Peers};
use crate::{Outcome, Trials};
use services::Services;

/// A machine, and what is to be found on it. In texts `{home}` stands for its home folder and `{url}`
/// for the services of `services.rs`.
struct Case {
    name: &'static str,
    variables: Vec<(&'static str, &'static str)>,
    files: Vec<(&'static str, &'static str)>,
    ours: Expected,
    theirs: Expected,
    /// Where the CLI's own command sends requests, if that is not what is configured.
    their_host: Option<&'static str>,
}

#[derive(Clone)]
enum Expected {
    /// Key id, region, and URL of the endpoint.
    Found(String, &'static str, &'static str),
    /// Words of the error.
    Refused(&'static str),
}

/// What a request is signed with, and where it goes.
#[derive(PartialEq)]
struct Found {
    key: String,
    secret: String,
    token: Option<String>,
    region: String,
    service: String,
    endpoint: String,
}

/// Without what is secret.
impl fmt::Debug for Found {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, region, service, endpoint, .. } = self;
        write!(to, "{key} for {service} in {region} at {endpoint}")
    }
}

impl Found {
    /// `authorization` names the scope: `… Credential=key/day/region/service/aws4_request, …`.
    fn new(url: &str, authorization: &str, token: Option<&str>, secret: &str) -> Option<Self> {
        let scope = authorization.split_once("Credential=")?.1.split(',').next()?;
        let [key, _, region, service, _] =
            <[&str; 5]>::try_from(scope.split('/').collect::<Vec<_>>()).ok()?;
        Some(Self {
            key: key.to_owned(),
            secret: secret.to_owned(),
            token: token.map(ToOwned::to_owned),
            region: region.to_owned(),
            service: service.to_owned(),
            endpoint: url.trim_end_matches('/').to_owned(),
        })
    }
}

pub(crate) fn add(trials: &mut Trials) {
    for case in cases::all() {
        let name = format!("environment::{}", case.name);
        trials.add(&name, |peers| async move { case.run(&peers).await });
    }
}

impl Case {
    async fn run(&self, peers: &Arc<Peers>) -> Outcome {
        let services = Services::start().await?;
        let home = self.home()?;
        let fill = |text: &str| {
            text.replace("{home}", &home.to_string_lossy()).replace("{url}", &services.url)
        };
        for (path, text) in &self.files {
            let path = home.join(path);
            std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
            std::fs::write(path, fill(text))?;
        }
        let home = fill("{home}");
        let mut variables: Vec<(&str, &str)> = LOOPBACK.to_vec();
        variables.extend([
            ("HOME", home.as_str()),
            ("PATH", "/usr/bin:/bin"),
            ("AWS_MAX_ATTEMPTS", "1"),
        ]);
        if !self.variables.iter().any(|(name, _)| name.starts_with("AWS_EC2_METADATA")) {
            variables.push(("AWS_EC2_METADATA_DISABLED", "true"));
        }
        variables.extend(&self.variables);
        let variables: Vec<_> =
            variables.iter().map(|(name, value)| ((*name).to_owned(), fill(value))).collect();

        let theirs = Theirs::ask(peers, &variables).await?;
        let ours = ours(variables).await?;
        holds("ours", &ours, &self.ours, fill)?;
        holds("theirs", &theirs.found, &self.theirs, fill)?;
        let Ok(found) = &theirs.found else { return Ok(()) };
        let listed = theirs.listed_key.as_deref().map(|key| key.trim_start_matches('*'));
        let end = found.key.get(found.key.len().saturating_sub(4)..);
        if listed != end || theirs.listed_region.as_ref() != Some(&found.region) {
            return Err(format!("`aws configure list` has {theirs:?}").into());
        }
        let sent = theirs.sent_to.as_deref();
        if sent != Some(self.their_host.map_or(found.endpoint.as_str(), |host| host)) {
            return Err(format!("their request goes to {sent:?}, of {found:?}").into());
        }
        // Beyond what is expected: token, secret, service.
        match ours {
            Ok(ours) if !self.name.starts_with("differs::") && ours != *found => {
                Err(format!("not the same: {ours:?}, {found:?}, or what is secret").into())
            }
            _ => Ok(()),
        }
    }

    /// A new folder.
    fn home(&self) -> Result<PathBuf, Failed> {
        let name = self.name.replace("::", "-");
        let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("environments").join(name);
        if home.exists() {
            std::fs::remove_dir_all(&home)?;
        }
        std::fs::create_dir_all(&home)?;
        Ok(home)
    }
}

fn holds(
    whose: &str,
    side: &Result<Found, String>,
    expected: &Expected,
    fill: impl Fn(&str) -> String,
) -> Outcome {
    let holds = match (side, expected) {
        (Ok(found), Expected::Found(key, region, endpoint)) => {
            found.key == *key && found.region == *region && found.endpoint == fill(endpoint)
        }
        (Err(why), Expected::Refused(words)) => why.contains(&fill(words)),
        _ => false,
    };
    let expected = match expected {
        Expected::Found(key, region, endpoint) => format!("{key} in {region} at {endpoint}"),
        Expected::Refused(words) => format!("`{words}`"),
    };
    if holds { Ok(()) } else { Err(format!("{whose}: {side:?}, not {expected}").into()) }
}

/// What the CLI makes of an environment.
struct Theirs {
    found: Result<Found, String>,
    sent_to: Option<String>,
    listed_key: Option<String>,
    listed_region: Option<String>,
}

impl fmt::Debug for Theirs {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found, listed_key, listed_region, .. } = self;
        write!(to, "{listed_key:?} in {listed_region:?}, of {found:?}")
    }
}

impl Theirs {
    async fn ask(peers: &Arc<Peers>, variables: &[(String, String)]) -> Result<Self, Failed> {
        let output = peers.environment(variables).await?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        let view: Json = serde_json::from_slice(&output.stdout)?;
        let text = |json: &Json| json.as_str().map(ToOwned::to_owned);
        let request = &view["request"];
        let found = match &view["error"] {
            Json::String(error) => Err(error.clone()),
            _ => Ok(Found::new(
                view["configured"].as_str().ok_or("no endpoint")?,
                request["authorization"].as_str().ok_or("no signature")?,
                request["token"].as_str(),
                view["secret"].as_str().ok_or("no secret")?,
            )
            .ok_or("the signature has no scope")?),
        };
        Ok(Self {
            found,
            sent_to: request["url"].as_str().map(|url| url.trim_end_matches('/').to_owned()),
            listed_key: text(&view["list"]["access_key"]),
            listed_region: text(&view["list"]["region"]),
        })
    }
}

/// Sends everything but calls of operations, which it keeps and answers.
struct Tap {
    inner: HyperTransport,
    call: Arc<Mutex<Option<Request<Bytes>>>>,
}

impl Transport for Tap {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        if !request.headers().contains_key("x-amz-target") {
            return self.inner.send(request);
        }
        if let Ok(mut call) = self.call.lock() {
            *call = Some(request);
        }
        Box::pin(std::future::ready(Ok(Response::new(Bytes::from_static(b"{}")))))
    }
}

/// What our client makes of an environment.
async fn ours(variables: Vec<(String, String)>) -> Result<Result<Found, String>, Failed> {
    let system = System::real().with_env(variables);
    let call = Arc::<Mutex<Option<Request<Bytes>>>>::default();
    let transport =
        Tap { inner: HyperTransport::builder(&system).build(), call: Arc::clone(&call) };
    let client = match Client::builder().system(system).transport(transport).build() {
        Ok(client) => client,
        Err(why) => return Ok(Err(why.to_string())),
    };
    if let Err(why) = ListStudioSessionMappings::builder().send(&client).await {
        return Ok(Err(why.to_string()));
    }
    let request = call.lock().map_err(|_| "the tap is broken")?.take().ok_or("nothing was sent")?;
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let found = Found::new(
        &request.uri().to_string(),
        header("authorization").ok_or("no signature")?,
        header("x-amz-security-token"),
        client.credentials().await?.secret_access_key(),
    );
    Ok(Ok(found.ok_or("the signature has no scope")?))
}
