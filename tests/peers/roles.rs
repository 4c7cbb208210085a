//! Roles of moto's STS, assumed because a profile or the environment says so, and a service called with
//! them.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use aws_operation::{AssumeRole, Client, Credentials, System};
use libtest_mimic::Failed;
use serde_json::json;

use crate::moto::Service;
use crate::peers::{LOOPBACK, Peers, Signer};
use crate::secrets_manager::{CreateSecret, GetSecretValue};
use crate::{Outcome, Trials};

/// Not moto's own account, which is that of keys without a role.
const ACCOUNT: &str = "111122223333";
const REGION: &str = "eu-central-1";

pub(crate) fn add(trials: &mut Trials) {
    trials.add("moto::roles::source_profile", source_profile);
    trials.add("moto::roles::chain", chain);
    trials.add("moto::roles::web_identity", web_identity);
    trials.add("moto::roles::in_code", in_code);
}

/// A machine with moto for all of AWS.
fn client(
    moto: &Service,
    variables: &[(&str, &str)],
    files: &[(&str, &str)],
) -> Result<Client, Failed> {
    let variables = LOOPBACK.iter().chain(variables).copied();
    let mine = [("HOME", "/home/me"), ("AWS_REGION", REGION), ("AWS_ENDPOINT_URL", moto.url())];
    let files: HashMap<PathBuf, Vec<u8>> =
        files.iter().map(|(path, text)| (path.into(), text.as_bytes().to_vec())).collect();
    let system = System::real().with_env(variables.chain(mine)).with_files(move |path| {
        files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    });
    Ok(Client::builder().system(system).build()?)
}

/// The credentials are those of a session of a role, as STS itself tells boto3, which signs with them.
async fn is_session(moto: &Service, found: &Credentials, session: &str) -> Outcome {
    assert_eq!(found.account_id(), Some(ACCOUNT));
    assert!(found.expires_at().is_some() && found.session_token().is_some());
    let signer = Signer {
        access_key_id: found.access_key_id().to_owned(),
        secret_access_key: found.secret_access_key().to_owned(),
        session_token: found.session_token().map(ToOwned::to_owned),
        region: REGION.to_owned(),
    };
    let who = moto.signed_by("sts", signer);
    let who = who.boto3("get_caller_identity", json!({})).await?.output()?;
    assert_eq!(who["Account"], ACCOUNT);
    assert_eq!(who["Arn"], format!("arn:aws:sts::{ACCOUNT}:assumed-role/{session}"));
    Ok(())
}

/// A secret that is written and read, and belongs to the account of the role.
async fn uses(moto: &Service, client: &Client, name: &str) -> Outcome {
    CreateSecret::builder().name(name).secret_string("of the role").send(client).await?;
    let output = GetSecretValue::builder().secret_id(name).send(client).await?;
    let output = serde_json::to_value(output)?;
    assert_eq!(output["SecretString"], "of the role");
    let arn = output["ARN"].as_str().unwrap_or_default();
    assert!(
        arn.starts_with(&format!("arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:")),
        "{arn}"
    );
    // Keys without the role are another account's, and do not see it.
    let theirs = moto.boto3("get_secret_value", json!({ "SecretId": name })).await?;
    theirs.must_have_code("ResourceNotFoundException")
}

async fn moto(peers: Arc<Peers>) -> Result<Service, Failed> {
    Service::new(peers, "secretsmanager", REGION).await
}

async fn source_profile(peers: Arc<Peers>) -> Outcome {
    let moto = moto(peers).await?;
    let config = format!(
        "[profile reader]\nrole_arn = arn:aws:iam::{ACCOUNT}:role/reader\nsource_profile = base\n\
         role_session_name = nightly\nduration_seconds = 900\n"
    );
    let keys = "[base]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secret\n";
    let client = client(
        &moto,
        &[("AWS_PROFILE", "reader")],
        &[("/home/me/.aws/config", &config), ("/home/me/.aws/credentials", keys)],
    )?;
    let found = client.credentials().await?;
    assert_eq!(found.source(), "assumed role");
    is_session(&moto, &found, "reader/nightly").await?;
    uses(&moto, &client, "source-profile").await?;
    // One session for all of it.
    assert_eq!(client.credentials().await?, found);
    Ok(())
}

async fn chain(peers: Arc<Peers>) -> Outcome {
    let moto = moto(peers).await?;
    let config = format!(
        "[default]\nrole_arn = arn:aws:iam::{ACCOUNT}:role/last\nsource_profile = middle\n\
         role_session_name = two\n\
         [profile middle]\nrole_arn = arn:aws:iam::444455556666:role/first\nsource_profile = base\n\
         role_session_name = one\n\
         [profile base]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secret\n"
    );
    let client = client(&moto, &[], &[("/home/me/.aws/config", &config)])?;
    is_session(&moto, &client.credentials().await?, "last/two").await?;
    uses(&moto, &client, "chain").await
}

async fn web_identity(peers: Arc<Peers>) -> Outcome {
    let moto = moto(peers).await?;
    let role = format!("arn:aws:iam::{ACCOUNT}:role/pod");
    let client = client(
        &moto,
        &[
            ("AWS_ROLE_ARN", &role),
            ("AWS_WEB_IDENTITY_TOKEN_FILE", "/var/run/token"),
            ("AWS_ROLE_SESSION_NAME", "pod-1"),
        ],
        &[("/var/run/token", "header.claims.signature\n")],
    )?;
    let found = client.credentials().await?;
    assert_eq!(found.source(), "web identity");
    is_session(&moto, &found, "pod/pod-1").await?;
    uses(&moto, &client, "web-identity").await
}

async fn in_code(peers: Arc<Peers>) -> Outcome {
    let moto = moto(peers).await?;
    let keys = [("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "secret")];
    let base = client(&moto, &keys, &[])?;
    let role = AssumeRole::new(format!("arn:aws:iam::{ACCOUNT}:role/code"))
        .session_name("by-code")
        .build(&base);
    let assumed = base.with(aws_operation::Overrides::new().credentials_provider(role));
    is_session(&moto, &assumed.credentials().await?, "code/by-code").await?;
    uses(&moto, &assumed, "in-code").await
}
