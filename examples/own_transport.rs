//! Two transports of our own: one that answers from memory, and one around another that tells what
//! went through it. A transport for another HTTP library looks the same.
//!
//! ```text
//! cargo run --example own_transport
//! cargo run --example own_transport -- --endpoint-url http://127.0.0.1:8765
//! ```
//!
//! Without a URL the second part asks an EMR Studio embedded here. With one, region and credentials
//! are those of the environment. The first part needs no network; it would work without the feature
//! `hyper` too.

use std::collections::HashMap;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

use aws_operation::{
    BoxFuture, Client, Credentials, HyperTransport, System, Transport, TransportError,
    TransportErrorKind,
};
use bytes::Bytes;
use emr_studio::endpoint::{Endpoint, EndpointConfig, STUDIO_ID};
use emr_studio::{GetStudioSessionMapping, IdentityType};
use http::{Request, Response};

/// Answers each target (`ElasticMapReduce.GetStudioSessionMapping`) with a body, and keeps what it was
/// asked: a test of code that calls AWS needs no more.
#[derive(Default)]
struct Memory {
    answers: HashMap<&'static str, String>,
    asked: Mutex<Vec<Request<Bytes>>>,
}

impl Transport for Memory {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let target = target(&request);
        let answer = self.answers.get(&*target).map(|body| Response::new(body.clone().into()));
        if let Ok(mut asked) = self.asked.lock() {
            asked.push(request);
        }
        // The kind decides whether the client tries again: it does not after `Setup`.
        let missing = || {
            let text = format!("there is no answer for {target}; add one");
            TransportError::new(TransportErrorKind::Setup, text)
        };
        Box::pin(std::future::ready(answer.ok_or_else(missing)))
    }
}

/// Passes requests on, and prints a line for each. It shows neither headers nor bodies: the signature,
/// a session token and what is sensitive stay out of the log.
struct Logged<T>(T);

impl<T: Transport> Transport for Logged<T> {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let begin = Instant::now();
            let asked = format!("{} with {} bytes", target(&request), request.body().len());
            // The request goes on as it is: every header is signed, or meant.
            let outcome = self.0.send(request).await;
            let micros = begin.elapsed().as_micros();
            match &outcome {
                Ok(response) => println!(
                    "  {asked}: HTTP {} with {} bytes after {micros} µs",
                    response.status().as_u16(),
                    response.body().len()
                ),
                Err(why) => println!("  {asked}: {:?}, {why}, after {micros} µs", why.kind()),
            }
            outcome
        })
    }
}

/// The operation that a request asks for.
fn target(request: &Request<Bytes>) -> String {
    let target = request.headers().get("x-amz-target").and_then(|value| value.to_str().ok());
    target.unwrap_or("no target").to_owned()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let outcome = match from_memory().await {
        Ok(()) => through_a_log().await,
        Err(why) => Err(why),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn from_memory() -> Result<(), Box<dyn std::error::Error>> {
    println!("a transport that answers from memory:");
    let answer = r#"{"SessionMapping":{"StudioId":"es-1","IdentityType":"USER","SessionPolicyArn":"arn:aws:iam::aws:policy/Example"}}"#;
    let answers = [("ElasticMapReduce.GetStudioSessionMapping", answer.to_owned())].into();
    // An `Arc` of a transport is a transport, so that the test can look into it afterwards.
    let memory = std::sync::Arc::new(Memory { answers, ..Memory::default() });
    let client = Client::builder()
        .transport(std::sync::Arc::clone(&memory))
        .region("us-east-1")
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .build()?;
    let output = get("es-1").send(&client).await?;
    let policy = output.session_mapping.and_then(|mapping| mapping.session_policy_arn);
    println!("  answered  {}", policy.ok_or("an answer without a policy")?);
    let asked = memory.asked.lock().map_err(|why| why.to_string())?;
    let request = asked.first().ok_or("nothing was asked")?;
    println!("  asked     {} {}", request.method(), request.uri());
    println!("  body      {}", String::from_utf8_lossy(request.body()));
    Ok(())
}

async fn through_a_log() -> Result<(), Box<dyn std::error::Error>> {
    println!("a transport around the default one:");
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (endpoint, builder) = match &*arguments {
        [] => {
            let endpoint = Endpoint::start(EndpointConfig::default()).await?;
            let builder = endpoint.server().client_builder();
            (Some(endpoint), builder)
        }
        [name, url] if name == "--endpoint-url" => (None, Client::builder().endpoint_url(url)),
        _ => return Err("usage: own_transport [--endpoint-url URL]".into()),
    };
    // The default transport takes the size in bytes past which it refuses a response.
    let logged = Logged(HyperTransport::new(&System::real(), 1024 * 1024));
    let client = builder.transport(logged).build()?;
    let outcome = get(STUDIO_ID).send(&client).await;
    // A refusal goes through the transport like any other answer.
    let refusal = get("es-0").send(&client).await;
    if let Some(endpoint) = endpoint {
        endpoint.shutdown().await;
    }
    outcome?;
    match refusal {
        Err(why) if why.status().is_some() => Ok(()),
        _ => Err("the Studio es-0 should be refused".into()),
    }
}

fn get(studio: &str) -> GetStudioSessionMapping {
    GetStudioSessionMapping::builder()
        .studio_id(studio)
        .identity_name("alice")
        .identity_type(IdentityType::User)
        .build()
}
