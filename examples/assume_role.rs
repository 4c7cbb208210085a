//! Makes a call as a role: the credentials of the environment are traded for those of the role.
//!
//! The call lists the clusters of an EMR account. Without `AWS_ENDPOINT_URL_STS` and
//! `AWS_ENDPOINT_URL_EMR` (or `AWS_ENDPOINT_URL` for both) it asks AWS:
//!
//! ```text
//! cargo run --example assume_role -- arn:aws:iam::123456789012:role/emr-reader [EXTERNAL-ID]
//! ```

use std::error::Error;
use std::process::ExitCode;

use aws_operation::{
    AssumeRole, Client, Overrides, ProvideCredentials as _, aws_operation, aws_shape,
};

/// Lists the clusters of the account.
#[aws_operation(target = "ElasticMapReduce.ListClusters")]
#[derive(Debug)]
struct ListClusters {
    marker: Option<String>,
}

#[aws_shape]
#[derive(Debug)]
struct ListClustersOutput {
    #[aws(default)]
    clusters: Vec<Cluster>,
}

#[aws_shape]
#[derive(Debug)]
struct Cluster {
    id: String,
    name: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(role_arn) = arguments.next() else {
        eprintln!("usage: assume_role ROLE-ARN [EXTERNAL-ID]");
        return ExitCode::from(2);
    };
    match run(role_arn, arguments.next()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn run(role_arn: String, external_id: Option<String>) -> Result<(), Box<dyn Error>> {
    let base = Client::from_env().await?;
    let mut role = AssumeRole::new(role_arn).session_name("aws-operation-example");
    if let Some(id) = external_id {
        role = role.external_id(id);
    }
    let role = role.build(&base);
    // Any call would ask for them; this one shows what it gets.
    let credentials = role.provide().await?;
    println!(
        "{} of account {}",
        credentials.access_key_id(),
        credentials.account_id().unwrap_or("?")
    );

    // The same connections, other credentials.
    let client = base.with(Overrides::new().credentials_provider(role));
    let clusters = ListClusters { marker: None }.send(&client).await?.clusters;
    println!("{} clusters", clusters.len());
    for cluster in clusters {
        println!("{} {}", cluster.id, cluster.name.unwrap_or_default());
    }
    Ok(())
}
