//! Constraints in every form that is right.

use aws_operation::{aws_operation, aws_shape, Blob};
use std::collections::HashMap;

#[aws_operation(target = "AmazonSSM.CreateMaintenanceWindow", output = ())]
#[derive(Debug, Clone, PartialEq)]
pub struct CreateMaintenanceWindow {
    #[aws(length(3..=128), pattern = r"^[a-zA-Z0-9_\-.]{3,128}$")]
    pub name: String,
    #[aws(length(1..))]
    pub description: Option<String>,
    #[aws(length(..=20))]
    pub schedule: Option<String>,
    #[aws(length(1..=1))]
    pub flag: Option<String>,
    #[aws(length(0..=5))]
    pub tags: Vec<String>,
    #[aws(length(..=3))]
    pub values: HashMap<String, String>,
    #[aws(length(1..=4_096))]
    pub payload: Option<Blob>,
    #[aws(range(1..=24))]
    pub duration: i32,
    #[aws(range(0..))]
    pub cutoff: Option<i32>,
    #[aws(range(-10..=10))]
    pub schedule_offset: Option<i32>,
    #[aws(range(..=-1))]
    pub below: Option<i64>,
    #[aws(range(0.0..=1.0))]
    pub ratio: Option<f64>,
    #[aws(range(-0.5..))]
    pub weight: Option<f32>,
    #[aws(rename = "ClientToken", idempotency_token, length(1..=64))]
    pub token: Option<String>,
    #[aws(length(1..=64))]
    #[aws(rename = "ScheduleTimezone")]
    pub timezone: Option<String>,
    pub target: Option<Target>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    #[aws(length(1..=163), pattern = "^[\\w\\s_.:/=\\-@]*$")]
    pub key: Option<String>,
}

fn main() {
    let operation = CreateMaintenanceWindow::builder()
        .name("nightly")
        .tags(Vec::new())
        .values(HashMap::new())
        .duration(2)
        .schedule_offset(-10)
        .below(-1)
        .ratio(0.5)
        .build();
    assert!(operation.validate().is_ok());

    let operation = CreateMaintenanceWindow {
        name: "x".to_owned(),
        duration: 25,
        target: Some(Target {
            key: Some(String::new()),
        }),
        ..operation
    };
    assert!(operation.validate().is_err());
}
