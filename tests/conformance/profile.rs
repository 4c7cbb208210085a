//! `profile`: the shared config and credentials files.

use std::collections::BTreeMap;

use aws_operation::System;
use aws_operation::internals::{Sections, parse_profiles, profile_locations, selected_profile};
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::vectors::{Outcome, Vectors, case, same, text};

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (suite, file, check) in [
        ("parser", "profile-parser-tests.json", check_parser as fn(&Json) -> Outcome),
        ("file-location", "file-location-tests.json", check_location),
    ] {
        let all = vectors.json(&format!("profile/{file}"));
        // Some have the same name.
        for (index, vector) in all["tests"].as_array().into_iter().flatten().enumerate() {
            let vector = vector.clone();
            let name = format!("profile::{suite}::{:02} {}", index + 1, text(&vector, "name"));
            trials.push(case(name, move || check(&vector)));
        }
    }
    for kind in ["config", "credentials"] {
        for (name, bytes) in vectors.files(&format!("profile/fuzz-corpus/parse_{kind}_profile")) {
            let name = format!("profile::fuzz-corpus::{kind}::{name}");
            trials.push(case(name, move || check_fuzz(kind == "config", &bytes)));
        }
    }
    for (name, bytes) in vectors.files("profile/botocore-cfg") {
        let title = format!("profile::botocore-cfg::{name}");
        trials.push(case(title, move || check_botocore(&name, &bytes)));
    }
    trials
}

/// What our error says where the vectors' implementation says this.
const ERRORS: [(&str, &str); 8] = [
    ("Expected a profile definition", "line 1 comes before any section"),
    ("Expected a property definition", "is neither a section nor a property"),
    ("Expected a property definition, found continuation", "is neither a section nor a property"),
    ("Expected an '=' sign defining a property", "is neither a section nor a property"),
    ("Expected an '=' sign defining a sub-property", "is a sub-property without a `=`"),
    ("Profile definition must end with ']'", "begins a section without a `]`"),
    ("Property did not have a name", "has no name before the `=`"),
    ("Sub-property did not have a name", "is a sub-property without a name"),
];

fn check_parser(vector: &Json) -> Outcome {
    let file = |name: &str| vector["input"][name].as_str().unwrap_or_default().as_bytes();
    let found = parse_profiles(file("configFile"), file("credentialsFile"));
    if let Some(theirs) = vector["output"]["errorContaining"].as_str() {
        let ours = ERRORS
            .iter()
            .find(|(text, _)| *text == theirs)
            .ok_or_else(|| format!("the vectors have an error that this table has not: {theirs}"))?
            .1;
        let why = found.err().ok_or("it is read, and should be refused")?;
        return if why.contains(ours) { Ok(()) } else { same("the error", why.as_str(), ours) };
    }
    let [profiles, sso_sessions, services] = found?;
    let expected = |kind: &str| -> Sections {
        let sections = vector["output"]["config"][kind].as_object().into_iter().flatten();
        sections.map(|(name, values)| (name.clone(), strings(values))).collect()
    };
    same("profiles", profiles, expected("profiles"))?;
    same("SSO sessions", sso_sessions, expected("sso_sessions"))?;
    same("services", services, expected("services"))
}

fn strings(object: &Json) -> BTreeMap<String, String> {
    let members = object.as_object().into_iter().flatten();
    members
        .map(|(key, value)| (key.clone(), value.as_str().unwrap_or("no string").into()))
        .collect()
}

fn check_location(vector: &Json) -> Outcome {
    let system = System::real().with_env(strings(&vector["environment"]));
    let found = profile_locations(&system, text(vector, "platform") == "windows");
    let expected = [text(vector, "configLocation"), text(vector, "credentialsLocation")];
    same("locations", found, expected.map(|path| Some(path.to_owned())))?;
    let Some(profile) = vector["profile"].as_str() else { return Ok(()) };
    let files = format!("[profile {profile}]");
    let system = system.with_files(move |_| Ok(files.clone().into_bytes()));
    same("the profile", selected_profile(&system)?, profile.to_owned())
}

