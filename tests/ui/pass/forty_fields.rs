//! Forty members, twenty of them required, and a group.

use aws_operation::{aws_operation, aws_shape, Client};

#[aws_operation(
    target = "ElasticMapReduce.CreateStudio",
    exactly_one(identity_id, identity_name)
)]
#[derive(Debug, Clone, PartialEq)]
pub struct CreateStudio {
    pub name: String,
    pub description: Option<String>,
    pub auth_mode: String,
    pub user_role: Option<String>,
    pub vpc_id: String,
    pub idp_auth_url: Option<String>,
    pub subnet_ids: Vec<String>,
    pub idp_relay_state_parameter_name: Option<String>,
    pub service_role: String,
    pub tags: Option<Vec<String>>,
    pub workspace_security_group_id: String,
    pub trusted_identity_propagation_enabled: Option<bool>,
    pub engine_security_group_id: String,
    pub idc_user_assignment: Option<String>,
    pub default_s3_location: String,
    pub idc_instance_arn: Option<String>,
    pub owner: String,
    pub encryption_key_arn: Option<String>,
    pub team: String,
    pub identity_id: Option<String>,
    pub cost_center: String,
    pub identity_name: Option<String>,
    pub environment: String,
    pub additional_info: Option<String>,
    pub region_name: String,
    pub ami_version: Option<String>,
    pub account_id: String,
    pub job_flow_role: Option<String>,
    pub partition_name: String,
    pub auto_scaling_role: Option<String>,
    pub release_label: String,
    pub custom_ami_id: Option<String>,
    pub instance_type: String,
    pub ebs_root_volume_size: Option<i32>,
    pub log_uri: String,
    pub step_concurrency_level: Option<i32>,
    pub key_name: String,
    pub os_release_label: Option<String>,
    pub schedule: String,
    pub extended_support: Option<bool>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub struct CreateStudioOutput {
    pub studio_id: Option<String>,
    pub url: Option<String>,
}

/// Never called: it only has to compile.
#[allow(dead_code)]
async fn send_types(client: &Client) -> Option<CreateStudioOutput> {
    CreateStudio::builder()
        .name("x")
        .auth_mode("x")
        .vpc_id("x")
        .subnet_ids(vec!["x".to_owned()])
        .service_role("x")
        .workspace_security_group_id("x")
        .engine_security_group_id("x")
        .default_s3_location("x")
        .owner("x")
        .team("x")
        .cost_center("x")
        .environment("x")
        .region_name("x")
        .account_id("x")
        .partition_name("x")
        .release_label("x")
        .instance_type("x")
        .log_uri("x")
        .key_name("x")
        .schedule("x")
        .identity_id("u-1")
        .send(client)
        .await
        .ok()
}

fn main() {
    // Backwards, with some of the optional members.
    let operation = CreateStudio::builder()
        .extended_support(true)
        .identity_name("alice")
        .schedule("x")
        .key_name("x")
        .log_uri("x")
        .instance_type("x")
        .release_label("x")
        .partition_name("x")
        .account_id("x")
        .region_name("x")
        .environment("x")
        .cost_center("x")
        .team("x")
        .owner("x")
        .default_s3_location("x")
        .engine_security_group_id("x")
        .workspace_security_group_id("x")
        .service_role("x")
        .subnet_ids(vec!["x".to_owned()])
        .vpc_id("x")
        .auth_mode("x")
        .name("x")
        .ebs_root_volume_size(32)
        .tags(vec!["team".to_owned()])
        .build();
    assert_eq!(operation.schedule, "x");
    assert_eq!(operation.subnet_ids, ["x"]);
    assert_eq!(operation.extended_support, Some(true));
    assert_eq!(operation.ebs_root_volume_size, Some(32));
    assert_eq!(operation.user_role, None);
    assert!(operation.validate().is_ok());
}
