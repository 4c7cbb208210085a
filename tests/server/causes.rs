//! What the author of a test reads when a signature does not match.

use aws_operation::server::{Expected, Refusal, Verifier};
use aws_operation::sign::{Scope, Signature, Signer, SigningRules};
use aws_operation::{Credentials, SignOptions};
use emr_studio::{GetStudioSessionMapping, IdentityType};
use hmac::{Hmac, Mac as _};
use http::Request;
use http::request::Parts;
use sha2::{Digest as _, Sha256};

use crate::signature::{SECRET, keys, then};

const KMS: Expected<'static> = Expected::new("kms");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The `authorization` of a client that makes this of a request.
fn authorization(canonical: &str, secret: &str) -> String {
    let mut key = format!("AWS4{secret}").into_bytes();
    let hash = hex(&Sha256::digest(canonical));
    let scope = "20150830/us-east-1/kms/aws4_request";
    let to_sign = format!("AWS4-HMAC-SHA256\n20150830T123600Z\n{scope}\n{hash}");
    for part in ["20150830", "us-east-1", "kms", "aws4_request", &to_sign] {
        let mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        key = mac.chain_update(part).finalize().into_bytes().to_vec();
    }
    let signed = canonical.rsplit('\n').nth(1).unwrap();
    let signature = hex(&key);
    format!(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/{scope}, SignedHeaders={signed}, Signature={signature}"
    )
}

/// A request whose client has signed what the lines say, with `HASH` for the body's hash.
fn refused(request: &str, body: &str, canonical: &str, secret: &str, names: &str) -> Refusal {
    let canonical = canonical.replace("HASH", &hex(&Sha256::digest(body)));
    let mut lines = request.lines();
    let (method, target) = lines.next().unwrap().split_once(' ').unwrap();
    let mut builder = Request::builder().method(method).uri(target);
    for line in lines {
        let (name, value) = line.split_once(':').unwrap();
        builder = builder.header(name, value);
    }
    let mut authorization = authorization(&canonical, secret);
    if !names.is_empty() {
        let signed = canonical.rsplit('\n').nth(1).unwrap();
        authorization = authorization.replace(signed, names);
    }
    let request = builder.header("authorization", authorization).body(()).unwrap();
    let other = Credentials::new("AKIDOTHER", "a-secret-of-another-key-with-40-letters.");
    let verifier = Verifier::new(vec![other, keys()]);
    let refusal = verifier.verify(&request.into_parts().0, body.as_bytes(), KMS, then());
    refusal.expect_err("it is signed otherwise")
}

const WIRE: &str = "POST /\ncontent-type:application/x-amz-json-1.1\nhost:127.0.0.1:8000\nx-amz-date:20150830T123600Z";
const SIGNED: &str = "POST\n/\n\ncontent-type:application/x-amz-json-1.1\nhost:127.0.0.1:8000\nx-amz-date:20150830T123600Z\n\ncontent-type;host;x-amz-date\nHASH";

/// What is changed on the wire, what is changed in the client's canonical request, and what is read.
type Case =
    ((&'static str, &'static str), (&'static str, &'static str), &'static str, &'static str);

