//! `endpoints/partitions.json`: each partition, with all its regions.

use aws_operation::internals;
use libtest_mimic::Trial;
use serde_json::Value as Json;

use crate::vectors::{Outcome, Vectors, case, same, text};

pub(crate) fn trials(vectors: &Vectors) -> Vec<Trial> {
    let all = vectors.json("endpoints/partitions.json");
    let partitions = all["partitions"].as_array().into_iter().flatten();
    partitions
        .map(|partition| {
            let partition = partition.clone();
            let name = format!("endpoints::partitions::{}", text(&partition, "id"));
            case(name, move || check(&partition))
        })
        .collect()
}

fn check(partition: &Json) -> Outcome {
    let outputs = &partition["outputs"];
    let expected = [
        text(partition, "id"),
        text(outputs, "dnsSuffix"),
        text(outputs, "dualStackDnsSuffix"),
        text(outputs, "implicitGlobalRegion"),
    ];
    let regions = partition["regions"].as_object().ok_or("no regions")?;
    for region in regions.keys() {
        same(region, internals::partition(region), expected)?;
    }
    // And those that AWS may add: `^us\-gov\-\w+\-\d+$`.
    let prefixes = text(partition, "regionRegex")
        .strip_prefix('^')
        .and_then(|regex| regex.strip_suffix(r"\-\w+\-\d+$"))
        .ok_or("a pattern of another form")?
        .replace('\\', "");
    let (before, alternatives) = prefixes.split_once('(').unwrap_or(("", &prefixes));
    for alternative in alternatives.trim_end_matches(')').split('|') {
        let region = format!("{before}{alternative}-moon-99");
        same(&region, internals::partition(&region), expected)?;
    }
    Ok(())
}
