//! An EMR Studio endpoint for examples and tests: the five session mapping operations, served from
//! memory on a loopback address, with the checks, answers and errors of the real service.
//!
//! It is made of the declarations that clients call it with: [`Server`] reads, verifies and validates
//! each request by them, and what is left to do here is in `store`.
//!
//! What the real service does where no public record shows it is a guess, and these are the guesses:
//! * Neither identity, or both, is an `InvalidRequestException` in the words of the API reference.
//!   The real service may take both where it is not Create; the declarations do not.
//! * An `IdentityName` that the directory lacks is `IdentityName is invalid` for Create; elsewhere
//!   an identity that is not mapped is `Studio session mapping does not exist.`
//! * `ErrorCode` repeats the `Error Code` of the message.

mod store;

use std::{
    future::{Ready, ready},
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use aws_operation::{
    Client, Credentials,
    server::{CallContext, InvalidInput, Rejection, Server, ServerBuilder},
};

use self::store::{Refused, Store, Wanted};
use crate::{
    CreateStudioSessionMapping, DeleteStudioSessionMapping, EmrStudioError,
    GetStudioSessionMapping, GetStudioSessionMappingOutput, ListStudioSessionMappings,
    UpdateStudioSessionMapping,
};

pub use self::store::STUDIO_ID;

/// Longer requests are answered with 413.
const MAX_REQUEST_BYTES: usize = 1024 * 1024;

/// Tells an endpoint the time.
pub type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

/// How to serve. The default is a free port, the documentation's key pair, `us-east-1`, the real
/// clock and the real page size.
#[derive(Clone)]
pub struct EndpointConfig {
    /// A loopback address; port 0 takes any that is free.
    pub listen: SocketAddr,
    /// The key pair that requests must be signed with.
    pub credentials: Credentials,
    /// The region that requests must be signed for.
    pub region: String,
    /// The time that signatures are held against, that mappings bear and that `date` headers tell.
    pub clock: Clock,
    /// How many mappings one answer lists at most, 50 in EMR.
    pub page_size: usize,
}

impl Default for EndpointConfig {
    fn default() -> Self {
        Self {
            listen: (Ipv4Addr::LOCALHOST, 0).into(),
            credentials: example_credentials(),
            region: "us-east-1".to_owned(),
            clock: Arc::new(SystemTime::now),
            page_size: 50,
        }
    }
}

/// The key pair that AWS's documentation uses everywhere.
#[must_use]
pub fn example_credentials() -> Credentials {
    Credentials::new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
}

/// A running endpoint. Dropped, it stops at once; [`shutdown`](Self::shutdown) lets answers finish.
#[derive(Debug)]
pub struct Endpoint(Server);

impl Endpoint {
    /// Binds the address and serves on the current tokio runtime.
    ///
    /// # Errors
    /// If the address is taken, or is not a loopback address: the key pair is known to everyone.
    pub async fn start(config: EndpointConfig) -> io::Result<Self> {
        let clock = config.clock;
        let server = Server::builder()
            .credentials(config.credentials)
            .region(config.region)
            .clock(move || clock())
            .max_request_bytes(MAX_REQUEST_BYTES)
            .on_invalid(invalid);
        let store = Arc::new(Mutex::new(Store::seeded(config.page_size)));
        Ok(Self(operations(server, &store).bind(config.listen).await?))
    }

    /// What to set as `AWS_ENDPOINT_URL_EMR`.
    #[must_use]
    pub fn url(&self) -> &str {
        self.0.url()
    }

    /// A client for it.
    #[must_use]
    pub fn client(&self) -> Client {
        self.0.client()
    }

    /// The server that it is, with its records and faults.
    #[must_use]
    pub fn server(&self) -> &Server {
        &self.0
    }

    /// Takes no more requests, and returns when those under way are answered, or after five seconds.
    pub async fn shutdown(self) {
        self.0.shutdown().await;
    }
}

type Answer<T> = Result<T, Rejection<EmrStudioError>>;

/// The mapping that an input names: four inputs have these members.
macro_rules! wanted {
    ($input:ident) => {
        Wanted::new(
            $input.studio_id,
            $input.identity_type,
            $input.identity_id,
            $input.identity_name,
        )
    };
}

fn operations(server: ServerBuilder, store: &Arc<Mutex<Store>>) -> ServerBuilder {
    let [create, get, update, delete, list] = std::array::from_fn(|_| Arc::clone(store));
    server
        .operation_with(move |input: CreateStudioSessionMapping, call| {
            let (policy, now) = (input.session_policy_arn, call.received_at());
            let wanted = wanted!(input);
            answer(&call, wanted.and_then(|wanted| locked(&create).create(&wanted, policy, now)))
        })
        .operation_with(move |input: GetStudioSessionMapping, call| {
            let wanted = wanted!(input);
            let mapping = wanted.and_then(|wanted| Ok(locked(&get).get(&wanted)?.detail()));
            let output = mapping
                .map(|mapping| GetStudioSessionMappingOutput { session_mapping: Some(mapping) });
            answer(&call, output)
        })
        .operation_with(move |input: UpdateStudioSessionMapping, call| {
            let (policy, now) = (input.session_policy_arn, call.received_at());
            let wanted = wanted!(input);
            answer(&call, wanted.and_then(|wanted| locked(&update).update(&wanted, policy, now)))
        })
        .operation_with(move |input: DeleteStudioSessionMapping, call| {
            let wanted = wanted!(input);
            answer(&call, wanted.and_then(|wanted| locked(&delete).delete(&wanted)))
        })
        .operation_with(move |input: ListStudioSessionMappings, call| {
            answer(&call, locked(&list).list(input))
        })
}

fn locked(store: &Mutex<Store>) -> MutexGuard<'_, Store> {
    store.lock().unwrap_or_else(PoisonError::into_inner)
}

/// All is in memory, and known at once.
fn answer<T>(call: &CallContext, result: Result<T, Refused>) -> Ready<Answer<T>> {
    ready(result.map_err(|refused| match refused {
        Refused::Service(text) => service_error(text, call.request_id()).into(),
        Refused::Value(value) => {
            let message = format!(
                "1 validation error detected: Value '{value}' at 'identityType' failed to satisfy \
                 constraint: Member must satisfy enum value set: [USER, GROUP]"
            );
            Rejection::new("ValidationException", message)
        }
    }))
}

/// EMR checks by itself that an identity is there; for all else it has a framework.
fn invalid(input: &InvalidInput<'_>) -> Option<Rejection<EmrStudioError>> {
    let [group] = input.violations else { return None };
    let text = match group.found.as_str() {
        _ if !group.path.is_empty() => return None,
        "none" => store::NEITHER,
        _ => store::BOTH,
    };
    Some(service_error(text, input.request_id).into())
}

/// Studio calls are served behind EMR by a service named AWSEditors, and EMR passes on the text of
/// that service's own client.
fn service_error(text: &str, request_id: &str) -> EmrStudioError {
    let code = "InvalidRequestException";
    EmrStudioError::InvalidRequestException {
        error_code: Some(code.to_owned()),
        message: Some(format!(
            "{text} (Service: AWSEditors; Status Code: 400; Error Code: {code}; \
             Request ID: {request_id}; Proxy: null)"
        )),
    }
}
