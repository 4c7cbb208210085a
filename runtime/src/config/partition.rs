//! Partitions: separate groups of AWS regions, each with DNS suffixes of its own.

use super::nearest::nearest;

include!("partitions.rs");

/// One partition.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Partition {
    /// Its name in ARNs.
    pub id: &'static str,
    /// DNS suffix of ordinary endpoints.
    pub suffix: &'static str,
    /// DNS suffix of endpoints that also speak IPv6.
    pub dual_stack_suffix: &'static str,
    /// The region that global services live in.
    pub global_region: &'static str,
    /// What comes before `-word-number` in the names of its regions.
    prefixes: &'static str,
    /// All regions known.
    regions: &'static str,
}

impl Partition {
    /// The partition of a region: by its name, else by what the name looks like, else the commercial one.
    pub(crate) fn of(region: &str) -> &'static Partition {
        PARTITIONS
            .iter()
            .find(|partition| partition.regions().any(|known| known == region))
            .or_else(|| PARTITIONS.iter().find(|partition| partition.may_own(region)))
            .unwrap_or(&PARTITIONS[0])
    }

    /// The names of all its regions, with pseudo regions such as `aws-global`.
    pub(crate) fn regions(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.regions.split(' ')
    }

    fn may_own(&self, region: &str) -> bool {
        self.prefixes.split(' ').any(|prefix| {
            region
                .strip_prefix(prefix)
                .and_then(|rest| rest.strip_prefix('-')?.split_once('-'))
                .is_some_and(|(word, number)| {
                    !word.is_empty()
                        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
                        && !number.is_empty()
                        && number.bytes().all(|byte| byte.is_ascii_digit())
                })
        })
    }
}

/// Whether a region is among those known; AWS may have more tomorrow.
pub(crate) fn is_known_region(name: &str) -> bool {
    PARTITIONS.iter().flat_map(Partition::regions).any(|region| region == name)
}

/// The known region that a mistyped one most likely stands for. `None` for a known region.
pub(crate) fn nearest_region(typo: &str) -> Option<&'static str> {
    if is_known_region(typo) {
        return None;
    }
    nearest(typo, PARTITIONS.iter().flat_map(Partition::regions))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_partitions() {
        for (region, partition) in [
            ("us-east-1", "aws"),
            ("aws-global", "aws"),
            ("us-west-99", "aws"),
            ("mx-moon_1-3", "aws"),
            ("cn-north-1", "aws-cn"),
            ("aws-cn-global", "aws-cn"),
            ("cn-moon-1", "aws-cn"),
            ("eusc-de-east-1", "aws-eusc"),
            ("eusc-de-west-2", "aws-eusc"),
            ("us-gov-east-1", "aws-us-gov"),
            ("us-gov-moon-1", "aws-us-gov"),
            ("us-iso-moon-1", "aws-iso"),
            ("us-isob-moon-1", "aws-iso-b"),
            ("eu-isoe-moon-1", "aws-iso-e"),
            ("us-isof-moon-1", "aws-iso-f"),
            // No partition's: they go to the commercial one.
            ("", "aws"),
            ("cn", "aws"),
            ("cn-north", "aws"),
            ("cn-north-", "aws"),
            ("cn--1", "aws"),
            ("cn-north-1a", "aws"),
            ("cn-north-1-1", "aws"),
            ("xcn-north-1", "aws"),
            ("eusc-fr-east-1", "aws"),
            ("local", "aws"),
        ] {
            assert_eq!(Partition::of(region).id, partition, "{region}");
        }
    }

    #[test]
    fn suggests_regions() {
        for (typo, region) in [
            ("us-eats-1", Some("us-east-1")),
            ("us-east1", Some("us-east-1")),
            ("eu-cental-1", Some("eu-central-1")),
            ("US-EAST-1", Some("us-east-1")),
            ("us-east-1", None),
            ("moon", None),
        ] {
            assert_eq!(nearest_region(typo), region, "{typo}");
        }
    }
}
