use aws_operation::aws_operation;

#[aws_operation(target = "AmazonS3.GetBucketLocation", output = (), service = "s3")]
pub struct GetBucketLocation {
    pub bucket: String,
}

fn main() {}
