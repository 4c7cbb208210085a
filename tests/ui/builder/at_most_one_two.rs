use aws_operation::aws_operation;

#[aws_operation(
    target = "AmazonSSM.CreateAssociation",
    output = (),
    at_most_one(instance_id, targets),
)]
pub struct CreateAssociation {
    pub name: String,
    pub instance_id: Option<String>,
    pub targets: Option<Vec<String>>,
}

fn main() {
    let _ = CreateAssociation::builder()
        .instance_id("i-1")
        .name("AWS-RunPatchBaseline")
        .targets(vec!["tag:Name".to_owned()])
        .build();
}
