//! The user's types have the names that generated code would give to type parameters.

use aws_operation::{aws_error, aws_operation, aws_shape};

macro_rules! shapes {
    ($($name:ident)*) => { $(
        #[aws_shape]
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            pub key: Option<String>,
        }
    )* };
}

shapes!(A B C D F G I K M N O P Q R S T U V W Set Unset State Builder Group Required);

#[aws_error]
#[derive(Debug, Clone, PartialEq)]
pub enum E {
    T { s: Option<T>, d: Option<D> },
    E {},
}

#[aws_operation(
    target = "ElasticMapReduce.DeleteStudio",
    output = T,
    error = E,
    exactly_one(b, c),
    at_most_one(d, e),
)]
#[derive(Debug, Clone, PartialEq)]
pub struct X {
    pub t: T,
    pub s: S,
    pub a: A,
    pub b: Option<B>,
    pub c: Option<C>,
    pub d: Option<D>,
    pub e: Option<Y>,
    pub set: Set,
    pub unset: Unset,
    pub state: State,
    pub group: Group,
    pub k: Vec<K>,
    pub v: Option<Vec<V>>,
}

#[aws_shape]
#[derive(Debug, Clone, PartialEq)]
pub enum Y {
    T(T),
    S(Box<S>),
}

fn main() {
    let operation = X::builder()
        .t(T { key: None })
        .s(S { key: None })
        .a(A { key: None })
        .c(C { key: None })
        .e(Y::S(Box::new(S { key: None })))
        .set(Set { key: None })
        .unset(Unset { key: None })
        .state(State { key: None })
        .group(Group { key: None })
        .k(vec![K { key: None }])
        .build();
    assert!(operation.validate().is_ok());
}
