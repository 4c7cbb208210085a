//! Declarations in one module, used in another, with the same names in both.

mod emr {
    use aws_operation::{aws_operation, aws_shape};

    #[aws_operation(target = "ElasticMapReduce.DescribeStudio")]
    #[derive(Debug)]
    pub struct DescribeStudio {
        pub studio_id: String,
        pub(crate) tag: Option<Tag>,
    }

    #[aws_shape]
    #[derive(Debug)]
    pub struct DescribeStudioOutput {
        pub tag: Option<Tag>,
    }

    #[aws_shape]
    #[derive(Debug)]
    pub struct Tag {
        pub key: String,
    }
}

mod studio {
    use aws_operation::aws_operation;

    use crate::emr::{DescribeStudioOutput, Tag};

    #[aws_operation(target = "ElasticMapReduce.DescribeStudio", output = DescribeStudioOutput)]
    #[derive(Debug)]
    pub struct DescribeStudio {
        pub name: String,
        pub tag: Option<Tag>,
        pub other: Option<super::emr::Tag>,
    }
}

fn main() {
    let tag = || emr::Tag {
        key: "team".to_owned(),
    };
    let one = emr::DescribeStudio::builder()
        .studio_id("es-1")
        .tag(tag())
        .build();
    let two = studio::DescribeStudio::builder()
        .name("team")
        .other(tag())
        .build();
    assert!(one.validate().is_ok() && two.validate().is_ok());
}
