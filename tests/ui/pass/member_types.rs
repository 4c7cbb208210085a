//! Every type that a member can have, plain, optional, in lists and in maps.

use aws_operation::{aws_operation, aws_shape, Blob, Client, Document, Sensitive, Timestamp};
use std::collections::{BTreeMap, HashMap};

#[aws_operation(target = "TrentService.Encrypt", output = Everything)]
pub struct Encrypt {
    pub everything: Everything,
    pub maybe: Option<Everything>,
}

#[aws_shape]
pub struct Everything {
    pub a: bool,
    pub b: i32,
    pub c: i64,
    pub d: f32,
    pub e: f64,
    pub f: String,
    pub g: Blob,
    pub h: Timestamp,
    #[aws(timestamp = "date-time")]
    pub i: Timestamp,
    #[aws(timestamp = "http-date")]
    pub j: Option<Timestamp>,
    #[aws(timestamp = "epoch-seconds")]
    pub k: Timestamp,
    pub l: Sensitive<String>,
    pub m: Option<Sensitive<Blob>>,
    pub n: Document,
    pub o: Vec<String>,
    pub p: Vec<Vec<i64>>,
    pub q: HashMap<String, Vec<Timestamp>>,
    pub r: BTreeMap<Level, Leaf>,
    pub s: Box<Leaf>,
    pub t: Leaf,
    pub u: Level,
    pub v: Choice,
    #[aws(sparse)]
    pub w: Vec<Option<String>>,
    #[aws(sparse)]
    pub x: Option<HashMap<String, Option<Leaf>>>,
    #[aws(default)]
    pub y: i32,
    pub z: Option<String>,
    pub plain_path: std::option::Option<std::vec::Vec<std::string::String>>,
}

#[aws_shape]
pub struct Leaf {
    pub text: Option<String>,
}

#[aws_shape]
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Low,
    High,
    #[aws(other)]
    Unknown(String),
}

#[aws_shape]
pub enum Choice {
    Leaf(Leaf),
    Level(Level),
    Blob(Blob),
    Timestamp(Timestamp),
    Secret(Sensitive<String>),
    Document(Document),
    List(Vec<Leaf>),
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(
    client: &Client,
    everything: Everything,
) -> Option<(Timestamp, Sensitive<String>)> {
    let output = Encrypt::builder()
        .everything(everything)
        .send(client)
        .await
        .ok()?;
    Some((output.h, output.l))
}

fn main() {}
