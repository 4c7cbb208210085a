use aws_operation::aws_operation;

#[aws_operation(
    target = "ElasticMapReduec.DeleteStudioSessionMapping",
    output = (),
    exactly_one(identity_id, identity_nmae),
)]
pub struct DeleteStudioSessionMapping {
    #[aws(lenght(1..=256))]
    pub studio_id: String,
    pub identity_id: Option<String>,
    pub identity_name: Option<String>,
}

fn main() {}
