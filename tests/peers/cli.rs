//! The AWS CLI on the embedded EMR Studio endpoint, beside our client on the same.

use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use aws_operation::{Call, Client, ErrorKind, Operation, aws_operation};
use emr_studio::endpoint::{Endpoint, EndpointConfig, STUDIO_ID, example_credentials};
use emr_studio::{
    CreateStudioSessionMapping, DeleteStudioSessionMapping, EmrStudioError,
    GetStudioSessionMapping, GetStudioSessionMappingOutput, IdentityType,
    ListStudioSessionMappings, UpdateStudioSessionMapping,
};
use futures_util::TryStreamExt as _;
use libtest_mimic::Failed;
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::answer::{self, Answer};
use crate::peers::{Peers, Signer};
use crate::{Outcome, Trials};

const ALICE: &str = "44e8d4f8-f0a1-70c3-2b5e-9d1f0c6a7e31";
const UNKNOWN_STUDIO: &str = "es-ZZZZZZZZZZZZZZZZZZZZZZZZZ";
const POLICY: &str = "arn:aws:iam::123456789012:policy/EMRStudioBasic";
const OTHER_POLICY: &str = "arn:aws:iam::123456789012:policy/EMRStudioAdvanced";

/// Get, Create and their like without what our declarations check: the CLI lets it through.
#[aws_operation(
    target = "ElasticMapReduce.GetStudioSessionMapping",
    output = GetStudioSessionMappingOutput,
    error = EmrStudioError,
)]
#[derive(Debug, Clone)]
struct GetUnchecked {
    studio_id: Option<String>,
    identity_id: Option<String>,
    identity_name: Option<String>,
    identity_type: Option<IdentityType>,
}

#[aws_operation(
    target = "ElasticMapReduce.CreateStudioSessionMapping",
    output = (),
    error = EmrStudioError,
)]
#[derive(Debug, Clone)]
struct CreateUnchecked {
    studio_id: String,
    identity_id: Option<String>,
    identity_name: Option<String>,
    identity_type: IdentityType,
    session_policy_arn: String,
}

/// An endpoint that both call.
struct Studio {
    peers: Arc<Peers>,
    endpoint: Endpoint,
    signer: Signer,
    client: Client,
}

impl Studio {
    async fn start(peers: &Arc<Peers>) -> Result<Self, Failed> {
        Self::start_with(peers, EndpointConfig::default()).await
    }

    async fn start_with(peers: &Arc<Peers>, config: EndpointConfig) -> Result<Self, Failed> {
        let signer = Signer {
            access_key_id: config.credentials.access_key_id().to_owned(),
            secret_access_key: config.credentials.secret_access_key().to_owned(),
            session_token: config.credentials.session_token().map(str::to_owned),
            region: config.region.clone(),
        };
        let endpoint = Endpoint::start(config).await?;
        let client = answer::client(endpoint.url(), &signer)?;
        Ok(Self { peers: Arc::clone(peers), endpoint, signer, client })
    }

    /// Both sign otherwise from here on.
    fn sign_as(&mut self, change: impl FnOnce(&mut Signer)) -> Outcome {
        change(&mut self.signer);
        self.client = answer::client(self.endpoint.url(), &self.signer)?;
        Ok(())
    }

    async fn cli(&self, arguments: &[&str]) -> Result<Answer, Failed> {
        self.cli_with(None, arguments).await
    }

    async fn cli_with(&self, config: Option<&Path>, arguments: &[&str]) -> Result<Answer, Failed> {
        let arguments = [&["emr"], arguments].concat();
        let url = self.endpoint.url();
        let output = self.peers.cli(url, &self.signer, config, &arguments).await?;
        let (stdout, stderr) =
            (String::from_utf8(output.stdout)?, String::from_utf8(output.stderr)?);
        if output.status.success() {
            // An operation without output prints nothing.
            let text = if stdout.trim().is_empty() { "null" } else { &stdout };
            return Ok(Answer::Output(serde_json::from_str(text)?));
        }
        let refusal = stderr.split_once("An error occurred (").and_then(|(_, rest)| {
            let (code, rest) = rest.split_once(") when calling the ")?;
            let (_, message) = rest.split_once(" operation: ")?;
            Some(Answer::Refusal { code: code.to_owned(), message: message.to_owned() })
        });
        refusal.ok_or_else(|| format!("{}: {stderr}", output.status).into())
    }

