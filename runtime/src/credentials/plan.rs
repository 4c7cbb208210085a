//! What a profile asks for: where its credentials begin, and which roles are assumed with them.
//!
//! Source: "Assume role credential provider" of the AWS SDKs reference; which settings win over
//! which others is as in the AWS CLI.

use super::sts::Role;
use super::{Credentials, CredentialsError};
use crate::config::profile::{Profiles, Section};

/// The way to a profile's credentials.
pub(super) struct Plan {
    pub(super) base: Base,
    /// The profile that says so.
    pub(super) base_profile: String,
    /// In the order in which they are assumed, each with the profile that asks for it.
    pub(super) roles: Vec<(String, Role)>,
}

/// Where credentials begin.
pub(super) enum Base {
    Keys(Credentials),
    Environment,
    Container,
    InstanceMetadata,
    WebIdentity { role: Role, token_file: String },
    Process { command: String, account_id: Option<String> },
    Sso(Sso),
}

/// A role that an SSO portal hands out.
pub(super) struct Sso {
    /// `None` for profiles from before there were sessions.
    pub(super) session: Option<String>,
    pub(super) start_url: String,
    pub(super) region: String,
    pub(super) account_id: String,
    pub(super) role_name: String,
}

type Planned<T> = Result<T, CredentialsError>;

/// The plan of a profile.
///
/// # Errors
/// The profile, or one that it refers to, says nothing about credentials, contradicts itself, goes in
/// a circle, or asks for what is not supported.
pub(super) fn plan(profiles: &Profiles, selected: &Section) -> Planned<Plan> {
    let mut path = vec![selected.name()];
    let mut roles = Vec::new();
    let mut profile = selected;
    loop {
        let name = profile.name();
        let chained = path.len() > 1;
        // A profile that others refer to is the end of the way if it has keys.
        if chained && has_keys(profile) {
            return finish(Base::Keys(keys(profile)?), name, roles);
        }
        let Some(role) = role(profile)? else {
            let base = match base(profiles, profile)? {
                Some(base) => base,
                None if chained => {
                    return Err(CredentialsError::configuration(format!(
                        "profile `{}` names `{name}` as its `source_profile`, which says nothing about \
                         credentials; give it keys, or another source",
                        path.iter().rev().nth(1).unwrap_or(&name),
                    )));
                }
                None => {
                    return Err(CredentialsError::not_found(format!(
                        "profile `{name}` says nothing about credentials"
                    )));
                }
            };
            return finish(base, name, roles);
        };
        // An identity of its own needs no other credentials.
        if let Some(token_file) = profile.get("web_identity_token_file") {
            let token_file = token_file.to_owned();
            return finish(Base::WebIdentity { role, token_file }, name, roles);
        }
        roles.push((name.to_owned(), role));
        let source = match (profile.get("source_profile"), profile.get("credential_source")) {
            (Some(source), None) => source,
            (None, Some(source)) => return finish(named(name, source)?, name, roles),
            (Some(_), Some(_)) => {
                return Err(wrong(
                    name,
                    "has both `source_profile` and `credential_source`; keep one of them",
                ));
            }
            (None, None) => {
                return Err(wrong(
                    name,
                    "has a `role_arn`, and nothing to assume it with; add `source_profile`, \
                     `credential_source` or `web_identity_token_file`",
                ));
            }
        };
        if source == name && has_keys(profile) {
            return finish(Base::Keys(keys(profile)?), name, roles);
        }
        if path.contains(&source) {
            path.push(source);
            let circle = path.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
            return Err(CredentialsError::configuration(format!(
                "the profiles go in a circle by `source_profile`: {}; let one of them have keys, or \
                 another source",
                circle.join(", ")
            )));
        }
        profile = profiles.profile(source).ok_or_else(|| {
            wrong(
                name,
                &format!("names `{source}` as its `source_profile`, and there is no such profile"),
            )
        })?;
        path.push(profile.name());
    }
}

fn finish(base: Base, profile: &str, mut roles: Vec<(String, Role)>) -> Planned<Plan> {
    roles.reverse();
    Ok(Plan { base, base_profile: profile.to_owned(), roles })
}

fn wrong(profile: &str, what: &str) -> CredentialsError {
    CredentialsError::configuration(format!("profile `{profile}` {what}"))
}

/// The role that a profile asks for.
fn role(profile: &Section) -> Planned<Option<Role>> {
    let name = profile.name();
    let Some(arn) = profile.get("role_arn") else {
        return match profile.get("web_identity_token_file") {
            Some(_) => {
                Err(wrong(name, "has a `web_identity_token_file` and no `role_arn`; add it"))
            }
            None => Ok(None),
        };
    };
    if profile.get("mfa_serial").is_some() {
        return Err(wrong(
            name,
            "asks for a code of the device that `mfa_serial` names, which is not supported; get \
             credentials with `aws sts get-session-token`, and put those in the environment",
        ));
    }
    let duration = match profile.get("duration_seconds") {
        None => None,
        Some(text) => Some(text.parse().map_err(|_| {
            wrong(name, &format!("has `duration_seconds` = `{text}`; write a number of seconds"))
        })?),
    };
    let value = |key| profile.get(key).map(ToOwned::to_owned);
    Ok(Some(Role {
        session_name: value("role_session_name"),
        external_id: value("external_id"),
        duration,
        ..Role::new(arn)
    }))
}

