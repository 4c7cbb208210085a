//! Values that are no identifiers, an empty one, and `other` in any place.

use aws_operation::{aws_operation, aws_shape};

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InstanceType {
    #[aws(other)]
    Unknown(String),
    #[aws(rename = "m5.xlarge")]
    M5Xlarge,
    #[aws(rename = "")]
    Empty,
    #[aws(rename = "with \"quotes\" and \\")]
    Quotes,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum AuthMode {
    #[default]
    Sso,
    Iam,
}

// One value, and `other` between others with the full path of its payload.
#[aws_shape(rename_all = "camelCase")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Tier {
    Standard,
    #[aws(other)]
    Newer(::std::string::String),
    IntelligentTiering,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Only {
    Value,
}

#[aws_operation(target = "ElasticMapReduce.UpdateStudio", output = ())]
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateStudio {
    pub instance_type: InstanceType,
    #[aws(default)]
    pub auth_mode: AuthMode,
    pub tiers: Vec<Tier>,
    pub by_tier: std::collections::HashMap<Tier, String>,
    pub only: Option<Only>,
}

fn main() {
    let operation = UpdateStudio {
        instance_type: InstanceType::Empty,
        auth_mode: AuthMode::Iam,
        tiers: vec![Tier::Newer("Archive".to_owned())],
        by_tier: [(Tier::IntelligentTiering, "x".to_owned())].into(),
        only: None,
    };
    assert!(operation.validate().is_ok());
}
