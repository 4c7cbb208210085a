//! The endpoint over its socket, with a client and a signer that share nothing with it.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use aws_operation::Credentials;
use emr_studio::endpoint::{Endpoint, EndpointConfig, STUDIO_ID, example_credentials};
use hmac::{Hmac, Mac};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};

const ALICE: &str = "44e8d4f8-f0a1-70c3-2b5e-9d1f0c6a7e31";
const BOB: &str = "84181408-6061-7084-c1bb-3fd5e2a90b17";
const CAROL: &str = "b4b8c468-1031-70a9-55c0-6be0f1d7283a";
const ENGINEERS: &str = "f4f85478-9051-7035-8d41-0a7c3e9b6d52";
const POLICY: &str = "arn:aws:iam::123456789012:policy/Changed";

/// 2026-11-22T12:00:00Z, where every endpoint of these tests has its clock.
const NOW: u64 = 1_795_348_800;
const DATE: &str = "20261122T120000Z";

async fn start(config: impl FnOnce(&mut EndpointConfig)) -> Endpoint {
    let mut all = EndpointConfig {
        clock: Arc::new(|| UNIX_EPOCH + Duration::from_millis(NOW * 1000 + 250)),
        ..EndpointConfig::default()
    };
    config(&mut all);
    Endpoint::start(all).await.unwrap()
}

/// What to sign with.
struct Keys {
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
}

impl From<Credentials> for Keys {
    fn from(credentials: Credentials) -> Self {
        Self {
            access_key_id: credentials.access_key_id().to_owned(),
            secret_access_key: credentials.secret_access_key().to_owned(),
            session_token: credentials.session_token().map(str::to_owned),
        }
    }
}

/// One request, signed when it is sent. The fields are what tests change.
struct Call {
    line: &'static str,
    content_type: &'static str,
    target: String,
    body: Vec<u8>,
    keys: Keys,
    date: String,
    scope: String,
    authorize: bool,
}

