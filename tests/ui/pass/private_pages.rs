//! What is generated for private items is as private as they are, as far as lints see it.

#![deny(warnings, unreachable_pub)]

use aws_operation::{aws_operation, aws_shape};

#[aws_operation(
    target = "ElasticMapReduce.ListClusters",
    paginate(input = marker, output = marker, items = clusters),
)]
struct ListClusters {
    marker: Option<String>,
}

#[aws_shape]
struct ListClustersOutput {
    clusters: Option<Vec<String>>,
    marker: Option<String>,
}

fn main() {
    let first = ListClusters::builder().build();
    let second = ListClusters { marker: Some("m".to_owned()) };
    assert!(first.marker != second.marker);
    let output = ListClustersOutput { clusters: None, marker: None };
    assert!(output.clusters.is_none() && output.marker.is_none());
}
