//! One studio, the people who could use it, and those who may.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    ops::Bound::{Excluded, Unbounded},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::{
    fault::Fault,
    hex,
    input::{Filter, IdentityType, Selector},
};

/// The studio that every endpoint has.
pub const STUDIO_ID: &str = "es-0123456789ABCDEFGHIJKLMNO";

// Known from public reports of EMR's answers.
const NO_STUDIO: Fault = Fault::Service("Studio does not exist");
const NO_MAPPING: Fault = Fault::Service("Studio session mapping does not exist.");
const EXISTS: Fault = Fault::Service("Studio session mapping already exists.");
const BAD_ID: Fault = Fault::Service("IdentityId is invalid");
// No report shows these; the texts follow those above and the API reference.
const BAD_NAME: Fault = Fault::Service("IdentityName is invalid");
const BAD_MARKER: Fault = Fault::Service("Marker is invalid");
const NEITHER: Fault = Fault::Service("Either IdentityName or IdentityId must be specified.");
const BOTH: Fault =
    Fault::Service("Either IdentityName or IdentityId must be specified, but not both.");
const DIFFERENT: Fault =
    Fault::Service("IdentityName and IdentityId do not specify the same identity.");

#[rustfmt::skip]
const SEED: [(IdentityType, &str, &str, Option<&str>); 5] = [
    (IdentityType::User, "alice", "44e8d4f8-f0a1-70c3-2b5e-9d1f0c6a7e31", Some("Intermediate")),
    (IdentityType::User, "bob", "84181408-6061-7084-c1bb-3fd5e2a90b17", Some("Basic")),
    (IdentityType::User, "carol", "b4b8c468-1031-70a9-55c0-6be0f1d7283a", None),
    (IdentityType::Group, "data-engineers", "f4f85478-9051-7035-8d41-0a7c3e9b6d52", Some("Advanced")),
    (IdentityType::Group, "data-scientists", "14789458-60c1-70ef-a96f-58e2b4c1f0d3", None),
];

/// A user or group of the identity store.
#[derive(Clone)]
pub(crate) struct Identity {
    pub(crate) kind: IdentityType,
    pub(crate) id: String,
    pub(crate) name: String,
}

/// An identity that may use the studio.
pub(crate) struct Mapping {
    pub(crate) identity: Identity,
    /// The ARN of the session policy.
    pub(crate) policy: String,
    pub(crate) created: SystemTime,
    pub(crate) modified: SystemTime,
}

/// Ids are unique only within a type; the order is that of listings.
type Key = (IdentityType, String);

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
        wanted: &Selector,
        policy: String,
        now: SystemTime,
    ) -> Result<(), Fault> {
        let known = |is_meant: &dyn Fn(&Identity) -> bool| {
            let mut directory = self.directory.iter();
            let identity = directory.find(|i| i.kind == wanted.identity_type && is_meant(i));
            identity.cloned()
        };
        let identity = match (&wanted.identity_id, &wanted.identity_name) {
            (None, None) => return Err(NEITHER),
            (Some(_), Some(_)) => return Err(BOTH),
            _ if wanted.studio_id != STUDIO_ID => return Err(NO_STUDIO),
            (Some(id), None) => known(&|identity| identity.id == *id).ok_or(BAD_ID)?,
            (None, Some(name)) => known(&|identity| identity.name == *name).ok_or(BAD_NAME)?,
        };
        let (created, modified) = (now, now);
        let mapping = Mapping { identity, policy, created, modified };
        match self.mappings.entry(mapping.key()) {
            Entry::Occupied(_) => Err(EXISTS),
            Entry::Vacant(vacant) => {
                vacant.insert(mapping);
                Ok(())
            }
        }
    }

    /// The mapping that is meant.
    pub(crate) fn get(&self, wanted: &Selector) -> Result<&Mapping, Fault> {
        // Only for Create does the API reference add "but not both": elsewhere an id and a name are
        // taken together if they agree.
        let mapping = match (&wanted.identity_id, &wanted.identity_name) {
            (None, None) => return Err(NEITHER),
            _ if wanted.studio_id != STUDIO_ID => return Err(NO_STUDIO),
            (Some(id), _) if !is_identity_id(id) => return Err(BAD_ID),
            (Some(id), _) => self.mappings.get(&(wanted.identity_type, id.clone())),
            (None, Some(name)) => self.mappings.values().find(|mapping| {
                mapping.identity.kind == wanted.identity_type && mapping.identity.name == *name
            }),
        };
        let mapping = mapping.ok_or(NO_MAPPING)?;
        match &wanted.identity_name {
            Some(name) if *name != mapping.identity.name => Err(DIFFERENT),
            _ => Ok(mapping),
        }
    }

    /// Replaces the session policy of a mapping.
    pub(crate) fn update(
        &mut self,
        wanted: &Selector,
        policy: String,
        now: SystemTime,
    ) -> Result<(), Fault> {
        let key = self.get(wanted)?.key();
        let mapping = self.mappings.get_mut(&key).ok_or(NO_MAPPING)?;
        mapping.policy = policy;
        mapping.modified = now;
        Ok(())
    }

    /// Takes the studio from an identity.
    pub(crate) fn delete(&mut self, wanted: &Selector) -> Result<(), Fault> {
        let key = self.get(wanted)?.key();
        self.mappings.remove(&key).map(drop).ok_or(NO_MAPPING)
    }

    /// One page of mappings, and the marker of the next page if there is one.
    pub(crate) fn list(&self, filter: &Filter) -> Result<(Vec<&Mapping>, Option<String>), Fault> {
        if filter.studio_id.as_ref().is_some_and(|id| id != STUDIO_ID) {
            return Err(NO_STUDIO);
        }
        // A marker names the last mapping seen, so that changes between two pages neither repeat
        // nor skip any other.
        let start = match &filter.marker {
            Some(marker) => Excluded(read_marker(marker).ok_or(BAD_MARKER)?),
            None => Unbounded,
        };
        let is_wanted = |mapping: &&Mapping| {
            let kind = mapping.identity.kind;
            filter.identity_type.is_none_or(|wanted| wanted == kind)
        };
        let rest = self.mappings.range((start, Unbounded));
        let mut rest = rest.map(|(_, mapping)| mapping).filter(is_wanted).peekable();
        let page: Vec<_> = rest.by_ref().take(self.page_size).collect();
        let last = page.last().filter(|_| rest.peek().is_some());
        let marker = last.map(|mapping| write_marker(&mapping.key()));
        Ok((page, marker))
    }
}

impl Mapping {
    fn key(&self) -> Key {
        (self.identity.kind, self.identity.id.clone())
    }
}

/// The identity store's ids: a GUID, in older stores with a prefix of ten digits.
fn is_identity_id(id: &str) -> bool {
    let lengths: Vec<_> = id.split('-').map(str::len).collect();
    let is_digit = |byte: u8| byte == b'-' || byte.is_ascii_hexdigit();
    matches!(lengths[..], [8, 4, 4, 4, 12] | [10, 8, 4, 4, 4, 12]) && id.bytes().all(is_digit)
}

fn write_marker((kind, id): &Key) -> String {
    hex::encode(format!("{}/{id}", kind.as_str()).as_bytes())
}

fn read_marker(marker: &str) -> Option<Key> {
    let text = String::from_utf8(hex::decode(marker)?).ok()?;
    let (kind, id) = text.split_once('/')?;
    Some((IdentityType::from_wire(kind)?, id.to_owned()))
}