    /// The CLI's answer and ours are the same.
    async fn compare<T: Operation>(
        &self,
        arguments: &[&str],
        call: impl FnOnce(&Client) -> Call<T>,
    ) -> Result<Answer, Failed>
    where
        T::Output: Serialize,
    {
        let theirs = comparable(self.cli(arguments).await?);
        let ours = comparable(Answer::of(call(&self.client).await)?);
        ours.must_be(&theirs)?;
        Ok(ours)
    }

    async fn refused<T: Operation>(
        &self,
        code: &str,
        arguments: &[&str],
        call: impl FnOnce(&Client) -> Call<T>,
    ) -> Outcome
    where
        T::Output: Serialize,
    {
        self.compare(arguments, call).await?.must_have_code(code)
    }
}

/// Without what differs between any two calls: the request id, and the strings that were signed.
fn comparable(answer: Answer) -> Answer {
    let Answer::Refusal { code, message } = answer else { return answer };
    let message = message.split("\n\nThe Canonical String").next().unwrap_or_default().trim_end();
    let message = match message.split_once("Request ID: ") {
        Some((before, after)) => {
            let after = after.split_once(';').map_or("", |(_, after)| after);
            format!("{before}Request ID: …;{after}")
        }
        None => message.to_owned(),
    };
    Answer::Refusal { code, message }
}

fn get(name: &str) -> GetStudioSessionMapping {
    let identity_type =
        if name.starts_with("data") { IdentityType::Group } else { IdentityType::User };
    GetStudioSessionMapping::builder()
        .studio_id(STUDIO_ID)
        .identity_name(name)
        .identity_type(identity_type)
        .build()
}

fn create(name: &str, studio_id: &str) -> CreateStudioSessionMapping {
    CreateStudioSessionMapping::builder()
        .studio_id(studio_id)
        .identity_name(name)
        .identity_type(IdentityType::User)
        .session_policy_arn(POLICY)
        .build()
}

fn update(name: &str) -> UpdateStudioSessionMapping {
    UpdateStudioSessionMapping::builder()
        .studio_id(STUDIO_ID)
        .identity_name(name)
        .identity_type(IdentityType::User)
        .session_policy_arn(OTHER_POLICY)
        .build()
}

fn delete(name: &str) -> DeleteStudioSessionMapping {
    DeleteStudioSessionMapping::builder()
        .studio_id(STUDIO_ID)
        .identity_name(name)
        .identity_type(IdentityType::User)
        .build()
}

/// The CLI's arguments for an operation on a user of the Studio.
fn user<'a>(operation: &'a str, name: &'a str) -> Vec<&'a str> {
    vec![operation, "--studio-id", STUDIO_ID, "--identity-type", "USER", "--identity-name", name]
}

fn with_policy<'a>(operation: &'a str, name: &'a str, policy: &'a str) -> Vec<&'a str> {
    [user(operation, name), vec!["--session-policy-arn", policy]].concat()
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("cli::get_by_name", get_by_name);
    trials.add("cli::get_by_id", get_by_id);
    trials.add("cli::get_group", get_group);
    trials.add("cli::get_with_iso_timestamps", get_with_iso_timestamps);
    trials.add("cli::get_with_a_session_token", get_with_a_session_token);
    trials.add("cli::create_update_delete", create_update_delete);
    trials.add("cli::list_all_pages", list_all_pages);
    trials.add("cli::list_one_page", list_one_page);
    trials.add("cli::list_users_and_groups", list_users_and_groups);
    trials.add("cli::missing_mapping", missing_mapping);
    trials.add("cli::malformed_id", malformed_id);
    trials.add("cli::unknown_studio", unknown_studio);
    trials.add("cli::duplicate_create", duplicate_create);
    trials.add("cli::neither_identity", neither_identity);
    trials.add("cli::both_identities", both_identities);
    trials.add("cli::identity_type_of_no_model", identity_type_of_no_model);
    trials.add("cli::wrong_secret", wrong_secret);
    trials.add("cli::unknown_access_key", unknown_access_key);
    trials.add("cli::missing_session_token", missing_session_token);
    trials.add("cli::wrong_region", wrong_region);
}

