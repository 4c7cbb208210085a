//! What the vectors and the fuzz targets reach; no part of the API.

pub use crate::config::profile::internals::{
    Sections, parse_profiles, profile_locations, selected_profile,
};
