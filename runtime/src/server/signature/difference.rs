//! Two canonical requests, line by line.

use std::fmt::Write as _;

/// Canonical requests have a line for each header; more than this many are compared line with line,
/// so that the cost stays bounded.
const MOST: usize = 200;

/// Which side has a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Both,
    Server,
    Client,
}

/// Both texts with their differing lines marked: `-` is the server's, `+` the client's. Below a line
/// that one side has instead of the other's, a `^` stands where they part.
pub(super) fn difference(server: &[String], client: &[String]) -> String {
    let lines = aligned(server, client);
    let mut text = String::new();
    for (index, (side, line)) in lines.iter().enumerate() {
        let mark = match side {
            Side::Both => ' ',
            Side::Server => '-',
            Side::Client => '+',
        };
        let shown = visible(line);
        let _ = writeln!(text, "  {mark} {shown}");
        let pair = index.checked_sub(1).and_then(|before| lines.get(before));
        if let (Side::Client, Some((Side::Server, other))) = (side, pair) {
            let other = visible(other);
            let same = other.chars().zip(shown.chars()).take_while(|(a, b)| a == b).count();
            let _ = writeln!(text, "    {}^", " ".repeat(same));
        }
    }
    text
}

/// One text, as [`difference`] would show it.
pub(super) fn plain(lines: &[String]) -> String {
    difference(lines, lines)
}

/// The lines of both in one order, with as many in common as there can be. Where lines differ, each
/// of the server's is followed by the client's in its place.
fn aligned<'a>(server: &'a [String], client: &'a [String]) -> Vec<(Side, &'a str)> {
    // `common[i][j]`: how many lines `server[i..]` and `client[j..]` can have in common.
    let small = server.len().max(client.len()) <= MOST;
    let mut common = vec![vec![0_usize; client.len() + 1]; server.len() + 1];
    let at = |table: &[Vec<usize>], i: usize, j: usize| {
        table.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0)
    };
    if small {
        for (i, ours) in server.iter().enumerate().rev() {
            for (j, theirs) in client.iter().enumerate().rev() {
                let most = if ours == theirs {
                    at(&common, i + 1, j + 1) + 1
                } else {
                    at(&common, i + 1, j).max(at(&common, i, j + 1))
                };
                if let Some(cell) = common.get_mut(i).and_then(|row| row.get_mut(j)) {
                    *cell = most;
                }
            }
        }
    }

    let mut lines = Vec::new();
    // Differing lines of a stretch, until the next line in common.
    let (mut ours_only, mut theirs_only) = (Vec::new(), Vec::new());
    let flush = |lines: &mut Vec<_>, ours: &mut Vec<&'a str>, theirs: &mut Vec<&'a str>| {
        let both = ours.len().min(theirs.len());
        for (ours, theirs) in ours.iter().zip(theirs.iter()) {
            lines.extend([(Side::Server, *ours), (Side::Client, *theirs)]);
        }
        lines.extend(ours.iter().skip(both).map(|line| (Side::Server, *line)));
        lines.extend(theirs.iter().skip(both).map(|line| (Side::Client, *line)));
        ours.clear();
        theirs.clear();
    };
    let (mut i, mut j) = (0, 0);
    loop {
        match (server.get(i), client.get(j)) {
            (Some(ours), Some(theirs)) if ours == theirs => {
                flush(&mut lines, &mut ours_only, &mut theirs_only);
                lines.push((Side::Both, ours.as_str()));
                (i, j) = (i + 1, j + 1);
            }
            (Some(ours), Some(theirs)) if !small => {
                ours_only.push(ours.as_str());
                theirs_only.push(theirs.as_str());
                (i, j) = (i + 1, j + 1);
            }
            (Some(ours), theirs)
                if theirs.is_none() || at(&common, i + 1, j) >= at(&common, i, j + 1) =>
            {
                ours_only.push(ours.as_str());
                i += 1;
            }
            (_, Some(theirs)) => {
                theirs_only.push(theirs.as_str());
                j += 1;
            }
            (_, None) => break,
        }
    }
    flush(&mut lines, &mut ours_only, &mut theirs_only);
    lines
}

/// A line of which nothing is invisible: one with blanks at its ends, several blanks in a row or
/// control characters is written as a string literal.
fn visible(line: &str) -> String {
    let hidden = line.trim() != line || line.contains("  ") || line.contains(char::is_control);
    if hidden { format!("{line:?}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split('|').map(str::to_owned).collect()
    }

    #[test]
    fn shows_what_differs_and_where() {
        for (server, client, shown) in [
            ("a|b", "a|b", "    a\n    b\n"),
            (
                "a|host:x:80|c",
                "a|host:x|c",
                "    a\n  - host:x:80\n  + host:x\n          ^\n    c\n",
            ),
            ("a|c", "a|b|c", "    a\n  + b\n    c\n"),
            ("a|b|c", "a|c", "    a\n  - b\n    c\n"),
            ("a ", "a\tb", "  - \"a \"\n  + \"a\\tb\"\n      ^\n"),
            ("", "x", "  - \n  + x\n    ^\n"),
        ] {
            assert_eq!(difference(&lines(server), &lines(client)), shown, "{server} {client}");
        }
        assert_eq!(plain(&lines("a|b")), "    a\n    b\n");
    }

    #[test]
    fn long_texts_are_compared_line_with_line() {
        let many = |last: &str| -> Vec<String> {
            (0..500).map(|n| n.to_string()).chain([last.to_owned()]).collect()
        };
        let shown = difference(&many("x"), &many("y"));
        assert!(shown.ends_with("    499\n  - x\n  + y\n    ^\n"), "{shown}");
    }
}
