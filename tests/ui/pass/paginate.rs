//! Pages and items: plain paths, nested ones, optional and required lists.

use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(
    target = "ElasticMapReduce.ListStudioSessionMappings",
    paginate(input = marker, output = marker, items = session_mappings),
)]
#[derive(Debug, Clone)]
pub struct ListStudioSessionMappings {
    pub studio_id: Option<String>,
    pub marker: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub struct ListStudioSessionMappingsOutput {
    pub session_mappings: Option<Vec<SessionMapping>>,
    pub marker: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub struct SessionMapping {
    pub studio_id: String,
}

#[aws_operation(
    target = "AmazonSSM.GetParametersByPath",
    paginate(items = listing.parameters, output = listing.paging.next_token, input = next_token),
)]
#[derive(Debug, Clone)]
pub struct GetParametersByPath {
    pub path: String,
    pub next_token: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub struct GetParametersByPathOutput {
    pub listing: Listing,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub struct Listing {
    pub parameters: Vec<String>,
    pub paging: Option<Paging>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub struct Paging {
    pub next_token: Option<String>,
}

/// Never called: it only has to compile.
#[allow(dead_code)]
fn streams(client: &Client) {
    let list = ListStudioSessionMappings::builder()
        .studio_id("es-1")
        .build();
    let _ = list.clone().pages(client);
    let _ = list.items(client);
    let _ = GetParametersByPath::builder()
        .path("/")
        .build()
        .items(client);
}

fn main() {
    assert!(ListStudioSessionMappings::builder()
        .build()
        .validate()
        .is_ok());
}
