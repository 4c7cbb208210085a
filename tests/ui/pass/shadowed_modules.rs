//! Modules beside the declaration are called `std`, `core`, `alloc`, `serde` and `aws_operation`.

mod emr {
    use ::aws_operation::{aws_error, aws_operation, aws_shape};

    mod std {}
    mod core {}
    mod alloc {}
    mod serde {}
    mod serde_json {}
    mod aws_operation {}

    #[aws_operation(target = "ElasticMapReduce.DescribeStudio", error = EmrStudioError)]
    #[derive(Debug, PartialEq)]
    pub struct DescribeStudio {
        #[aws(length(1..=256))]
        pub studio_id: String,
    }

    #[aws_shape]
    #[derive(Debug, PartialEq)]
    pub struct DescribeStudioOutput {
        pub auth_mode: Option<AuthMode>,
        pub identity: Option<Identity>,
    }

    #[aws_shape]
    #[derive(Debug, PartialEq)]
    pub enum AuthMode {
        Iam,
        Sso,
    }

    #[aws_shape]
    #[derive(Debug, PartialEq)]
    pub enum Identity {
        IdentityId(String),
        IdentityName(String),
    }

    #[aws_error]
    #[derive(Debug, PartialEq)]
    pub enum EmrStudioError {
        InvalidRequestException { message: Option<String> },
    }
}

fn main() {
    let operation = emr::DescribeStudio::builder().studio_id("es-1").build();
    assert!(operation.validate().is_ok());
}
