//! One client that a thousand tasks share, while many of them give up: credentials are fetched once, and
//! cache, retry quota and connections stay whole.

use std::future::{Future, pending};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::task::{Context, Waker};
use std::time::Duration;

use aws_operation::{Client, HyperTransport, RetryPolicy, Timestamp};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::yield_now;

use crate::support::{DescribeReleaseLabel, bounded, now, read_request, system};

const TASKS: usize = 1_000;
/// Enough for every task to make two retries at once.
const QUOTA: u32 = 20_000;
/// What a retry takes of it.
const PRICE: u32 = 5;
const IN_FLIGHT: usize = 32;
const IDLE: usize = 8;
const HOUR: u64 = 60 * 60;

/// A container's agent and a service on one port, and the machine's clock.
struct Machine {
    address: SocketAddr,
    shared: Arc<Shared>,
    serving: tokio::task::JoinHandle<()>,
}

#[derive(Default)]
struct Shared {
    /// How often credentials were asked for.
    fetches: AtomicUsize,
    calls: AtomicUsize,
    /// Answers that asked for another attempt.
    refused: AtomicUsize,
    /// Those to calls that had been made again already.
    refused_twice: AtomicUsize,
    open: AtomicUsize,
    /// Every call is answered well at once.
    calm: AtomicBool,
    /// Past the clock's beginning, in seconds.
    time: AtomicU64,
}

impl Machine {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::<Shared>::default();
        let server = Arc::clone(&shared);
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = Arc::clone(&server);
                tokio::spawn(async move {
                    server.open.fetch_add(1, SeqCst);
                    server.serve(stream).await;
                    server.open.fetch_sub(1, SeqCst);
                });
            }
        });
        Self { address, shared, serving }
    }

    /// A client without waits and without limits of time, as its clock stands.
    fn client(&self) -> Client {
        let url = format!("http://{}", self.address);
        let agent = format!("{url}/credentials");
        let shared = Arc::clone(&self.shared);
        let system = system([
            ("AWS_CONTAINER_CREDENTIALS_FULL_URI", agent.as_str()),
            ("AWS_ENDPOINT_URL", &url),
            ("AWS_REGION", "us-east-1"),
            ("AWS_MAX_ATTEMPTS", "3"),
        ])
        .with_clock(move || now() + Duration::from_secs(shared.time.load(SeqCst)))
        .with_random(|bytes| {
            // The shortest wait before a retry: none.
            bytes.fill(0);
            Ok(())
        })
        .with_sleep(|time| match time {
            Duration::ZERO => Box::pin(yield_now()),
            _ => Box::pin(pending()),
        });
        let transport = HyperTransport::builder(&system)
            .max_in_flight(IN_FLIGHT)
            .max_idle_per_host(IDLE)
            .build();
        let retry = RetryPolicy::standard().max_attempts(3).quota(QUOTA);
        Client::builder().system(system).transport(transport).retry(retry).build().unwrap()
    }

    fn fetches(&self) -> usize {
        self.shared.fetches.load(SeqCst)
    }

    /// The credentials at hand have expired.
    fn expire(&self) {
        self.shared.time.fetch_add(2 * HOUR, SeqCst);
    }

    /// As many calls as the transport takes at once are answered; each gives a token back, until the
    /// quota is full; the credentials are those at hand; and connections that nobody needs are closed.
    async fn is_whole(&self, client: &Client) {
        self.shared.calm.store(true, SeqCst);
        // A success gives back the price of the last retry, and so does one who gives up: what is gone
        // is the price of retries that were in vain.
        let gone = QUOTA - client.retry_quota();
        let in_vain = u32::try_from(self.shared.refused_twice.load(SeqCst)).unwrap();
        assert!(gone <= PRICE * in_vain, "{gone} are gone, of {in_vain} retries in vain");
        let fetches = self.fetches();
        let calls = || (0..IN_FLIGHT).map(|_| DescribeReleaseLabel {}.send(client));
        while client.retry_quota() < QUOTA {
            let before = client.retry_quota();
            for result in bounded(futures_util::future::join_all(calls())).await {
                result.unwrap();
            }
            let given = u32::try_from(IN_FLIGHT).unwrap();
            assert_eq!(client.retry_quota(), QUOTA.min(before + given));
        }
        for result in bounded(futures_util::future::join_all(calls())).await {
            result.unwrap();
        }
        assert_eq!((client.retry_quota(), self.fetches()), (QUOTA, fetches));
        let found = client.credentials().await.unwrap();
        assert_eq!(found.access_key_id(), format!("AKID{fetches}"));
        bounded(async {
            while self.shared.open.load(SeqCst) > IDLE {
                yield_now().await;
            }
        })
        .await;
        self.shared.calm.store(false, SeqCst);
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Shared {
    async fn serve(&self, mut stream: TcpStream) {
        loop {
            let request = read_request(&mut stream).await;
            if request.is_empty() {
                return;
            }
            let (status, body) = self.answer(&String::from_utf8_lossy(&request));
            let length = body.len();
            let (begin, end) = body.split_at(length / 2);
            // In pieces, with a chance for others in between, so that there is much to be dropped in.
            for piece in [
                format!("HTTP/1.1 {status}\r\n"),
                format!("content-length: {length}\r\n\r\n"),
                begin.to_owned(),
                end.to_owned(),
            ] {
                // Those who gave up have hung up.
                if stream.write_all(piece.as_bytes()).await.is_err() {
                    return;
                }
                yield_now().await;
            }
        }
    }

    /// Every third call is to be made again, and every seventh of those once more.
    fn answer(&self, request: &str) -> (&'static str, String) {
        if request.starts_with("GET /credentials ") {
            let number = self.fetches.fetch_add(1, SeqCst) + 1;
            let expiry = now() + Duration::from_secs(self.time.load(SeqCst) + HOUR);
            let expiry = Timestamp::from(expiry);
            let body = format!(
                r#"{{"AccessKeyId":"AKID{number}","SecretAccessKey":"s","Token":"t","Expiration":"{expiry}"}}"#
            );
            return ("200 OK", body);
        }
        let number = self.calls.fetch_add(1, SeqCst);
        let again = !self.calm.load(SeqCst)
            && (request.contains("attempt=1;") && number.is_multiple_of(3)
                || request.contains("attempt=2;") && number.is_multiple_of(7));
        if again {
            self.refused.fetch_add(1, SeqCst);
            self.refused_twice.fetch_add(usize::from(request.contains("attempt=2;")), SeqCst);
            return ("500 Internal Server Error", "{}".to_owned());
        }
        ("200 OK", "{}".to_owned())
    }
}

/// Numbers without a pattern, by the constants of Numerical Recipes.
struct Seed(u32);

impl Seed {
    fn below(&mut self, end: u32) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((self.0 >> 16) % end) as usize
    }
}