async fn get_by_name(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let both = studio
        .compare(&user("get-studio-session-mapping", "alice"), |client| get("alice").send(client))
        .await?;
    assert_eq!(both.output()?["SessionMapping"]["IdentityId"], ALICE);
    Ok(())
}

async fn get_by_id(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let arguments =
        ["get-studio-session-mapping", "--studio-id", STUDIO_ID, "--identity-type", "USER"];
    let by_id = GetStudioSessionMapping::builder()
        .studio_id(STUDIO_ID)
        .identity_id(ALICE)
        .identity_type(IdentityType::User)
        .build();
    let arguments = [&arguments[..], &["--identity-id", ALICE]].concat();
    let both = studio.compare(&arguments, |client| by_id.send(client)).await?;
    assert_eq!(both.output()?["SessionMapping"]["IdentityName"], "alice");
    Ok(())
}

async fn get_group(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let (name, mut arguments) =
        ("data-engineers", user("get-studio-session-mapping", "data-engineers"));
    arguments[4] = "GROUP";
    let both = studio.compare(&arguments, |client| get(name).send(client)).await?;
    assert_eq!(both.output()?["SessionMapping"]["IdentityType"], "GROUP");
    Ok(())
}

/// As above the CLI prints times as the wire has them; as here it reads them, and writes its own.
async fn get_with_iso_timestamps(peers: Arc<Peers>) -> Outcome {
    let config = Path::new(env!("CARGO_TARGET_TMPDIR")).join("peers-iso8601.ini");
    std::fs::write(&config, "[default]\ncli_timestamp_format = iso8601\n")?;
    let studio = Studio::start(&peers).await?;
    let arguments = user("get-studio-session-mapping", "alice");
    let theirs = studio.cli_with(Some(&config), &arguments).await?;
    let time = &theirs.clone().output()?["SessionMapping"]["CreationTime"];
    assert!(time.is_string(), "{time}");
    Answer::of(get("alice").send(&studio.client).await)?.must_be(&theirs)
}

async fn get_with_a_session_token(peers: Arc<Peers>) -> Outcome {
    let token = "FwoGZXIvYXdzEXAMPLE//token+with/signs==";
    let credentials = example_credentials().with_session_token(token);
    let config = EndpointConfig { credentials, ..EndpointConfig::default() };
    let studio = Studio::start_with(&peers, config).await?;
    let arguments = user("get-studio-session-mapping", "alice");
    studio.compare(&arguments, |client| get("alice").send(client)).await?.output()?;
    Ok(())
}

/// The CLI changes one Studio and our client another, with the same clock; then each reads both.
async fn create_update_delete(peers: Arc<Peers>) -> Outcome {
    let now = SystemTime::now();
    let config = EndpointConfig { clock: Arc::new(move || now), ..EndpointConfig::default() };
    let cli = Studio::start_with(&peers, config.clone()).await?;
    let own = Studio::start_with(&peers, config).await?;

    let arguments = with_policy("create-studio-session-mapping", "carol", POLICY);
    let theirs = cli.cli(&arguments).await?;
    Answer::of(create("carol", STUDIO_ID).send(&own.client).await)?.must_be(&theirs)?;
    let created = reads(&cli, &own).await?;
    assert_eq!(created["SessionMapping"]["SessionPolicyArn"], POLICY);

    let arguments = with_policy("update-studio-session-mapping", "carol", OTHER_POLICY);
    let theirs = cli.cli(&arguments).await?;
    Answer::of(update("carol").send(&own.client).await)?.must_be(&theirs)?;
    let updated = reads(&cli, &own).await?;
    assert_eq!(updated["SessionMapping"]["SessionPolicyArn"], OTHER_POLICY);

    let theirs = cli.cli(&user("delete-studio-session-mapping", "carol")).await?;
    Answer::of(delete("carol").send(&own.client).await)?.must_be(&theirs)?;
    for studio in [&cli, &own] {
        let arguments = user("get-studio-session-mapping", "carol");
        let call = |client: &Client| get("carol").send(client);
        studio.refused("InvalidRequestException", &arguments, call).await?;
    }
    Ok(())
}

