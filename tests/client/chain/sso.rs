//! SSO sessions: those that are over, and those that are refreshed.

use std::path::PathBuf;

use aws_operation::CredentialsErrorKind;
use bytes::Bytes;
use http::Response;

use super::{Machine, Nobody};
use crate::support::{KEY_ID, SECRET, SESSION_TOKEN, Script, answer};

const TOKEN_FILE: &str = "/home/.aws/sso/cache/34c6fceca75e456f25e7e99531e2425c6c1de443.json";
const SSO: &str = "[profile dev]\nsso_session = dev\nsso_account_id = 012345678901\n\
                   sso_role_name = Reader\n[sso-session dev]\nsso_region = eu-west-1\n\
                   sso_start_url = https://d-abc123.awsapps.com/start\n";

#[tokio::test]
async fn sso_sessions_that_are_over() {
    let expired = CredentialsErrorKind::Expired;
    let machine = Machine::new(SSO).var("AWS_PROFILE", "dev");
    machine
        .refuses(
            Nobody,
            expired,
            &format!(
                "no credentials: profile `dev`: there is no SSO session: {TOKEN_FILE} cannot be read \
                 (entity not found); run `aws sso login --profile dev`"
            ),
        )
        .await;
    let token = |expiry: &str, more: &str| {
        format!(r#"{{"accessToken":"{SESSION_TOKEN}","expiresAt":"{expiry}"{more}}}"#)
    };
    machine
        .clone()
        .file(TOKEN_FILE, &token("2015-08-30T12:00:00UTC", ""))
        .refuses(
            Nobody,
            expired,
            "no credentials: profile `dev`: the SSO session expired at 2015-08-30T12:00:00Z and was not \
             refreshed (there is no refresh token that still holds); run `aws sso login --profile dev`",
        )
        .await;
    machine
        .clone()
        .file(TOKEN_FILE, &token("2015-08-30T12:00:00Z", REFRESH))
        .refuses(
            Script::one(answer(400, r#"{"error":"invalid_grant"}"#)),
            expired,
            "no credentials: profile `dev`: the SSO session expired at 2015-08-30T12:00:00Z and was not \
             refreshed (https://oidc.eu-west-1.amazonaws.com/ answered with HTTP 400: invalid_grant); \
             run `aws sso login --profile dev`",
        )
        .await;
    machine
        .clone()
        .file(TOKEN_FILE, &token("2099-08-30T12:00:00Z", ""))
        .refuses(
            Script::one(answer(401, r#"{"message":"Session token not found or invalid"}"#)),
            expired,
            "no credentials: profile `dev`: the SSO portal does not accept the session any more; run \
             `aws sso login --profile dev`",
        )
        .await;
    machine
        .file(TOKEN_FILE, SECRET)
        .refuses(
            Nobody,
            expired,
            &format!(
                "no credentials: profile `dev`: {TOKEN_FILE} is no file of an SSO session (it is no \
                 JSON (line 1, column 1)); run `aws sso login --profile dev`"
            ),
        )
        .await;
}

const REFRESH: &str = r#","clientId":"an-id","clientSecret":"a \"secret\"","refreshToken":"r1","registrationExpiresAt":"2099-03-06T19:53:17Z","region":"eu-west-1""#;

fn portal() -> Response<Bytes> {
    let body = format!(
        r#"{{"roleCredentials":{{"accessKeyId":"{KEY_ID}","secretAccessKey":"{SECRET}","sessionToken":"{SESSION_TOKEN}","expiration":1440939600000}}}}"#
    );
    answer(200, body)
}

#[tokio::test]
async fn sso_sessions_are_refreshed_and_written_back() {
    let token =
        |expiry: &str| format!(r#"{{"accessToken":"old","expiresAt":"{expiry}"{REFRESH}}}"#);
    let machine = Machine::new(SSO).var("AWS_PROFILE", "dev");
    let expired = machine.clone().file(TOKEN_FILE, &token("2015-08-30T12:30:00Z"));
    let new = r#"{"accessToken":"new","expiresIn":3600,"refreshToken":"r2","tokenType":"Bearer"}"#;
    let script = Script::new([answer(200, new), portal()]);
    let found = expired.credentials(script.clone()).await.unwrap();
    assert_eq!((found.account_id(), found.source()), (Some("012345678901"), "SSO"));
    let [refresh, portal_request] = <[_; 2]>::try_from(script.requests()).unwrap();
    assert_eq!(refresh.uri(), "https://oidc.eu-west-1.amazonaws.com/token");
    assert_eq!(refresh.headers()["content-type"], "application/json");
    let body: serde_json::Value = serde_json::from_slice(refresh.body()).unwrap();
    assert_eq!(
        body,
        serde_json::json!({
            "clientId": "an-id",
            "clientSecret": "a \"secret\"",
            "grantType": "refresh_token",
            "refreshToken": "r1",
        })
    );
    assert_eq!(portal_request.headers()["x-amz-sso_bearer_token"], "new");
    assert!(portal_request.headers()["x-amz-sso_bearer_token"].is_sensitive());
    let file = machine.files.lock().unwrap()[&PathBuf::from(TOKEN_FILE)].clone();
    let file: serde_json::Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(
        file,
        serde_json::json!({
            "accessToken": "new",
            "expiresAt": "2015-08-30T13:36:00Z",
            "clientId": "an-id",
            "clientSecret": "a \"secret\"",
            "refreshToken": "r2",
            "registrationExpiresAt": "2099-03-06T19:53:17Z",
            "region": "eu-west-1",
        })
    );

    // Soon over, and no other to be had: it still holds.
    let soon = machine.file(TOKEN_FILE, &token("2015-08-30T12:40:00Z"));
    let script = Script::new([answer(400, "{}"), portal()]);
    soon.credentials(script.clone()).await.unwrap();
    assert_eq!(script.requests()[1].headers()["x-amz-sso_bearer_token"], "old");
}
