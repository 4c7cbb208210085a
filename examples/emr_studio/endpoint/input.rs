//! From the JSON of a request to a typed input that meets the model's constraints.
//!
//! As in AWS, a member of the wrong JSON type ends the reading at once, while broken constraints
//! are collected and reported together.

use serde_json::{Map, Value};

use super::fault::Fault;

/// The pattern of `XmlStringMaxLen256`, as the model has it and as refusals quote it.
const XML_PATTERN: &str = r"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*";

/// The operations that are served.
#[derive(Clone, Copy)]
pub(crate) enum Operation {
    Create,
    Get,
    Update,
    Delete,
    List,
}

impl Operation {
    /// Reads an `x-amz-target` header.
    pub(crate) fn from_target(target: &str) -> Option<Self> {
        match target.strip_prefix("ElasticMapReduce.")? {
            "CreateStudioSessionMapping" => Some(Self::Create),
            "GetStudioSessionMapping" => Some(Self::Get),
            "UpdateStudioSessionMapping" => Some(Self::Update),
            "DeleteStudioSessionMapping" => Some(Self::Delete),
            "ListStudioSessionMappings" => Some(Self::List),
            _ => None,
        }
    }
}

/// Whether an identity is one person or several.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum IdentityType {
    User,
    Group,
}

impl IdentityType {
    /// The value on the wire.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::User => "USER",
            Self::Group => "GROUP",
        }
    }

    /// The inverse of [`as_str`](Self::as_str).
    pub(crate) fn from_wire(text: &str) -> Option<Self> {
        [Self::User, Self::Group].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Which mapping of which studio is meant.
pub(crate) struct Selector {
    pub(crate) studio_id: String,
    pub(crate) identity_type: IdentityType,
    pub(crate) identity_id: Option<String>,
    pub(crate) identity_name: Option<String>,
}

/// Which mappings to list, and from where on.
pub(crate) struct Filter {
    pub(crate) studio_id: Option<String>,
    pub(crate) identity_type: Option<IdentityType>,
    pub(crate) marker: Option<String>,
}

/// A well-formed request.
pub(crate) enum Input {
    Create(Selector, String),
    Get(Selector),
    Update(Selector, String),
    Delete(Selector),
    List(Filter),
}

impl Input {
    /// Reads the body of a request for `operation`.
    pub(crate) fn parse(operation: Operation, body: &[u8]) -> Result<Self, Fault> {
        let mut members = Members::parse(body)?;
        let input = match operation {
            Operation::Create => members.selector_and_policy()?.map(|(s, p)| Self::Create(s, p)),
            Operation::Update => members.selector_and_policy()?.map(|(s, p)| Self::Update(s, p)),
            Operation::Get => members.selector()?.map(Self::Get),
            Operation::Delete => members.selector()?.map(Self::Delete),
            Operation::List => Some(Self::List(Filter {
                studio_id: members.string("StudioId")?,
                identity_type: members.identity_type()?,
                marker: members.text("Marker")?,
            })),
        };
        match input {
            Some(input) if members.violations.is_empty() => Ok(input),
            _ => Err(Fault::validation(&members.violations)),
        }
    }
}

/// The members not read yet, and what was wrong with those that were.
struct Members {
    json: Map<String, Value>,
    violations: Vec<String>,
}

// Each reader answers `None` for a member that is absent, or whose violation it has noted.
impl Members {
    fn parse(body: &[u8]) -> Result<Self, Fault> {
        match serde_json::from_slice(body) {
            Ok(Value::Object(json)) => Ok(Self { json, violations: Vec::new() }),
            Ok(Value::Array(_)) => Err(wrong_type("Start of list found where not expected")),
            _ => Err(Fault::serialization(None)),
        }
    }

    fn selector_and_policy(&mut self) -> Result<Option<(Selector, String)>, Fault> {
        let selector = self.selector()?;
        self.require("SessionPolicyArn");
        Ok(selector.zip(self.string("SessionPolicyArn")?))
    }

    fn selector(&mut self) -> Result<Option<Selector>, Fault> {
        self.require("StudioId");
        let studio_id = self.string("StudioId")?;
        let identity_id = self.string("IdentityId")?;
        let identity_name = self.string("IdentityName")?;
        self.require("IdentityType");
        let identity_type = self.identity_type()?;
        Ok(studio_id.zip(identity_type).map(|(studio_id, identity_type)| Selector {
            studio_id,
            identity_type,
            identity_id,
            identity_name,
        }))
    }

    fn require(&mut self, name: &str) {
        if self.json.get(name).is_none_or(Value::is_null) {
            self.refuse("null", name, "not be null");
        }
    }

    fn identity_type(&mut self) -> Result<Option<IdentityType>, Fault> {
        let name = "IdentityType";
        let Some(text) = self.text(name)? else {
            return Ok(None);
        };
        let identity_type = IdentityType::from_wire(&text);
        if identity_type.is_none() {
            let value = format!("'{text}'");
            self.refuse(&value, name, "satisfy enum value set: [USER, GROUP]");
        }
        Ok(identity_type)
    }

    /// A member of type `XmlStringMaxLen256`.
    fn string(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let text = self.text(name)?;
        if let Some(text) = &text {
            let value = format!("'{text}'");
            if text.chars().any(|c| !is_xml(c)) {
                let pattern = format!("satisfy regular expression pattern: {XML_PATTERN}");
                self.refuse(&value, name, &pattern);
            }
            if text.chars().count() > 256 {
                self.refuse(&value, name, "have length less than or equal to 256");
            }
        }
        Ok(text)
    }

    fn text(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let unexpected = match self.json.remove(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::String(text)) => return Ok(Some(text)),
            Some(Value::Bool(true)) => "TRUE_VALUE can not be converted to a String",
            Some(Value::Bool(false)) => "FALSE_VALUE can not be converted to a String",
            Some(Value::Number(_)) => "NUMBER_VALUE can not be converted to a String",
            Some(Value::Array(_)) => "Start of list found where not expected",
            Some(Value::Object(_)) => "Start of structure or map found where not expected.",
        };
        Err(wrong_type(unexpected))
    }

    fn refuse(&mut self, value: &str, name: &str, rule: &str) {
        // AWS names members as its Java beans do.
        let (first, rest) = name.split_at(1);
        let first = first.to_ascii_lowercase();
        self.violations.push(format!(
            "Value {value} at '{first}{rest}' failed to satisfy constraint: Member must {rule}"
        ));
    }
}

fn wrong_type(message: &str) -> Fault {
    Fault::serialization(Some(message))
}

fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}
