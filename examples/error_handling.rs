//! Everything that a call can end with when it does not end well, what the error says of it, and what
//! a program does about it.
//!
//! ```text
//! cargo run --example error_handling
//! cargo run --example error_handling -- --endpoint-url http://127.0.0.1:8765
//! ```
//!
//! Without a URL it asks an EMR Studio embedded here. With one, region and credentials are those of
//! the environment.

use std::process::ExitCode;
use std::time::Duration;

use aws_operation::{
    BoxFuture, Client, Credentials, Error, ErrorKind, Overrides, RetryPolicy, System, Transport,
    TransportError,
};
use bytes::Bytes;
use emr_studio::endpoint::{Endpoint, EndpointConfig, STUDIO_ID};
use emr_studio::{EmrStudioError, GetStudioSessionMapping, IdentityType};
use http::{Request, Response};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// What a program does about an error. This function is what the example is about.
fn remedy(error: &Error<EmrStudioError>) -> &'static str {
    // The service's own errors come typed, as the operation declares them.
    match error.modeled() {
        // EMR has no error type for what is not there: the message tells it from other mistakes.
        Some(EmrStudioError::InvalidRequestException { message: Some(text), .. })
            if text.contains("does not exist") =>
        {
            return "there is no such mapping: create one";
        }
        Some(EmrStudioError::InvalidRequestException { .. }) => return "mend the request",
        Some(EmrStudioError::InternalServerError {}) => return "try again later",
        // Something else, or a code that the declaration does not have.
        None => {}
    }
    match error.kind() {
        ErrorKind::Validation => "mend the request; nothing was sent",
        ErrorKind::Configuration => "mend the settings; nothing was sent",
        ErrorKind::Credentials => "sign in; nothing was sent",
        // The client has already made as many attempts as its policy allows.
        _ if error.is_throttling() => "ask less often",
        _ if error.is_retryable() => "try again later",
        ErrorKind::Service => match error.code() {
            Some("AccessDeniedException") => "have the call allowed",
            Some("UnrecognizedClientException" | "InvalidSignatureException") => {
                "look at the credentials: the service does not know them"
            }
            _ => "look the code up in the service's reference",
        },
        ErrorKind::Decode => "mend the declaration",
        _ => "look at the network",
    }
}

async fn run() -> Result<(), Box<dyn std::error::Error>> {
    let (endpoint, client) = endpoint_and_client().await?;

    // Whoever writes a literal can leave both identities out; the builder would not compile.
    let neither = GetStudioSessionMapping { identity_name: None, ..mapping_of("alice") };
    let error = show("neither identity", ErrorKind::Validation, neither.send(&client).await)?;
    for violation in error.validation().ok_or("no violations")?.violations() {
        println!("  violated  {violation}");
    }

    let error =
        show("no such mapping", ErrorKind::Service, mapping_of("nobody").send(&client).await)?;
    println!("  code      {}", error.code().ok_or("no code")?);
    println!("  message   {}", error.message().ok_or("no message")?);
    println!("  request   {}", error.request_id().ok_or("no request id")?);
    println!("  body      {} bytes, as they came", error.body().map_or(0, Bytes::len));

    let wrong =
        Credentials::new("AKIAI44QH8DHBEXAMPLE", "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY");
    let stranger = client.with(Overrides::new().credentials(wrong));
    show("wrong credentials", ErrorKind::Service, alice(&stranger).await)?;

    // From here on there is no service: these clients see an empty environment and no files.
    let bare = || Client::builder().system(bare_system()).retry(RetryPolicy::none());
    let example = || Credentials::new("AKIDEXAMPLE", "secret");

    let client = bare().credentials(example()).build()?;
    show("no region", ErrorKind::Configuration, alice(&client).await)?;

    let client = bare().credentials(example()).region("us-west-2").use_fips(true);
    let client = client.endpoint_url("http://127.0.0.1:1").build()?;
    show("FIPS and a URL at once", ErrorKind::Configuration, alice(&client).await)?;

    let client = bare().region("us-west-2").endpoint_url(closed_port()?);
    show("no credentials", ErrorKind::Credentials, alice(&client.build()?).await)?;

    let client = bare().credentials(example()).region("us-west-2").endpoint_url(closed_port()?);
    let error = show("nobody listens", ErrorKind::Transport, alice(&client.build()?).await)?;
    println!("  how far   {:?}", error.transport().ok_or("no transport error")?.kind());

    let over =
        |transport: Memory| bare().credentials(example()).region("us-west-2").transport(transport);
    let client = over(Memory::Silent).attempt_timeout(Duration::from_millis(20)).build()?;
    show("no answer in time", ErrorKind::Timeout, alice(&client).await)?;

    let answer = r#"{"__type":"ThrottlingException","message":"Rate exceeded"}"#;
    let client = over(Memory::Answers(400, answer)).build()?;
    let error = show("too many calls", ErrorKind::Service, alice(&client).await)?;
    println!("  modeled   {:?}: the declaration does not have it", error.modeled());

    let answer = r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":7}}"#;
    let client = over(Memory::Answers(200, answer)).build()?;
    show("not what is declared", ErrorKind::Decode, alice(&client).await)?;

    if let Some(endpoint) = endpoint {
        endpoint.shutdown().await;
    }
    Ok(())
}

