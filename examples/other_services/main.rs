//! Services other than EMR: a secret in Secrets Manager and a table in DynamoDB, declared with what
//! they need and no more.
//!
//! ```text
//! cargo run --example other_services
//! cargo run --example other_services -- --endpoint-url http://127.0.0.1:5000
//! ```
//!
//! With a URL, or with `AWS_ENDPOINT_URL`, it asks the services there (moto, for one), with the region
//! and credentials of the environment. Without one it asks the few lines of `memory.rs`. What it makes,
//! it deletes.

mod dynamodb;
mod memory;
mod secrets;

use std::error::Error;
use std::process::ExitCode;

use aws_operation::{Client, Credentials};

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

async fn run() -> Result<(), Box<dyn Error>> {
    let client = client()?;
    // Names that nobody else has, so that it can run again and beside itself.
    let suffix = std::time::UNIX_EPOCH.elapsed()?.as_nanos();

    let name = format!("aws-operation-example-{suffix}");
    let secret = secrets::example(&client, &name).await;
    // Whatever came of it, nothing stays behind.
    let deleted = secrets::delete(&client, &name).await;
    secret?;
    deleted?;

    let table = dynamodb::example(&client, &name).await;
    let deleted = dynamodb::delete(&client, &name).await;
    table?;
    deleted?;
    Ok(())
}

/// One client is enough for all services: the operation says which one it is for.
fn client() -> Result<Client, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let from_environment = std::env::var("AWS_ENDPOINT_URL").ok().filter(|url| !url.is_empty());
    let url = match &*arguments {
        [] => from_environment,
        [name, url] if name == "--endpoint-url" => Some(url.clone()),
        _ => return Err("usage: other_services [--endpoint-url URL]".into()),
    };
    if let Some(url) = url {
        println!("asking the services at {url}");
        return Ok(Client::builder().endpoint_url(url).build()?);
    }
    println!("asking services in memory; give --endpoint-url to ask others");
    let client = Client::builder()
        .transport(memory::Services::default())
        .region("us-east-1")
        .credentials(Credentials::new("AKIDEXAMPLE", "secret"))
        .build()?;
    Ok(client)
}
