//! Where credentials come from, on loopback: STS, the SSO portal, a container's agent, an instance's
//! metadata. What they hand out follows from what they were asked, so that two who ask the same get the
//! same.

use std::fmt::Write as _;

use libtest_mimic::Failed;
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// After the tests, however long they are kept.
const EXPIRY: &str = "2099-01-01T00:00:00Z";
const EXPIRY_MILLIS: u64 = 4_070_908_800_000;
/// How the names of sessions begin that nobody chose; the rest is the time.
const UNNAMED: [&str; 2] = ["aws-operation-", "botocore-session-"];

/// The services; they end with this value.
pub(super) struct Services {
    pub(super) url: String,
    serving: tokio::task::JoinHandle<()>,
}

impl Services {
    pub(super) async fn start() -> Result<Self, Failed> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // Who asks sees that there is no answer.
                tokio::spawn(async move { drop(serve(stream).await) });
            }
        });
        Ok(Self { url, serving })
    }
}

impl Drop for Services {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// The key id that is handed out for this.
pub(super) fn key(asked: &[&str]) -> String {
    let digest = Sha256::digest(asked.join("\n"));
    digest.iter().take(8).fold("ASIA".to_owned(), |mut key, byte| {
        // Writing to a String cannot fail.
        let _ = write!(key, "{byte:02X}");
        key
    })
}

/// The key id of a role that another key assumes, with what else it is asked by.
pub(super) fn assumed(by: &str, role: &str, session: &str, external_id: &str) -> String {
    key(&["AssumeRole", by, role, session, external_id])
}

/// The key id of a role that a token stands for.
pub(super) fn vouched(token: &str, role: &str, session: &str) -> String {
    key(&["AssumeRoleWithWebIdentity", token, role, session])
}

struct Request {
    method: String,
    path: String,
    head: String,
    body: String,
}

impl Request {
    async fn read(stream: &mut TcpStream) -> std::io::Result<Option<Self>> {
        let mut bytes = Vec::new();
        loop {
            if stream.read_buf(&mut bytes).await? == 0 {
                return Ok(None);
            }
            let text = String::from_utf8_lossy(&bytes);
            let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
            let request = Self {
                method: head.split(' ').next().unwrap_or_default().to_owned(),
                path: head.split(' ').nth(1).unwrap_or_default().to_owned(),
                head: head.to_owned(),
                body: body.to_owned(),
            };
            if body.len() >= request.header("content-length").parse().unwrap_or(0) {
                return Ok(Some(request));
            }
        }
    }

    fn header(&self, wanted: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(':'));
        let found = lines.find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map_or("", |(_, value)| value.trim())
    }
}

async fn serve(mut stream: TcpStream) -> std::io::Result<()> {
    let Some(request) = Request::read(&mut stream).await? else { return Ok(()) };
    let (status, body) = match answer(&request) {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", String::new()),
    };
    let answer = format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\nx-aws-ec2-metadata-token-ttl-seconds: 21600\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await
}

fn answer(request: &Request) -> Option<String> {
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    match (request.method.as_str(), path) {
        ("POST", "/") => sts(request),
        ("GET", "/federation/credentials") => {
            let token = request.header("x-amz-sso_bearer_token");
            let key = key(&[token, &field(query, "account_id"), &field(query, "role_name")]);
            Some(format!(
                r#"{{"roleCredentials":{{"accessKeyId":"{key}","secretAccessKey":"secret of {key}",
                "sessionToken":"token of {key}","expiration":{EXPIRY_MILLIS}}}}}"#
            ))
        }
        ("GET", "/container") => Some(metadata(&key(&[request.header("authorization")]))),
        ("PUT", "/latest/api/token") => Some("a-token".to_owned()),
        ("GET", _) if request.header("x-aws-ec2-metadata-token") != "a-token" => None,
        ("GET", "/latest/meta-data/placement/region") => Some("eu-central-1".to_owned()),
        ("GET", "/latest/meta-data/iam/security-credentials/") => Some("a-role".to_owned()),
        ("GET", "/latest/meta-data/iam/security-credentials/a-role") => {
            Some(metadata(&key(&["instance"])))
        }
        _ => None,
    }
}

fn metadata(key: &str) -> String {
    format!(
        r#"{{"Code":"Success","AccessKeyId":"{key}","SecretAccessKey":"secret of {key}",
        "Token":"token of {key}","Expiration":"{EXPIRY}"}}"#
    )
}

fn sts(request: &Request) -> Option<String> {
    let member = |name: &str| field(&request.body, name);
    let (action, role) = (member("Action"), member("RoleArn"));
    let session = member("RoleSessionName");
    let session = if UNNAMED.iter().any(|each| session.starts_with(each)) { "" } else { &session };
    let key = match action.as_str() {
        "AssumeRole" => {
            let by =
                request.header("authorization").split_once("Credential=")?.1.split('/').next()?;
            assumed(by, &role, session, &member("ExternalId"))
        }
        "AssumeRoleWithWebIdentity" => vouched(&member("WebIdentityToken"), &role, session),
        _ => return None,
    };
    let session = if session.is_empty() { "unnamed" } else { session };
    let arn = role.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/");
    Some(format!(
        "<{action}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><{action}Result>\
         <Credentials><AccessKeyId>{key}</AccessKeyId><SecretAccessKey>secret of {key}\
         </SecretAccessKey><SessionToken>token of {key}</SessionToken><Expiration>{EXPIRY}\
         </Expiration></Credentials><AssumedRoleUser><Arn>{arn}/{session}</Arn><AssumedRoleId>AROA:\
         {session}</AssumedRoleId></AssumedRoleUser></{action}Result></{action}Response>"
    ))
}

/// A field of a form; empty if it is not there.
fn field(form: &str, wanted: &str) -> String {
    let mut fields = form.split('&').filter_map(|field| field.split_once('='));
    let value = fields.find(|(name, _)| *name == wanted).map_or("", |(_, value)| value);
    let mut decoded = Vec::new();
    let mut bytes = value.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits: Vec<u8> = bytes.by_ref().take(2).collect();
                let digits = String::from_utf8_lossy(&digits);
                u8::from_str_radix(&digits, 16).unwrap_or(b'?')
            }
            other => other,
        });
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
