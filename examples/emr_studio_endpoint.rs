//! Serves an EMR Studio in memory until it is interrupted.
//!
//! ```text
//! cargo run --example emr_studio_endpoint -- --listen 127.0.0.1:8765
//! ```

use std::error::Error;
use std::process::ExitCode;

use emr_studio::endpoint::{Endpoint, EndpointConfig, STUDIO_ID};

const USAGE: &str = "usage: emr_studio_endpoint [--listen ADDRESS:PORT]";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let mut config = EndpointConfig::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let address = arguments.next().and_then(|address| address.parse().ok());
        match (argument.as_str(), address) {
            ("--listen", Some(address)) => config.listen = address,
            _ => {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    match serve(config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(config: EndpointConfig) -> Result<(), Box<dyn Error>> {
    let (keys, region) = (config.credentials.clone(), config.region.clone());
    let endpoint = Endpoint::start(config).await?;
    let url = endpoint.url();
    println!("# EMR Studio in memory, with the Studio {STUDIO_ID}. For any AWS client:");
    println!("export AWS_ENDPOINT_URL_EMR={url}");
    println!("export AWS_ACCESS_KEY_ID={}", keys.access_key_id());
    println!("export AWS_SECRET_ACCESS_KEY={}", keys.secret_access_key());
    // The SDKs read the first, version 1 of the AWS CLI the second.
    println!("export AWS_REGION={region}");
    println!("export AWS_DEFAULT_REGION={region}");
    println!("# aws emr list-studio-session-mappings --studio-id {STUDIO_ID} --endpoint-url {url}");
    tokio::signal::ctrl_c().await?;
    endpoint.shutdown().await;
    Ok(())
}
