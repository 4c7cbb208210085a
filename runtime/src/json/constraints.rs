//! Which types can violate a constraint at all: what validation need not walk.

use std::ptr;
use std::sync::atomic::{AtomicU8, Ordering};

use super::Value;

/// What a type tells of the constraints below it; `None` where there are none.
pub type Find = fn() -> Option<&'static Constraints>;

/// Whether values of a type, or of the types that it holds, can violate a constraint.
///
/// A shape can hold itself through lists, maps and boxes, so no constant can tell: it would depend
/// on itself. The types that are held are followed when it is first asked, and the answer is kept.
#[derive(Debug)]
pub struct Constraints {
    own: bool,
    held: &'static [Find],
    answer: AtomicU8,
}

const UNKNOWN: u8 = 0;
const NONE: u8 = 1;
const SOME: u8 = 2;

impl Constraints {
    /// Of a type that has none of its own, and holds these.
    #[must_use]
    pub const fn of(held: &'static [Find]) -> Self {
        Self { own: false, held, answer: AtomicU8::new(UNKNOWN) }
    }

    /// Of a type that has some of its own.
    pub(super) fn own() -> &'static Self {
        static OWN: Constraints = Constraints { own: true, held: &[], answer: AtomicU8::new(SOME) };
        &OWN
    }

    fn any(&'static self) -> bool {
        match self.answer.load(Ordering::Relaxed) {
            UNKNOWN => self.search(),
            answer => answer == SOME,
        }
    }

    #[cold]
    fn search(&'static self) -> bool {
        let mut reached = vec![self];
        let mut next = 0;
        while let Some(this) = reached.get(next).copied() {
            if this.own || this.answer.load(Ordering::Relaxed) == SOME {
                // What else was reached may not lead here.
                self.answer.store(SOME, Ordering::Relaxed);
                return true;
            }
            for held in this.held.iter().filter_map(|find| find()) {
                if !reached.iter().any(|reached| ptr::eq(*reached, held)) {
                    reached.push(held);
                }
            }
            next += 1;
        }
        // All that can be reached from any of them is among them.
        for this in reached {
            this.answer.store(NONE, Ordering::Relaxed);
        }
        false
    }
}

/// True if values of this type can violate a constraint.
pub(crate) fn can_violate<T: Value>() -> bool {
    !T::LEAF && T::constraints().is_some_and(Constraints::any)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `$name` holds `$held`; `own` has a constraint.
    macro_rules! graph {
        ($($name:ident: $($held:ident)*;)*) => {$(
            fn $name() -> Option<&'static Constraints> {
                static THIS: Constraints = Constraints::of(&[$($held),*]);
                Some(&THIS)
            }
        )*};
    }

    fn own() -> Option<&'static Constraints> {
        Some(Constraints::own())
    }

    fn leaf() -> Option<&'static Constraints> {
        None
    }

    fn any(find: Find) -> bool {
        find().is_some_and(Constraints::any)
    }

    fn answer(find: Find) -> u8 {
        find().map_or(NONE, |this| this.answer.load(Ordering::Relaxed))
    }

    #[test]
    fn nothing_is_found_in_circles() {
        graph! {
            itself: itself leaf;
            first: second;
            second: third itself;
            third: first leaf;
        }
        assert!(!any(first));
        // One search answers for all that it has reached.
        assert_eq!([first, second, third, itself].map(answer), [NONE; 4]);
        assert!(!any(third) && !any(itself) && !any(leaf));
    }

    #[test]
    fn one_is_found_from_each_type_that_leads_to_it() {
        graph! {
            apart: apart leaf;
            first: apart second;
            second: first third;
            third: own;
            before: apart first;
        }
        // Whichever is asked first, the others are not taken for what they are not.
        assert!(any(second));
        assert!(any(before) && any(first) && any(third) && any(own));
        assert!(!any(apart));
        assert_eq!(
            [apart, first, second, third, before].map(answer),
            [NONE, SOME, SOME, SOME, SOME]
        );
    }

    #[test]
    fn what_a_search_passes_on_its_way_stays_open() {
        graph! {
            free: leaf;
            both: free own;
        }
        assert!(any(both));
        assert_eq!(answer(free), UNKNOWN);
        assert!(!any(free));
    }
}
