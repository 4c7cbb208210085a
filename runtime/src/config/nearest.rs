//! "Did you mean …?"

/// The candidate that a typo most likely stands for, if any is close enough to be worth telling.
pub(crate) fn nearest<'a>(
    typo: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let typo = typo.to_ascii_lowercase();
    let limit = 1 + typo.chars().count() / 5;
    candidates
        .into_iter()
        .map(|candidate| (distance(&typo, &candidate.to_ascii_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        // The first of several that are equally near, so that the answer is stable.
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions, replacements, and swaps of neighbours.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = last[j] + usize::from(a[i] != b[j]);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                let swapped: usize = before[j - 1];
                best = best.min(swapped + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_edits() {
        for (a, b, edits) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("abc", "abc", 0),
            ("abc", "axc", 1),
            ("abc", "ac", 1),
            ("abc", "acb", 1),
            ("us-eats-1", "us-east-1", 1),
        ] {
            assert_eq!(distance(a, b), edits, "{a} and {b}");
        }
    }

    #[test]
    fn tells_only_what_is_near() {
        let names = ["ListClusters", "ListInstances", "RunJobFlow"];
        assert_eq!(nearest("ListCluster", names), Some("ListClusters"));
        assert_eq!(nearest("runjobflow", names), Some("RunJobFlow"));
        assert_eq!(nearest("PutItem", names), None);
        assert_eq!(nearest("", names), None);
    }
}
