//! One service of moto, as our client and as boto3 see it.

use std::sync::Arc;

use aws_operation::Client;
use libtest_mimic::Failed;
use serde_json::Value as Json;

use crate::answer::{self, Answer};
use crate::peers::{Peers, Signer};

/// Any key pair will do: moto does not check signatures.
const KEY: &str = "AKIAIOSFODNN7EXAMPLE";

pub(crate) struct Service {
    peers: Arc<Peers>,
    url: String,
    name: &'static str,
    signer: Signer,
    /// Ours, on the same server and region.
    pub(crate) client: Client,
}

impl Service {
    /// A service by boto3's name. moto keeps regions apart (save for EMR's), so
    /// that trials are out of each other's way.
    pub(crate) async fn new(
        peers: Arc<Peers>,
        name: &'static str,
        region: &str,
    ) -> Result<Self, Failed> {
        let starting = Arc::clone(&peers);
        let url = tokio::task::spawn_blocking(move || starting.moto().map(str::to_owned)).await??;
        let signer = Signer {
            access_key_id: KEY.to_owned(),
            secret_access_key: "secret".to_owned(),
            session_token: None,
            region: region.to_owned(),
        };
        let client = answer::client(&url, &signer)?;
        Ok(Self { peers, url, name, signer, client })
    }

    /// Where moto is.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Another service of it, by boto3's name, for boto3 signed by another.
    pub(crate) fn signed_by(&self, name: &'static str, signer: Signer) -> Self {
        let (peers, url, client) = (Arc::clone(&self.peers), self.url.clone(), self.client.clone());
        Self { peers, url, name, signer, client }
    }

    /// What boto3 sees; the script says how input and output are written.
    pub(crate) async fn boto3(&self, method: &str, input: Json) -> Result<Answer, Failed> {
        self.peers.boto3(&self.signer, &self.url, self.name, method, &input).await
    }
}
