//! The call by hand, which the floor makes as it is and `floor-signed` with a signature.

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::header::HeaderMap;
use hyper::{Method, Request, Uri};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use serde::{Deserialize, Serialize};

use crate::driver::{self, Outcome};

pub const TARGET: &str = "ElasticMapReduce.GetStudioSessionMapping";
pub const CONTENT_TYPE: &str = "application/x-amz-json-1.1";

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct GetStudioSessionMapping<'a> {
    studio_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    identity_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    identity_name: Option<&'a str>,
    identity_type: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct GetStudioSessionMappingOutput {
    session_mapping: Option<SessionMappingDetail>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[expect(dead_code, reason = "what the other clients decode, this one decodes too")]
struct SessionMappingDetail {
    studio_id: String,
    identity_id: Option<String>,
    identity_name: Option<String>,
    identity_type: String,
    session_policy_arn: Option<String>,
    creation_time: Option<f64>,
    last_modified_time: Option<f64>,
}

type Connection = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

/// Sets up a client and makes the calls. `sign` gives the further headers of a request to this endpoint with this body.
pub async fn main<S>(sign: S) -> Outcome
where
    S: Fn(&Uri, &[u8]) -> HeaderMap + Clone + Send + 'static,
{
    let endpoint = std::env::var("AWS_ENDPOINT_URL").map_err(|why| why.to_string())?;
    let endpoint: Uri = endpoint.parse().map_err(|why| format!("{endpoint}: {why}"))?;
    let mut http = HttpConnector::new();
    http.enforce_http(false);
    http.set_nodelay(true);
    let https = HttpsConnectorBuilder::new().with_native_roots().map_err(|why| why.to_string())?;
    let https = https.https_or_http().enable_http1().wrap_connector(http);
    let client = Client::builder(TokioExecutor::new()).pool_timer(TokioTimer::new()).build(https);

    let future_size = size_of_val(&once(client.clone(), endpoint.clone(), sign.clone()));
    let call = move || once(client.clone(), endpoint.clone(), sign.clone());
    driver::calls(future_size, call).await
}

async fn once(
    client: Connection,
    endpoint: Uri,
    sign: impl Fn(&Uri, &[u8]) -> HeaderMap,
) -> Outcome {
    let body = serde_json::to_vec(&GetStudioSessionMapping {
        studio_id: "es-0123456789ABCDEFGHIJKLMNO",
        identity_id: None,
        identity_name: Some("alice"),
        identity_type: "USER",
    })
    .map_err(|why| why.to_string())?;
    let more = sign(&endpoint, &body);
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(endpoint)
        .header("content-type", CONTENT_TYPE)
        .header("x-amz-target", TARGET)
        .body(Full::from(body))
        .map_err(|why| why.to_string())?;
    request.headers_mut().extend(more);
    let response = client.request(request).await.map_err(|why| why.to_string())?;
    let status = response.status();
    let body = response.into_body().collect().await.map_err(|why| why.to_string())?.to_bytes();
    if !status.is_success() {
        return Err(format!("{status}: {}", String::from_utf8_lossy(&body)));
    }
    let output: GetStudioSessionMappingOutput =
        serde_json::from_slice(&body).map_err(|why| why.to_string())?;
    driver::expect(output.session_mapping.and_then(|mapping| mapping.session_policy_arn).as_deref())
}
