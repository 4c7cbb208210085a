//! Many callers, one refresh; and callers that give up.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use aws_operation::{BoxFuture, Client, System, Transport, TransportError};
use bytes::Bytes;
use http::{Request, Response};

use super::Machine;
use crate::support::{KEY_ID, SECRET, SESSION_TOKEN, answer};

/// A metadata service that answers each request only once it is told to.
#[derive(Clone)]
struct Slow {
    asked: Arc<Mutex<Vec<String>>>,
    gate: Arc<tokio::sync::Semaphore>,
    answers: Arc<Mutex<VecDeque<Response<Bytes>>>>,
}

impl Slow {
    fn new(answers: impl IntoIterator<Item = Response<Bytes>>) -> Self {
        Self {
            asked: Arc::default(),
            gate: Arc::new(tokio::sync::Semaphore::new(0)),
            answers: Arc::new(Mutex::new(answers.into_iter().collect())),
        }
    }
}

impl Transport for Slow {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        self.asked.lock().unwrap().push(request.uri().path().to_owned());
        Box::pin(async {
            self.gate.acquire().await.unwrap().forget();
            Ok(self.answers.lock().unwrap().pop_front().unwrap())
        })
    }
}

fn instance() -> [Response<Bytes>; 3] {
    let body = format!(
        r#"{{"Code":"Success","AccessKeyId":"{KEY_ID}","SecretAccessKey":"{SECRET}","Token":"{SESSION_TOKEN}","Expiration":"2015-08-30T18:36:00Z"}}"#
    );
    [answer(200, "a-token"), answer(200, "role"), answer(200, body)]
}

/// A machine whose waits never end, so that nothing times out.
fn patient() -> System {
    Machine::default().system().with_sleep(|_| Box::pin(std::future::pending()))
}

#[tokio::test]
async fn one_refresh_for_a_hundred_callers() {
    let slow = Slow::new(instance());
    let client = Client::builder().system(patient()).transport(slow.clone()).build().unwrap();
    let callers: Vec<_> = (0..100)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.credentials().await.unwrap() })
        })
        .collect();
    tokio::task::yield_now().await;
    assert_eq!(slow.asked.lock().unwrap().len(), 1);
    // Every other one gives up.
    for caller in callers.iter().step_by(2) {
        caller.abort();
    }
    slow.gate.add_permits(3);
    for caller in callers.into_iter().skip(1).step_by(2) {
        assert_eq!(caller.await.unwrap().access_key_id(), KEY_ID);
    }
    let asked = slow.asked.lock().unwrap();
    assert_eq!(
        *asked,
        [
            "/latest/api/token",
            "/latest/meta-data/iam/security-credentials-extended/",
            "/latest/meta-data/iam/security-credentials-extended/role",
        ]
    );
}

#[tokio::test]
async fn a_cancelled_caller_leaves_nothing_behind() {
    let slow = Slow::new(instance());
    let client = Client::builder().system(patient()).transport(slow.clone()).build().unwrap();
    for _ in 0..3 {
        let mut call = Box::pin(client.credentials());
        let pending = std::future::poll_fn(|context| {
            std::task::Poll::Ready(call.as_mut().poll(context).is_pending())
        });
        assert!(pending.await);
    }
    slow.gate.add_permits(3);
    assert_eq!(client.credentials().await.unwrap().source(), "instance metadata");
    // Each one that was dropped had asked for a token.
    assert_eq!(slow.asked.lock().unwrap().len(), 3 + 3);
}
