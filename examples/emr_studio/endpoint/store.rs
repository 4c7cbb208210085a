//! One studio, the people who could use it, and those who may.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    ops::Bound::{Excluded, Unbounded},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use crate::{
    IdentityType, ListStudioSessionMappings, ListStudioSessionMappingsOutput, SessionMappingDetail,
    SessionMappingSummary,
};

/// The studio that every endpoint has.
pub const STUDIO_ID: &str = "es-0123456789ABCDEFGHIJKLMNO";

/// Why a call is refused.
#[derive(Debug)]
pub(crate) enum Refused {
    /// In the service's words.
    Service(&'static str),
    /// An identity type that the service does not have.
    Value(String),
}

// Known from public reports of EMR's answers.
const NO_STUDIO: Refused = Refused::Service("Studio does not exist");
const NO_MAPPING: Refused = Refused::Service("Studio session mapping does not exist.");
const EXISTS: Refused = Refused::Service("Studio session mapping already exists.");
const BAD_ID: Refused = Refused::Service("IdentityId is invalid");
// No report shows these; the texts follow those above and the API reference.
const BAD_NAME: Refused = Refused::Service("IdentityName is invalid");
const BAD_MARKER: Refused = Refused::Service("Marker is invalid");
pub(crate) const NEITHER: &str = "Either IdentityName or IdentityId must be specified.";
pub(crate) const BOTH: &str = "Either IdentityName or IdentityId must be specified, but not both.";

#[rustfmt::skip]
const SEED: [(Kind, &str, &str, Option<&str>); 5] = [
    (Kind::User, "alice", "44e8d4f8-f0a1-70c3-2b5e-9d1f0c6a7e31", Some("Intermediate")),
    (Kind::User, "bob", "84181408-6061-7084-c1bb-3fd5e2a90b17", Some("Basic")),
    (Kind::User, "carol", "b4b8c468-1031-70a9-55c0-6be0f1d7283a", None),
    (Kind::Group, "data-engineers", "f4f85478-9051-7035-8d41-0a7c3e9b6d52", Some("Advanced")),
    (Kind::Group, "data-scientists", "14789458-60c1-70ef-a96f-58e2b4c1f0d3", None),
];

/// The identity types that there are, in the order of listings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    User,
    Group,
}

impl Kind {
    fn new(declared: IdentityType) -> Result<Self, Refused> {
        match declared {
            IdentityType::User => Ok(Self::User),
            IdentityType::Group => Ok(Self::Group),
            IdentityType::Unknown(value) => Err(Refused::Value(value)),
        }
    }

    fn declared(self) -> IdentityType {
        match self {
            Self::User => IdentityType::User,
            Self::Group => IdentityType::Group,
        }
    }
}

/// A user or group of the identity store.
#[derive(Clone)]
struct Identity {
    kind: Kind,
    id: String,
    name: String,
}

/// Which mapping of which studio is meant.
pub(crate) struct Wanted {
    studio_id: String,
    kind: Kind,
    by: By,
}

enum By {
    Id(String),
    Name(String),
}

impl Wanted {
    /// From the members of a request, of which the declarations let one identity through.
    pub(crate) fn new(
        studio_id: String,
        identity_type: IdentityType,
        id: Option<String>,
        name: Option<String>,
    ) -> Result<Self, Refused> {
        let kind = Kind::new(identity_type)?;
        let by = id.map(By::Id).or(name.map(By::Name)).ok_or(Refused::Service(NEITHER))?;
        Ok(Self { studio_id, kind, by })
    }
}

/// An identity that may use the studio.
pub(crate) struct Mapping {
    identity: Identity,
    /// The ARN of the session policy.
    policy: String,
    created: SystemTime,
    modified: SystemTime,
}

/// Ids are unique only within a type; the order is that of listings.
type Key = (Kind, String);

/// All state of an endpoint.
pub(crate) struct Store {
    directory: Vec<Identity>,
    mappings: BTreeMap<Key, Mapping>,
    page_size: usize,
}

impl Store {
    /// A directory of three users and two groups, of whom two and one are mapped.
    pub(crate) fn seeded(page_size: usize) -> Self {
        let created = UNIX_EPOCH + Duration::from_millis(1_761_664_173_624);
        let modified = created + Duration::from_secs(86_400);
        let (mut directory, mut mappings) = (Vec::new(), BTreeMap::new());
        for (kind, name, id, policy) in SEED {
            let (id, name) = (id.to_owned(), name.to_owned());
            let identity = Identity { kind, id, name };
            directory.push(identity.clone());
            if let Some(policy) = policy {
                let policy = format!("arn:aws:iam::123456789012:policy/EMRStudio{policy}");
                let mapping = Mapping { identity, policy, created, modified };
                mappings.insert(mapping.key(), mapping);
            }
        }
        let page_size = page_size.max(1);
        Self { directory, mappings, page_size }
    }

    /// Maps an identity of the directory.
    pub(crate) fn create(
        &mut self,
        wanted: &Wanted,
        policy: String,
        now: SystemTime,
    ) -> Result<(), Refused> {
        if wanted.studio_id != STUDIO_ID {
            return Err(NO_STUDIO);
        }
        let mut directory = self.directory.iter().filter(|identity| identity.kind == wanted.kind);
        let identity = match &wanted.by {
            By::Id(id) => directory.find(|identity| identity.id == *id).ok_or(BAD_ID)?,
            By::Name(name) => directory.find(|identity| identity.name == *name).ok_or(BAD_NAME)?,
        };
        let (created, modified) = (now, now);
        let mapping = Mapping { identity: identity.clone(), policy, created, modified };
        match self.mappings.entry(mapping.key()) {
            Entry::Occupied(_) => Err(EXISTS),
            Entry::Vacant(vacant) => {
                vacant.insert(mapping);
                Ok(())
            }
        }
    }

