//! Many tasks, random faults and random cancellation: every call ends with a true result or an error,
//! none hangs, and what was taken is given back.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use aws_operation::server::{Fault, FaultBody};
use aws_operation::{Blob, RetryPolicy};
use http::StatusCode;
use tokio::task::JoinSet;

use crate::declared::{bounded, encrypt, services};

const TASKS: u64 = 200;

/// Xorshift: the same numbers for the same seed.
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

fn fault(random: &mut Random) -> Fault {
    let millis = Duration::from_millis(random.next(20));
    match random.next(16) {
        0 => Fault::throttle(),
        1 => Fault::throttle_for(millis),
        2 => Fault::internal(),
        3 => Fault::Status { status: StatusCode::BAD_GATEWAY, body: FaultBody::Html },
        4 => Fault::Status { status: StatusCode::GATEWAY_TIMEOUT, body: FaultBody::Empty },
        5 => Fault::Delay(millis),
        6 => Fault::DelayInBody(millis),
        7 => Fault::ResetBefore,
        8 => Fault::ResetDuring,
        9 => Fault::ResetAfter,
        10 => Fault::CloseIdle,
        11 => Fault::ConnectionClose,
        12 => Fault::TruncatedBody,
        13 => Fault::OverlongBody,
        14 => Fault::WrongContentLength,
        _ => Fault::InvalidUtf8,
    }
}

/// The file descriptors of this process, where the system tells; other tests may hold some of them.
fn descriptors() -> Option<usize> {
    Some(std::fs::read_dir("/proc/self/fd").ok()?.count())
}

/// The resident memory of this process in KiB, where the system tells.
fn resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// For two seconds, or as many as `AWS_OPERATION_SOAK_SECONDS` says.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn soak() {
    let seconds = std::env::var("AWS_OPERATION_SOAK_SECONDS");
    let seconds = seconds.ok().and_then(|text| text.parse().ok()).unwrap_or(2);
    let end = Instant::now() + Duration::from_secs(seconds);
    let before = descriptors();
    let server = Arc::new(services().bind("127.0.0.1:0").await.unwrap());
    // A quota that lasts, so that retries go on to the end.
    let policy = RetryPolicy::standard().max_backoff(Duration::from_millis(5)).quota(u32::MAX / 2);
    let client = server.client_builder().retry(policy).build().unwrap();
    let [succeeded, failed, cancelled] = std::array::from_fn(|_| Arc::new(AtomicU64::new(0)));

    let mut tasks = JoinSet::new();
    for number in 0..TASKS {
        let (server, client) = (Arc::clone(&server), client.clone());
        let counts = [&succeeded, &failed, &cancelled].map(Arc::clone);
        tasks.spawn(async move {
            let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ (number + 1));
            while Instant::now() < end {
                if random.next(3) == 0 {
                    server.fault(fault(&mut random));
                }
                let text = format!("{number}-{}", random.next(1 << 40));
                let call = encrypt(&text).send(&client);
                let limit = match random.next(4) {
                    0 => Duration::from_micros(random.next(8_000)),
                    _ => Duration::from_secs(30),
                };
                let count = match tokio::time::timeout(limit, call).await {
                    Ok(Ok(output)) => {
                        let mut bytes = text.into_bytes();
                        bytes.reverse();
                        assert_eq!(output.ciphertext_blob, Some(Blob::from(bytes)));
                        &counts[0]
                    }
                    Ok(Err(_)) => &counts[1],
                    Err(_) => {
                        assert!(limit < Duration::from_secs(30), "a call hangs");
                        &counts[2]
                    }
                };
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    // What is remembered is no leak.
    let mut after_warmup = None;
    while Instant::now() < end {
        tokio::time::sleep(Duration::from_millis(100)).await;
        server.forget();
        server.clear_faults();
        if after_warmup.is_none()
            && end.saturating_duration_since(Instant::now()).as_secs() < seconds / 2
        {
            after_warmup = resident();
        }
    }
    bounded(async {
        while let Some(task) = tasks.join_next().await {
            task.unwrap();
        }
    })
    .await;
    server.clear_faults();
    server.forget();
    bounded(encrypt("after").send(&client)).await.unwrap();

    let counts = [&succeeded, &failed, &cancelled].map(|count| count.load(Ordering::Relaxed));
    let memory = (after_warmup, resident());
    println!(
        "succeeded, failed, cancelled: {counts:?}; KiB at half time and at the end: {memory:?}"
    );
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
    if let (Some(half), Some(end)) = memory {
        assert!(end < half + 32 * 1024, "memory grows: {memory:?}");
    }

    drop(client);
    let server = Arc::into_inner(server).unwrap();
    bounded(server.shutdown()).await;
    if let (Some(before), Some(mut after)) = (before, descriptors()) {
        // The client's side of a connection closes in a task of its own, and other tests have some.
        for _ in 0..100 {
            if after <= before + 16 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
            after = descriptors().unwrap();
        }
        assert!(after <= before + 16, "sockets are left: {before}, then {after}");
    }
}
