//! Waiting: by tokio's timer where there is one, else by a thread.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

use crate::BoxFuture;

/// A wait of this length, on whatever runtime the future is polled.
pub(super) fn sleep(how_long: Duration) -> BoxFuture<'static, ()> {
    #[cfg(feature = "hyper")]
    if tokio::runtime::Handle::try_current().is_ok() {
        // A tokio runtime may have no timer, which tokio tells by a panic and by no other means.
        if let Ok(sleep) = std::panic::catch_unwind(|| tokio::time::sleep(how_long)) {
            return Box::pin(sleep);
        }
    }
    Box::pin(ThreadSleep::new(how_long))
}

/// A wait on a thread of its own, which ends when the future is dropped.
struct ThreadSleep {
    /// `None` once the thread runs.
    starts: Option<Duration>,
    shared: Arc<(Mutex<State>, Condvar)>,
}

#[derive(Default)]
struct State {
    over: bool,
    dropped: bool,
    waker: Option<Waker>,
}

impl ThreadSleep {
    fn new(how_long: Duration) -> Self {
        Self { starts: Some(how_long), shared: Arc::default() }
    }
}

impl Future for ThreadSleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let starts = self.starts.take();
        {
            let mut state = self.shared.0.lock().unwrap_or_else(PoisonError::into_inner);
            if state.over {
                return Poll::Ready(());
            }
            state.waker = Some(context.waker().clone());
        }
        let Some(how_long) = starts else { return Poll::Pending };
        let shared = Arc::clone(&self.shared);
        let thread = thread::Builder::new().name("aws-operation timer".to_owned());
        match thread.spawn(move || wait(&shared, how_long)) {
            Ok(_) => Poll::Pending,
            // Without a thread to wait on, not to wait is better than to wait for ever.
            Err(_) => Poll::Ready(()),
        }
    }
}

impl Drop for ThreadSleep {
    fn drop(&mut self) {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner).dropped = true;
        self.shared.1.notify_one();
    }
}

fn wait((state, changed): &(Mutex<State>, Condvar), how_long: Duration) {
    let start = Instant::now();
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    while !state.dropped {
        let Some(left) = how_long.checked_sub(start.elapsed()).filter(|left| !left.is_zero())
        else {
            break;
        };
        state = changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
    }
    state.over = true;
    let waker = state.waker.take();
    drop(state);
    if let Some(waker) = waker {
        waker.wake();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll_once(sleep: &mut ThreadSleep, waker: &Waker) -> Poll<()> {
        Pin::new(sleep).poll(&mut Context::from_waker(waker))
    }

    struct Tell(std::sync::mpsc::Sender<()>);

    impl std::task::Wake for Tell {
        fn wake(self: Arc<Self>) {
            let _ = self.0.send(());
        }
    }

    #[test]
    fn ends_when_it_is_over() {
        let (sent, told) = std::sync::mpsc::channel();
        let waker = Waker::from(Arc::new(Tell(sent)));
        let mut sleep = ThreadSleep::new(Duration::from_millis(1));
        while poll_once(&mut sleep, &waker).is_pending() {
            told.recv().unwrap();
        }
    }

    #[test]
    fn its_thread_ends_with_it() {
        let (sent, told) = std::sync::mpsc::channel();
        let waker = Waker::from(Arc::new(Tell(sent)));
        let mut sleep = ThreadSleep::new(Duration::from_secs(3_600));
        assert!(poll_once(&mut sleep, &waker).is_pending());
        drop(sleep);
        // The thread tells the waker on its way out.
        told.recv_timeout(Duration::from_secs(30)).unwrap();
    }
}
