//! Roles: those that code asks for, and what STS has to say.

use std::time::Duration;

use aws_operation::{AssumeRole, Client, CredentialsErrorKind, ProvideCredentials as _};
use bytes::Bytes;
use http::Response;

use super::Machine;
use crate::support::{
    DescribeReleaseLabel, KEY_ID, SECRET, SESSION_TOKEN, Script, answer, assert_no_secret,
    credentials,
};

fn sts(key_id: &str, expiry: &str) -> Response<Bytes> {
    let body = format!(
        "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>\
         <AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn></AssumedRoleUser>\
         <Credentials><AccessKeyId>{key_id}</AccessKeyId><SecretAccessKey>{SECRET}</SecretAccessKey>\
         <SessionToken>{SESSION_TOKEN}</SessionToken><Expiration>{expiry}</Expiration></Credentials>\
         </AssumeRoleResult></AssumeRoleResponse>"
    );
    answer(200, body)
}

#[tokio::test]
async fn a_role_asked_for_in_code() {
    let script = Script::new([sts("ASIA1", "2015-08-30T13:36:00Z"), answer(200, "")]);
    let base = Client::builder()
        .system(Machine::default().var("AWS_REGION", "eu-central-1").system())
        .credentials(credentials())
        .transport(script.clone())
        .build()
        .unwrap();
    let role = AssumeRole::new("arn:aws:iam::123456789012:role/r")
        .session_name("a b")
        .external_id("x&y")
        .duration(Duration::from_secs(900))
        .build(&base);
    assert_eq!(script.count(), 0);
    let found = role.provide().await.unwrap();
    assert_eq!((found.access_key_id(), found.account_id()), ("ASIA1", Some("123456789012")));
    let request = &script.requests()[0];
    assert_eq!(request.uri(), "https://sts.eu-central-1.amazonaws.com/");
    assert_eq!(
        request.body(),
        "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fr\
         &RoleSessionName=a%20b&ExternalId=x%26y&DurationSeconds=900"
    );
    let scope =
        format!("AWS4-HMAC-SHA256 Credential={KEY_ID}/20150830/eu-central-1/sts/aws4_request, ");
    assert!(request.headers()["authorization"].to_str().unwrap().starts_with(&scope));

    // A client signs with it, and it is not asked for again.
    let client = Client::builder()
        .system(Machine::default().system())
        .region("eu-central-1")
        .credentials_provider(role.clone())
        .transport(script.clone())
        .build()
        .unwrap();
    DescribeReleaseLabel {}.send(&client).await.unwrap();
    let signed = script.requests()[1].headers()["authorization"].to_str().unwrap().to_owned();
    assert!(
        signed.contains("Credential=ASIA1/20150830/eu-central-1/elasticmapreduce/"),
        "{signed}"
    );
    assert_no_secret(&format!("{role:?} {base:?} {client:?} {found:?}"));
}

#[tokio::test]
async fn what_sts_refuses() {
    let config = "[default]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = b\n[profile b]\n\
                  aws_access_key_id = AKIA\naws_secret_access_key = s\n";
    let machine = Machine::new(config);
    let refusal = "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: \
                   arn:aws:iam::1:user/me is not authorized to perform: sts:AssumeRole</Message>\
                   </Error><RequestId>r-2</RequestId></ErrorResponse>";
    machine
        .refuses(
            Script::one(answer(403, refusal)),
            CredentialsErrorKind::Source,
            "no credentials: profile `default`: STS refuses AssumeRole for `arn:aws:iam::1:role/r`: \
             AccessDenied: User: arn:aws:iam::1:user/me is not authorized to perform: \
             sts:AssumeRole (HTTP 403, request id r-2)",
        )
        .await;
    // What may pass is asked again, a few times.
    let busy = || answer(400, "<E><Error><Code>Throttling</Code></Error></E>");
    let script = Script::new([busy(), answer(503, ""), sts("ASIA1", "2015-08-30T13:36:00Z")]);
    machine.credentials(script.clone()).await.unwrap();
    let script = Script::new([busy(), busy(), busy(), busy()]);
    machine
        .refuses(
            script.clone(),
            CredentialsErrorKind::Source,
            "no credentials: profile `default`: STS refuses AssumeRole for `arn:aws:iam::1:role/r`: \
             Throttling: no message (HTTP 400)",
        )
        .await;
    assert_eq!(script.count(), 3);
}

#[tokio::test]
async fn a_clock_that_is_wrong() {
    let config = "[default]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = b\n[profile b]\n\
                  aws_access_key_id = AKIA\naws_secret_access_key = s\n";
    let late = "<E><Error><Code>SignatureDoesNotMatch</Code><Message>Signature expired</Message>\
                </Error></E>";
    let mut refusal = answer(403, late);
    let theirs = "Sun, 30 Aug 2015 14:00:00 GMT".parse().unwrap();
    refusal.headers_mut().insert("date", theirs);
    let script = Script::new([refusal, sts("ASIA1", "2015-08-30T15:00:00Z")]);
    Machine::new(config).credentials(script.clone()).await.unwrap();
    let dates: Vec<_> = script
        .requests()
        .iter()
        .map(|request| request.headers()["x-amz-date"].to_str().unwrap().to_owned())
        .collect();
    assert_eq!(dates, ["20150830T123600Z", "20150830T140000Z"]);
}
