//! The runtime behind a module, by an absolute path.

mod vendor {
    pub use ::aws_operation as aws;
}

use vendor::aws::{aws_operation, aws_shape};

#[aws_operation(target = "ElasticMapReduce.DescribeStudio", crate = crate::vendor::aws)]
pub struct DescribeStudio {
    pub studio_id: String,
}

#[aws_shape(crate = crate::vendor::aws)]
pub struct DescribeStudioOutput {
    pub name: Option<String>,
}

fn main() {
    assert!(DescribeStudio::builder()
        .studio_id("es-1")
        .build()
        .validate()
        .is_ok());
}
