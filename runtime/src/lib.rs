//! An AWS client that you declare.
//!
//! You write the struct for the one operation that you need and put [`#[aws_operation]`](macro@aws_operation)
//! on it. It then has the JSON that the service expects, the checks that the service would make, a
//! typed `async` call with the region, credentials and endpoint of the environment.
//!
//! Begin with the [`guide`], which leads from an AWS page to the struct, or with the reference of the
//! three attributes: [`#[aws_operation]`](macro@aws_operation), [`#[aws_shape]`](macro@aws_shape) and
//! [`#[aws_error]`](macro@aws_error). What can be configured, and where, is in [`settings`].

mod client;
mod config;
mod credentials;
mod error;
mod json;
mod operation;
mod paginate;
mod response;
mod retry;
#[cfg(feature = "server")]
pub mod server;
pub mod sign;
mod transport;
mod validate;

#[doc(hidden)]
pub mod private;

#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod internals;

#[doc = include_str!("../docs/guide.md")]
pub mod guide {}

#[doc = include_str!("../docs/settings.md")]
pub mod settings {}

#[cfg(feature = "hyper")]
#[doc = include_str!("../docs/in_production.md")]
pub mod in_production {}

#[doc = include_str!("../docs/what_it_costs.md")]
pub mod what_it_costs {}

#[cfg(feature = "server")]
#[doc = include_str!("../docs/testing.md")]
pub mod testing {}

use std::future::Future;
use std::pin::Pin;

#[doc = include_str!("../docs/aws_error.md")]
pub use aws_operation_macros::aws_error;
#[doc = include_str!("../docs/aws_operation.md")]
pub use aws_operation_macros::aws_operation;
#[doc = include_str!("../docs/aws_shape.md")]
pub use aws_operation_macros::aws_shape;

pub use client::{Client, ClientBuilder, Overrides};
pub use config::{ConfigError, ProcessOutput, System};
#[cfg(feature = "aws-config")]
pub use credentials::SdkCredentials;
pub use credentials::{
    AssumeRole, AssumedRole, Credentials, CredentialsError, CredentialsErrorKind,
    ProvideCredentials,
};
pub use error::{Error, ErrorKind, ModeledError, ServiceError};
pub use json::{
    Blob, Document, Sensitive, Timestamp, TimestampError, TimestampFormat, UnknownValue, Value,
};
pub use operation::{Call, Operation, Output, SignOptions};
pub use paginate::{Items, Pages, Paginated};
pub use retry::RetryPolicy;
#[cfg(feature = "hyper")]
pub use transport::{HyperTransport, HyperTransportBuilder};
pub use transport::{Transport, TransportError, TransportErrorKind, TransportProgress};
pub use validate::{ValidationError, Violation};

/// A boxed future, as the object-safe traits return them.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