/// What `credential_source` names.
fn named(profile: &str, source: &str) -> Planned<Base> {
    for (known, base) in [
        ("Environment", Base::Environment),
        ("Ec2InstanceMetadata", Base::InstanceMetadata),
        ("EcsContainer", Base::Container),
    ] {
        if known.eq_ignore_ascii_case(source) {
            return Ok(base);
        }
    }
    Err(wrong(
        profile,
        &format!(
            "has `credential_source` = `{source}`, which is unknown; write `Environment`, \
             `Ec2InstanceMetadata` or `EcsContainer`"
        ),
    ))
}

/// What a profile has of its own.
fn base(profiles: &Profiles, profile: &Section) -> Planned<Option<Base>> {
    let name = profile.name();
    if let Some(sso) = sso(profiles, profile)? {
        return Ok(Some(Base::Sso(sso)));
    }
    if has_keys(profile) {
        return Ok(Some(Base::Keys(keys(profile)?)));
    }
    if profile.get("login_session").is_some() {
        return Err(wrong(
            name,
            &format!(
                "has a `login_session` of `aws login`, which is not supported; let another profile have \
                 `credential_process = aws configure export-credentials --profile {name} --format \
                 process`"
            ),
        ));
    }
    if let Some(command) = profile.get("credential_process") {
        let account_id = profile.get("aws_account_id").map(ToOwned::to_owned);
        return Ok(Some(Base::Process { command: command.to_owned(), account_id }));
    }
    if profile.get("sso_session").is_some() {
        // What there is gives tokens for services that take those.
        session(profiles, profile)?;
        return Err(wrong(
            name,
            "gives an access token and no credentials; add `sso_account_id` and `sso_role_name`",
        ));
    }
    Ok(None)
}

const ID: &str = "aws_access_key_id";
const SECRET: &str = "aws_secret_access_key";

fn has_keys(profile: &Section) -> bool {
    profile.get(ID).is_some() || profile.get(SECRET).is_some()
}

/// The keys of a profile.
fn keys(profile: &Section) -> Planned<Credentials> {
    let (id, secret) = match (profile.get(ID), profile.get(SECRET)) {
        (Some(id), Some(secret)) => (id, secret),
        (id, _) => {
            let (there, missing) = if id.is_some() { (ID, SECRET) } else { (SECRET, ID) };
            return Err(wrong(
                profile.name(),
                &format!("has `{there}` but no `{missing}`; write both"),
            ));
        }
    };
    let mut credentials = Credentials::new(id, secret).with_source("profile");
    if let Some(token) = profile.get("aws_session_token") {
        credentials = credentials.with_session_token(token);
    }
    if let Some(account) = profile.get("aws_account_id") {
        credentials = credentials.with_account_id(account);
    }
    Ok(credentials)
}

/// The SSO role of a profile; `None` if it names neither account nor role.
fn sso(profiles: &Profiles, profile: &Section) -> Planned<Option<Sso>> {
    let (account_id, role_name) =
        match (profile.get("sso_account_id"), profile.get("sso_role_name")) {
            (None, None) => return Ok(None),
            (Some(account_id), Some(role_name)) => (account_id.to_owned(), role_name.to_owned()),
            (account, _) => {
                let missing = if account.is_some() { "sso_role_name" } else { "sso_account_id" };
                return Err(wrong(
                    profile.name(),
                    &format!("asks for SSO and has no `{missing}`; add it"),
                ));
            }
        };
    let (session, start_url, region) = session(profiles, profile)?;
    Ok(Some(Sso { session, start_url, region, account_id, role_name }))
}

/// Name, start URL and region of a profile's SSO session.
fn session(profiles: &Profiles, profile: &Section) -> Planned<(Option<String>, String, String)> {
    let name = profile.name();
    let session = profile.get("sso_session");
    let section = match session {
        None => profile,
        Some(session) => profiles.sso_session(session).ok_or_else(|| {
            wrong(
                name,
                &format!("refers to the SSO session `{session}`; write a section `[sso-session {session}]`"),
            )
        })?,
    };
    let value = |key: &str| -> Planned<String> {
        let here = section.get(key);
        let own = profile.get(key);
        match (here, session) {
            (Some(value), Some(session)) if own.is_some_and(|own| own != value) => Err(wrong(
                name,
                &format!(
                    "has another `{key}` than its SSO session `{session}`, which has `{value}`; remove it"
                ),
            )),
            (Some(value), _) => Ok(value.to_owned()),
            (None, Some(session)) if own.is_some() => Err(wrong(
                name,
                &format!("has `{key}`, which belongs in `[sso-session {session}]`; move it there"),
            )),
            (None, Some(session)) => Err(CredentialsError::configuration(format!(
                "the SSO session `{session}` of profile `{name}` has no `{key}`; add it"
            ))),
            (None, None) => Err(wrong(name, &format!("asks for SSO and has no `{key}`; add it"))),
        }
    };
    Ok((session.map(ToOwned::to_owned), value("sso_start_url")?, value("sso_region")?))
}
