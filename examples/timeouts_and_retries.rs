//! Attempts, timeouts and the retry quota: what is tried again, how long that may take, and how one
//! call differs from the others.
//!
//! ```text
//! cargo run --example timeouts_and_retries
//! cargo run --example timeouts_and_retries -- --endpoint-url http://127.0.0.1:8765
//! ```
//!
//! A transport stands before the service and fails as often as it is told, so that there is something
//! to retry. Without a URL the service is an EMR Studio embedded here. With one, region and credentials
//! are those of the environment.

use std::collections::VecDeque;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use aws_operation::{
    BoxFuture, Client, Error, ErrorKind, HyperTransport, Overrides, RetryPolicy, System, Transport,
    TransportError, TransportErrorKind,
};
use bytes::Bytes;
use emr_studio::endpoint::{Endpoint, EndpointConfig, STUDIO_ID};
use emr_studio::{
    EmrStudioError, GetStudioSessionMapping, GetStudioSessionMappingOutput, IdentityType,
};
use http::{Request, Response};

type Outcome = Result<GetStudioSessionMappingOutput, Error<EmrStudioError>>;

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

async fn run() -> Result<(), Box<dyn std::error::Error>> {
    use Fault::{Broken, Silence, Status};

    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (endpoint, builder) = match &*arguments {
        [] => {
            let endpoint = Endpoint::start(EndpointConfig::default()).await?;
            let builder = endpoint.server().client_builder();
            (Some(endpoint), builder)
        }
        [name, url] if name == "--endpoint-url" => (None, Client::builder().endpoint_url(url)),
        _ => return Err("usage: timeouts_and_retries [--endpoint-url URL]".into()),
    };
    let faults = Faults::new();
    // AWS's standard mode: up to three attempts, with a random wait before each but the first. Its
    // longest wait is 20 s; here nobody has the time.
    let policy = RetryPolicy::standard().max_backoff(Duration::from_millis(10));
    let client = builder
        .transport(Arc::clone(&faults))
        .retry(policy.clone())
        // The most that one attempt may take, connection included.
        .attempt_timeout(Duration::from_secs(10))
        // The most that a call may take, all attempts and the waits between them included.
        .operation_timeout(Duration::from_secs(30))
        .build()?;

    faults.plan("a broken connection, then a 503: both pass by themselves", [Broken, Status(503)]);
    succeeded(alice(&client).await)?;

    faults.plan("throttling without an end: the last attempt's error", [Status(429); 3]);
    let error = failed(alice(&client).await, ErrorKind::Service, 3)?;
    println!("  throttling {}, retryable {}", error.is_throttling(), error.is_retryable());

    faults.plan("a request that is wrong: it would be as wrong again", [Status(400)]);
    failed(alice(&client).await, ErrorKind::Service, 1)?;

    faults.plan("one call without retries, by the same client", [Status(503)]);
    let once = client.with(Overrides::new().retry(RetryPolicy::none()));
    failed(alice(&once).await, ErrorKind::Service, 1)?;

    faults.plan("five attempts for one call", [Status(500); 4]);
    let stubborn = client.with(Overrides::new().retry(policy.clone().max_attempts(5)));
    succeeded(alice(&stubborn).await)?;

    // What does not answer is given up, and tried again.
    faults.plan("an attempt that takes too long", [Silence]);
    let quick = client.with(Overrides::new().attempt_timeout(Duration::from_millis(30)));
    if endpoint.is_some() {
        succeeded(alice(&quick).await)?;
    } else {
        // A service elsewhere may take longer than that by itself.
        println!("  {:?}", alice(&quick).await.map(|_| "succeeded"));
    }

    faults.plan("a call that takes too long, whatever its attempts do", [Broken, Silence]);
    let quick = client.with(Overrides::new().operation_timeout(Duration::from_millis(60)));
    failed(alice(&quick).await, ErrorKind::Timeout, 2)?;

    // All calls of a client take their retries from one quota, and success gives back.
    println!("\nthe quota has {} of 500 tokens left", client.retry_quota());

    if let Some(endpoint) = endpoint {
        endpoint.shutdown().await;
    }
    Ok(())
}

async fn alice(client: &Client) -> Outcome {
    let begin = Instant::now();
    let operation = GetStudioSessionMapping::builder()
        .studio_id(STUDIO_ID)
        .identity_name("alice")
        .identity_type(IdentityType::User)
        .build();
    let outcome = operation.send(client).await;
    println!("  after {} ms:", begin.elapsed().as_millis());
    outcome
}

fn succeeded(outcome: Outcome) -> Result<(), String> {
    outcome.map_err(|why| format!("it should have succeeded: {why}"))?;
    println!("  the mapping of alice");
    Ok(())
}

/// The error of a call that should fail like this, after as many attempts.
fn failed(
    outcome: Outcome,
    kind: ErrorKind,
    attempts: u32,
) -> Result<Error<EmrStudioError>, String> {
    let error = outcome.err().ok_or("it should have failed")?;
    println!("  {error}");
    if (error.kind(), error.attempts()) == (kind, attempts) {
        Ok(error)
    } else {
        Err(format!("it should be {kind:?} after {attempts} attempts, and not {error:?}"))
    }
}

/// What happens to a request in place of reaching the service.
#[derive(Debug, Clone, Copy)]
enum Fault {
    /// The connection breaks.
    Broken,
    /// No answer comes.
    Silence,
    /// An answer with this HTTP status comes from something in between.
    Status(u16),
}

/// A transport that lets the planned faults happen, and then passes requests on.
struct Faults {
    plan: Mutex<VecDeque<Fault>>,
    service: HyperTransport,
}

impl Faults {
    fn new() -> Arc<Self> {
        let service = HyperTransport::new(&System::real(), 1024 * 1024);
        Arc::new(Self { plan: Mutex::default(), service })
    }

    fn plan(&self, title: &str, faults: impl IntoIterator<Item = Fault>) {
        println!("\n{title}");
        if let Ok(mut plan) = self.plan.lock() {
            *plan = faults.into_iter().collect();
        }
    }
}

impl Transport for Faults {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let fault = self.plan.lock().ok().and_then(|mut plan| plan.pop_front());
        // The client says which attempt it is: `attempt=2; max=3`.
        let attempt = request.headers().get("amz-sdk-request").and_then(|text| text.to_str().ok());
        let meets = fault.map_or_else(|| "the service".to_owned(), |fault| format!("{fault:?}"));
        println!("  {} meets {meets}", attempt.unwrap_or("an attempt"));
        Box::pin(async move {
            match fault {
                None => self.service.send(request).await,
                Some(Fault::Silence) => std::future::pending().await,
                Some(Fault::Broken) => {
                    let text = "the connection broke before an answer came";
                    Err(TransportError::new(TransportErrorKind::Broken, text))
                }
                Some(Fault::Status(status)) => {
                    let mut response = Response::new(Bytes::from_static(b"{}"));
                    *response.status_mut() = status.try_into().unwrap_or_default();
                    Ok(response)
                }
            }
        })
    }
}
