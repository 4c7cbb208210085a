//! The clients of a server and of canned answers.

use std::io;
use std::time::Duration;

use super::answer::Shared;
use super::scripted::ScriptedTransport;
use crate::client::{Client, ClientBuilder};
use crate::config::{ConfigError, System};
use crate::credentials::Credentials;
use crate::retry::RetryPolicy;

/// Where the client finds the certificate of the server: a name that no file has.
const ROOTS: &str = "the certificate of the server.pem";

/// A client for a server, and for nothing else: of the machine's environment and files it sees
/// none.
pub(super) fn builder(
    shared: &Shared,
    url: &str,
    credentials: Credentials,
    roots: Option<Vec<u8>>,
) -> ClientBuilder {
    let environment = roots.iter().map(|_| ("AWS_CA_BUNDLE", ROOTS));
    let system =
        shared.system.clone().with_env(environment.collect::<Vec<_>>()).with_files(move |path| {
            match &roots {
                Some(roots) if path.as_os_str() == ROOTS => Ok(roots.clone()),
                _ => Err(io::ErrorKind::NotFound.into()),
            }
        });
    Client::builder()
        .system(system)
        .region(&shared.region)
        .endpoint_url(url)
        .credentials(credentials)
        // A test that waits is a slow test.
        .retry(RetryPolicy::standard().max_backoff(Duration::ZERO))
}

/// A client on canned answers.
///
/// # Errors
/// Its settings cannot be used; all of them are known here.
pub(super) fn scripted(transport: ScriptedTransport) -> Result<Client, ConfigError> {
    let system = System::real()
        .with_env(std::iter::empty::<(&str, &str)>())
        .with_files(|_| Err(io::ErrorKind::NotFound.into()));
    Client::builder()
        .system(system)
        .region("us-east-1")
        .endpoint_url("http://scripted.invalid")
        .credentials(example())
        .retry(RetryPolicy::standard().max_backoff(Duration::ZERO))
        .transport(transport)
        .build()
}

/// The key pair of AWS's documentation.
pub(super) fn example() -> Credentials {
    Credentials::new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        .with_source("the example of AWS's documentation")
}