/// Any answer will do, the same one each time.
fn check_fuzz(config: bool, bytes: &[u8]) -> Outcome {
    let read = || if config { parse_profiles(bytes, b"") } else { parse_profiles(b"", bytes) };
    same("a second reading", read(), read())
}

/// Profiles with some of their properties.
type Expected = &'static [(&'static str, &'static [(&'static str, &'static str)])];

/// What botocore makes of its own files: the properties of a profile, or an error.
fn check_botocore(name: &str, bytes: &[u8]) -> Outcome {
    let expected: Result<Expected, &str> = match name {
        "aws_bad_profile" => Ok(&[
            ("default", &[("aws_access_key_id", "default")]),
            ("my profile", &[("aws_access_key_id", "default")]),
            ("personal1", &[("aws_access_key_id", "access_personal1")]),
        ]),
        "aws_config" => Ok(&[
            ("default", &[("aws_access_key_id", "foo"), ("aws_secret_access_key", "bar")]),
            ("personal", &[("aws_access_key_id", "fie"), ("aws_security_token", "fiebaz")]),
        ]),
        "aws_config_bad" | "aws_credentials" => Err("line 1 comes before any section"),
        "aws_config_badbytes" => Err("line 1 is not UTF-8"),
        "aws_config_nested" => Ok(&[(
            "default",
            &[
                ("s3", "\nsignature_version = s3v4\naddressing_style = path"),
                ("cloudwatch", "\nsignature_version = v4"),
                ("region", "us-west-2"),
            ],
        )]),
        "aws_config_nested_bad" => Err("line 5 is a sub-property without a `=`"),
        "aws_config_nocreds" => Ok(&[("default", &[("region", "us-west-2")])]),
        "aws_config_other" => Ok(&[
            ("default", &[("aws_access_key_id", "other_foo")]),
            ("personal", &[("aws_access_key_id", "fie")]),
        ]),
        "aws_services_config" => Ok(&[(
            "default",
            &[("services", "my-services"), ("endpoint_url", "https://localhost:1234/")],
        )]),
        "aws_sso_session_config" => Ok(&[("default", &[("sso_session", "sso")])]),
        "aws_third_config" => Ok(&[
            ("default", &[("aws_access_key_id", "third_foo")]),
            ("third", &[("aws_access_key_id", "third_fie")]),
        ]),
        // `[Credentials]` is boto's, before there were profiles.
        "boto_config" | "boto_config_empty" => Ok(&[]),
        "foo_config" => Ok(&[
            ("default", &[("foo_region", "us-west-1")]),
            ("foo", &[("aws_secret_access_key", "baz")]),
        ]),
        _ => return Err("a file that this table does not have".to_owned()),
    };
    match (parse_profiles(bytes, b""), expected) {
        (Err(why), Err(ours)) if why.contains(ours) => Ok(()),
        (Ok([profiles, sso_sessions, services]), Ok(expected)) => {
            let names: Vec<&str> = profiles.keys().map(String::as_str).collect();
            let wanted: Vec<&str> = expected.iter().map(|(name, _)| *name).collect();
            same("profiles", names, wanted)?;
            for (profile, values) in expected {
                for (key, value) in *values {
                    let found = profiles[*profile].get(*key).map(String::as_str);
                    same(key, found, Some(*value))?;
                }
            }
            let sso = sso_sessions.keys().map(String::as_str).collect::<Vec<_>>();
            same("SSO sessions", sso, if name.contains("sso") { vec!["sso"] } else { vec![] })?;
            let emulated = "\nendpoint_url = https://localhost:5678/";
            let s3 = services.get("my-services").and_then(|of| of.get("s3")).map(String::as_str);
            same("services", s3, name.contains("services").then_some(emulated))
        }
        (found, expected) => Err(format!("found: {found:?}\nexpected: {expected:?}")),
    }
}
