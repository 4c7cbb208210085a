//! What groups of three allow, in every order of the calls.

use aws_operation::{aws_operation, Client};

/// One or more of three.
#[aws_operation(
    target = "ElasticMapReduce.DeleteStudioSessionMapping",
    output = (),
    at_least_one(identity_id, identity_name, identity_arn),
)]
#[derive(Debug, PartialEq)]
pub struct DeleteStudioSessionMapping {
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
    pub identity_arn: Option<String>,
}

/// One or none of three.
#[aws_operation(
    target = "AmazonSSM.CreateAssociation",
    output = (),
    at_most_one(schedule_expression, calendar_name, apply_only_once),
)]
#[derive(Debug, PartialEq)]
pub struct CreateAssociation {
    pub name: String,
    pub schedule_expression: Option<String>,
    pub calendar_name: Option<String>,
    pub apply_only_once: Option<bool>,
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn sends(client: &Client) {
    let _ = DeleteStudioSessionMapping::builder()
        .identity_arn("arn")
        .identity_id("u-1")
        .studio_id("es-1")
        .send(client)
        .await;
    let _ = CreateAssociation::builder()
        .name("patch")
        .send(client)
        .await;
    let _ = CreateAssociation::builder()
        .apply_only_once(true)
        .name("patch")
        .send(client)
        .await;
}

fn mapping(id: bool, name: bool, arn: bool) -> DeleteStudioSessionMapping {
    DeleteStudioSessionMapping {
        studio_id: "es-1".to_owned(),
        identity_id: id.then(|| "u-1".to_owned()),
        identity_name: name.then(|| "alice".to_owned()),
        identity_arn: arn.then(|| "arn".to_owned()),
    }
}

fn at_least_one() {
    let new = DeleteStudioSessionMapping::builder;
    // One.
    assert_eq!(
        new().studio_id("es-1").identity_id("u-1").build(),
        mapping(true, false, false)
    );
    assert_eq!(
        new().identity_name("alice").studio_id("es-1").build(),
        mapping(false, true, false)
    );
    assert_eq!(
        new().studio_id("es-1").identity_arn("arn").build(),
        mapping(false, false, true)
    );
    // Two, either first, with the required member before, between and after.
    let two = [
        new()
            .studio_id("es-1")
            .identity_id("u-1")
            .identity_arn("arn")
            .build(),
        new()
            .identity_id("u-1")
            .studio_id("es-1")
            .identity_arn("arn")
            .build(),
        new()
            .identity_arn("arn")
            .identity_id("u-1")
            .studio_id("es-1")
            .build(),
    ];
    assert!(two
        .iter()
        .all(|operation| *operation == mapping(true, false, true)));
    // Three.
    let three = [
        new()
            .studio_id("es-1")
            .identity_id("u-1")
            .identity_name("alice")
            .identity_arn("arn")
            .build(),
        new()
            .identity_arn("arn")
            .identity_name("alice")
            .studio_id("es-1")
            .identity_id("u-1")
            .build(),
    ];
    assert!(three
        .iter()
        .all(|operation| *operation == mapping(true, true, true)));

    assert!(three
        .iter()
        .chain(&two)
        .all(|operation| operation.validate().is_ok()));
    assert!(mapping(false, false, false).validate().is_err());
}

fn at_most_one() {
    let new = CreateAssociation::builder;
    let valid = [
        new().name("patch").build(),
        new()
            .name("patch")
            .schedule_expression("rate(1 day)")
            .build(),
        new().calendar_name("holidays").name("patch").build(),
        new().apply_only_once(true).name("patch").build(),
    ];
    let set = |operation: &CreateAssociation| {
        (
            operation.schedule_expression.is_some(),
            operation.calendar_name.is_some(),
            operation.apply_only_once.is_some(),
        )
    };
    assert_eq!(
        valid.each_ref().map(set),
        [
            (false, false, false),
            (true, false, false),
            (false, true, false),
            (false, false, true),
        ]
    );
    assert!(valid.iter().all(|operation| operation.validate().is_ok()));

    let two = CreateAssociation {
        name: "patch".to_owned(),
        schedule_expression: None,
        calendar_name: Some("holidays".to_owned()),
        apply_only_once: Some(true),
    };
    assert!(two.validate().is_err());
}

fn main() {
    at_least_one();
    at_most_one();
}
