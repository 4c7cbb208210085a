use aws_operation::aws_operation;

#[aws_operation(target = "AmazonSSM.PutParameter", output = ())]
pub struct PutParameter {
    #[serde(rename = "Name")]
    pub name: String,
    #[aws(range(8..=1))]
    pub version: i64,
    #[aws(default)]
    pub description: Option<String>,
    pub tag: (String, String),
}

fn main() {}