impl Call {
    fn new(operation: &str, body: impl ToString) -> Self {
        Self {
            line: "POST / HTTP/1.1",
            content_type: "application/x-amz-json-1.1",
            target: format!("ElasticMapReduce.{operation}"),
            body: body.to_string().into_bytes(),
            keys: example_credentials().into(),
            date: DATE.to_owned(),
            scope: "us-east-1/elasticmapreduce".to_owned(),
            authorize: true,
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let hash = |data: &[u8]| hex(&Sha256::digest(data));
        let mac = |key: &[u8], data: &str| {
            let mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
            mac.chain_update(data).finalize().into_bytes().to_vec()
        };
        let (date, target, kind) = (&self.date, &self.target, self.content_type);
        let mut headers = format!("content-type:{kind}\nhost:localhost\nx-amz-date:{date}\n");
        let mut names = "content-type;host;x-amz-date".to_owned();
        if let Some(token) = &self.keys.session_token {
            headers += &format!("x-amz-security-token:{token}\n");
            names += ";x-amz-security-token";
        }
        headers += &format!("x-amz-target:{target}\n");
        names += ";x-amz-target";
        let canonical = format!("POST\n/\n\n{headers}\n{names}\n{}", hash(&self.body));
        let scope = format!("{}/{}/aws4_request", &date[..8], self.scope);
        let to_sign = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{}", hash(canonical.as_bytes()));
        let secret = format!("AWS4{}", self.keys.secret_access_key).into_bytes();
        let key = scope.split('/').fold(secret, |key, part| mac(&key, part));
        let (id, signature) = (&self.keys.access_key_id, hex(&mac(&key, &to_sign)));
        if self.authorize {
            headers += &format!(
                "authorization:AWS4-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders={names}, \
                 Signature={signature}\n"
            );
        }
        headers += &format!("content-length:{}\n", self.body.len());
        let head = format!("{}\n{headers}\n", self.line).replace('\n', "\r\n");
        [head.as_bytes(), &self.body].concat()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[derive(Debug)]
struct Reply {
    status: u16,
    head: String,
    body: String,
}

impl Reply {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find_map(|(key, value)| key.eq_ignore_ascii_case(name).then_some(value))
    }

    /// `(__type, message)` of a refusal with status 400.
    fn refusal(&self) -> (String, Option<String>) {
        assert_eq!(self.status, 400, "{self:?}");
        let body = self.json();
        let message = body.get("message").or(body.get("Message"));
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        (text(&body["__type"]), message.map(text))
    }
}

struct Client(TcpStream);

impl Client {
    async fn new(endpoint: &Endpoint) -> Self {
        let address = endpoint.url().trim_start_matches("http://").to_owned();
        Self(TcpStream::connect(address).await.unwrap())
    }

    async fn send(&mut self, bytes: &[u8]) -> Reply {
        self.0.write_all(bytes).await.unwrap();
        self.read().await
    }

    async fn read(&mut self) -> Reply {
        let mut seen = Vec::new();
        let end = loop {
            if let Some(end) = seen.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            assert_ne!(self.0.read_buf(&mut seen).await.unwrap(), 0, "closed: {seen:?}");
        };
        let head = String::from_utf8(seen[..end].to_vec()).unwrap();
        let mut reply = Reply { status: head[9..12].parse().unwrap(), head, body: String::new() };
        let length: usize = reply.header("content-length").unwrap().parse().unwrap();
        while seen.len() < end + length {
            assert_ne!(self.0.read_buf(&mut seen).await.unwrap(), 0);
        }
        reply.body = String::from_utf8(seen[end..].to_vec()).unwrap();
        reply
    }

    async fn call(&mut self, operation: &str, body: Value) -> Reply {
        self.send(&Call::new(operation, body).bytes()).await
    }

    async fn get(&mut self, body: Value) -> Reply {
        self.call("GetStudioSessionMapping", body).await
    }

    /// Whether the server has closed the connection.
    async fn is_closed(&mut self) -> bool {
        let mut byte = [0];
        let read = tokio::time::timeout(Duration::from_secs(10), self.0.read(&mut byte));
        matches!(read.await, Ok(Ok(0) | Err(_)))
    }
}

fn user(name: &str) -> Value {
    json!({ "StudioId": STUDIO_ID, "IdentityName": name, "IdentityType": "USER" })
}

/// `body` with more members, or other ones.
fn and(mut body: Value, more: Value) -> Value {
    for (key, value) in more.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

/// Asserts an answer of EMR's own, and its form.
#[track_caller]
fn assert_service(reply: &Reply, text: &str) {
    let id = reply.header("x-amzn-requestid").unwrap();
    let message = format!(
        "{text} (Service: AWSEditors; Status Code: 400; Error Code: InvalidRequestException; \
         Request ID: {id}; Proxy: null)"
    );
    assert_eq!(reply.status, 400);
    assert_eq!(
        reply.json(),
        json!({
            "__type": "InvalidRequestException",
            "ErrorCode": "InvalidRequestException",
            "Message": message,
        })
    );
}

#[tokio::test]
async fn a_mapping_lives_and_dies_on_one_connection() {
    let endpoint = start(|_| {}).await;
    let mut client = Client::new(&endpoint).await;

    let create = and(user("carol"), json!({ "SessionPolicyArn": POLICY }));
    let reply = client.call("CreateStudioSessionMapping", create.clone()).await;
    assert_eq!((reply.status, reply.body.as_str()), (200, ""));
    assert_eq!(reply.header("content-type"), Some("application/x-amz-json-1.1"));
    assert_eq!(reply.header("date"), Some("Sun, 22 Nov 2026 12:00:00 GMT"));
    let reply = client.call("CreateStudioSessionMapping", create).await;
    assert_service(&reply, "Studio session mapping already exists.");

    let reply = client.get(user("carol")).await;
    assert_eq!(reply.status, 200);
    let mapping = json!({
        "StudioId": STUDIO_ID,
        "IdentityId": CAROL,
        "IdentityName": "carol",
        "IdentityType": "USER",
        "SessionPolicyArn": POLICY,
        "CreationTime": 1_795_348_800.25,
        "LastModifiedTime": 1_795_348_800.25,
    });
    assert_eq!(reply.json(), json!({ "SessionMapping": mapping }));

    let update = and(user("alice"), json!({ "SessionPolicyArn": POLICY }));
    let reply = client.call("UpdateStudioSessionMapping", update).await;
    assert_eq!((reply.status, reply.body.as_str()), (200, ""));
    let alice = client.get(user("alice")).await.json();
    assert_eq!(alice["SessionMapping"]["SessionPolicyArn"], POLICY);
    assert_eq!(alice["SessionMapping"]["CreationTime"], 1_761_664_173.624);
    assert_eq!(alice["SessionMapping"]["LastModifiedTime"], 1_795_348_800.25);

    let reply = client.call("DeleteStudioSessionMapping", user("carol")).await;
    assert_eq!((reply.status, reply.body.as_str()), (200, ""));
    let gone = "Studio session mapping does not exist.";
    assert_service(&client.get(user("carol")).await, gone);
    assert_service(&client.call("DeleteStudioSessionMapping", user("carol")).await, gone);
    let update = and(user("carol"), json!({ "SessionPolicyArn": POLICY }));
    assert_service(&client.call("UpdateStudioSessionMapping", update).await, gone);
    endpoint.shutdown().await;
}

#[tokio::test]
async fn identities() {
    let endpoint = start(|_| {}).await;
    let mut client = Client::new(&endpoint).await;
    let by = |more: Value| and(json!({ "StudioId": STUDIO_ID, "IdentityType": "USER" }), more);

    for body in [
        by(json!({ "IdentityId": ALICE })),
        by(json!({ "IdentityId": ALICE, "IdentityName": null, "Extra": [1] })),
    ] {
        let reply = client.get(body).await.json();
        assert_eq!(reply["SessionMapping"]["IdentityName"], "alice");
    }
    let group = json!({ "IdentityType": "GROUP", "IdentityName": "data-engineers" });
    assert_eq!(client.get(by(group)).await.json()["SessionMapping"]["IdentityId"], ENGINEERS);

    for (body, text) in [
        (by(json!({})), "Either IdentityName or IdentityId must be specified."),
        (
            by(json!({ "IdentityId": ALICE, "IdentityName": "alice" })),
            "Either IdentityName or IdentityId must be specified, but not both.",
        ),
        (by(json!({ "IdentityId": "alice" })), "IdentityId is invalid"),
        (by(json!({ "IdentityId": "" })), "IdentityId is invalid"),
        (by(json!({ "IdentityName": "" })), "Studio session mapping does not exist."),
        (by(json!({ "IdentityId": CAROL })), "Studio session mapping does not exist."),
        (by(json!({ "IdentityId": ENGINEERS })), "Studio session mapping does not exist."),
        (
            by(json!({ "IdentityName": "alice", "IdentityType": "GROUP" })),
            "Studio session mapping does not exist.",
        ),
        (
            by(json!({ "IdentityId": format!("0123456789-{ALICE}") })),
            "Studio session mapping does not exist.",
        ),
        (by(json!({ "IdentityName": "alice", "StudioId": "es-X" })), "Studio does not exist"),
    ] {
        let reply = client.get(body).await;
        assert_service(&reply, text);
    }

    let create = |more: Value| by(and(json!({ "SessionPolicyArn": POLICY }), more));
    for (body, text) in [
        (create(json!({})), "Either IdentityName or IdentityId must be specified."),
        (
            create(json!({ "IdentityId": CAROL, "IdentityName": "carol" })),
            "Either IdentityName or IdentityId must be specified, but not both.",
        ),
        (create(json!({ "IdentityId": "carol" })), "IdentityId is invalid"),
        (create(json!({ "IdentityId": CAROL.replace('b', "c") })), "IdentityId is invalid"),
        (create(json!({ "IdentityId": CAROL, "IdentityType": "GROUP" })), "IdentityId is invalid"),
        (create(json!({ "IdentityName": "mallory" })), "IdentityName is invalid"),
        (create(json!({ "IdentityName": "carol", "StudioId": "" })), "Studio does not exist"),
        (create(json!({ "IdentityId": BOB })), "Studio session mapping already exists."),
    ] {
        assert_service(&client.call("CreateStudioSessionMapping", body).await, text);
    }
    let reply =
        client.call("CreateStudioSessionMapping", create(json!({ "IdentityId": CAROL }))).await;
    assert_eq!(reply.status, 200);
}

#[tokio::test]
async fn listings_and_their_pages() {
    let endpoint = start(|config| config.page_size = 2).await;
    let mut client = Client::new(&endpoint).await;
    let list = "ListStudioSessionMappings";
    let names = |page: &Value| -> Vec<String> {
        let items = page["SessionMappings"].as_array().unwrap().iter();
        items.map(|item| item["IdentityName"].as_str().unwrap().to_owned()).collect()
    };

    let first = client.call(list, json!({ "StudioId": STUDIO_ID })).await.json();
    assert_eq!(names(&first), ["alice", "bob"]);
    let mut keys: Vec<_> = first["SessionMappings"][0].as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(
        keys,
        [
            "CreationTime",
            "IdentityId",
            "IdentityName",
            "IdentityType",
            "SessionPolicyArn",
            "StudioId"
        ]
    );
    // What the marker names may go; the rest is neither repeated nor skipped.
    client.call("DeleteStudioSessionMapping", user("bob")).await;
    let marker = first["Marker"].clone();
    let second = client.call(list, json!({ "StudioId": STUDIO_ID, "Marker": marker })).await.json();
    assert_eq!(names(&second), ["data-engineers"]);
    assert_eq!(second.get("Marker"), None);

    for (body, expected) in [
        (json!({}), vec!["alice", "data-engineers"]),
        (json!({ "IdentityType": "USER" }), vec!["alice"]),
        (json!({ "IdentityType": "GROUP" }), vec!["data-engineers"]),
        (json!({ "IdentityType": "GROUP", "Marker": first["Marker"] }), vec!["data-engineers"]),
        (json!({ "IdentityType": "USER", "Marker": first["Marker"] }), vec![]),
    ] {
        let page = client.call(list, body).await.json();
        assert_eq!(names(&page), expected);
        assert_eq!(page.get("Marker"), None);
    }
    for marker in ["", "x", "00", "é", "555345522f", "5553"] {
        let reply = client.call(list, json!({ "Marker": marker })).await;
        match marker {
            // "USER/", which is before all users, could be a marker.
            "555345522f" => assert_eq!(reply.status, 200),
            _ => assert_service(&reply, "Marker is invalid"),
        }
    }
    let reply = client.call(list, json!({ "StudioId": "es-X" })).await;
    assert_service(&reply, "Studio does not exist");

    // By default, three fit on one page; a page of none is one of one.
    let endpoint = start(|_| {}).await;
    let page = Client::new(&endpoint).await.call(list, json!({})).await.json();
    assert_eq!(names(&page), ["alice", "bob", "data-engineers"]);
    let endpoint = start(|config| config.page_size = 0).await;
    let page = Client::new(&endpoint).await.call(list, json!({})).await.json();
    assert_eq!(names(&page), ["alice"]);
}

#[tokio::test]
async fn malformed_bodies() {
    let endpoint = start(|_| {}).await;
    let mut client = Client::new(&endpoint).await;
    let get = "GetStudioSessionMapping";
    let nested = "[".repeat(100_000);
    for (body, message) in [
        ("{", None),
        ("null", None),
        ("\"x\"", None),
        ("1", None),
        ("{\"StudioId\":\"a\",}", None),
        ("{\"StudioId\":\"\\ud800\"}", None),
        (nested.as_str(), None),
        ("[]", Some("Start of list found where not expected")),
        ("{\"StudioId\":1}", Some("NUMBER_VALUE can not be converted to a String")),
        ("{\"StudioId\":true}", Some("TRUE_VALUE can not be converted to a String")),
        ("{\"StudioId\":false}", Some("FALSE_VALUE can not be converted to a String")),
        ("{\"StudioId\":[\"a\"]}", Some("Start of list found where not expected")),
        ("{\"StudioId\":{}}", Some("Start of structure or map found where not expected.")),
        // A wrong type comes before any constraint.
        ("{\"IdentityType\":0}", Some("NUMBER_VALUE can not be converted to a String")),
    ] {
        let reply = client.send(&Call::new(get, body).bytes()).await;
        let message = message.map(str::to_owned);
        assert_eq!(reply.refusal(), ("SerializationException".to_owned(), message), "{body:.40}");
    }
    let reply = client.send(&Call::new(get, "").with(|c| c.body = vec![0xff, 0xfe]).bytes()).await;
    assert_eq!(reply.refusal().0, "SerializationException");
}

#[tokio::test]
async fn broken_constraints_are_reported_together() {
    let endpoint = start(|_| {}).await;
    let mut client = Client::new(&endpoint).await;
    let rule = "failed to satisfy constraint: Member must";
    let create = "CreateStudioSessionMapping";

    let reply = client.call(create, json!({ "IdentityType": null })).await;
    let expected = format!(
        "4 validation errors detected: Value null at 'studioId' {rule} not be null; Value null at \
         'identityType' {rule} not be null; Value null at 'sessionPolicyArn' {rule} not be null; \
         Value at 'input' {rule} have exactly one of [IdentityId, IdentityName]"
    );
    assert_eq!(reply.refusal(), ("ValidationException".to_owned(), Some(expected)));
    assert!(reply.json().get("message").is_some());

    let reply = client.get(json!({ "IdentityName": "alice", "IdentityType": "USER" })).await;
    let expected =
        format!("1 validation error detected: Value null at 'studioId' {rule} not be null");
    assert_eq!(reply.refusal().1, Some(expected));

    let reply = client.get(and(user("alice"), json!({ "IdentityType": "ROBOT" }))).await;
    let expected = format!(
        "1 validation error detected: Value 'ROBOT' at 'identityType' {rule} satisfy enum value \
         set: [USER, GROUP]"
    );
    assert_eq!(reply.refusal().1, Some(expected));

    let long = format!("\u{1}{}", "👍".repeat(256));
    let reply = client.get(user(&long)).await;
    let expected = format!(
        "2 validation errors detected: Value at 'identityName' {rule} have length less than or equal \
         to 256; Value at 'identityName' {rule} satisfy regular expression pattern: \
         ^[\\t\\n\\r\\x20-\\u{{FFFD}}\\u{{10000}}-\\u{{10FFFF}}]*$"
    );
    assert_eq!(reply.refusal().1, Some(expected));
    // 256 scalar values are allowed, whatever their bytes; so are tabs and line ends.
    let reply = client.get(user(&"👍".repeat(256))).await;
    assert_service(&reply, "Studio session mapping does not exist.");
    let reply = client.get(user("\t\r\n")).await;
    assert_service(&reply, "Studio session mapping does not exist.");
    let reply = client.get(user("\u{ffff}")).await;
    assert_eq!(reply.refusal().0, "ValidationException");
    // The model bounds no marker.
    let reply =
        client.call("ListStudioSessionMappings", json!({ "Marker": "0".repeat(300) })).await;
    assert_service(&reply, "Marker is invalid");
}

#[tokio::test]
async fn what_is_no_call() {
    let endpoint = start(|_| {}).await;
    let mut client = Client::new(&endpoint).await;
    let get = || Call::new("GetStudioSessionMapping", user("alice"));
    for call in [
        get().with(|c| c.line = "GET / HTTP/1.1"),
        get().with(|c| c.line = "PUT / HTTP/1.1"),
        get().with(|c| c.line = "POST /emr HTTP/1.1"),
        get().with(|c| c.content_type = "application/x-amz-json-1.0"),
        get().with(|c| c.content_type = "application/json"),
    ] {
        let reply = client.send(&call.bytes()).await;
        assert_eq!((reply.status, reply.body.as_str()), (404, "<UnknownOperationException/>\n"));
        assert!(reply.header("x-amzn-requestid").is_some());
    }
    for target in [
        "",
        "ElasticMapReduce",
        "ElasticMapReduce.",
        "elasticmapreduce.GetStudioSessionMapping",
        "ElasticMapReduce.DescribeStudio",
        "GetStudioSessionMapping",
    ] {
        let reply = client.send(&get().with(|c| c.target = target.to_owned()).bytes()).await;
        assert_eq!(reply.refusal(), ("UnknownOperationException".to_owned(), None), "{target}");
    }
    let reply = client
        .send(&get().with(|c| c.content_type = "Application/X-Amz-Json-1.1; charset=utf-8").bytes())
        .await;
    assert_eq!(reply.status, 200);
}

#[tokio::test]
async fn signatures() {
    let endpoint = start(|_| {}).await;
    let mut client = Client::new(&endpoint).await;
    let get = || Call::new("GetStudioSessionMapping", user("alice"));
    let other = || "other".to_owned();
    for (call, code, message) in [
        (
            get().with(|c| c.authorize = false),
            "MissingAuthenticationToken",
            "Missing Authentication Token",
        ),
        (
            get().with(|c| c.keys.access_key_id = other()),
            "UnrecognizedClient",
            "The security token included in the request is invalid.",
        ),
        (
            get().with(|c| c.keys.session_token = Some(other())),
            "UnrecognizedClient",
            "The security token included in the request is invalid.",
        ),
        (
            get().with(|c| c.scope = "eu-west-1/emr".to_owned()),
            "InvalidSignature",
            "Credential should be scoped to a valid region. Credential should be scoped to correct \
             service: 'elasticmapreduce'.",
        ),
        (
            get().with(|c| c.date = "20261122T114459Z".to_owned()),
            "InvalidSignature",
            "Signature expired: 20261122T114459Z is now earlier than 20261122T114500Z \
             (20261122T120000Z - 15 min.)",
        ),
        (
            get().with(|c| c.date = "20261122T121501Z".to_owned()),
            "InvalidSignature",
            "Signature not yet current: 20261122T121501Z is still later than 20261122T121500Z \
             (20261122T120000Z + 15 min.)",
        ),
        (
            get().with(|c| c.keys.secret_access_key = other()),
            "InvalidSignature",
            "The request signature we calculated does not match the signature you provided.",
        ),
    ] {
        let reply = client.send(&call.bytes()).await;
        let (found, text) = reply.refusal();
        assert_eq!(found, format!("{code}Exception"));
        assert!(text.as_ref().unwrap().starts_with(message), "{text:?}");
    }
    // The body that counts is the one that came.
    let mut bytes = get().bytes();
    let last = bytes.len() - 2;
    bytes[last] = b' ';
    assert_eq!(client.send(&bytes).await.refusal().0, "InvalidSignatureException");

    let temporary = || example_credentials().with_session_token("token");
    let endpoint = start(|config| config.credentials = temporary()).await;
    let mut client = Client::new(&endpoint).await;
    assert_eq!(client.send(&get().bytes()).await.refusal().0, "UnrecognizedClientException");
    assert_eq!(client.send(&get().with(|c| c.keys = temporary().into()).bytes()).await.status, 200);

    let endpoint = start(|config| config.region = "eu-west-1".to_owned()).await;
    let call = get().with(|c| c.scope = "eu-west-1/elasticmapreduce".to_owned());
    assert_eq!(Client::new(&endpoint).await.send(&call.bytes()).await.status, 200);
}

#[tokio::test]
async fn every_answer_has_an_id_of_its_own() {
    let endpoint = start(|_| {}).await;
    let mut client = Client::new(&endpoint).await;
    let mut seen = std::collections::HashSet::new();
    for _ in 0..100 {
        let reply = client.get(user("alice")).await;
        let id = reply.header("x-amzn-requestid").unwrap().to_owned();
        let shape: Vec<_> = id.split('-').map(str::len).collect();
        assert_eq!(shape, [8, 4, 4, 4, 12], "{id}");
        assert_eq!(&id[14..15], "4", "{id}");
        assert!("89ab".contains(&id[19..20]), "{id}");
        assert!(seen.insert(id));
    }
}

#[tokio::test]
async fn bodies_are_bounded() {
    let endpoint = start(|_| {}).await;
    let whole = Call::new("GetStudioSessionMapping", user(&" ".repeat(1024 * 1024)));
    assert_eq!(Client::new(&endpoint).await.send(&whole.bytes()).await.status, 413);

    // Announced by nobody: chunks, one after the other.
    let mut client = Client::new(&endpoint).await;
    let head = b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n";
    client.0.write_all(head).await.unwrap();
    for _ in 0..17 {
        let chunk = [b"10000\r\n", " ".repeat(0x10000).as_bytes(), b"\r\n"].concat();
        if client.0.write_all(&chunk).await.is_err() {
            break;
        }
    }
    assert_eq!(client.read().await.status, 413);

    let fits = Call::new(
        "GetStudioSessionMapping",
        and(user("alice"), json!({ "Pad": " ".repeat(1_000_000) })),
    );
    assert_eq!(Client::new(&endpoint).await.send(&fits.bytes()).await.status, 200);
}

#[tokio::test]
async fn broken_connections_are_harmless() {
    let endpoint = start(|_| {}).await;
    let call = Call::new("GetStudioSessionMapping", user("alice")).bytes();
    for cut in [0, 1, 10, 60, call.len() - 1, call.len()] {
        let mut client = Client::new(&endpoint).await;
        client.0.write_all(&call[..cut]).await.unwrap();
    }
    for noise in [
        &b"\x16\x03\x01\x02\x00"[..],
        b"\r\n\r\n\r\n",
        b"POST\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let mut client = Client::new(&endpoint).await;
        client.0.write_all(noise).await.unwrap();
        let _ = client.0.shutdown().await;
        let _ = client.0.read_to_end(&mut Vec::new()).await;
    }
    // In small pieces, it is still one request; and two at once are two.
    let mut client = Client::new(&endpoint).await;
    for piece in call.chunks(97) {
        client.0.write_all(piece).await.unwrap();
        client.0.flush().await.unwrap();
        tokio::task::yield_now().await;
    }
    assert_eq!(client.read().await.status, 200);
    let mut calls = JoinSet::new();
    for _ in 0..50 {
        let mut client = Client::new(&endpoint).await;
        let call = call.clone();
        calls.spawn(async move { client.send(&call).await.status });
    }
    assert!(calls.join_all().await.into_iter().all(|status| status == 200));
}

#[tokio::test]
async fn shutdown_ends_idle_connections_and_finishes_the_rest() {
    let endpoint = start(|_| {}).await;
    let call = Call::new("GetStudioSessionMapping", user("alice")).bytes();
    let mut fresh = Client::new(&endpoint).await;
    let mut idle = Client::new(&endpoint).await;
    assert_eq!(idle.send(&call).await.status, 200);
    let mut busy = Client::new(&endpoint).await;
    let (first, rest) = call.split_at(call.len() / 2);
    busy.0.write_all(first).await.unwrap();
    // Until the server has seen it.
    assert_eq!(idle.send(&call).await.status, 200);
    tokio::time::sleep(Duration::from_millis(50)).await;

    let address = endpoint.url().to_owned();
    let started = Instant::now();
    let stopping = tokio::spawn(endpoint.shutdown());
    assert!(idle.is_closed().await && fresh.is_closed().await);
    busy.0.write_all(rest).await.unwrap();
    let reply = busy.read().await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("connection"), Some("close"));
    stopping.await.unwrap();
    assert!(started.elapsed() < Duration::from_secs(4));
    assert!(TcpStream::connect(address.trim_start_matches("http://")).await.is_err());
}

#[tokio::test]
async fn dropping_stops_at_once() {
    let endpoint = start(|_| {}).await;
    let mut client = Client::new(&endpoint).await;
    assert_eq!(client.get(user("alice")).await.status, 200);
    drop(endpoint);
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn only_loopback_addresses_and_free_ports() {
    for address in ["0.0.0.0:0", "192.0.2.1:0", "[::]:0"] {
        let listen = address.parse().unwrap();
        let config = EndpointConfig { listen, ..EndpointConfig::default() };
        let Err(error) = Endpoint::start(config).await else { panic!("{address} was bound") };
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    }
    let endpoint = start(|_| {}).await;
    let listen = endpoint.url().trim_start_matches("http://").parse().unwrap();
    let config = EndpointConfig { listen, ..EndpointConfig::default() };
    assert!(Endpoint::start(config).await.is_err());
}

#[tokio::test]
async fn clocks_may_stand_anywhere() {
    let seconds = Arc::new(AtomicU64::new(NOW));
    let shared = Arc::clone(&seconds);
    let endpoint = start(|config| {
        config.clock = Arc::new(move || match shared.load(Ordering::SeqCst) {
            u64::MAX => UNIX_EPOCH - Duration::from_secs(1 << 40),
            seconds => UNIX_EPOCH + Duration::from_secs(seconds),
        });
    })
    .await;
    let mut client = Client::new(&endpoint).await;
    assert_eq!(client.get(user("alice")).await.status, 200);
    for clock in [0, 1, NOW + 901, 253_402_300_800, 1 << 62, u64::MAX] {
        seconds.store(clock, Ordering::SeqCst);
        let reply = client.get(user("alice")).await;
        assert_eq!(reply.refusal().0, "InvalidSignatureException");
        assert!(reply.header("date").is_some());
    }
    // The default is the machine's.
    let endpoint = Endpoint::start(EndpointConfig::default()).await.unwrap();
    let reply = Client::new(&endpoint).await.get(user("alice")).await;
    let skewed =
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().abs_diff(NOW) > 900;
    assert_eq!(reply.status, if skewed { 400 } else { 200 });
}