/// What both clients read of both Studios, which is one and the same.
async fn reads(cli: &Studio, own: &Studio) -> Result<Json, Failed> {
    let arguments = user("get-studio-session-mapping", "carol");
    let first = cli.compare(&arguments, |client| get("carol").send(client)).await?;
    let second = own.compare(&arguments, |client| get("carol").send(client)).await?;
    first.must_be(&second)?;
    first.output()
}

fn pages_of(page_size: usize) -> EndpointConfig {
    EndpointConfig { page_size, ..EndpointConfig::default() }
}

async fn list_all_pages(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start_with(&peers, pages_of(1)).await?;
    let theirs = studio.cli(&["list-studio-session-mappings", "--studio-id", STUDIO_ID]).await?;

    let list = ListStudioSessionMappings::builder().studio_id(STUDIO_ID).build();
    let pages: Vec<_> = list.clone().pages(&studio.client).try_collect().await?;
    assert_eq!(pages.len(), 3);
    let items: Vec<_> = list.items(&studio.client).try_collect().await?;
    Answer::Output(json!({ "SessionMappings": items })).must_be(&theirs)
}

async fn list_one_page(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start_with(&peers, pages_of(2)).await?;
    let first = ["list-studio-session-mappings", "--no-paginate"];
    let list = ListStudioSessionMappings::default();
    let both = studio.compare(&first, |client| list.send(client)).await?.output()?;
    let marker = both["Marker"].as_str().ok_or("no marker")?;

    // The CLI hides the marker, except in whole inputs.
    let input = json!({ "Marker": marker }).to_string();
    let second = [&first[..], &["--cli-input-json", &input]].concat();
    let list = ListStudioSessionMappings { marker: Some(marker.to_owned()), ..list };
    let both = studio.compare(&second, |client| list.send(client)).await?.output()?;
    assert!(both.get("Marker").is_none(), "{both}");
    Ok(())
}

async fn list_users_and_groups(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start_with(&peers, pages_of(1)).await?;
    for (identity_type, count) in [(IdentityType::User, 2), (IdentityType::Group, 1)] {
        let filter = ["list-studio-session-mappings", "--identity-type", identity_type.as_str()];
        let theirs = studio.cli(&filter).await?;
        let list =
            ListStudioSessionMappings::builder().identity_type(identity_type.clone()).build();
        let items: Vec<_> = list.items(&studio.client).try_collect().await?;
        assert_eq!(items.len(), count);
        Answer::Output(json!({ "SessionMappings": items })).must_be(&theirs)?;
    }
    Ok(())
}

async fn missing_mapping(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let code = "InvalidRequestException";
    let arguments = user("get-studio-session-mapping", "carol");
    studio.refused(code, &arguments, |client| get("carol").send(client)).await?;
    let arguments = with_policy("update-studio-session-mapping", "carol", OTHER_POLICY);
    studio.refused(code, &arguments, |client| update("carol").send(client)).await?;
    let arguments = user("delete-studio-session-mapping", "carol");
    studio.refused(code, &arguments, |client| delete("carol").send(client)).await
}

async fn malformed_id(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let arguments =
        ["get-studio-session-mapping", "--studio-id", STUDIO_ID, "--identity-type", "USER"];
    let by_id = GetStudioSessionMapping::builder()
        .studio_id(STUDIO_ID)
        .identity_id("ältere id")
        .identity_type(IdentityType::User)
        .build();
    let arguments = [&arguments[..], &["--identity-id", "ältere id"]].concat();
    studio.refused("InvalidRequestException", &arguments, |client| by_id.send(client)).await
}

