//! Fetches the session mapping of a user or group in an EMR Studio.
//!
//! Without arguments it starts an EMR Studio in memory and asks that. With arguments it asks AWS, or
//! the endpoint of `AWS_ENDPOINT_URL`, with the region and credentials of the environment:
//!
//! ```text
//! cargo run --example get_studio_session_mapping -- \
//!     --studio-id es-… --identity-name alice --identity-type USER
//! ```

use std::process::ExitCode;

use aws_operation::{Client, Error, ErrorKind};
use emr_studio::endpoint::{Endpoint, EndpointConfig, STUDIO_ID};
use emr_studio::{EmrStudioError, GetStudioSessionMapping, IdentityType, SessionMappingDetail};

const USAGE: &str = "\
usage: get_studio_session_mapping [--json]
       get_studio_session_mapping [--json] --studio-id ID
           (--identity-id ID | --identity-name NAME) --identity-type (USER | GROUP)";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(why) => {
            eprintln!("{why}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let outcome = match &arguments.operation {
        Some(operation) => call_aws(operation).await,
        None => call_embedded().await,
    };
    match outcome {
        Ok(mapping) => {
            println!("{}", if arguments.json { as_json(&mapping) } else { for_people(&mapping) });
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            // 2 is for what the caller has to write differently; nothing was sent.
            ExitCode::from(if why.is_usage { 2 } else { 1 })
        }
    }
}

async fn call_aws(operation: &GetStudioSessionMapping) -> Result<SessionMappingDetail, Failure> {
    let client = Client::from_env().await.map_err(Failure::new)?;
    mapping(operation, &client).await
}

async fn call_embedded() -> Result<SessionMappingDetail, Failure> {
    let endpoint = Endpoint::start(EndpointConfig::default()).await.map_err(Failure::new)?;
    // Not on standard output, which is the mapping's alone.
    eprintln!("asking the EMR Studio endpoint embedded in this example, at {}", endpoint.url());
    let operation = GetStudioSessionMapping::builder()
        .studio_id(STUDIO_ID)
        .identity_name("alice")
        .identity_type(IdentityType::User)
        .build();
    let mapping = mapping(&operation, &endpoint.client()).await;
    endpoint.shutdown().await;
    mapping
}

async fn mapping(
    operation: &GetStudioSessionMapping,
    client: &Client,
) -> Result<SessionMappingDetail, Failure> {
    let output = operation.send(client).await?;
    output.session_mapping.ok_or_else(|| Failure::new("the service answered without a mapping"))
}

fn as_json(mapping: &SessionMappingDetail) -> String {
    serde_json::to_string_pretty(mapping).unwrap_or_else(|why| why.to_string())
}

fn for_people(mapping: &SessionMappingDetail) -> String {
    let absent = || "-".to_owned();
    let kind = mapping.identity_type.as_str().to_lowercase();
    let time =
        |time: Option<aws_operation::Timestamp>| time.map_or_else(absent, |time| time.to_string());
    [
        ("studio", mapping.studio_id.clone()),
        (&kind, mapping.identity_name.clone().unwrap_or_else(absent)),
        ("identity id", mapping.identity_id.clone().unwrap_or_else(absent)),
        ("session policy", mapping.session_policy_arn.clone().unwrap_or_else(absent)),
        ("created", time(mapping.creation_time)),
        ("last modified", time(mapping.last_modified_time)),
    ]
    .map(|(name, value)| format!("{name:<16}{value}"))
    .join("\n")
}

/// What the command line asks for.
struct Arguments {
    json: bool,
    /// `None` to ask the embedded endpoint.
    operation: Option<GetStudioSessionMapping>,
}

impl Arguments {
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut json, mut studio_id, mut identity_id, mut identity_name, mut identity_type) =
            (false, None, None, None, None);
        let mut given = false;
        while let Some(name) = arguments.next() {
            if name == "--json" {
                json = true;
                continue;
            }
            given = true;
            let slot = match name.as_str() {
                "--studio-id" => &mut studio_id,
                "--identity-id" => &mut identity_id,
                "--identity-name" => &mut identity_name,
                "--identity-type" => &mut identity_type,
                _ => return Err(format!("there is no argument `{name}`")),
            };
            *slot = Some(arguments.next().ok_or_else(|| format!("`{name}` lacks its value"))?);
        }
        if !given {
            return Ok(Self { json, operation: None });
        }
        let identity_type = match identity_type.as_deref() {
            Some("USER") => IdentityType::User,
            Some("GROUP") => IdentityType::Group,
            Some(other) => {
                return Err(format!("`--identity-type` is USER or GROUP, and not `{other}`"));
            }
            None => return Err("`--identity-type` is missing".to_owned()),
        };
        // Which identity there is, the operation checks itself.
        let studio_id = studio_id.ok_or("`--studio-id` is missing")?;
        let operation =
            GetStudioSessionMapping { studio_id, identity_id, identity_name, identity_type };
        Ok(Self { json, operation: Some(operation) })
    }
}

/// What to print, and whose mistake it is.
struct Failure {
    message: String,
    is_usage: bool,
}

impl Failure {
    fn new(message: impl ToString) -> Self {
        Self { message: message.to_string(), is_usage: false }
    }
}

impl From<Error<EmrStudioError>> for Failure {
    fn from(why: Error<EmrStudioError>) -> Self {
        Self { message: why.to_string(), is_usage: why.kind() == ErrorKind::Validation }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.message)
    }
}
