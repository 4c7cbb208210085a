//! The fuzz targets without a fuzzer: some thousands of inputs, the same ones in each run, made of the
//! seeds in `fuzz/seeds/` by mutations; and inputs that are large.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A panic is how a test fails.

#[allow(unreachable_pub)] // A crate of its own in `fuzz/`.
#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use targets::{TARGETS, Target};

/// Mutations of each target's seeds.
const MUTATIONS: u32 = 1_500;
/// Far more than all inputs of a target take; what takes longer hangs.
const LIMIT: Duration = Duration::from_secs(30);

/// What the formats are made of, to be put in anywhere.
const TOKENS: [&[u8]; 32] = [
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b",",
    b"null",
    b"true",
    b"-0",
    b"1e400",
    b"1e-400",
    b"9223372036854775808",
    b"0.1",
    b"\\ud800",
    b"\\u0000",
    b"\"__type\":\"",
    b"#",
    b";",
    b"=",
    b"\n",
    b"\n ",
    b"\t",
    b"\r\n",
    b"\0",
    b"\xff",
    b"\xc2\x85",
    b"[profile ",
    b"\n\n",
    b"Exception",
    b"\xf0\x9f",
];

#[test]
fn mutated_profile_files() {
    mutated("profile_files");
}

#[test]
fn mutated_error_bodies() {
    mutated("error_bodies");
}

#[test]
fn mutated_json_answers() {
    mutated("json_answers");
}

#[test]
fn mutated_response_headers() {
    mutated("response_headers");
}

#[test]
fn mutated_sts_xml() {
    mutated("sts_xml");
}

#[test]
fn mutated_process_output() {
    mutated("process_output");
}

#[test]
fn mutated_sso_token() {
    mutated("sso_token");
}

#[test]
fn mutated_container_json() {
    mutated("container_json");
}

/// 64 KiB of whatever nests, repeats or counts: what takes the square of that does not end in time.
#[test]
fn large_inputs() {
    const SIZE: usize = 64 * 1024;
    let around = |start: &str, middle: &str, end: &str| {
        let times = SIZE / (start.len() + end.len());
        [start.repeat(times), middle.to_owned(), end.repeat(times)].concat()
    };
    let filled = |start: &str, unit: &str, end: &str| {
        [start.to_owned(), unit.repeat(SIZE / unit.len()), end.to_owned()].concat()
    };
    let inputs = [
        around("[", "", "]"),
        around("{\"Inner\":", "{}", "}"),
        around("{\"Document\":", "1", "}"),
        around("{\"M\":{\"a\":", "{\"S\":\"\"}", "}}"),
        filled("{\"Text\":\"", "\\u0041", "\"}"),
        filled("{\"Text\":\"", "\\\"", ""),
        filled("{\"Time\":", "9", "}"),
        filled("{\"Time\":\"1e", "9", "\"}"),
        filled("{\"Time\":\"0.", "0", "1\"}"),
        filled("{\"Long\":-", "1", "}"),
        filled("{\"Blob\":\"", "AAAA", "\"}"),
        filled("{\"List\":[", "[],", "[]]}"),
        filled("{\"Secrets\":[", "\"AA==\",", "7]}"),
        filled("{\"x\":1", ",\"x\":1", "}"),
        filled("{\"SessionMappings\":[", "{},", "{}],\"Marker\":\"m\"}"),
        filled("{\"__type\":\"InvalidRequestException\",\"message\":\"", "\u{7f}a", "\"}"),
        filled("{\"__type\":\"", "#:", "\"}"),
        filled("<", "<a>", ""),
        around("<a>", "", "</a>"),
        filled("<a ", "b='c' ", "/>"),
        filled("<a>", "&#x41;", "</a>"),
        filled("<ErrorResponse><Error><Code>", "x", "</Code></Error></ErrorResponse>"),
        filled("<!DOCTYPE a [", "<!ENTITY a 'a'>", "]><a>&a;</a>"),
        filled("{\"AccessKeyId\":\"", "A", "\"}"),
        filled("", "\n", ""),
        filled("[default]\n", "[profile a]\nk = v\n", ""),
        filled("[default]\n", "k = v\n", ""),
        filled("[default]\nk =\n", " a = b\n", ""),
        filled("[default]\nk = v", " #", ""),
        filled("[default", " ", "]"),
        filled("[profile \"", "'", "\"]"),
        filled("400\n", "a: b\n", "\n{}"),
        filled("400\ndate: ", " ", "GMT\n\n{}"),
        filled("400\nx-amzn-errortype: ", "a:#", "\n\n{}"),
        filled("400\nx-amz-retry-after: ", "9", "\n\n{}"),
    ];
    let inputs: Vec<Vec<u8>> = inputs.into_iter().map(String::into_bytes).collect();
    for (name, target) in TARGETS {
        let begins: &[u8] = match *name {
            "profile_files" => b"[\n",
            "response_headers" => b"4",
            "sts_xml" => b"<",
            _ => b"{[<",
        };
        let of_its_kind = inputs.iter().filter(|input| begins.contains(&input[0]));
        bounded(name, *target, of_its_kind.cloned().collect());
    }
}

