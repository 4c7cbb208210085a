//! The words in which AWS's JSON services refuse an input.

use serde_json::Value as Json;

use crate::validate::Violation;

/// `2 validation errors detected: Value null at 'studioId' failed to satisfy constraint: Member
/// must not be null; …`
pub(super) fn violations(all: &[Violation]) -> String {
    let errors = if all.len() == 1 { "error" } else { "errors" };
    let list: Vec<String> = all.iter().map(violation).collect();
    format!("{} validation {errors} detected: {}", all.len(), list.join("; "))
}

fn violation(one: &Violation) -> String {
    // Values are told where they are no secret: what is absent, and what an enum does not have.
    let value = match one.found.as_str() {
        "null" => " null".to_owned(),
        found if one.rule.starts_with("must be one of ") => format!(" {found}"),
        _ => String::new(),
    };
    let (path, rule) = (bean_path(&one.wire_path), rule(one));
    format!("Value{value} at '{path}' failed to satisfy constraint: Member must {rule}")
}

/// A path as AWS has it: `tags.1.member.key` for `Tags[0].Key`.
fn bean_path(wire_path: &str) -> String {
    if wire_path.is_empty() {
        return "input".to_owned();
    }
    let mut path = String::new();
    for step in steps(wire_path) {
        match step {
            Step::Index(index) => path.push_str(&format!(".{}.member", index + 1)),
            Step::Member(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                // As its Java beans do.
                let mut letters = name.chars();
                path.extend(letters.next().map(|first| first.to_ascii_lowercase()));
                path.push_str(letters.as_str());
            }
            Step::Key(key) => path.push_str(&format!(".{key}.member")),
        }
    }
    path
}

/// A rule of `crate::validate` in AWS's words.
fn rule(one: &Violation) -> String {
    let rule = one.rule.as_str();
    if let Some(pattern) = rule.strip_prefix("must match `") {
        let pattern = pattern.strip_suffix('`').unwrap_or(pattern);
        return format!("satisfy regular expression pattern: {pattern}");
    }
    if let Some(values) = rule.strip_prefix("must be one of ") {
        return format!("satisfy enum value set: [{values}]");
    }
    if let Some((count, members)) = rule.split_once(" of ")
        && let Some(members) = members.strip_suffix(" must be set")
    {
        // Of each member, `identity_id` (`IdentityId`), the name on the wire.
        let names = members.split(" or ").flat_map(|member| member.split(", "));
        let names: Vec<_> = names
            .map(|name| name.rsplit_once("(`").map_or(name, |(_, wire)| wire))
            .map(|name| name.trim_matches(['`', ')']))
            .collect();
        return format!("have {count} of [{}]", names.join(", "));
    }
    let Some(rest) = rule.strip_prefix("must be ") else {
        return rule.strip_prefix("must ").unwrap_or(rule).to_owned();
    };
    let (what, bounds) = match rest.strip_suffix(" long").and_then(|rest| rest.rsplit_once(' ')) {
        Some((bounds, _unit)) => ("length", bounds),
        None => ("value", rest),
    };
    let less = |most: &str| format!("have {what} less than or equal to {most}");
    let greater = |least: &str| format!("have {what} greater than or equal to {least}");
    if let Some(least) = bounds.strip_prefix("at least ") {
        return greater(least);
    }
    if let Some(most) = bounds.strip_prefix("at most ") {
        return less(most);
    }
    let (least, most) = bounds.split_once(" to ").unwrap_or((bounds, bounds));
    let number = |text: &str| text.parse::<f64>().ok();
    match (number(&one.found), number(least), number(most)) {
        (Some(found), Some(least_number), _) if found < least_number => greater(least),
        (Some(found), _, Some(most_number)) if found > most_number => less(most),
        _ => format!("have {what} between {least} and {most}, inclusive"),
    }
}

/// AWS's text for a value of the wrong JSON type; it has none for other mistakes.
pub(super) fn wrong_type(bytes: &[u8], path: &str, message: &str) -> Option<String> {
    let (expected, _) = message.split_once(" was expected, not ")?;
    let mut json: Json = serde_json::from_slice(bytes).ok()?;
    let found = at_mut(&mut json, path)?;
    let whole = path.is_empty();
    let token = match found {
        Json::Array(_) => return Some("Start of list found where not expected".to_owned()),
        Json::Object(_) => {
            return Some("Start of structure or map found where not expected.".to_owned());
        }
        // A body that is no object is not told from one that is no JSON.
        _ if whole => return None,
        Json::Bool(true) => "TRUE_VALUE",
        Json::Bool(false) => "FALSE_VALUE",
        Json::Number(_) => "NUMBER_VALUE",
        Json::String(_) => "STRING_VALUE",
        Json::Null => return None,
    };
    let kind = match expected {
        "an integer" => "an Integer",
        "a boolean" => "a Boolean",
        kind if kind.contains("number") => "a Double",
        kind if kind.contains("timestamp") => "a Timestamp",
        kind if kind.contains("base64") => "a Blob",
        _ => "a String",
    };
    Some(format!("{token} can not be converted to {kind}"))
}

/// A step of a path such as `Tags[3].Key` or `Attributes["a.b"]`.
enum Step<'a> {
    Member(&'a str),
    Index(usize),
    Key(&'a str),
}

fn steps(path: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        if let Some(key) = rest.strip_prefix("[\"") {
            let (key, after) = key.split_once("\"]").unwrap_or((key, ""));
            steps.push(Step::Key(key));
            rest = after;
        } else if let Some((index, after)) = rest.strip_prefix('[').and_then(|r| r.split_once(']'))
        {
            steps.push(Step::Index(index.parse().unwrap_or_default()));
            rest = after;
        } else {
            let name = rest.strip_prefix('.').unwrap_or(rest);
            // A bracket that opens nothing belongs to the name.
            let end = name.find(['.', '[']).filter(|end| *end > 0).unwrap_or(name.len());
            let (name, after) = name.split_at(end);
            steps.push(Step::Member(name));
            rest = after;
        }
    }
    steps
}

/// The value at a path; a last member that is not there is made.
pub(super) fn at_mut<'a>(json: &'a mut Json, path: &str) -> Option<&'a mut Json> {
    let mut at = json;
    for step in steps(path) {
        at = match step {
            Step::Member(name) | Step::Key(name) => {
                at.as_object_mut()?.entry(name).or_insert(Json::Null)
            }
            Step::Index(index) => at.get_mut(index)?,
        };
    }
    Some(at)
}
