use aws_operation::aws_operation;

#[aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
pub struct DeleteStudio<'a> {
    pub studio_id: std::borrow::Cow<'a, str>,
}

fn main() {}