/// Each target has seeds, and each folder of seeds a target.
#[test]
fn every_target_has_seeds() {
    let mut folders: Vec<_> =
        files(&fuzz().join("seeds")).into_iter().map(|(name, _)| name).collect();
    folders.retain(|name| !name.starts_with('.'));
    let mut names: Vec<_> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    names.sort();
    assert_eq!(folders, names);
}

fn fuzz() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz"))
}

/// The entries of a folder by name, with what is in those that are files.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, if path.is_file() { std::fs::read(path).unwrap() } else { Vec::new() })
        })
        .collect();
    files.sort();
    files
}

/// Runs a target on its seeds as they are, and on mutations of them.
fn mutated(name: &'static str) {
    let target = TARGETS.iter().find(|(known, _)| *known == name).expect("a target").1;
    let seeds: Vec<_> =
        files(&fuzz().join("seeds").join(name)).into_iter().map(|(_, seed)| seed).collect();
    assert!(seeds.len() >= 5, "{} seeds", seeds.len());
    let mut random = Random(0x5eed);
    let mut inputs = seeds.clone();
    for _ in 0..MUTATIONS {
        inputs.push(mutation(&mut random, &seeds));
    }
    bounded(name, target, inputs);
}

/// Runs a target on a thread of its own, so that an input that hangs can be told.
fn bounded(name: &'static str, target: Target, inputs: Vec<Vec<u8>>) {
    let current = Arc::<Mutex<Vec<u8>>>::default();
    let input = || {
        let current = current.lock().unwrap();
        current[..current.len().min(10_000)].escape_ascii().to_string()
    };
    let (done, ended) = channel();
    let at = Arc::clone(&current);
    let thread = std::thread::spawn(move || {
        for input in inputs {
            at.lock().unwrap().clone_from(&input);
            target(&input);
        }
        done.send(()).unwrap();
    });
    match ended.recv_timeout(LIMIT) {
        Ok(()) => thread.join().expect("it has ended"),
        Err(RecvTimeoutError::Timeout) => panic!("`{name}` hangs with the input\n{}", input()),
        Err(RecvTimeoutError::Disconnected) => panic!("`{name}` fails with the input\n{}", input()),
    }
}

/// One to eight changes to a seed.
fn mutation(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = seeds[random.below(seeds.len())].clone();
    for _ in 0..=random.below(8) {
        let from = random.below(bytes.len() + 1);
        let to = from + random.below((bytes.len() - from).min(32) + 1);
        match random.below(6) {
            // Another byte.
            0 if from < bytes.len() => bytes[from] = random.below(256) as u8,
            // Another bit.
            1 if from < bytes.len() => bytes[from] ^= 1 << random.below(8),
            // Something left out.
            2 => drop(bytes.drain(from..to)),
            // Something twice.
            3 => {
                let part = bytes[from..to].to_vec();
                bytes.splice(from..from, part);
            }
            // The rest of another seed.
            4 => {
                let other = &seeds[random.below(seeds.len())];
                let rest = &other[random.below(other.len() + 1)..];
                bytes.truncate(from);
                bytes.extend_from_slice(rest);
            }
            // A token in the place of something.
            _ => {
                let token = TOKENS[random.below(TOKENS.len())];
                bytes.splice(from..to, token.iter().copied());
            }
        }
        bytes.truncate(8_192);
    }
    bytes
}

/// SplitMix64: the same numbers in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }
}
