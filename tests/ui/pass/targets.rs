//! Targets that are right, though not all are in a table.

use aws_operation::{aws_operation, aws_shape};

// Prefixes may hold dots: the operation follows the last one.
#[aws_operation(
    target = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StopLogging",
    output = (),
)]
pub struct StopLogging {
    pub name: String,
}

// An operation that is newer than the table.
#[aws_operation(target = "ElasticMapReduce.ArchiveStudio", output = ())]
pub struct ArchiveStudio {
    pub studio_id: String,
}

// A prefix that two services share.
#[aws_operation(
    target = "Timestream_20181101.DeleteDatabase",
    output = (),
    service = "timestream-write",
)]
pub struct DeleteDatabase {
    pub database_name: String,
}

// A service that the prefix names already.
#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = (), service = "emr")]
pub struct DeleteStudio {
    pub studio_id: String,
}

// A service that the table lacks.
#[aws_operation(
    target = "AcmeBilling.CloseInvoice",
    output = (),
    endpoint_prefix = "billing",
    signing_name = "acme-billing",
    json = "1.0",
)]
pub struct CloseInvoice {
    pub invoice_id: String,
}

// A struct whose name is not the operation's.
#[aws_operation(target = "AmazonSSM.GetParameter", output = Parameter)]
pub struct ReadParameter {
    pub name: String,
}

#[aws_shape]
pub struct Parameter {
    pub parameter: Option<String>,
}

// The arguments in another order, without the last comma.
#[aws_operation(
    service = "emr",
    error = Failure,
    exactly_one(a, b),
    output = (),
    target = "ElasticMapReduce.UpdateStudio"
)]
pub struct UpdateStudio {
    pub a: Option<String>,
    pub b: Option<String>,
}

#[aws_operation::aws_error]
#[derive(Debug)]
pub enum Failure {
    InternalServerException {},
}

fn main() {
    assert!(StopLogging::builder()
        .name("trail")
        .build()
        .validate()
        .is_ok());
    assert!(ArchiveStudio::builder()
        .studio_id("es-1")
        .build()
        .validate()
        .is_ok());
    assert!(DeleteDatabase::builder()
        .database_name("db")
        .build()
        .validate()
        .is_ok());
    assert!(DeleteStudio::builder()
        .studio_id("es-1")
        .build()
        .validate()
        .is_ok());
    assert!(CloseInvoice::builder()
        .invoice_id("1")
        .build()
        .validate()
        .is_ok());
    assert!(ReadParameter::builder()
        .name("/emr")
        .build()
        .validate()
        .is_ok());
    assert!(UpdateStudio::builder().a("x").build().validate().is_ok());
}