const CASES: [Case; 21] = [
    (
        ("", ""),
        ("127.0.0.1:8000", "127.0.0.1"),
        "`host` was signed as `127.0.0.1` and sent as `127.0.0.1:8000`",
        "  - host:127.0.0.1:8000\n  + host:127.0.0.1\n                  ^\n",
    ),
    (
        ("", ""),
        ("127.0.0.1:8000", "localhost:8000"),
        "`host` was signed as `localhost:8000` and sent as `127.0.0.1:8000`",
        "  - host:127.0.0.1:8000\n  + host:localhost:8000\n         ^\n",
    ),
    (
        ("", ""),
        ("127.0.0.1:8000", "kms.us-east-1.amazonaws.com"),
        "`host` was signed as `kms.us-east-1.amazonaws.com`",
        "  + host:kms.us-east-1.amazonaws.com\n",
    ),
    (
        ("", ""),
        ("json-1.1", "json-1.0"),
        "`content-type` was signed as `application/x-amz-json-1.0` and sent as `application/x-amz-json-1.1`",
        "                                      ^\n",
    ),
    (
        ("json-1.1", "json-1.1; charset=utf-8"),
        ("", ""),
        "`content-type` was signed as `application/x-amz-json-1.1` and sent as `application/x-amz-json-1.1; charset=utf-8`",
        "  - content-type:application/x-amz-json-1.1; charset=utf-8\n",
    ),
    (
        ("json-1.1", "json-1.1;  a=b"),
        ("json-1.1", "json-1.1;  a=b"),
        "`content-type` was signed with all of its blanks",
        "  + \"content-type:application/x-amz-json-1.1;  a=b\"\n",
    ),
    (
        ("\nx-amz-date", "\nx-amz-a:1\nx-amz-a:2\nx-amz-date"),
        ("\nx-amz-date", "\nx-amz-a:1, 2\nx-amz-date"),
        "`x-amz-a` is there more than once, and was signed with `, ` between its values",
        "  - x-amz-a:1,2\n  + x-amz-a:1, 2\n",
    ),
    (
        ("\nx-amz-date", "\nx-amz-a:1\nx-amz-a:2\nx-amz-date"),
        ("\nx-amz-date", "\nx-amz-a:2\nx-amz-date"),
        "with its last value only",
        "  - x-amz-a:1,2\n  + x-amz-a:2\n",
    ),
    (
        ("\nx-amz-date", "\nx-amz-a:2\nx-amz-a:1\nx-amz-date"),
        ("\nx-amz-date", "\nx-amz-a:1,2\nx-amz-date"),
        "with its values sorted",
        "  - x-amz-a:2,1\n  + x-amz-a:1,2\n",
    ),
    (
        ("POST /", "POST /a%20b/"),
        ("\n/\n", "\n/a%20b/\n"),
        "the path was signed as sent; each of its segments has to be encoded once more",
        "  - /a%2520b/\n  + /a%20b/\n        ^\n",
    ),
    (
        ("POST /", "POST /a%20b/"),
        ("\n/\n", "\n/a b/\n"),
        "the path was signed without any encoding",
        "  + /a b/\n",
    ),
    (
        ("POST /", "POST /a/../b"),
        ("\n/\n", "\n/a/../b\n"),
        "the path was signed as sent, with its `.`, `..` and empty segments",
        "  - /b\n  + /a/../b\n",
    ),
    (("POST /", "POST /a"), ("\n/\n", "\n/\n"), "the path `/` was signed", "  - /a\n  + /\n"),
    (
        ("POST /", "POST /a"),
        ("\n/\n", "\n/a/\n"),
        "the path was signed with another end",
        "  - /a\n  + /a/\n",
    ),
    (
        ("POST /", "POST /?b=2&a=1"),
        ("\n/\n\n", "\n/\nb=2&a=1\n"),
        "the query was signed as sent, neither sorted nor encoded anew",
        "  - a=1&b=2\n  + b=2&a=1\n",
    ),
    (("POST /", "POST /?b=2&a=1"), ("", ""), "the query was not signed", "  - a=1&b=2\n  + \n"),
    (
        ("POST /", "POST /?a=1+2"),
        ("\n/\n\n", "\n/\na=1%202\n"),
        "a `+` in the query was signed as a blank",
        "  + a=1%202\n",
    ),
    (("POST", "PUT"), ("", ""), "the method was changed", "  - PUT\n  + POST\n"),
    (
        ("", ""),
        ("HASH", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"),
        "the body `{}` was signed",
        "  + 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n",
    ),
    (
        ("", ""),
        ("HASH", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        "an empty body was signed",
        "  + e3b0c44",
    ),
    (
        ("", ""),
        ("HASH", "UNSIGNED-PAYLOAD"),
        "the body was left unsigned, which only S3 allows",
        "  + UNSIGNED-PAYLOAD\n",
    ),
];

#[test]
fn usual_mistakes_are_named() {
    let body = " {\"Limit\":1}";
    for ((from, to), (meant, signed), says, shows) in CASES {
        let wire = WIRE.replacen(from, to, 1);
        let mut canonical = SIGNED.replacen(meant, signed, 1);
        if signed.contains("x-amz-a") {
            canonical = canonical.replacen("host;x-amz-date", "host;x-amz-a;x-amz-date", 1);
        }
        let refusal = refused(&wire, body, &canonical, SECRET, "");
        assert!(refusal.explanation.contains(says), "{says}:\n{refusal}");
        assert!(refusal.explanation.contains(shows), "{shows}:\n{refusal}");
        // AWS shows one canonical request: the server's.
        assert_eq!(refusal.message.matches("should have been").count(), 2);
    }
    let signed = SIGNED.replacen("\nx-amz-date:", "\nx-a:1\nx-amz-date:", 1);
    let signed = signed.replacen("host;", "host;x-a;", 1);
    let wire = format!("{WIRE}\nx-a:1");
    let refusal = refused(&wire, body, &signed, SECRET, "content-type;host;x-amz-date");
    let says = "`x-a` was signed, but is not named in `SignedHeaders`";
    assert!(refusal.explanation.contains(says), "{refusal}");
    assert!(refusal.explanation.contains("  + x-a:1\n"), "{refusal}");

    // Two at once.
    let signed = SIGNED.replacen("127.0.0.1:8000", "localhost", 1);
    let wire = WIRE.replacen("POST /", "POST /?a", 1);
    let refusal = refused(&wire, body, &signed, SECRET, "");
    let says = "the query was not signed, and `host` was signed as `localhost`";
    assert!(refusal.explanation.contains(says), "{refusal}");
}

#[test]
fn the_whole_explanation() {
    let signed = SIGNED.replacen("127.0.0.1:8000", "localhost:8000", 1);
    let refusal = refused(WIRE, "{}", &signed, SECRET, "");
    assert_eq!(
        refusal.to_string(),
        "InvalidSignatureException: the signature does not match: `host` was signed as \
         `localhost:8000` and sent as `127.0.0.1:8000`\n\
         the canonical request, as this server makes it (-) and as the client signed it (+):\n    \
         POST\n    /\n    \n    content-type:application/x-amz-json-1.1\n  \
         - host:127.0.0.1:8000\n  + host:localhost:8000\n         ^\n    \
         x-amz-date:20150830T123600Z\n    \n    content-type;host;x-amz-date\n    \
         44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n"
    );
}

#[test]
fn wrong_secrets() {
    for (secret, says) in [
        (
            "a-secret-of-another-key-with-40-letters.",
            "signed with the secret of `AKIDOTHER`, but names `AKIDEXAMPLE`",
        ),
        (
            &format!("{SECRET}\n"),
            "the secret was used with \"\" before and \"\\n\" after it; trim it",
        ),
        (&format!("\"{SECRET}\""), "with \"\\\"\" before and \"\\\"\" after it"),
        ("s3cr3t", "either the secret is another one, or a signed header"),
    ] {
        let refusal = refused(WIRE, "{}", SIGNED, secret, "");
        assert!(refusal.explanation.contains(says), "{refusal}");
        assert!(refusal.explanation.ends_with(
            "POST\n    /\n    \n    content-type:application/x-amz-json-1.1\n    \
             host:127.0.0.1:8000\n    x-amz-date:20150830T123600Z\n    \n    \
             content-type;host;x-amz-date\n    \
             44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n"
        ));
        for secret in [SECRET, secret] {
            assert!(!format!("{refusal:?}").contains(secret), "{refusal:?}");
        }
    }
}

/// A call by our signer.
fn call(body: &str, rules: SigningRules) -> (Parts, Signature) {
    let request = Request::post("http://127.0.0.1:8000/")
        .header("content-type", "application/x-amz-json-1.1")
        .header("x-amz-target", "TrentService.ListKeys");
    let (mut parts, ()) = request.body(()).unwrap().into_parts();
    let scope = Scope { region: "us-east-1", service: "kms" };
    let signer = Signer::new();
    let signed = signer.sign(&mut parts, body.as_bytes(), &keys(), scope, then(), rules).unwrap();
    (parts, signed)
}

#[test]
fn changed_after_signing() {
    let with_hash = SigningRules { sign_body_header: true, ..SigningRules::default() };
    let verify = |request: &Parts, body: &str| {
        let result = Verifier::new(vec![keys()]).verify(request, body.as_bytes(), KMS, then());
        result.expect_err("it was changed").explanation
    };

    let (request, _) = call("{\"Limit\":1}", with_hash);
    let found = verify(&request, "{\"Limit\":2}");
    assert!(found.contains("the body was changed after it was signed"), "{found}");
    assert_eq!(found.matches("\n  - ").count(), 1, "{found}");

    // Without the hash in a header, nobody can tell.
    let (request, signed) = call("{\"Limit\":1}", SigningRules::default());
    let found = verify(&request, "{\"Limit\":2}");
    assert!(
        found.contains("a client that sends `x-amz-content-sha256` lets this server tell"),
        "{found}"
    );
    assert!(
        !found.contains("\n  - ") && found.contains("x-amz-target:TrentService.ListKeys\n"),
        "{found}"
    );
    // Unless the client is in this process and says what it signed.
    let mut told = request.clone();
    told.extensions.insert(signed);
    let found = verify(&told, "{\"Limit\":2}");
    assert!(found.contains("the request is not the one that was signed"), "{found}");
    assert!(found.contains("\n    content-type;host;x-amz-date;x-amz-target\n  - "), "{found}");

    // The body is as it was, and a header is not.
    let (mut request, _) = call("{}", with_hash);
    request.headers.insert("x-amz-target", "TrentService.ListAliases".parse().unwrap());
    let found = verify(&request, "{}");
    assert!(found.contains("is the hash of the body, so it is not the body"), "{found}");

    // A header that lies about the body, and is signed all the same.
    let (mut request, _) = call("{}", SigningRules::default());
    request.headers.insert("x-amz-content-sha256", "0".repeat(64).parse().unwrap());
    let scope = Scope { region: "us-east-1", service: "kms" };
    let signer = Signer::new();
    signer.sign(&mut request, b"{}", &keys(), scope, then(), SigningRules::default()).unwrap();
    let found = verify(&request, "{}");
    assert!(found.contains("`x-amz-content-sha256` is not the body's hash"), "{found}");
}

#[test]
fn calls_in_this_process_show_what_was_signed() {
    let get = GetStudioSessionMapping {
        studio_id: "es-1".to_owned(),
        identity_id: None,
        identity_name: Some("alice".to_owned()),
        identity_type: IdentityType::User,
    };
    let keys = keys();
    let request = get.sign(&SignOptions::new("us-east-1", &keys, then())).unwrap();
    let (request, body) = request.into_parts();
    let emr = Expected::new("elasticmapreduce").in_region("us-east-1");
    let verify = |known: &Credentials, request: &Parts, expected| {
        Verifier::new(vec![known.clone()]).verify(request, &body, expected, then())
    };
    assert!(verify(&keys, &request, emr).is_ok());

    let mut changed = request.clone();
    changed.headers.insert("x-amz-target", "ElasticMapReduce.ListStudios".parse().unwrap());
    let found = verify(&keys, &changed, emr).expect_err("another target").explanation;
    assert!(found.contains(
        "  - x-amz-target:ElasticMapReduce.ListStudios\n  \
         + x-amz-target:ElasticMapReduce.GetStudioSessionMapping\n                                  ^\n"
    ), "{found}");

    let other = Credentials::new("AKIDEXAMPLE", "another");
    let found = verify(&other, &request, emr).expect_err("another secret").explanation;
    assert!(found.contains("so the secret is another one"), "{found}");

    let mut moved = request.clone();
    let authorization =
        moved.headers["authorization"].to_str().unwrap().replace("us-east-1", "eu-west-1");
    moved.headers.insert("authorization", authorization.parse().unwrap());
    let anywhere = Expected::new("elasticmapreduce");
    let found = verify(&keys, &moved, anywhere).expect_err("another region").explanation;
    assert!(found.contains(
        "it was signed for `20150830T123600Z 20150830/us-east-1/elasticmapreduce/aws4_request`, and \
         sent for `20150830T123600Z 20150830/eu-west-1/elasticmapreduce/aws4_request`"
    ), "{found}");
}