/// Polls a future so many times, giving way to others in between, and drops it; true if it ended.
async fn abandon(call: impl Future, polls: usize) -> bool {
    let mut call = pin!(call);
    for _ in 0..polls {
        if call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready() {
            return true;
        }
        yield_now().await;
    }
    false
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_tasks_fetch_credentials_once() {
    let machine = Machine::start().await;
    let client = machine.client();
    for fetches in 1..=2 {
        let tasks: Vec<_> = (0..TASKS)
            .map(|_| {
                let client = client.clone();
                tokio::spawn(async move { DescribeReleaseLabel {}.send(&client).await })
            })
            .collect();
        for task in tasks {
            bounded(task).await.unwrap().unwrap();
        }
        assert_eq!(machine.fetches(), fetches);
        assert!(
            machine.shared.refused.load(SeqCst) > TASKS / 4 * fetches,
            "retries are part of it"
        );
        machine.is_whole(&client).await;
        machine.expire();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn most_of_a_thousand_tasks_give_up() {
    let machine = Machine::start().await;
    let client = machine.client();
    let mut seed = Seed(0x5eed);
    for fetches in 1..=2 {
        // One who waits from the beginning, so that the fetch always has somebody to go on for.
        let patient = {
            let client = client.clone();
            tokio::spawn(async move { client.credentials().await.unwrap() })
        };
        bounded(async {
            while machine.fetches() < fetches {
                yield_now().await;
            }
        })
        .await;
        let tasks: Vec<_> = (0..TASKS)
            .map(|number| {
                let client = client.clone();
                // A third is aborted from outside, a third drops its call, and a third is patient.
                let polls = (number % 3 == 1).then(|| seed.below(400));
                tokio::spawn(async move {
                    let call = DescribeReleaseLabel {}.send(&client);
                    match polls {
                        Some(polls) => abandon(call, polls).await,
                        None => call.await.is_ok(),
                    }
                })
            })
            .collect();
        for task in tasks.iter().step_by(3) {
            for _ in 0..seed.below(8) {
                yield_now().await;
            }
            task.abort();
        }
        let (mut aborted, mut dropped) = (0, 0);
        for (number, task) in tasks.into_iter().enumerate() {
            match bounded(task).await {
                Ok(ended) if number % 3 == 1 => dropped += usize::from(!ended),
                Ok(well) => assert!(well, "task {number}"),
                Err(why) => {
                    assert!(why.is_cancelled() && number.is_multiple_of(3), "task {number}: {why}");
                    aborted += 1;
                }
            }
        }
        assert!(aborted > 20 && dropped > 20, "{aborted} aborted, {dropped} dropped");
        assert_eq!(patient.await.unwrap().access_key_id(), format!("AKID{fetches}"));
        assert_eq!(machine.fetches(), fetches);
        machine.is_whole(&client).await;
        machine.expire();
    }
}

/// Where nobody waits any more, the fetch is dropped with them; the next one begins another.
#[tokio::test]
async fn all_tasks_give_up() {
    let machine = Machine::start().await;
    let client = machine.client();
    let mut seed = Seed(0xab);
    let (rounds, mut ended) = (40, 0);
    for _ in 0..rounds {
        let polls = seed.below(60);
        let calls = (0..25).map(|_| abandon(DescribeReleaseLabel {}.send(&client), polls));
        ended += bounded(futures_util::future::join_all(calls))
            .await
            .into_iter()
            .filter(|ended| *ended)
            .count();
        machine.expire();
    }
    let fetches = machine.fetches();
    assert!(fetches > 1 && fetches <= rounds, "{fetches} fetches");
    assert!(ended < rounds * 25, "{ended} ended");
    bounded(DescribeReleaseLabel {}.send(&client)).await.unwrap();
    assert!(machine.fetches() <= fetches + 1);
    machine.is_whole(&client).await;
}
