//! Parameter Store of moto: streams of pages and items.

use std::sync::Arc;

use aws_operation::{Sensitive, Timestamp, aws_error, aws_operation, aws_shape};
use futures_util::TryStreamExt as _;

use crate::answer::Answer;
use crate::moto::Service;
use crate::peers::Peers;
use crate::{Outcome, Trials};

#[aws_operation(target = "AmazonSSM.PutParameter", error = SsmError)]
#[derive(Debug, Clone)]
pub(crate) struct PutParameter {
    name: String,
    value: Sensitive<String>,
    r#type: Option<ParameterType>,
    overwrite: Option<bool>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ParameterType {
    String,
    StringList,
    SecureString,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct PutParameterOutput {
    version: Option<i64>,
    tier: Option<String>,
}

#[aws_operation(
    target = "AmazonSSM.GetParametersByPath",
    error = SsmError,
    paginate(input = next_token, output = next_token, items = parameters),
)]
#[derive(Debug, Clone)]
pub(crate) struct GetParametersByPath {
    path: String,
    recursive: Option<bool>,
    with_decryption: Option<bool>,
    #[aws(range(1..=10))]
    max_results: Option<i32>,
    next_token: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct GetParametersByPathOutput {
    parameters: Option<Vec<Parameter>>,
    next_token: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone)]
pub(crate) struct Parameter {
    name: Option<String>,
    r#type: Option<ParameterType>,
    value: Option<Sensitive<String>>,
    version: Option<i64>,
    last_modified_date: Option<Timestamp>,
    #[aws(rename = "ARN")]
    arn: Option<String>,
    data_type: Option<String>,
}

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SsmError {
    ParameterAlreadyExists { message: Option<String> },
}

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::ssm::items_of_pages", items_of_pages);
    trials.add("moto::ssm::no_items", no_items);
    trials.add("moto::ssm::existing_parameter", existing_parameter);
}

fn parameter(name: &str) -> PutParameter {
    PutParameter::builder().name(name).value("värde").r#type(ParameterType::SecureString).build()
}

fn by_path(path: &str) -> GetParametersByPath {
    GetParametersByPath::builder()
        .path(path)
        .recursive(true)
        .with_decryption(true)
        .max_results(2)
        .build()
}

async fn items_of_pages(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "ssm", "us-east-1").await?;
    for number in 0..5 {
        let put = parameter(&format!("/app/{number}/secret"));
        assert_eq!(put.send(&moto.client).await?.version, Some(1));
    }
    let pages: Vec<_> = by_path("/app").pages(&moto.client).try_collect().await?;
    let sizes: Vec<_> =
        pages.iter().map(|page| page.parameters.as_ref().map_or(0, Vec::len)).collect();
    assert_eq!(sizes, [2, 2, 1]);
    let theirs =
        moto.boto3("*get_parameters_by_path", serde_json::to_value(by_path("/app"))?).await?;
    Answer::Output(serde_json::to_value(&pages)?).must_be(&theirs)?;

    let items: Vec<_> = by_path("/app").items(&moto.client).try_collect().await?;
    let names: Vec<_> = items.iter().filter_map(|item| item.name.as_deref()).collect();
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(items.iter().all(|item| item.value == Some("värde".into())));
    Ok(())
}

async fn no_items(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "ssm", "us-east-1").await?;
    let items: Vec<_> = by_path("/nothing").items(&moto.client).try_collect().await?;
    assert_eq!(items.len(), 0);
    let pages: Vec<_> = by_path("/nothing").pages(&moto.client).try_collect().await?;
    let input = serde_json::to_value(by_path("/nothing"))?;
    let theirs = moto.boto3("*get_parameters_by_path", input).await?;
    Answer::Output(serde_json::to_value(&pages)?).must_be(&theirs)
}

async fn existing_parameter(peers: Arc<Peers>) -> Outcome {
    let moto = Service::new(peers, "ssm", "us-east-2").await?;
    parameter("/there").send(&moto.client).await?;
    let ours = Answer::of(parameter("/there").send(&moto.client).await)?;
    ours.must_have_code("ParameterAlreadyExists")?;
    let theirs = moto.boto3("put_parameter", serde_json::to_value(parameter("/there"))?).await?;
    ours.must_be(&theirs)
}
