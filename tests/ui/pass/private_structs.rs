//! Nothing is `pub`, or only as far as a parent.

use aws_operation::{aws_error, aws_operation, aws_shape, Client, Error};

#[aws_operation(
    target = "ElasticMapReduce.DescribeStudio",
    error = EmrStudioError,
    exactly_one(studio_id, name),
)]
struct DescribeStudio {
    studio_id: Option<String>,
    name: Option<String>,
    auth_mode: AuthMode,
}

#[aws_shape]
struct DescribeStudioOutput {
    studio: Option<Studio>,
}

#[aws_shape]
struct Studio {
    name: Option<String>,
}

#[aws_shape(rename_all = "SCREAMING_SNAKE_CASE")]
enum AuthMode {
    Iam,
    Sso,
}

#[aws_error]
#[derive(Debug)]
enum EmrStudioError {
    InvalidRequestException { message: Option<String> },
}

mod ssm {
    pub(super) mod parameter {
        use aws_operation::{aws_operation, aws_shape};

        #[aws_operation(target = "AmazonSSM.PutParameter", output = super::Output)]
        pub(in super::super) struct PutParameter {
            pub(crate) name: String,
            pub(super) value: Value,
            tags: Option<Vec<String>>,
        }

        #[aws_shape]
        pub(crate) struct Value {
            pub(self) text: String,
        }

        impl PutParameter {
            pub(crate) fn new(text: &str) -> Self {
                let value = Value {
                    text: text.to_owned(),
                };
                let operation = Self::builder().name("/emr/studio").value(value).build();
                assert!(operation.tags.is_none() && operation.value.text == text);
                operation
            }
        }
    }

    #[aws_operation::aws_shape]
    pub(crate) struct Output {
        pub(crate) version: Option<i64>,
    }
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Result<Option<String>, Error<EmrStudioError>> {
    let version: Option<i64> = match ssm::parameter::PutParameter::new("x").send(client).await {
        Ok(output) => output.version,
        Err(_) => None,
    };
    let _ = version;
    let output = DescribeStudio::builder()
        .auth_mode(AuthMode::Sso)
        .name("team")
        .send(client)
        .await?;
    Ok(output.studio.and_then(|studio| studio.name))
}

fn main() {
    let operation = DescribeStudio::builder()
        .studio_id("es-1")
        .auth_mode(AuthMode::Iam)
        .build();
    assert!(operation.validate().is_ok());
    assert!(operation.name.is_none());
    assert!(matches!(operation.auth_mode, AuthMode::Iam));

    let operation = ssm::parameter::PutParameter::new("x");
    assert_eq!(operation.name, "/emr/studio");
    assert!(operation.validate().is_ok());
}
