//! Our signer against `aws-sigv4`, AWS's own, on random requests.

use std::error::Error;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_credential_types::Credentials as TheirCredentials;
use aws_operation::Credentials;
use aws_operation::sign::{Scope, Signer, SigningRules};
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;

const REQUESTS: u64 = 500;

/// The same requests every time: xorshift.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap_or_default()
    }

    /// Up to `most` characters of an alphabet.
    fn text(&mut self, alphabet: &str, most: usize) -> String {
        let letters: Vec<char> = alphabet.chars().collect();
        (0..self.below(most + 1)).map(|_| letters[self.below(letters.len())]).collect()
    }
}

/// A request, and what it is signed with.
struct Case {
    uri: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    region: &'static str,
    service: &'static str,
    time: SystemTime,
    token: Option<String>,
    rules: SigningRules,
}

impl Case {
    fn random(random: &mut Random) -> Self {
        const LETTERS: &str = "abcxyzABCXYZ0189";
        let segments: Vec<String> = (0..random.below(4))
            .map(|_| match random.below(8) {
                0 => ".".to_owned(),
                1 => "..".to_owned(),
                2 => String::new(),
                3 => format!("%{:02X}", random.below(128)),
                _ => random.text(&format!("{LETTERS}-._~!$&'()*+,;=:@"), 8),
            })
            .collect();
        let query: Vec<String> = (0..random.below(4))
            .map(|_| {
                let name = random.text("abcABC019-._~", 5) + "n";
                let value = random.text("abcABC019-._~", 8);
                if random.below(4) == 0 { name } else { format!("{name}={value}") }
            })
            .collect();
        let port = ["", ":8765", ":443"][random.below(3)];
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let headers = (0..random.below(5))
            .map(|number| {
                let value = random.text(&format!("{LETTERS}   ,;=\"()/"), 20);
                (format!("x-amz-{}-{number}", random.text("abc", 6) + "h"), value)
            })
            .collect();
        let length = random.below(300);
        Self {
            uri: format!("https://service.example.com{port}/{}{query}", segments.join("/")),
            headers,
            body: (0..length).map(|_| random.next().to_le_bytes()[0]).collect(),
            region: ["us-east-1", "eu-central-1", "cn-north-1"][random.below(3)],
            service: ["elasticmapreduce", "dynamodb", "kms"][random.below(3)],
            time: UNIX_EPOCH + Duration::from_secs(random.next() % 4_000_000_000),
            token: (random.below(2) == 0).then(|| random.text(LETTERS, 40) + "="),
            rules: SigningRules {
                normalize_path: random.below(2) == 0,
                encode_path: random.below(2) == 0,
                sign_body_header: random.below(2) == 0,
                sign_token: random.below(2) == 0,
            },
        }
    }

    /// The authorization header that `aws-sigv4` makes.
    fn theirs(&self) -> Result<String, Box<dyn Error>> {
        let mut settings = SigningSettings::default();
        settings.percent_encoding_mode = if self.rules.encode_path {
            PercentEncodingMode::Double
        } else {
            PercentEncodingMode::Single
        };
        settings.uri_path_normalization_mode = if self.rules.normalize_path {
            UriPathNormalizationMode::Enabled
        } else {
            UriPathNormalizationMode::Disabled
        };
        settings.payload_checksum_kind = if self.rules.sign_body_header {
            PayloadChecksumKind::XAmzSha256
        } else {
            PayloadChecksumKind::NoHeader
        };
        settings.session_token_mode = if self.rules.sign_token {
            aws_sigv4::http_request::SessionTokenMode::Include
        } else {
            aws_sigv4::http_request::SessionTokenMode::Exclude
        };
        let identity =
            TheirCredentials::from_keys("AKIDEXAMPLE", "wJalrXUtnFEMI", self.token.clone()).into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(self.region)
            .name(self.service)
            .time(self.time)
            .settings(settings)
            .build()?
            .into();
        let headers = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let request =
            SignableRequest::new("POST", &self.uri, headers, SignableBody::Bytes(&self.body))?;
        let (instructions, _) = sign(request, &params)?.into_parts();
        let authorization = instructions.headers().find(|(name, _)| *name == "authorization");
        Ok(authorization.map(|(_, value)| value.to_owned()).unwrap_or_default())
    }

    /// The authorization header that our signer makes, which keeps its key from case to case.
    fn ours(&self, signer: &Signer) -> Result<(String, String), Box<dyn Error>> {
        let mut request = http::Request::builder().method("POST").uri(&self.uri);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let (mut parts, ()) = request.body(())?.into_parts();
        let credentials = Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI");
        let credentials = match &self.token {
            Some(token) => credentials.with_session_token(token),
            None => credentials,
        };
        let scope = Scope { region: self.region, service: self.service };
        let signed =
            signer.sign(&mut parts, &self.body, &credentials, scope, self.time, self.rules)?;
        let authorization = parts.headers.get("authorization").ok_or("no authorization")?;
        Ok((authorization.to_str()?.to_owned(), signed.canonical_request))
    }
}

#[test]
fn signs_as_aws_does() -> Result<(), Box<dyn Error>> {
    let mut random = Random(0x2026_1122_5eed_0001);
    let signer = Signer::new();
    for number in 0..REQUESTS {
        let case = Case::random(&mut random);
        let (ours, canonical) = case.ours(&signer)?;
        let theirs = case.theirs()?;
        let normalized = |text: &str| text.replace(", ", ",");
        assert_eq!(
            normalized(&ours),
            normalized(&theirs),
            "request {number}: {} with {:?}\n{canonical}",
            case.uri,
            case.rules
        );
    }
    Ok(())
}
