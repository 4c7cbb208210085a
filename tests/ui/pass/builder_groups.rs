//! What the three kinds of groups allow.

use aws_operation::aws_operation;

#[aws_operation(
    target = "AmazonSSM.CreateAssociation",
    output = (),
    at_least_one(instance_id, targets),
    at_most_one(schedule_expression, calendar_name),
    exactly_one(document_name, document_arn, document_hash),
)]
#[derive(Debug, PartialEq)]
pub struct CreateAssociation {
    pub instance_id: Option<String>,
    pub targets: Option<Vec<String>>,
    pub schedule_expression: Option<String>,
    pub calendar_name: Option<String>,
    pub document_name: Option<String>,
    pub document_arn: Option<String>,
    pub document_hash: Option<String>,
    pub duration: Option<i32>,
}

fn main() {
    // One of two, none of two, one of three.
    let operation = CreateAssociation::builder()
        .document_arn("arn")
        .instance_id("i-1")
        .build();
    assert_eq!(operation.document_arn.as_deref(), Some("arn"));
    assert_eq!(operation.document_name, None);
    assert_eq!(operation.instance_id.as_deref(), Some("i-1"));
    assert_eq!(operation.targets, None);
    assert_eq!(operation.duration, None);
    assert!(operation.validate().is_ok());

    // Both of two, one of two.
    let operation = CreateAssociation::builder()
        .targets(vec!["tag:Name".to_owned()])
        .calendar_name("holidays")
        .duration(2)
        .document_hash("4f9c")
        .instance_id("i-1")
        .build();
    assert_eq!(operation.targets, Some(vec!["tag:Name".to_owned()]));
    assert_eq!(operation.instance_id.as_deref(), Some("i-1"));
    assert_eq!(operation.calendar_name.as_deref(), Some("holidays"));
    assert_eq!(operation.duration, Some(2));
    assert!(operation.validate().is_ok());

    // The literal is checked when it is validated.
    let neither = CreateAssociation {
        instance_id: None,
        targets: None,
        schedule_expression: Some("rate(1 day)".to_owned()),
        calendar_name: Some("holidays".to_owned()),
        document_name: None,
        document_arn: None,
        document_hash: None,
        duration: None,
    };
    assert!(neither.validate().is_err());

    // An empty string is set.
    let empty = CreateAssociation::builder()
        .document_name("")
        .instance_id("")
        .build();
    assert!(empty.validate().is_ok());
}
