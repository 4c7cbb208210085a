use std::path::Path;

use super::*;

fn system<const E: usize, const F: usize>(
    env: [(&str, &str); E],
    files: [(&'static str, &'static str); F],
) -> System {
    System::real().with_env(env).with_files(move |path| {
        let found = files.iter().find(|(name, _)| Path::new(name) == path);
        match found {
            Some((_, "<denied>")) => Err(io::ErrorKind::PermissionDenied.into()),
            Some((_, text)) => Ok(text.as_bytes().to_vec()),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    })
}

const HOME: (&str, &str) = ("HOME", "/home/user");
const CONFIG: &str = "/home/user/.aws/config";
const CREDENTIALS: &str = "/home/user/.aws/credentials";

fn load(system: &System) -> Profiles {
    Profiles::load(system, None).unwrap()
}

fn error(system: &System) -> String {
    Profiles::load(system, None).unwrap_err().to_string()
}

#[test]
fn merges_both_files() {
    let profiles = load(&system(
        [HOME, ("AWS_PROFILE", " dev ")],
        [
            (CONFIG, "[default]\nregion=a\n[profile dev]\nRegion = b\nx = 1\n[sso-session s]\nk=v"),
            (CREDENTIALS, "[dev]\nx = 2\nempty =\n[other]\ny = 1"),
        ],
    ));
    assert_eq!(profiles.name(), "dev");
    let dev = profiles.selected().unwrap();
    assert_eq!((dev.get("region"), dev.get("x"), dev.get("empty")), (Some("b"), Some("2"), None));
    assert_eq!(dev.place("x").unwrap(), format!("{CREDENTIALS}, line 2"));
    assert_eq!(profiles.names(), ["default", "dev", "other"]);
    assert_eq!(profiles.sso_session("s").and_then(|session| session.get("k")), Some("v"));
    assert!(profiles.services("s").is_none());
}

#[test]
fn selects_by_code_then_environment() {
    let env = [HOME, ("AWS_PROFILE", "b"), ("AWS_DEFAULT_PROFILE", "c")];
    let files = [(CONFIG, "[profile a]\n[profile b]\n[profile c]")];
    let name = |env, code| Profiles::load(&system(env, files), code).unwrap().name().to_owned();
    assert_eq!(name(env, Some("a")), "a");
    assert_eq!(name(env, None), "b");
    assert_eq!(name([HOME, ("AWS_PROFILE", " "), env[2]], None), "c");
    assert_eq!(name([HOME, ("AWS_PROFILE", ""), ("AWS_DEFAULT_PROFILE", "")], None), "default");
}

#[test]
fn sub_properties() {
    let text = "[services s]\nemr =\n  Endpoint_URL = http://a\n  endpoint_url = http://b \n\n  x =\nflat = endpoint_url = http://c";
    let profiles = load(&system([HOME], [(CONFIG, text)]));
    let services = profiles.services("s").unwrap();
    assert_eq!(services.sub("emr", "endpoint_url"), Some("http://b"));
    assert_eq!(services.sub("emr", "x"), None);
    assert_eq!(services.sub("flat", "endpoint_url"), None);
    assert_eq!(services.sub("sqs", "endpoint_url"), None);
}

#[test]
fn as_the_cli_reads_them() {
    let text = "\u{feff}# café\r\n  [default]\r\n  region = a\r\n  # no part of it\r\n  output = json\r\n\
                [profile \"my profile\"]\r\nx = 1\r\n[profile 'one']\r\n[profile \"two]\r\n\
                [profile \"a\" \"b\"]\r\n[plugins]\r\ncli = x\r\n";
    let profiles = load(&system([HOME], [(CONFIG, text)]));
    assert_eq!(profiles.names(), ["default", "my profile", "one"]);
    let default = profiles.selected().unwrap();
    assert_eq!((default.get("region"), default.get("output")), (Some("a"), Some("json")));
    assert_eq!(profiles.profile("my profile").unwrap().get("x"), Some("1"));
}

#[test]
fn files_that_are_not_there() {
    let none = load(&system([], []));
    assert_eq!(none.files()[0], "~/.aws/config (HOME is not set)");
    assert!(none.selected().is_none());
    let named = [("AWS_CONFIG_FILE", "~/c"), ("AWS_SHARED_CREDENTIALS_FILE", "/d"), HOME];
    let none = load(&system(named, []));
    assert_eq!(none.files().join(" "), "/home/user/c (no such file) /d (no such file)");
    // Another user's home is none of ours.
    assert_eq!(
        load(&system([HOME], [(CONFIG, "<denied>")])).files()[0],
        format!("{CONFIG} (permission denied)")
    );
    assert_eq!(
        error(&system(named, [("/home/user/c", "<denied>")])),
        "AWS_CONFIG_FILE names /home/user/c, which cannot be read: permission denied"
    );
}

#[test]
fn profiles_that_are_not_there() {
    assert_eq!(
        error(&system([HOME, ("AWS_PROFILE", "dve")], [(CONFIG, "[profile dev]\n[default]")])),
        format!(
            "AWS_PROFILE asks for the profile `dve`, which is neither in {CONFIG} nor in \
             {CREDENTIALS} (no such file); did you mean `dev`? there are `default`, `dev`"
        )
    );
    assert_eq!(
        error(&system([HOME, ("AWS_DEFAULT_PROFILE", "default")], [])),
        format!(
            "AWS_DEFAULT_PROFILE asks for the profile `default`, which is neither in {CONFIG} (no \
             such file) nor in {CREDENTIALS} (no such file); there are no profiles"
        )
    );
    assert_eq!(
        error(&system([HOME, ("AWS_PROFILE", "dev")], [(CONFIG, "[default]\n\n[dev]\nx = 1")])),
        format!(
            "AWS_PROFILE asks for the profile `dev`, which is neither in {CONFIG} nor in \
             {CREDENTIALS} (no such file); write `[profile dev]` at {CONFIG}, line 3; there are \
             `default`"
        )
    );
}

#[test]
fn malformed_lines() {
    for (text, line, why) in [
        ("x = 1", 1, "comes before any section; begin the file with `[default]`"),
        ("[default", 1, "begins a section without a `]`; write `[profile name]`"),
        ("[default] x", 1, "has more than a comment after the `]`; move it to the next line"),
        ("[default]\nwJalr", 2, "is neither a section nor a property; write `name = value`"),
        ("[default]\n\n= x", 3, "has no name before the `=`; write `name = value`"),
        ("[default]\ns3 =\n x", 3, "is a sub-property without a `=`; write `name = value`"),
        ("[default]\ns3 =\n =x", 3, "is a sub-property without a name; write `name = value`"),
    ] {
        let found = error(&system([HOME], [(CONFIG, text)]));
        assert_eq!(found, format!("{CONFIG}, line {line} {why}"), "{text}");
    }
    let system =
        System::real().with_env([HOME]).with_files(|_| Ok(b"[default]\nx = \xff\n".to_vec()));
    assert_eq!(error(&system), format!("{CONFIG}, line 2 is not UTF-8; save the file as UTF-8"));
}

#[test]
fn debug_shows_no_value() {
    let profiles =
        load(&system([HOME], [(CREDENTIALS, "[default]\naws_secret_access_key = s3cret")]));
    let text = format!("{profiles:?} {:?}", profiles.selected());
    assert!(text.contains("aws_secret_access_key") && !text.contains("s3cret"), "{text}");
}
