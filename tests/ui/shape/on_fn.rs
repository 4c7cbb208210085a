use aws_operation::aws_shape;

#[aws_shape]
pub fn tag(key: String) {
    drop(key);
}

fn main() {}
