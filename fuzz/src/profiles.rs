//! The shared config and credentials files.

use aws_operation::System;
use aws_operation::internals::{configured_endpoint_url, parse_profiles, settings};

/// Reads the input as a config file, as a credentials file, and as both, with a NUL between them;
/// then has a client's settings looked up in them.
pub fn profile_files(data: &[u8]) {
    let cut = data.iter().position(|byte| *byte == 0).unwrap_or(data.len());
    let (config, credentials) = data.split_at(cut);
    let credentials = credentials.get(1..).unwrap_or_default();
    for [config, credentials] in [[data, b""], [b"", data], [config, credentials]] {
        let found = parse_profiles(config, credentials);
        assert_eq!(found, parse_profiles(config, credentials), "another answer the second time");
        if let Err(why) = &found {
            super::one_line(why);
        }
        let first = found.as_ref().ok().and_then(|[profiles, ..]| profiles.keys().next());
        look_up(config, credentials, None);
        look_up(config, credentials, first.map(String::as_str).or(Some("none")));
    }
}

/// Every setting, with the files where a client looks for them.
fn look_up(config: &[u8], credentials: &[u8], profile: Option<&str>) {
    let files = [config.to_vec(), credentials.to_vec()];
    let [config, credentials] = ["/config", "/credentials"];
    let env = [("AWS_CONFIG_FILE", config), ("AWS_SHARED_CREDENTIALS_FILE", credentials)];
    let env = env.into_iter().chain(profile.map(|name| ("AWS_PROFILE", name)));
    let system = System::real()
        .with_env(env)
        .with_files(move |path| Ok(files[usize::from(path.ends_with("credentials"))].clone()));
    let found = [settings(&system).err(), configured_endpoint_url(&system, "EMR").err()];
    for why in found.into_iter().flatten() {
        super::one_line(&why);
    }
}
