//! The cache with a source and a clock of the tests' own.

use std::collections::VecDeque;
use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};

use super::*;

const START: SystemTime = SystemTime::UNIX_EPOCH;
const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

/// Answers in turn once its gate is open, and counts how often it was asked.
#[derive(Default)]
struct Answers {
    left: Mutex<VecDeque<Loaded>>,
    asked: Mutex<u32>,
    gate: Mutex<Gate>,
}

#[derive(Default)]
struct Gate {
    closed: bool,
    wakers: Vec<Waker>,
}

impl Answers {
    fn open(&self) {
        let mut gate = self.gate.lock().unwrap();
        gate.closed = false;
        for waker in std::mem::take(&mut gate.wakers) {
            waker.wake();
        }
    }

    fn close(&self) {
        self.gate.lock().unwrap().closed = true;
    }

    fn then(&self, answer: Loaded) {
        self.left.lock().unwrap().push_back(answer);
    }

    fn asked(&self) -> u32 {
        *self.asked.lock().unwrap()
    }
}

impl Load for Answers {
    fn load(self: Arc<Self>) -> BoxFuture<'static, Loaded> {
        Box::pin(async move {
            *self.asked.lock().unwrap() += 1;
            std::future::poll_fn(|context| {
                let mut gate = self.gate.lock().unwrap();
                if gate.closed {
                    gate.wakers.push(context.waker().clone());
                    return Poll::Pending;
                }
                Poll::Ready(())
            })
            .await;
            let next = self.left.lock().unwrap().pop_front();
            next.expect("an answer")
        })
    }
}

/// A cache, its source, and the time since the start.
struct Bench {
    cache: Cache,
    source: Arc<Answers>,
    time: Arc<Mutex<Duration>>,
}

impl Bench {
    /// `random` is what all randomness is made of: 0 is the least, 255 the most.
    fn new(random: u8) -> Self {
        let (source, time) = (Arc::<Answers>::default(), Arc::new(Mutex::new(Duration::ZERO)));
        let clock = Arc::clone(&time);
        let system = System::real().with_clock(move || START + *clock.lock().unwrap()).with_random(
            move |bytes| {
                bytes.fill(random);
                Ok(())
            },
        );
        let cache = Cache::new(system, Arc::<Answers>::clone(&source));
        Self { cache, source, time }
    }

    /// The key id at a time since the start, or the error.
    fn at(&self, time: Duration) -> Result<String, String> {
        *self.time.lock().unwrap() = time;
        match poll(&mut std::pin::pin!(self.cache.get())) {
            Poll::Ready(loaded) => {
                loaded.map(|found| found.access_key_id().to_owned()).map_err(|why| why.to_string())
            }
            Poll::Pending => Err("it waits".to_owned()),
        }
    }
}

struct Flag(AtomicBool);

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
    }
}

