//! One call: endpoint, credentials, signature, transport, response.

use std::sync::{Arc, PoisonError};

use bytes::Bytes;

use super::{Client, Source};
use crate::BoxFuture;
use crate::config::{ConfigError, ServiceEndpoint};
use crate::credentials::{self, Credentials, CredentialsError};
use crate::error::{Answer, ErrorKind, ErrorVariant, Failure};
use crate::operation::{OperationMeta, ServiceMeta, SignOptions, signed_request, with_token};
use crate::response;

impl Client {
    /// Makes the call. Not generic, and boxed, so that each operation adds next to nothing.
    pub(crate) fn dispatch(
        self,
        meta: &'static OperationMeta,
        errors: &'static [ErrorVariant],
        body: Bytes,
        unset_token: Option<&'static str>,
    ) -> BoxFuture<'static, Result<Answer, Box<Failure>>> {
        Box::pin(async move {
            let configuration =
                |why: String| Failure::new(ErrorKind::Configuration, meta.target, why);

            let endpoint =
                self.endpoint(meta.service).map_err(|why| configuration(why.to_string()))?;
            let body = match unset_token {
                None => body,
                Some(member) => {
                    let token = self.0.system.uuid().map_err(|why| {
                        configuration(format!("no randomness for `{member}`: {why}"))
                    })?;
                    with_token(&body, member, &token)
                }
            };
            let credentials = self.credentials(meta).await.map_err(|why| {
                Failure::new(ErrorKind::Credentials, meta.target, why.to_string())
            })?;
            let options = SignOptions::new("", &credentials, self.0.system.now());
            let mut request = signed_request(meta, &endpoint, &body, &options, &self.0.signer)?;
            request.headers_mut().insert(http::header::USER_AGENT, USER_AGENT);

            let response = self
                .0
                .transport
                .send(request)
                .await
                .map_err(|why| Failure::transport(meta.target, why).after(1))?;
            response::sort(meta, errors, response)
                .map(|answer| Answer { attempts: 1, ..answer })
                .map_err(|failure| failure.after(1))
        })
    }

    async fn credentials(&self, meta: &OperationMeta) -> Result<Credentials, CredentialsError> {
        if !meta.signed {
            return Ok(Credentials::new("", ""));
        }
        match &self.0.credentials {
            Source::Fixed(credentials) => Ok(credentials.clone()),
            Source::Environment => credentials::from_environment(&self.0.system),
            Source::Provider(provider) => provider.provide().await,
        }
    }

    /// The endpoint of a service, resolved once.
    fn endpoint(&self, service: &'static ServiceMeta) -> Result<Arc<ServiceEndpoint>, ConfigError> {
        let known = self.0.endpoints.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, endpoint)) = known.iter().find(|(of, _)| std::ptr::eq(*of, service)) {
            return Ok(Arc::clone(endpoint));
        }
        drop(known);
        let endpoint = Arc::new(self.0.settings.endpoint(service, self.region())?);
        let mut known = self.0.endpoints.write().unwrap_or_else(PoisonError::into_inner);
        known.push((service, Arc::clone(&endpoint)));
        Ok(endpoint)
    }
}

const USER_AGENT: http::HeaderValue =
    http::HeaderValue::from_static(concat!("aws-operation/", env!("CARGO_PKG_VERSION")));
