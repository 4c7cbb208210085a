//! Declarations in blocks that are not function bodies.

const _: () = {
    #[aws_operation::aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
    struct DeleteStudio {
        studio_id: String,
    }

    const fn check(operation: &DeleteStudio) -> &String {
        &operation.studio_id
    }
    let _ = check;
};

fn main() {
    let valid = || {
        #[aws_operation::aws_operation(target = "ElasticMapReduce.DeleteStudio", output = ())]
        struct DeleteStudio {
            studio_id: String,
        }
        DeleteStudio::builder()
            .studio_id("es-1")
            .build()
            .validate()
            .is_ok()
    };
    assert!(valid());
}
