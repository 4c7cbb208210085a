//! What a request is checked for, and what is known of it afterwards.

use std::time::SystemTime;

/// What happens to a request that was accepted before and comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Replays {
    /// It is refused for as long as its date is good; the last 65,536 requests are remembered. The
    /// same request is one with the same signature, `amz-sdk-invocation-id` and `amz-sdk-request`: two
    /// equal calls in one second are signed alike, and by these headers, which SDKs send, they are known
    /// apart.
    #[default]
    Refuse,
    /// It is accepted, as by most of AWS's services.
    Accept,
}

/// What a request has to be signed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected<'a> {
    pub(super) service: &'a str,
    pub(super) region: Option<&'a str>,
    pub(super) rules: Rules,
}

impl<'a> Expected<'a> {
    /// For a service, by its signing name (`elasticmapreduce`), in whatever region.
    #[must_use]
    pub const fn new(service: &'a str) -> Self {
        Self { service, region: None, rules: Rules::AWS_JSON }
    }

    /// In one region.
    #[must_use]
    pub fn in_region(self, region: &'a str) -> Self {
        Self { region: Some(region), ..self }
    }

    /// By the rules of a service that differs from awsJson's.
    #[must_use]
    pub fn with_rules(self, rules: Rules) -> Self {
        Self { rules, ..self }
    }
}

/// The parts of SigV4 that services differ in. awsJson services all take the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// `.`, `..` and empty segments leave the path before it is signed. Default: true; S3: false.
    pub normalize_path: bool,
    /// Each segment of the path is encoded once more before it is signed. Default: true; S3: false.
    pub encode_path: bool,
    /// `x-amz-security-token` has to be among the signed headers. Default: true.
    pub token_is_signed: bool,
}

impl Rules {
    const AWS_JSON: Self = Self { normalize_path: true, encode_path: true, token_is_signed: true };
}

impl Default for Rules {
    fn default() -> Self {
        Self::AWS_JSON
    }
}

/// Who made a request, and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verified {
    /// The access key id.
    pub access_key_id: String,
    /// The region of the credential scope.
    pub region: String,
    /// The time of the signature, in whole seconds.
    pub signed_at: SystemTime,
}
