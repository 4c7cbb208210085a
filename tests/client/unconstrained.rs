//! Validation walks nothing that cannot violate a constraint, and all that can.
//!
//! Each shape has a member that counts how often validation comes by.

use std::cell::Cell;

use aws_operation::Value;
use aws_operation::private::{Deserializer, Member, Path, Serializer, Violations};

thread_local! {
    static VISITS: Cell<usize> = const { Cell::new(0) };
}

/// Counts the values that validation walks; it has no constraints itself.
#[derive(Debug, Clone, Copy, Default)]
struct Probe;

impl Value for Probe {
    const LEAF: bool = true;

    fn encode<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bool(true)
    }

    fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        bool::decode(from).map(|_| Self)
    }

    fn check_member(&self, _: &Path<'_>, _: &'static Member, _: &mut Violations) {
        VISITS.set(VISITS.get() + 1);
    }
}

/// The same shapes twice: in one module the innermost member has a constraint.
macro_rules! shapes {
    ($module:ident $(, $constraint:meta)?) => {
        mod $module {
            use std::collections::{BTreeMap, HashMap};

            use aws_operation::{Sensitive, aws_operation, aws_shape};

            use super::Probe;

            #[aws_shape]
            #[derive(Clone, Default)]
            pub(super) struct Inner {
                pub(super) probe: Probe,
                $(#[$constraint])?
                pub(super) name: String,
            }

            #[aws_shape]
            #[derive(Clone, Default)]
            pub(super) struct Outer {
                pub(super) probe: Probe,
                pub(super) inner: Inner,
            }

            #[aws_shape]
            #[derive(Clone)]
            pub(super) enum Choice {
                Text(String),
                One(Outer),
                Many(Vec<Inner>),
            }

            /// Holds itself, through a list and through a box.
            #[aws_shape]
            #[derive(Clone, Default)]
            pub(super) struct Tree {
                pub(super) probe: Probe,
                pub(super) children: Vec<Self>,
                pub(super) next: Option<Box<Tree>>,
                pub(super) inner: Option<Inner>,
            }

            /// Holds itself through another.
            #[aws_shape]
            #[derive(Clone, Default)]
            pub(super) struct Ping {
                pub(super) probe: Probe,
                pub(super) pong: Option<Box<Pong>>,
            }

            #[aws_shape]
            #[derive(Clone, Default)]
            pub(super) struct Pong {
                pub(super) probe: Probe,
                pub(super) pings: BTreeMap<String, Ping>,
                pub(super) inner: Option<Inner>,
            }

            #[aws_operation(target = "ElasticMapReduce.RunJobFlow", output = ())]
            #[derive(Clone, Default)]
            pub(super) struct RunJobFlow {
                pub(super) inner: Option<Inner>,
                pub(super) outer: Option<Outer>,
                pub(super) list: Option<Vec<Inner>>,
                pub(super) outers: Option<Vec<Outer>>,
                pub(super) lists: Option<Vec<Vec<Outer>>>,
                #[aws(sparse)]
                pub(super) sparse: Option<Vec<Option<Outer>>>,
                pub(super) map: Option<BTreeMap<String, Outer>>,
                pub(super) maps: Option<Vec<HashMap<String, Outer>>>,
                pub(super) secrets: Option<Sensitive<Vec<Outer>>>,
                pub(super) choice: Option<Choice>,
                pub(super) choices: Option<Vec<Choice>>,
                #[aws(flatten)]
                pub(super) flat: Option<Choice>,
                pub(super) tree: Option<Tree>,
                pub(super) ping: Option<Ping>,
                pub(super) pongs: Option<Vec<Pong>>,
            }

            /// How many probes each of these operations holds.
            pub(super) fn operations() -> Vec<(&'static str, usize, RunJobFlow)> {
                let none = RunJobFlow::default;
                let outer = Outer::default;
                let tree = Tree { inner: Some(Inner::default()), ..Tree::default() };
                let tree = Tree { next: Some(Box::new(tree.clone())), ..tree };
                let tree = Tree { children: vec![tree.clone(), tree], ..Tree::default() };
                let pong = Pong { inner: Some(Inner::default()), ..Pong::default() };
                let ping = Ping { pong: Some(Box::new(pong)), ..Ping::default() };
                let pong = Pong {
                    pings: [("a".to_owned(), ping.clone()), ("b".to_owned(), ping.clone())].into(),
                    ..Pong::default()
                };
                let map = || [("a".to_owned(), outer()), ("b".to_owned(), outer())];
                let choices = || {
                    vec![
                        Choice::Text(String::new()),
                        Choice::One(outer()),
                        Choice::Many(vec![Inner::default(); 3]),
                    ]
                };
                vec![
                    ("inner", 1, RunJobFlow { inner: Some(Inner::default()), ..none() }),
                    ("outer", 2, RunJobFlow { outer: Some(outer()), ..none() }),
                    ("list", 3, RunJobFlow { list: Some(vec![Inner::default(); 3]), ..none() }),
                    ("outers", 6, RunJobFlow { outers: Some(vec![outer(); 3]), ..none() }),
                    ("lists", 8, RunJobFlow { lists: Some(vec![vec![outer(); 2]; 2]), ..none() }),
                    ("sparse", 4, RunJobFlow {
                        sparse: Some(vec![Some(outer()), None, Some(outer())]),
                        ..none()
                    }),
                    ("map", 4, RunJobFlow { map: Some(map().into()), ..none() }),
                    ("maps", 8, RunJobFlow { maps: Some(vec![map().into(); 2]), ..none() }),
                    ("secrets", 4, RunJobFlow {
                        secrets: Some(vec![outer(); 2].into()),
                        ..none()
                    }),
                    ("choice", 2, RunJobFlow { choice: Some(Choice::One(outer())), ..none() }),
                    ("choices", 5, RunJobFlow { choices: Some(choices()), ..none() }),
                    ("flat", 2, RunJobFlow { flat: Some(Choice::One(outer())), ..none() }),
                    // The root, and twice two trees with an inner each.
                    ("tree", 9, RunJobFlow { tree: Some(tree), ..none() }),
                    ("ping", 3, RunJobFlow { ping: Some(ping), ..none() }),
                    ("pongs", 14, RunJobFlow { pongs: Some(vec![pong; 2]), ..none() }),
                ]
            }
        }
    };
}

shapes!(free);
shapes!(bound, aws(length(1..)));

/// What `validate` comes by.
fn visits<T>(validate: impl FnOnce() -> T) -> (usize, T) {
    VISITS.set(0);
    let answer = validate();
    (VISITS.get(), answer)
}

#[test]
fn nothing_is_walked_without_a_constraint() {
    for (name, probes, operation) in free::operations() {
        assert!(probes > 0);
        let (visits, valid) = visits(|| operation.validate());
        assert_eq!((name, visits), (name, 0));
        assert!(valid.is_ok());
    }
}

#[test]
fn one_constraint_below_has_all_walked() {
    for (name, probes, operation) in bound::operations() {
        let (visits, valid) = visits(|| operation.validate());
        assert_eq!((name, visits), (name, probes));
        assert!(valid.unwrap_err().violations().iter().all(|violation| violation.found == "0"));
    }
}

#[test]
fn a_million_values_are_not_looked_at() {
    let inner = free::Inner::default();
    let operation = free::RunJobFlow { list: Some(vec![inner; 1_000_000]), ..Default::default() };
    assert_eq!(visits(|| operation.validate()), (0, Ok(())));

    let inner = bound::Inner { name: "a".to_owned(), ..Default::default() };
    let operation = bound::RunJobFlow { list: Some(vec![inner; 1_000]), ..Default::default() };
    assert_eq!(visits(|| operation.validate()), (1_000, Ok(())));
}

/// One operation with both: only what has a constraint below is walked.
mod side_by_side {
    use aws_operation::{aws_operation, aws_shape};

    use super::{Probe, bound, free, visits};

    #[aws_shape]
    struct Pair {
        probe: Probe,
        free: Vec<free::Outer>,
        bound: Vec<bound::Outer>,
    }

    #[aws_operation(target = "ElasticMapReduce.RunJobFlow", output = ())]
    struct RunJobFlow {
        free: Vec<free::Tree>,
        pairs: Vec<Pair>,
        free_again: Vec<free::Ping>,
    }

    #[test]
    fn walks_one_side() {
        let pair = || Pair {
            probe: Probe,
            free: vec![free::Outer::default(); 5],
            bound: vec![bound::Outer::default(); 3],
        };
        let operation = RunJobFlow {
            free: vec![free::Tree::default(); 7],
            pairs: vec![pair(), pair()],
            free_again: vec![free::Ping::default(); 11],
        };
        // Of each pair its own probe, and two for each of the three.
        let (visits, valid) = visits(|| operation.validate());
        assert_eq!(visits, 2 * (1 + 3 * 2));
        let paths: Vec<_> =
            valid.unwrap_err().violations().iter().map(|found| found.path.clone()).collect();
        assert_eq!(paths.len(), 6);
        assert_eq!(paths[5], "pairs[1].bound[2].inner.name");
    }

    #[aws_operation(
        target = "ElasticMapReduce.RunJobFlow",
        output = (),
        at_most_one(first, second),
    )]
    struct Grouped {
        first: Option<free::Outer>,
        second: Option<free::Outer>,
    }

    #[test]
    fn a_group_is_a_constraint_of_its_own_alone() {
        let outer = || Some(free::Outer::default());
        let (visits, valid) = visits(|| Grouped { first: outer(), second: outer() }.validate());
        assert_eq!((visits, valid.unwrap_err().violations().len()), (0, 1));
    }
}