    /// The mapping that is meant.
    pub(crate) fn get(&self, wanted: &Wanted) -> Result<&Mapping, Refused> {
        if wanted.studio_id != STUDIO_ID {
            return Err(NO_STUDIO);
        }
        let mapping = match &wanted.by {
            By::Id(id) if !is_identity_id(id) => return Err(BAD_ID),
            By::Id(id) => self.mappings.get(&(wanted.kind, id.clone())),
            By::Name(name) => self.mappings.values().find(|mapping| {
                mapping.identity.kind == wanted.kind && mapping.identity.name == *name
            }),
        };
        mapping.ok_or(NO_MAPPING)
    }

    /// Replaces the session policy of a mapping.
    pub(crate) fn update(
        &mut self,
        wanted: &Wanted,
        policy: String,
        now: SystemTime,
    ) -> Result<(), Refused> {
        let key = self.get(wanted)?.key();
        let mapping = self.mappings.get_mut(&key).ok_or(NO_MAPPING)?;
        mapping.policy = policy;
        mapping.modified = now;
        Ok(())
    }

    /// Takes the studio from an identity.
    pub(crate) fn delete(&mut self, wanted: &Wanted) -> Result<(), Refused> {
        let key = self.get(wanted)?.key();
        self.mappings.remove(&key).map(drop).ok_or(NO_MAPPING)
    }

    /// One page of mappings, and the marker of the next page if there is one.
    pub(crate) fn list(
        &self,
        filter: ListStudioSessionMappings,
    ) -> Result<ListStudioSessionMappingsOutput, Refused> {
        let kind = filter.identity_type.map(Kind::new).transpose()?;
        if filter.studio_id.is_some_and(|id| id != STUDIO_ID) {
            return Err(NO_STUDIO);
        }
        // A marker names the last mapping seen, so that changes between two pages neither repeat
        // nor skip any other.
        let start = match &filter.marker {
            Some(marker) => Excluded(read_marker(marker).ok_or(BAD_MARKER)?),
            None => Unbounded,
        };
        let is_wanted =
            |mapping: &&Mapping| kind.is_none_or(|wanted| wanted == mapping.identity.kind);
        let rest = self.mappings.range((start, Unbounded));
        let mut rest = rest.map(|(_, mapping)| mapping).filter(is_wanted).peekable();
        let page: Vec<_> = rest.by_ref().take(self.page_size).collect();
        let last = page.last().filter(|_| rest.peek().is_some());
        let marker = last.map(|mapping| write_marker(&mapping.key()));
        let page = page.into_iter().map(Mapping::summary).collect();
        Ok(ListStudioSessionMappingsOutput { session_mappings: Some(page), marker })
    }
}

impl Mapping {
    fn key(&self) -> Key {
        (self.identity.kind, self.identity.id.clone())
    }

    /// As Get answers.
    pub(crate) fn detail(&self) -> SessionMappingDetail {
        SessionMappingDetail {
            studio_id: STUDIO_ID.to_owned(),
            identity_id: Some(self.identity.id.clone()),
            identity_name: Some(self.identity.name.clone()),
            identity_type: self.identity.kind.declared(),
            session_policy_arn: Some(self.policy.clone()),
            creation_time: Some(self.created.into()),
            last_modified_time: Some(self.modified.into()),
        }
    }

    /// As List answers.
    fn summary(&self) -> SessionMappingSummary {
        SessionMappingSummary {
            studio_id: STUDIO_ID.to_owned(),
            identity_id: Some(self.identity.id.clone()),
            identity_name: Some(self.identity.name.clone()),
            identity_type: self.identity.kind.declared(),
            session_policy_arn: Some(self.policy.clone()),
            creation_time: Some(self.created.into()),
        }
    }
}

/// The identity store's ids: a GUID, in older stores with a prefix of ten digits.
fn is_identity_id(id: &str) -> bool {
    let lengths: Vec<_> = id.split('-').map(str::len).collect();
    let is_digit = |byte: u8| byte == b'-' || byte.is_ascii_hexdigit();
    matches!(lengths[..], [8, 4, 4, 4, 12] | [10, 8, 4, 4, 4, 12]) && id.bytes().all(is_digit)
}

/// A key in hexadecimal, lest callers come to read it.
fn write_marker((kind, id): &Key) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0');
    let text = format!("{}/{id}", kind.declared().as_str());
    text.bytes().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn read_marker(marker: &str) -> Option<Key> {
    let digit = |byte: u8| u8::try_from(char::from(byte).to_digit(16)?).ok();
    let (pairs, []) = marker.as_bytes().as_chunks::<2>() else { return None };
    let bytes: Option<Vec<u8>> =
        pairs.iter().map(|&[high, low]| Some(digit(high)? << 4 | digit(low)?)).collect();
    let text = String::from_utf8(bytes?).ok()?;
    let (kind, id) = text.split_once('/')?;
    let kind = [Kind::User, Kind::Group].into_iter().find(|it| it.declared().as_str() == kind)?;
    Some((kind, id.to_owned()))
}
