//! Members have the names of locals, methods and modules in generated code, or of the prelude.

use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(
    target = "AmazonSSM.PutInventory",
    exactly_one(items, pages),
    paginate(input = next, output = next, items = output),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct PutInventory {
    pub items: Option<Vec<Input>>,
    pub pages: Option<Vec<Input>>,
    pub client: String,
    pub value: String,
    pub input: Input,
    pub output: Option<Input>,
    pub error: Option<String>,
    pub code: Option<String>,
    pub message: Option<String>,
    pub key: Option<String>,
    pub name: Option<String>,
    pub state: Option<String>,
    pub inner: Option<String>,
    pub data: Option<String>,
    pub fields: Option<Vec<String>>,
    pub path: Option<String>,
    pub map: Option<String>,
    pub other: Option<String>,
    pub this: Option<String>,
    pub operation: Option<String>,
    pub target: Option<String>,
    pub service: Option<String>,
    pub endpoint: Option<String>,
    pub region: Option<String>,
    pub length: Option<i32>,
    pub range: Option<i32>,
    pub pattern: Option<String>,
    pub default: Option<bool>,
    pub flatten: Option<bool>,
    pub next: Option<String>,
    pub string: Option<String>,
    pub option: Option<String>,
    pub some: Option<String>,
    pub none: Option<String>,
    pub std: Option<String>,
    pub core: Option<String>,
    pub serde: Option<String>,
    pub aws_operation: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    pub value: Option<String>,
    pub validate: Option<bool>,
    pub serialize: Option<bool>,
    pub deserializer: Option<String>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct PutInventoryOutput {
    pub output: Option<Vec<String>>,
    pub next: Option<String>,
}

/// Never called: it only has to compile.
#[allow(dead_code)]
fn streams(client: &Client, operation: PutInventory) {
    let _ = operation.clone().pages(client);
    let _ = operation.items(client);
}

fn main() {
    let input = Input {
        value: None,
        validate: Some(true),
        serialize: None,
        deserializer: None,
    };
    let operation = PutInventory::builder()
        .client("c")
        .value("v")
        .input(input.clone())
        .items(vec![input.clone()])
        .output(input)
        .this("this")
        .none("none")
        .build();
    assert_eq!(operation.client, "c");
    assert_eq!(operation.none.as_deref(), Some("none"));
    assert_eq!(operation.pages, None);
    assert!(operation.validate().is_ok());
}