/// Prints what an error says of itself; fails if there is none, or one of another kind.
fn show<T>(
    title: &str,
    kind: ErrorKind,
    outcome: Result<T, Error<EmrStudioError>>,
) -> Result<Error<EmrStudioError>, Box<dyn std::error::Error>> {
    let error = outcome.err().ok_or_else(|| format!("{title}: the call succeeded"))?;
    println!("\n{title}\n  {error}");
    let status = error.status().map_or_else(|| "-".to_owned(), |status| status.as_str().to_owned());
    println!("  kind      {:?}, HTTP status {status}, attempts {}", error.kind(), error.attempts());
    println!(
        "  again?    retryable {}, throttling {}",
        error.is_retryable(),
        error.is_throttling()
    );
    println!("  remedy    {}", remedy(&error));
    if error.kind() == kind { Ok(error) } else { Err(format!("{title}: not {kind:?}").into()) }
}

async fn alice(
    client: &Client,
) -> Result<emr_studio::GetStudioSessionMappingOutput, Error<EmrStudioError>> {
    mapping_of("alice").send(client).await
}

fn mapping_of(name: &str) -> GetStudioSessionMapping {
    GetStudioSessionMapping::builder()
        .studio_id(STUDIO_ID)
        .identity_name(name)
        .identity_type(IdentityType::User)
        .build()
}

/// The service: the one of the command line, or else one embedded here.
async fn endpoint_and_client() -> Result<(Option<Endpoint>, Client), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &*arguments {
        [] => {
            let endpoint = Endpoint::start(EndpointConfig::default()).await?;
            let client = endpoint.client();
            Ok((Some(endpoint), client))
        }
        [name, url] if name == "--endpoint-url" => {
            Ok((None, Client::builder().endpoint_url(url).build()?))
        }
        _ => Err("usage: error_handling [--endpoint-url URL]".into()),
    }
}

/// The machine, but without settings and files, and without the credentials of an EC2 instance.
fn bare_system() -> System {
    System::real()
        .with_env([("HOME", "/home/nobody"), ("AWS_EC2_METADATA_DISABLED", "true")])
        .with_files(|_| Err(std::io::ErrorKind::NotFound.into()))
}

/// The URL of a port that was just free.
fn closed_port() -> std::io::Result<String> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    Ok(format!("http://{}", listener.local_addr()?))
}

/// A service that is not there: see the example `own_transport`.
enum Memory {
    /// Never answers.
    Silent,
    /// Answers with this status and body.
    Answers(u16, &'static str),
}

impl Transport for Memory {
    fn send(&self, _: Request<Bytes>) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async {
            let (status, body) = match self {
                Self::Silent => std::future::pending().await,
                Self::Answers(status, body) => (*status, *body),
            };
            let mut response = Response::new(Bytes::from_static(body.as_bytes()));
            *response.status_mut() = status.try_into().unwrap_or_default();
            Ok(response)
        })
    }
}
