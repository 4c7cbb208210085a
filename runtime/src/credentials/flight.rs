//! [`Flight`]: one future that many wait for.
//!
//! Whoever waits also drives it, so that it needs no task of its own; if one is dropped, another takes
//! over, and if all are, the work is dropped with them.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::task::{Context, Poll, Wake, Waker};

use crate::BoxFuture;

/// A future whose output goes to everyone who waits.
pub(super) struct Flight<T> {
    stage: Mutex<Stage<T>>,
    waiting: Arc<Waiting>,
}

enum Stage<T> {
    Running(BoxFuture<'static, T>),
    Done(T),
}

/// Those to wake when there may be progress.
#[derive(Default)]
struct Waiting(Mutex<Vec<Waker>>);

impl Waiting {
    fn add(&self, waker: &Waker) {
        let mut wakers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !wakers.iter().any(|known| known.will_wake(waker)) {
            wakers.push(waker.clone());
        }
    }

    fn wake_all(&self) {
        let wakers = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for waker in wakers {
            waker.wake();
        }
    }
}

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        self.wake_all();
    }
}

impl<T: Clone + Send + 'static> Flight<T> {
    pub(super) fn new(work: BoxFuture<'static, T>) -> Arc<Self> {
        Arc::new(Self { stage: Mutex::new(Stage::Running(work)), waiting: Arc::default() })
    }

    /// The output; `None` if the work panicked.
    pub(super) fn join(self: Arc<Self>) -> Join<T> {
        Join { flight: self, done: false }
    }
}

/// One who waits.
pub(super) struct Join<T> {
    flight: Arc<Flight<T>>,
    done: bool,
}

impl<T: Clone + Send + 'static> Future for Join<T> {
    type Output = Option<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        let flight = Arc::clone(&self.flight);
        // Before the look, so that no progress after it is missed.
        flight.waiting.add(context.waker());
        let output = match flight.stage.try_lock() {
            // Another one is driving it, and wakes this one.
            Err(TryLockError::WouldBlock) => return Poll::Pending,
            Err(TryLockError::Poisoned(_)) => None,
            Ok(mut stage) => match &mut *stage {
                Stage::Done(output) => Some(output.clone()),
                Stage::Running(work) => {
                    let waker = Waker::from(Arc::clone(&flight.waiting));
                    match work.as_mut().poll(&mut Context::from_waker(&waker)) {
                        Poll::Pending => return Poll::Pending,
                        Poll::Ready(output) => {
                            *stage = Stage::Done(output.clone());
                            Some(output)
                        }
                    }
                }
            },
        };
        self.done = true;
        flight.waiting.wake_all();
        Poll::Ready(output)
    }
}

impl<T> Drop for Join<T> {
    fn drop(&mut self) {
        if !self.done {
            // If the work panicked under this one, nothing else tells the others.
            self.flight.waiting.wake_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    use super::*;

    #[derive(Default)]
    struct Woken(AtomicUsize);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Relaxed);
        }
    }

    #[test]
    fn who_waits_hears_that_the_work_panicked() {
        let mut polled = false;
        let flight: Arc<Flight<()>> = Flight::new(Box::pin(poll_fn(move |_| {
            assert!(!polled, "the source panics");
            polled = true;
            Poll::Pending
        })));
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(Arc::clone(&woken));
        let mut waits = Arc::clone(&flight).join();
        assert!(Pin::new(&mut waits).poll(&mut Context::from_waker(&waker)).is_pending());
        let mut drives = flight.join();
        let driven = catch_unwind(AssertUnwindSafe(|| {
            Pin::new(&mut drives).poll(&mut Context::from_waker(Waker::noop()))
        }));
        assert!(driven.is_err());
        assert_eq!(woken.0.load(Relaxed), 0);
        // As it is when a task ends by a panic.
        drop(drives);
        assert_eq!(woken.0.load(Relaxed), 1);
        let heard = Pin::new(&mut waits).poll(&mut Context::from_waker(&waker));
        assert!(matches!(heard, Poll::Ready(None)));
    }
}
