//! What is printed never holds a secret.

use aws_operation::{
    BoxFuture, Client, Credentials, CredentialsError, ErrorKind, ProvideCredentials, Sensitive,
    SignOptions, aws_operation, aws_shape,
};

use crate::support::{
    Facts, KEY_ID, SECRET, SESSION_TOKEN, Script, TARGET, answer, assert_no_secret, builder,
    credentials, fails, get, now, over, system,
};

#[aws_operation(target = "secretsmanager.PutSecretValue", output = ())]
#[derive(Debug)]
struct PutSecretValue {
    secret_id: String,
    #[aws(length(..=4), pattern = "^[a-z]*$")]
    secret_string: Sensitive<String>,
}

#[aws_shape]
#[derive(Debug)]
struct Parts {
    key: String,
}

#[aws_shape]
#[derive(Debug)]
enum Level {
    High,
}

#[aws_shape]
#[derive(Debug)]
struct GetPartsOutput {
    parts: Option<Sensitive<Parts>>,
    level: Option<Sensitive<Level>>,
    number: Option<Sensitive<i32>>,
}

#[aws_operation(target = "secretsmanager.GetParts")]
#[derive(Debug)]
struct GetParts {}

#[derive(Debug)]
struct Broken;

impl ProvideCredentials for Broken {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        let why = "no credentials: the vault is sealed; unseal it";
        Box::pin(std::future::ready(Err(CredentialsError::new(why))))
    }
}

#[test]
fn debug_of_everything_that_holds_credentials() {
    let credentials = credentials();
    assert_eq!(
        format!("{credentials:?}"),
        format!(
            "Credentials {{ access_key_id: {KEY_ID:?}, source: \"code\", expires_at: None, .. }}"
        )
    );
    let options = SignOptions::new("us-east-1", &credentials, now());
    let request = get().sign(&options).unwrap();
    let env = system([
        ("AWS_ACCESS_KEY_ID", KEY_ID),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
        ("AWS_SESSION_TOKEN", SESSION_TOKEN),
    ]);
    let client = builder().build().unwrap();
    for text in [
        format!("{options:?}"),
        format!("{request:?}"),
        format!("{env:?}"),
        format!("{:?}", builder()),
        format!("{client:?}"),
        format!("{:?}", Client::builder().system(env).build().unwrap()),
        format!("{:?}", get().send(&client)),
        format!("{:?}", aws_operation::sign::Signer::new()),
    ] {
        assert_no_secret(&text);
    }
    // Nor what could be replayed within a few minutes.
    let signature = request.headers()["authorization"].to_str().unwrap();
    let signature = signature.rsplit('=').next().unwrap();
    assert!(!format!("{request:?}").contains(signature));
}

#[tokio::test]
async fn errors_of_the_service() {
    // AWS itself repeats the access key id, and may repeat the token; that is the body's, not ours.
    let body = r#"{"__type":"UnrecognizedClientException","message":"The security token included in the request is invalid."}"#;
    fails(
        get().send(&over(&Script::one(answer(400, body)))).await,
        &Facts::refused(
            400,
            Some("UnrecognizedClientException"),
            format!(
                "{TARGET} failed: UnrecognizedClientException: The security token included in the \
                 request is invalid. (HTTP 400, request id r-1)"
            ),
        ),
    );
}

#[tokio::test]
async fn provider_without_credentials() {
    let script = Script::default();
    let client = builder().transport(script.clone()).credentials_provider(Broken).build().unwrap();
    fails(
        get().send(&client).await,
        &Facts::unsent(
            ErrorKind::Credentials,
            format!("{TARGET} was not sent: no credentials: the vault is sealed; unseal it"),
        ),
    );
    assert_eq!(script.count(), 0);
}

#[tokio::test]
async fn sensitive_members() {
    let script = Script::one(answer(200, ""));
    let client = over(&script);
    let put = |secret: &str| PutSecretValue {
        secret_id: "s".into(),
        secret_string: Sensitive::new(secret.into()),
    };
    assert_eq!(
        format!("{:?}", put(SECRET)),
        r#"PutSecretValue { secret_id: "s", secret_string: <redacted> }"#
    );
    // Its length is told, and nothing else.
    fails(
        put(SECRET).send(&client).await,
        &Facts::unsent(
            ErrorKind::Validation,
            "secretsmanager.PutSecretValue was not sent: `secret_string` (`SecretString`) must be \
             at most 4 characters long, found 40; `secret_string` (`SecretString`) must match \
             `^[a-z]*$`, found <redacted>",
        ),
    );
    put("abc").send(&client).await.unwrap();
    assert_eq!(script.requests()[0].body(), r#"{"SecretId":"s","SecretString":"abc"}"#);
}

#[aws_operation(target = "secretsmanager.RotateSecret", output = ())]
#[derive(Debug)]
struct RotateSecret {
    #[aws(range(1..=9))]
    pin: Option<Sensitive<i32>>,
}

#[tokio::test]
async fn sensitive_numbers() {
    let client = over(&Script::default());
    fails(
        RotateSecret { pin: Some(Sensitive::new(4711)) }.send(&client).await,
        &Facts::unsent(
            ErrorKind::Validation,
            "secretsmanager.RotateSecret was not sent: `pin` (`Pin`) must be 1 to 9, found <redacted>",
        ),
    );
}

#[test]
fn sensitive_members_of_an_answer() {
    // A client that errs about the type of a secret does not tell it either.
    for member in ["Parts", "Level", "Number"] {
        let body = format!(r#"{{"{member}":"{SECRET}"}}"#);
        let error = GetParts::parse(answer(200, body)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(error.to_string().contains(&format!("at `{member}`: ")), "{error}");
        assert_no_secret(&error.to_string());
        assert_no_secret(&format!("{error:?}"));
    }
}