async fn unknown_studio(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let mut arguments = with_policy("create-studio-session-mapping", "carol", POLICY);
    arguments[2] = UNKNOWN_STUDIO;
    let call = |client: &Client| create("carol", UNKNOWN_STUDIO).send(client);
    studio.refused("InvalidRequestException", &arguments, call).await
}

async fn duplicate_create(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let arguments = with_policy("create-studio-session-mapping", "alice", POLICY);
    let call = |client: &Client| create("alice", STUDIO_ID).send(client);
    studio.refused("InvalidRequestException", &arguments, call).await
}

async fn neither_identity(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let arguments =
        ["get-studio-session-mapping", "--studio-id", STUDIO_ID, "--identity-type", "USER"];
    let unchecked =
        GetUnchecked::builder().studio_id(STUDIO_ID).identity_type(IdentityType::User).build();
    let call = |client: &Client| unchecked.send(client);
    studio.refused("InvalidRequestException", &arguments, call).await?;

    // The declaration of the examples does not even send it.
    let checked = GetStudioSessionMapping {
        studio_id: STUDIO_ID.to_owned(),
        identity_id: None,
        identity_name: None,
        identity_type: IdentityType::User,
    };
    let Err(why) = checked.send(&studio.client).await else { return Err("it was sent".into()) };
    assert_eq!((why.kind(), why.attempts()), (ErrorKind::Validation, 0));
    Ok(())
}

async fn both_identities(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let arguments = with_policy("create-studio-session-mapping", "alice", POLICY);
    let arguments = [&arguments[..], &["--identity-id", ALICE]].concat();
    let unchecked = CreateUnchecked::builder()
        .studio_id(STUDIO_ID)
        .identity_id(ALICE)
        .identity_name("alice")
        .identity_type(IdentityType::User)
        .session_policy_arn(POLICY)
        .build();
    let call = |client: &Client| unchecked.send(client);
    studio.refused("InvalidRequestException", &arguments, call).await
}

async fn identity_type_of_no_model(peers: Arc<Peers>) -> Outcome {
    let studio = Studio::start(&peers).await?;
    let mut arguments = user("get-studio-session-mapping", "alice");
    arguments[4] = "ROBOT";
    let unknown = GetStudioSessionMapping {
        identity_type: IdentityType::Unknown("ROBOT".to_owned()),
        ..get("alice")
    };
    studio.refused("ValidationException", &arguments, |client| unknown.send(client)).await
}

/// Both are refused, and in the same words, for how they sign.
async fn refused_to_sign(
    peers: &Arc<Peers>,
    config: EndpointConfig,
    code: &str,
    change: impl FnOnce(&mut Signer),
) -> Outcome {
    let mut studio = Studio::start_with(peers, config).await?;
    studio.sign_as(change)?;
    let arguments = user("get-studio-session-mapping", "alice");
    studio.refused(code, &arguments, |client| get("alice").send(client)).await
}

async fn wrong_secret(peers: Arc<Peers>) -> Outcome {
    let config = EndpointConfig::default();
    refused_to_sign(&peers, config, "InvalidSignatureException", |signer| {
        signer.secret_access_key.push('x');
    })
    .await
}

async fn unknown_access_key(peers: Arc<Peers>) -> Outcome {
    let config = EndpointConfig::default();
    refused_to_sign(&peers, config, "UnrecognizedClientException", |signer| {
        signer.access_key_id = "AKIAI44QH8DHBEXAMPLE".to_owned();
    })
    .await
}

async fn missing_session_token(peers: Arc<Peers>) -> Outcome {
    let credentials = example_credentials().with_session_token("token");
    let config = EndpointConfig { credentials, ..EndpointConfig::default() };
    let change = |signer: &mut Signer| signer.session_token = None;
    refused_to_sign(&peers, config, "UnrecognizedClientException", change).await
}

async fn wrong_region(peers: Arc<Peers>) -> Outcome {
    let config = EndpointConfig::default();
    refused_to_sign(&peers, config, "InvalidSignatureException", |signer| {
        signer.region = "eu-west-1".to_owned();
    })
    .await
}