fn poll<F: Future>(future: &mut std::pin::Pin<&mut F>) -> Poll<F::Output> {
    future.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

fn expiring(id: &str, at: Duration) -> Loaded {
    Ok(Credentials::new(id, "secret").with_expiry(START + at))
}

fn ok(id: &str) -> Result<String, String> {
    Ok(id.to_owned())
}

#[test]
fn those_that_do_not_expire_are_asked_for_once() {
    let bench = Bench::new(0);
    bench.source.then(Ok(Credentials::new("a", "secret")));
    assert_eq!(bench.at(Duration::ZERO), ok("a"));
    assert_eq!(bench.at(1_000_000 * HOUR), ok("a"));
    // There are no others to be had.
    assert!(!bench.cache.invalidate(&Credentials::new("a", "secret")));
    assert_eq!(bench.at(1_000_000 * HOUR), ok("a"));
    assert_eq!(bench.source.asked(), 1);
}

#[test]
fn windows() {
    // Of an hour, the last quarter; with the most jitter a third of it less.
    for (random, opens) in [(0, 45 * MINUTE), (255, 50 * MINUTE)] {
        let bench = Bench::new(random);
        bench.source.then(expiring("a", HOUR));
        assert_eq!(bench.at(Duration::ZERO), ok("a"));
        assert_eq!(bench.at(opens - Duration::from_secs(1)), ok("a"));
        assert_eq!(bench.source.asked(), 1);
        bench.source.then(expiring("b", 2 * HOUR));
        assert_eq!(bench.at(opens), ok("b"));
        assert_eq!(bench.source.asked(), 2);
    }
    // Of twelve hours, 15 minutes; of 15 minutes, less than four.
    for (life, before) in [(12 * HOUR, 15 * MINUTE), (15 * MINUTE, Duration::from_secs(225))] {
        let bench = Bench::new(0);
        bench.source.then(expiring("a", life));
        assert_eq!(bench.at(Duration::ZERO), ok("a"));
        assert_eq!(bench.at(life - before - Duration::from_secs(1)), ok("a"));
        bench.source.then(expiring("b", 3 * life));
        assert_eq!(bench.at(life - before), ok("b"));
    }
}

#[test]
fn in_the_advisory_window_one_waits_and_in_the_mandatory_one_all_do() {
    let bench = Bench::new(0);
    bench.source.then(expiring("a", HOUR));
    assert_eq!(bench.at(Duration::ZERO), ok("a"));
    bench.source.close();
    *bench.time.lock().unwrap() = 50 * MINUTE;
    let mut first = std::pin::pin!(bench.cache.get());
    assert!(poll(&mut first).is_pending());
    assert_eq!(bench.at(50 * MINUTE), ok("a"));
    assert_eq!(bench.at(55 * MINUTE), Err("it waits".into()));
    bench.source.then(expiring("b", 2 * HOUR));
    bench.source.open();
    assert_eq!(bench.at(55 * MINUTE), ok("b"));
    assert!(poll(&mut first).is_ready());
    assert_eq!(bench.source.asked(), 2);
}

#[test]
fn failed_refresh_with_old_ones_that_hold() {
    let bench = Bench::new(255);
    bench.source.then(expiring("a", HOUR));
    assert_eq!(bench.at(Duration::ZERO), ok("a"));
    let failing = || bench.source.then(Err(CredentialsError::new("no")));
    failing();
    assert_eq!(bench.at(51 * MINUTE), ok("a"));
    assert_eq!(bench.source.asked(), 2);
    // Not on each call.
    assert_eq!(bench.at(51 * MINUTE + Duration::from_secs(59)), ok("a"));
    assert_eq!(bench.source.asked(), 2);
    failing();
    assert_eq!(bench.at(52 * MINUTE), ok("a"));
    assert_eq!(bench.source.asked(), 3);
    // The last pause does not go past their end.
    failing();
    assert_eq!(bench.at(HOUR - Duration::from_secs(10)), ok("a"));
    failing();
    assert_eq!(bench.at(HOUR), Err("no".into()));
    bench.source.then(expiring("b", 3 * HOUR));
    assert_eq!(bench.at(HOUR), ok("b"));
}

#[test]
fn those_of_an_instance_are_used_past_their_expiry() {
    let bench = Bench::new(255);
    let instance = |loaded: Loaded| loaded.map(|it| it.with_source(super::super::imds::SOURCE));
    bench.source.then(instance(expiring("a", HOUR)));
    assert_eq!(bench.at(Duration::ZERO), ok("a"));
    bench.source.then(Err(CredentialsError::new("no")));
    assert_eq!(bench.at(2 * HOUR), ok("a"));
    assert_eq!(bench.at(2 * HOUR + 9 * MINUTE), ok("a"));
    assert_eq!(bench.source.asked(), 2);
    // And so are new ones that are old already.
    bench.source.then(instance(expiring("b", HOUR)));
    assert_eq!(bench.at(2 * HOUR + 10 * MINUTE), ok("b"));
    assert_eq!(bench.at(2 * HOUR + 19 * MINUTE), ok("b"));
    assert_eq!(bench.source.asked(), 3);
}

#[test]
fn refused_ones_are_replaced_at_once() {
    let bench = Bench::new(255);
    bench.source.then(expiring("a", HOUR));
    assert_eq!(bench.at(Duration::ZERO), ok("a"));
    let a = expiring("a", HOUR).unwrap();
    assert!(bench.cache.invalidate(&a));
    bench.source.then(expiring("b", HOUR));
    assert_eq!(bench.at(MINUTE), ok("b"));
    // Others were refused; these are not asked for again.
    assert!(bench.cache.invalidate(&a));
    assert_eq!(bench.at(MINUTE), ok("b"));
    assert_eq!(bench.source.asked(), 2);

    // The same ones come again: then the service has to be believed, and the source has peace.
    let b = expiring("b", HOUR).unwrap();
    assert!(bench.cache.invalidate(&b));
    bench.source.then(expiring("b", HOUR));
    assert_eq!(bench.at(2 * MINUTE), ok("b"));
    assert!(!bench.cache.invalidate(&b));
    assert_eq!(bench.at(2 * MINUTE), ok("b"));
    assert_eq!(bench.source.asked(), 3);
    bench.source.then(expiring("c", 2 * HOUR));
    assert_eq!(bench.at(3 * MINUTE), ok("c"));

    // What was refused is not what is left when there are no others.
    assert!(bench.cache.invalidate(&expiring("c", 2 * HOUR).unwrap()));
    bench.source.then(Err(CredentialsError::new("no")));
    assert_eq!(bench.at(4 * MINUTE), Err("no".into()));
}

#[test]
fn a_dropped_caller_leaves_its_place_to_another() {
    let bench = Bench::new(0);
    bench.source.close();
    let flag = Arc::new(Flag(AtomicBool::new(false)));
    let mut first = Box::pin(bench.cache.get());
    let mut second = Box::pin(bench.cache.get());
    assert!(first.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    let waker = Waker::from(Arc::clone(&flag));
    assert!(second.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    drop(first);
    assert!(flag.0.swap(false, Ordering::SeqCst), "the second may be the only one left to drive");
    assert!(second.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    bench.source.then(expiring("a", HOUR));
    bench.source.open();
    assert!(flag.0.load(Ordering::SeqCst));
    assert!(second.as_mut().poll(&mut Context::from_waker(&waker)).is_ready());
    assert_eq!(bench.source.asked(), 1);
}

#[test]
fn with_all_callers_dropped_the_next_begins_anew() {
    let bench = Bench::new(0);
    bench.source.close();
    assert_eq!(bench.at(Duration::ZERO), Err("it waits".into()));
    assert_eq!(bench.at(Duration::ZERO), Err("it waits".into()));
    bench.source.then(expiring("a", HOUR));
    bench.source.open();
    assert_eq!(bench.at(Duration::ZERO), ok("a"));
    assert_eq!(bench.source.asked(), 3);
}

#[test]
fn a_source_that_panics_is_no_end() {
    let bench = Bench::new(0);
    bench.source.close();
    let mut context = Context::from_waker(Waker::noop());
    let mut first = Box::pin(bench.cache.get());
    let mut second = Box::pin(bench.cache.get());
    assert!(first.as_mut().poll(&mut context).is_pending());
    assert!(second.as_mut().poll(&mut context).is_pending());
    bench.source.open();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = first.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }));
    assert!(panicked.is_err(), "it has no answer");
    // One who joined before is told of it, and the next one is not.
    let Poll::Ready(Err(why)) = second.as_mut().poll(&mut context) else { panic!("an error") };
    assert!(why.to_string().contains("panicked"), "{why}");
    drop((first, second));
    bench.source.then(expiring("a", HOUR));
    assert_eq!(bench.at(Duration::ZERO), ok("a"));
}

#[test]
fn one_refresh_for_a_hundred_threads() {
    let bench = Bench::new(0);
    bench.source.then(expiring("a", HOUR));
    let cache = &bench.cache;
    std::thread::scope(|scope| {
        for _ in 0..100 {
            scope.spawn(move || {
                let flag = Arc::new(Thread(std::thread::current()));
                let waker = Waker::from(flag);
                let mut get = std::pin::pin!(cache.get());
                loop {
                    match get.as_mut().poll(&mut Context::from_waker(&waker)) {
                        Poll::Ready(found) => {
                            break assert_eq!(found.unwrap().access_key_id(), "a");
                        }
                        Poll::Pending => std::thread::park(),
                    }
                }
            });
        }
    });
    assert_eq!(bench.source.asked(), 1);
}

struct Thread(std::thread::Thread);

impl Wake for Thread {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}
